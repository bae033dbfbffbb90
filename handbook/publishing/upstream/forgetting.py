"""Let a process that has built once forget what it knows, and build again."""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING

import sphinx.locale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinx.search import IndexBuilder


def forget_catalog(domain: str, path: Path) -> None:
    """Let the compiled catalog ``path`` of a page be read again by a process that has read it.

    Python's ``gettext.py`` keeps each file for ever by its name; ``sphinx/locale/__init__.py`` keeps
    the first translator of a domain and makes later ones its fallbacks. Unnecessary once Sphinx can
    read a page twice in one process.
    """
    sphinx.locale.translators.pop(('general', domain), None)
    known = gettext._translations  # type: ignore[attr-defined]
    known.pop((gettext.GNUTranslations, str(path.absolute())), None)


def forget_languages() -> None:
    """Let the next application in this process speak its own language only.

    ``sphinx/locale/__init__.py`` makes the translators of a second application fallbacks of those of
    the first; Python's ``gettext.py`` keeps each file for ever by its name. Unnecessary once translators
    belong to an application.
    """
    sphinx.locale.translators.clear()
    gettext._translations.clear()  # type: ignore[attr-defined]


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
