"""Write the pages of a preview: the one that is looked at first, the others when there is time."""

from __future__ import annotations

import gc
import io
import shutil
import traceback
from typing import TYPE_CHECKING

from sphinx.errors import ExtensionError, SphinxError
from sphinx.util.console import strip_colors
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook.languages import UnknownLanguageError
from handbook.publishing.preview.kept import discard_if_old
from handbook.publishing.preview.messages import Edits, Looking, Outdated, Settled, Trouble, Written
from handbook.publishing.preview.mirror import Mirror
from handbook.publishing.preview.warm_app import WarmApp
from handbook.publishing.project import Project, ProjectError
from handbook.publishing.upstream import workarounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from multiprocessing.connection import Connection

    from handbook.publishing.preview.messages import Event, PreviewJob

# Seconds without a new edit before the search and the like are written: they take longer than a page.
_QUIET = 1.0
# The catalogs are compiled before any page is read, and a page shows what is wrong with them itself.
_SHOWN_AT_PASSAGES = ' [catalog.'


def work(job: PreviewJob, connection: Connection) -> None:
    """Answer the edits that arrive on ``connection`` until it is closed or nothing more can be done."""
    try:
        project = Project.read(job.project_dir)
        with patch_docutils(str(project.folder)), docutils_namespace(), workarounds():
            pages = Pages(job, project, connection.send)
            while True:
                if pages.must_restart:
                    connection.send(Outdated())
                    return
                if connection.poll(pages.patience):
                    pages.take(connection.recv())
                else:
                    pages.go_on()
    except EOFError:
        # Nobody asks any more.
        return
    except ExtensionError as error:
        # Sphinx wraps what an extension of ours raises, with words that help nobody who writes.
        expected = isinstance(error.orig_exc, (SphinxError, ProjectError, UnknownLanguageError))
        connection.send(Trouble(str(error.orig_exc if expected else error)))
    except (SphinxError, ProjectError, UnknownLanguageError) as error:
        connection.send(Trouble(str(error)))
    except (OSError, UnicodeError) as error:
        connection.send(Trouble(f'a file cannot be read: {error}'))
    except Exception as error:
        log = job.work / 'error.log'
        log.write_text(traceback.format_exc(), encoding='utf-8')
        text = f'an error in the program itself: {type(error).__name__}: {error} (details in {log})'
        connection.send(Trouble(text))


class Pages:
    """The pages of a preview, of which some wait to be written."""

    def __init__(self, job: PreviewJob, project: Project, tell: Callable[[Event], None]) -> None:
        self._warnings = io.StringIO()
        language = project.choose([job.language])[0]
        # Pages of an earlier start may be there; those that the browser gets stay until they are new.
        shutil.rmtree(job.work / 'html', ignore_errors=True)
        discard_if_old(job.work)
        self._project, self._chain, self._tell = project, language.chain, tell
        self._app = WarmApp(job, project, language, self._warnings)
        self._mirror = Mirror(job.work / 'html', job.output)
        self._lines: dict[str, list[str]] = {}
        self._looked_at: tuple[str, ...] = ()
        self._settled = False
        self._unknown: set[str] = set()
        self._gone: set[str] = set()
        self._waiting: list[str] = []
        self._app.read()
        self._app.keep()
        self._app.concerns_others(self._app.docnames)
        self._prepare()
        self._app.copy_assets()
        self._mirror.copy_all()
        self._catch_warnings()
        # What has been read stays: to look for garbage in it would hold up every later edit.
        gc.freeze()

    @property
    def patience(self) -> float | None:
        """How many seconds to wait for an edit before going on; None for ever."""
        if self._waiting:
            return 0
        return None if self._settled else _QUIET

    @property
    def must_restart(self) -> bool:
        """Whether, now that all is quiet, a guide has gone, or a catalog has come or gone."""
        gone = self._gone - self._app.docnames
        return self._settled and bool(gone or any(map(self._came_or_went, self._unknown)))

    def take(self, message: Edits | Looking) -> None:
        """Read again what was edited, or note what is looked at."""
        if isinstance(message, Looking):
            self._looked_at = message.docnames
            return
        self._settled = False
        own = {domain for code, domain in message.catalogs if code in self._chain}
        unknown = set(filter(self._came_or_went, own))
        self._unknown |= unknown
        known = own - unknown
        if known or message.guides:
            self._read(known)

    def go_on(self) -> None:
        """Do the next piece of work: one page, or all that follows from the pages."""
        if self._waiting:
            first = [each for each in self._looked_at if each in self._waiting]
            self._write(first[0] if first else self._waiting[0])
        elif self._app.progress_changed():
            self._prepare()
        else:
            self._app.finish()
            self._mirror.copy_all()
            self._mirror.delete_leftovers()
            self._settled = True
            self._catch_warnings()
            if not self.must_restart:
                self._tell(Settled(tuple(self._lines.get('', ()))))

    def _read(self, domains: Iterable[str]) -> None:
        before = self._app.docnames
        read = self._app.read(domains)
        self._gone |= before - self._app.docnames
        for docname in read:
            self._lines.pop(docname, None)
        self._catch_warnings()
        if self._app.concerns_others(read):
            self._prepare(read)
        else:
            self._waiting = [*sorted(read), *(each for each in self._waiting if each not in read)]

    def _prepare(self, first: Iterable[str] = ()) -> None:
        """Let all pages be written anew, those in ``first`` before the others."""
        self._app.prepare()
        first = sorted(first)
        self._waiting = [*first, *sorted(self._app.docnames.difference(first))]

    def _write(self, docname: str) -> None:
        self._waiting.remove(docname)
        try:
            paths = self._app.write(docname)
        except FileNotFoundError:
            if self._app.has_guide(docname):
                raise
            # It was deleted a moment ago: the edit that says so is on its way.
            return
        for path in paths:
            self._mirror.copy(path)
        self._catch_warnings()
        self._tell(Written(docname, tuple(self._lines.get(docname, ()))))

    def _came_or_went(self, domain: str) -> bool:
        folders = [self._project.catalog_dir / code / 'LC_MESSAGES' for code in self._chain]
        is_there = any((folder / f'{domain}.po').is_file() for folder in folders)
        return is_there != self._app.knows(domain)

    def _catch_warnings(self) -> None:
        """Sort what Sphinx has just warned about by page."""
        text = strip_colors(self._warnings.getvalue())
        self._warnings.seek(0)
        self._warnings.truncate()
        for line in text.splitlines():
            if line.strip() and _SHOWN_AT_PASSAGES not in line:
                place = line.partition(': ')[0].rpartition(':')[0]
                kept = self._lines.setdefault(self._app.docname_of(place), [])
                plain = line.replace(f'{self._project.folder}/', '')
                if plain not in kept:
                    kept.append(plain)
