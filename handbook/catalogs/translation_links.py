"""Make the addresses that lead from a page or a passage to where it is translated."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sphinx.errors import ConfigError
from sphinx.util.i18n import docname_to_domain

from handbook.catalogs.compile import messages_dir
from handbook.catalogs.weblate import message_checksum
from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

PAGE, PASSAGE = 'translation_link', 'translation_passage_link'
_SCHEMES = ('https://', 'http://', 'mailto:')
_FIELDS = ('path', 'line', 'language', 'tag', 'domain', 'component', 'message', 'checksum')


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where something is translated: a catalog, and in it a message or, without one, the whole page.

    ``path`` is the catalog's, counted from the folder of ``conf.py``; ``line`` is that of the
    ``msgstr``; ``message`` is the English text.
    """

    path: str
    language: str
    domain: str
    line: int = 1
    message: str = ''

    def address(self, template: str) -> str:
        """Return ``template`` with its fields filled in, each quoted for an address (RFC 3986).

        The fields are ``path``, ``line``, ``language`` (nb, zh_TW), ``tag`` (zh-TW), ``domain`` (the
        page), ``component`` (the page with hyphens, as Weblate names it), ``message``, ``checksum``.
        """
        values = {
            'path': self.path,
            'line': str(self.line),
            'language': self.language,
            'tag': self.language.replace('_', '-'),
            'domain': self.domain,
            'component': self.domain.replace('/', '-'),
            'checksum': message_checksum(self.message) if self.message else '',
        }
        quoted = {name: quote(value) for name, value in values.items()}
        return template.format(**quoted, message=quote(self.message, safe=''))


def own_catalog(config: Config, docname: str) -> Path | None:
    """Return the page's own catalog; None on English pages and for pages without one."""
    if config.language == SOURCE_LANGUAGE:
        return None
    domain = docname_to_domain(docname, config.gettext_compact)
    path = messages_dir(Path(config.catalog_dir), config.language) / f'{domain}.po'
    return path if path.is_file() else None


def catalog_place(config: Config, docname: str, path: Path) -> Place:
    """Return the place of a page whose own catalog is the file ``path``."""
    root = Path(config.translation_root)
    shown = path.relative_to(root) if path.is_relative_to(root) else Path(path.name)
    domain = docname_to_domain(docname, config.gettext_compact)
    return Place(path=shown.as_posix(), language=config.language, domain=domain)


def passage_template(config: Config) -> str:
    """Return the template for passages, which is that for pages if it has none of its own."""
    return str(config.translation_passage_link or config.translation_link)


def check_links(app: Sphinx, config: Config) -> None:
    """Stop the build for a link that could lead nowhere, with what may stand in it."""
    config['translation_root'] = str(Path(app.confdir, config.translation_root).resolve())
    for name in (PAGE, PASSAGE):
        if config[name]:
            _check_template(name, config[name])
    if config.translator_view and not passage_template(config):
        msg = f'translator_view shows a link at each passage; say in {PAGE} where it shall lead'
        raise ConfigError(msg)


def add_page_link(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the templates where the catalog of this page is edited."""
    template = app.config.translation_link
    path = own_catalog(app.config, pagename) if doctree is not None and template else None
    if path:
        place = catalog_place(app.config, pagename, path)
        context['translation_address'] = place.address(template)


def _check_template(name: str, template: str) -> None:
    if not template.startswith(_SCHEMES):
        msg = f'{name} is {template!r}; it must begin with one of {", ".join(_SCHEMES)}'
        raise ConfigError(msg)
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        msg = f'{name} is {template!r}: {error}; write {{{{ and }}}} for braces that stay'
        raise ConfigError(msg) from None
    for _, field, form, conversion in parts:
        if field is not None and (field not in _FIELDS or form or conversion):
            known = ', '.join(f'{{{each}}}' for each in _FIELDS)
            raise ConfigError(f'{name} has a field {{{field}}} that is not known; known: {known}')
