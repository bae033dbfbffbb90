"""Work around what Sphinx does not offer; nothing outside this module reaches into it.

Each function names the upstream file, the reason, and what would make it unnecessary.
"""

from __future__ import annotations

import gettext
from contextlib import contextmanager
from typing import TYPE_CHECKING

import sphinx.locale
from sphinx.util._pathlib import _StrPath
from sphinx.util.tags import Tags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment
    from sphinx.search import IndexBuilder


@contextmanager
def second_builder(app: Sphinx, name: str, outdir: Path) -> Iterator[Builder]:
    """Lend ``app`` another builder, so that two formats are written from one read.

    It writes to ``outdir``, a folder of its own.

    ``sphinx/application.py`` knows one builder an application, chosen before reading. Three things
    follow it: ``only`` reads the tags, post-transforms look at the environment's builder class, and
    MyST resolves links through ``app.builder``. Unnecessary once Sphinx can write one environment
    with several builders.
    """
    kept = app.tags, app.builder, app.env._builder_cls
    generic = ('format_', 'builder_')
    own = {app.builder.name, app.builder.format}
    app.tags = Tags([tag for tag in app.tags if tag not in own and not tag.startswith(generic)])
    try:
        app.builder = app.create_builder(name)
        app.env._builder_cls = app.builder.__class__
        app.builder.outdir = _StrPath(outdir)
        yield app.builder
    finally:
        app.tags, app.builder, app.env._builder_cls = kept


def forget_catalog(domain: str, path: Path) -> None:
    """Let the compiled catalog ``path`` of a page be read again by a process that has read it.

    Python's ``gettext.py`` keeps each file for ever by its name; ``sphinx/locale/__init__.py`` keeps
    the first translator of a domain and makes later ones its fallbacks. Unnecessary once Sphinx can
    read a page twice in one process.
    """
    sphinx.locale.translators.pop(('general', domain), None)
    known = gettext._translations  # type: ignore[attr-defined]
    known.pop((gettext.GNUTranslations, str(path.absolute())), None)


def forget_doctrees(env: BuildEnvironment, docnames: Iterable[str]) -> None:
    """Let pages that were read again be resolved as they are now, and the menu with them.

    ``sphinx/environment/__init__.py`` keeps each pickled page it has ever needed, and the first page,
    from which every menu is made, in ``master_doctree``. Unnecessary once Sphinx forgets both when a
    page is read again.
    """
    for docname in docnames:
        env._pickled_doctree_cache.pop(docname, None)
    vars(env).pop('master_doctree', None)


def forget_words(index: IndexBuilder, docname: str) -> None:
    """Take a page out of the search index, so that it can be fed again.

    ``sphinx/search/__init__.py`` keeps words that no page has any more, which a new build would not
    know. Unnecessary once ``IndexBuilder.prune`` drops them.
    """
    index.prune([each for each in index._titles if each != docname])
    for words in (index._mapping, index._title_mapping):
        for word in [word for word, pages in words.items() if not pages]:
            del words[word]


def keep_page_files(app: Sphinx) -> Callable[[], None]:
    """Return a function that forgets which stylesheets and scripts single pages have asked for since.

    ``sphinx/application.py``, ``add_js_file`` notes a page's files among those of all pages, where
    ``prepare_writing`` in ``sphinx/builders/html/__init__.py`` finds them when it is called again.
    Unnecessary once a page's files are kept with the page.
    """
    registry, builder = app.registry, app.builder
    lists = [registry.css_files, registry.js_files, builder._css_files, builder._js_files]  # type: ignore[attr-defined]
    kept = [list(files) for files in lists]

    def restore() -> None:
        for files, before in zip(lists, kept, strict=True):
            files[:] = before

    return restore
