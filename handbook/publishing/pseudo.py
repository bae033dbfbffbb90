"""Build the handbook in made-up languages, to find what translators cannot reach."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sphinx.errors import SphinxError

from handbook.catalogs.pseudo.prose_spans import ProseSpans
from handbook.catalogs.pseudo.pseudo_catalogs import write_pseudo_catalogs
from handbook.catalogs.pseudo.pseudo_text import PSEUDO_LANGUAGES
from handbook.catalogs.updates.update import extract_templates
from handbook.publishing.project import ProjectError
from handbook.publishing.terms import myst_settings
from handbook.publishing.unreached import find_in_site
from handbook.publishing.words import OWN_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from handbook.languages import Language
    from handbook.publishing.project import Project
    from handbook.publishing.unreached import Unreached

FOLDER = 'pseudo'
"""The folder below ``build`` that holds the made-up catalogs, and by default the site made of them."""


def make_pseudo_project(project: Project) -> Project:
    """Write the catalogs of the pseudo-languages, and return the project that has these languages alone.

    The accented one is ``en_150``, two fifths longer than the English; ``ar_001`` runs from right to
    left. Nothing is written below ``locale/``. Raises ProjectError if the guides cannot be read.
    """
    folder = project.build_dir / FOLDER
    roles: Iterable[str] = project.settings.get('catalog_prose_roles', ())  # type: ignore[assignment]
    spans = ProseSpans(myst_settings(project.settings), roles)
    try:
        extraction = extract_templates(project.folder, OWN_WORDS)
    except SphinxError as error:
        raise ProjectError(str(error)) from None
    for pseudo in PSEUDO_LANGUAGES:
        write_pseudo_catalogs(extraction, pseudo, folder / 'locale', spans)
    fallbacks: dict[str, list[str]] = {pseudo.code: [] for pseudo in PSEUDO_LANGUAGES}
    made_up = project.with_settings(
        catalog_dir=str(folder / 'locale'),
        catalog_build=str(folder / 'catalogs'),
        language_fallbacks=fallbacks,
    )
    return replace(
        made_up,
        catalog_dir=folder / 'locale',
        catalog_build=folder / 'catalogs',
        fallbacks=fallbacks,
    )


def words_of_cldr(languages: Iterable[Language]) -> set[str]:
    """Return the words that CLDR says in these languages and no catalog: their names, large numbers."""
    words = set()
    for language in languages:
        words.add(language.name)
        for patterns in language.locale.compact_decimal_formats['long'].values():
            words.update(pattern.pattern for pattern in patterns.values())
    return words


def find_unreached_words(
    project: Project, site: Path, languages: Iterable[Language]
) -> Iterator[tuple[Path, Unreached]]:
    """Yield what no catalog reached on the pages of pseudo-languages that are published in ``site``."""
    names = words_of_cldr(project.languages())
    for language in languages:
        yield from find_in_site(site / language.tag, names)
