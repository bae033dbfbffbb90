"""Serve the pages of a preview to the browsers of this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import FileResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from handbook.publishing.preview.hub import version_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from handbook.publishing.preview.hub import Hub

_PACKAGE = Path(__file__).parent
# A page of another site must not read what is being written here, under whatever name it calls us.
_HOSTS = ['127.0.0.1', 'localhost', '[::1]']
_NOT_KEPT = {'Cache-Control': 'no-store'}


class Site:
    """Finds the file for an address ``/<tag>/<path>``.

    ``preview`` has the language with the tag ``tag``; what it lacks, other languages and the PDF
    among them, is taken from ``published`` if it was built.
    """

    def __init__(self, tag: str, preview: Path, published: Path) -> None:
        self.tag = tag
        self.preview = preview.resolve()
        self._published = published.resolve()

    def find(self, address: str) -> Path | None:
        """Return the file for an address without its first slash, or None."""
        tag, _, path = address.partition('/')
        own = [self.preview / path] if tag == self.tag else []
        for place in (*own, self._published / address):
            inside = place.resolve().is_relative_to(
                self.preview if place in own else self._published
            )
            if inside and place.is_dir():
                place = place / 'index.html'
            if inside and place.is_file():
                return place
        return None

    def docname(self, address: str) -> str:
        """Return the page of this language that an address without its first slash names."""
        tag, _, path = address.partition('/')
        if tag != self.tag:
            return ''
        name = f'{path}index' if not path or path.endswith('/') else path
        return name.removesuffix('.html')


def make_server(site: Site, hub: Hub) -> Starlette:
    """Return the application that answers browsers."""

    async def home(request: Request) -> Response:
        return RedirectResponse(f'/{site.tag}/index.html')

    async def page(request: Request) -> Response:
        address = request.path_params['address']
        path = site.find(address)
        if path is None:
            return _absent(site, address)
        return _page(path.read_bytes()) if path.suffix == '.html' else _file(path)

    async def events(request: Request) -> Response:
        docname = site.docname(request.query_params.get('page', '').removeprefix('/'))
        heard = hub.listen(docname, request.query_params.get('version', ''))
        return StreamingResponse(heard, media_type='text/event-stream', headers=_NOT_KEPT)

    routes: Sequence[Route | Mount] = [
        Route('/', home),
        Route('/.preview/events', events),
        Mount('/.preview', StaticFiles(directory=_PACKAGE / 'static')),
        Route('/{address:path}', page),
    ]
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False)
    return Starlette(routes=routes, middleware=[hosts])


def _page(content: bytes) -> Response:
    # The browser gives the version back when it listens, and learns whether it came too late.
    headers = {**_NOT_KEPT, 'Server-Timing': f'version;desc={version_of(content)}'}
    return Response(content, media_type='text/html; charset=utf-8', headers=headers)


def _file(path: Path) -> Response:
    return FileResponse(path, headers={'Cache-Control': 'no-cache'})


def _absent(site: Site, address: str) -> Response:
    name = 'waiting.html' if site.docname(address) and address.endswith('.html') else 'absent.html'
    content = (_PACKAGE / 'static' / name).read_bytes()
    return Response(content, status_code=404, media_type='text/html; charset=utf-8')
