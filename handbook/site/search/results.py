"""Tell the search page which titles are in another language than the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from docutils import nodes

from handbook.languages import class_language, parse_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import babel
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

SCRIPT = 'search-results.js'


def add_results_script(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add the script that marks results to the search page, if there is anything to mark."""
    if pagename != 'search':
        return
    page = parse_tag(app.config.language)
    if languages := other_languages(app.env, page, app.builder.get_target_uri):
        data = json.dumps(languages, ensure_ascii=False)
        attributes: dict[str, Any] = {'data-languages': data, 'defer': 'defer'}
        app.add_js_file(SCRIPT, **attributes)


def other_languages(
    env: BuildEnvironment, page: babel.Locale, target_uri: Callable[[str], str]
) -> list[dict[str, Any]]:
    """Return each language but that of ``page`` with the addresses of the ``titles`` that are in it.

    Its name is in the language of ``page``. ``pages`` are those of which all titles are in it.
    """
    found: dict[babel.Locale, dict[str, Any]] = {}
    for docname in sorted(env.tocs):
        titles = list(_titles(env, docname))
        spoken = {locale for _, locale in titles}
        for anchor, locale in titles:
            if locale and locale != page:
                entry = found.setdefault(locale, _describe(locale, page))
                entry['titles'].append(f'{target_uri(docname)}{anchor}')
                if not anchor and len(spoken) == 1:
                    entry['pages'].append(target_uri(docname))
    return list(found.values())


def _titles(env: BuildEnvironment, docname: str) -> Iterator[tuple[str, babel.Locale | None]]:
    """Yield the anchor (none for the page itself) and the marked language of each title of a page."""
    for reference in env.tocs[docname].findall(nodes.reference):
        marked = (class_language(inline['classes']) for inline in reference.findall(nodes.inline))
        yield reference['anchorname'], next(filter(None, marked), None)


def _describe(locale: babel.Locale, page: babel.Locale) -> dict[str, Any]:
    return {
        'tag': str(locale).replace('_', '-'),
        'direction': locale.text_direction,
        'name': locale.get_display_name(page) or str(locale),
        'titles': [],
        'pages': [],
    }
