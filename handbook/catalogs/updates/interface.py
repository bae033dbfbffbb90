"""Gather the words of the interface into one template catalog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import furo
import sphinx
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# The parts of Sphinx and furo whose words a reader of this handbook can meet; the rest of their
# words (of programming languages, of other themes) would only take translators' time.
_SPHINX_FILES = (
    'locale/__init__.py',
    'builders/html/__init__.py',
    'writers/html5.py',
    'themes/basic/static/doctools.js',
    'themes/basic/static/searchtools.js',
    'themes/basic/static/sphinx_highlight.js',
)
_FURO_FILES = (
    'theme/furo/base.html',
    'theme/furo/page.html',
    'theme/furo/search.html',
    'theme/furo/sidebar/search.html',
)
_METHODS = {'.py': 'python', '.js': 'javascript', '.html': 'jinja2'}
_KEYWORDS: dict[str, tuple[int, ...] | None] = {
    '_': None,
    'gettext': None,
    'ngettext': (1, 2),
    'Documentation.gettext': None,
    'Documentation.ngettext': (1, 2),
}

# Words in these files that no page of ours shows: our templates replace the place, or a setting in
# conf.py switches it off.
_NEVER_SHOWN = frozenset(
    {
        '%b %d, %Y',
        '%s %s documentation',
        '<a href="%(path)s">Copyright</a> &#169; %(copyright)s',
        '<a href="https://www.sphinx-doc.org/">Sphinx</a> and ',
        '\n            <a href="https://github.com/pradyunsg/furo">Furo</a>\n            ',
        'About these documents',
        'Copyright &#169; %(copyright)s',
        'Copyright',
        'General Index',
        'Index',
        'Last updated on %(last_updated)s',
        'Logo of %s',
        'Made with ',
        'index',
        'next',
        'previous',
    }
)


def gather_interface_words(templates: Path, own_words: Mapping[str, str]) -> Catalog:
    """Return the template catalog of all words around the text of the pages.

    ``templates`` is our folder of templates; ``own_words`` are the words in our own code, each with a
    comment for translators. A message's location is the file it is from, counted from its package.
    """
    catalog = Catalog(fuzzy=False)
    for word, comment in own_words.items():
        catalog.add(word, auto_comments=[comment] if comment else [], locations=[('handbook', 0)])
    for location, path in _sources(templates):
        for _, message, comments, _ in extract_from_file(
            _METHODS[path.suffix], path, keywords=_KEYWORDS, strip_comment_tags=True
        ):
            if _has_words(message) and message not in _NEVER_SHOWN:
                catalog.add(message, auto_comments=comments, locations=[(location, 0)])
    return catalog


def _sources(templates: Path) -> Iterator[tuple[str, Path]]:
    yield from _below(Path(sphinx.__file__).parent, _SPHINX_FILES)
    yield from _below(Path(furo.__file__).parent, _FURO_FILES)
    names = sorted(path.relative_to(templates).as_posix() for path in templates.rglob('*.html'))
    yield from _below(templates, names)


def _below(folder: Path, names: Iterable[str]) -> Iterator[tuple[str, Path]]:
    return ((f'{folder.name}/{name}', folder / name) for name in names)


def _has_words(message: str | tuple[str, ...]) -> bool:
    text = message if isinstance(message, str) else ''.join(message)
    return any(character.isalpha() for character in text)
