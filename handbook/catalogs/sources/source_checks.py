"""Find in the English guides what breaks their translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.matching import get_matching_files

from handbook.catalogs.problem import Problem
from handbook.catalogs.sources.source_faults import (
    Place,
    block_starts,
    hard_breaks,
    page_substitutions,
    toctree_words,
)
from handbook.catalogs.sources.source_habits import (
    html_in_prose,
    images_without_words,
    long_passages,
    switched_off_checks,
    task_lists,
    typed_values,
)
from handbook.catalogs.sources.source_links import Anchors, reference_links, slug_links
from handbook.catalogs.sources.source_pages import PageReader
from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from handbook.catalogs.sources.source_pages import SourcePage

# The roles that write a date, a time or a number in the reader's language.
ROLES = ('campaign-date', 'time', 'number')

PAGE_CHECKS = (
    page_substitutions,
    reference_links,
    hard_breaks,
    toctree_words,
    task_lists,
    images_without_words,
    html_in_prose,
    long_passages,
    switched_off_checks,
)
NOT_UTF8 = 'this page is not UTF-8 text; save the file with the encoding UTF-8'


def check_sources(
    source_dir: Path,
    reader_settings: Mapping[str, object],
    *,
    roles: Collection[str] = ROLES,
    exclude_patterns: Collection[str] = (),
) -> Iterator[Problem]:
    """Yield what breaks translation in the Markdown pages of ``source_dir``, page by page, by line.

    ``reader_settings`` are the ``myst_...`` settings of conf.py without the prefix; ``roles`` are
    those among ROLES that the project has: a typed date is a problem only where a role can write it;
    ``exclude_patterns`` are Sphinx's.
    """
    reader = PageReader(reader_settings)
    pages: list[SourcePage] = []
    for name in get_matching_files(source_dir, ['**.md'], exclude_patterns):
        path = source_dir / name
        try:
            pages.append(reader.read(path))
        except UnicodeDecodeError:
            yield _problem(path, Place(1, 'not_utf8', NOT_UTF8))
    anchors = Anchors(pages, source_dir, reader.config.heading_slug_func)
    for page in pages:
        places = [place for check in PAGE_CHECKS for place in check(page)]
        places += block_starts(page, reader)
        places += slug_links(page, anchors)
        places += typed_values(page, roles)
        yield from (_problem(page.path, place) for place in sorted(places))


def _problem(path: Path, place: Place) -> Problem:
    return Problem(
        path=path,
        line=place.line,
        problem=place.problem,
        message=place.message,
        severity=place.severity,
        language=SOURCE_LANGUAGE,
    )
