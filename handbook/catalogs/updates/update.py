"""Bring the catalogs in step with the English guides."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook.catalogs import myst_settings
from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.sources.source_pages import PageReader
from handbook.catalogs.structure import StructureReader
from handbook.catalogs.terms.glossary import read_glossary
from handbook.catalogs.terms.term_comments import TermComments
from handbook.catalogs.updates.dropped import read_committed
from handbook.catalogs.updates.interface import gather_interface_words
from handbook.catalogs.updates.memory import remember_sphinx_words, remember_translations
from handbook.catalogs.updates.merge import merge_catalog
from handbook.catalogs.updates.near_matches import NearMatches

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from babel.messages.catalog import Catalog
    from sphinx.config import Config

    from handbook.catalogs.updates.merge_counts import Merge


@dataclass(frozen=True, kw_only=True, slots=True)
class Extraction:
    """The template catalogs of a project, by domain, and what its settings say about catalogs."""

    templates: Mapping[str, Catalog]
    catalog_dir: Path
    released: datetime
    warnings: str
    term_comments: TermComments | None = None


def extract_templates(project_dir: Path, words: Mapping[str, str]) -> Extraction:
    """Extract the messages of the project in ``project_dir``, the folder of its ``conf.py``.

    ``words`` are the interface words in our own code with a comment each. Writes ``build/gettext``.
    Raises sphinx.errors.SphinxError if the sources or the settings cannot be read.
    """
    output, warnings = project_dir / 'build' / 'gettext', io.StringIO()
    with patch_docutils(str(project_dir)), docutils_namespace():
        app = Sphinx(
            srcdir=project_dir / 'source',
            confdir=project_dir,
            outdir=output,
            doctreedir=project_dir / 'build' / 'doctrees' / 'gettext',
            buildername='gettext',
            status=None,
            warning=warnings,
        )
        app.build(force_all=True)
    templates = dict(_read_templates(output, app.env.found_docs, project_dir))
    named = {
        **words,
        app.config.project: 'The name of the handbook',
        app.config.author: 'Who made the handbook, on the cover of the PDF',
    }
    templates[INTERFACE_DOMAIN] = gather_interface_words(project_dir / '_templates', named)
    for template in templates.values():
        template.project = app.config.project
    released = app.config.released or date.today().isoformat()
    return Extraction(
        templates=templates,
        catalog_dir=Path(app.config.catalog_dir),
        released=datetime.combine(date.fromisoformat(released), time(), UTC),
        warnings=warnings.getvalue(),
        term_comments=_term_comments(app.config, project_dir / 'source'),
    )


def update_language(
    extraction: Extraction,
    language: str,
    *,
    prune: bool = False,
    accept: StructureReader | None = None,
    from_platform: bool = False,
) -> list[Merge]:
    """Merge all templates into the catalogs of ``language``, starting those that do not exist.

    A new message gets the finished translation that another catalog of the language has of it, or
    Sphinx itself; else, to look through, that of similar text in any page. ``prune`` and ``accept``
    are those of ``merge_catalog``. Catalogs ``from_platform`` get back what the platform dropped since
    the last commit.
    """
    folder = extraction.catalog_dir / language / 'LC_MESSAGES'
    remembered = remember_translations(folder, language)
    known, near = remember_sphinx_words(language) | remembered, NearMatches(remembered)
    merges: dict[str, Merge] = {}
    for domain, template in _with_terms(extraction, language):
        path = folder / f'{domain}.po'
        merges[domain] = merge_catalog(
            path,
            template,
            language,
            extraction.released,
            known,
            prune=prune,
            accept=accept,
            earlier=read_committed(path) if from_platform and path.is_file() else None,
            # A word of the interface is short, and often a pattern.
            near=None if domain == INTERFACE_DOMAIN else near,
        )
    return [merges[domain] for domain in extraction.templates]


def _with_terms(extraction: Extraction, language: str) -> Iterator[tuple[str, Catalog]]:
    """Yield each domain with its template, in which the terms of ``language`` are shown.

    The glossary comes first: the others show what it says once it is merged.
    """
    templates, comments = dict(extraction.templates), extraction.term_comments
    if comments is None:
        yield from templates.items()
        return
    for domain in (INTERFACE_DOMAIN, comments.glossary.domain):
        if domain in templates:
            yield domain, templates.pop(domain)
    terms = comments.read(extraction.catalog_dir / language, language)
    for domain, template in templates.items():
        yield domain, comments.add(template, terms)


def _term_comments(config: Config, source_dir: Path) -> TermComments | None:
    if not (config.catalog_terms and config.catalog_term_comments):
        return None
    settings = myst_settings(config)
    return TermComments(
        glossary=read_glossary(source_dir, config.catalog_terms, PageReader(settings)),
        reader=StructureReader(settings, config.catalog_prose_roles),
    )


def _read_templates(
    output: Path, docnames: set[str], project_dir: Path
) -> Iterator[tuple[str, Catalog]]:
    for docname in sorted(docnames):
        path = output / f'{docname}.pot'
        if path.is_file():
            with path.open('rb') as file:
                template = read_po(file)
            for message in template:
                message.locations = _relative(message.locations, output, project_dir)
            yield docname, template


def _relative(
    locations: list[tuple[str, int]], folder: Path, project_dir: Path
) -> list[tuple[str, int]]:
    """Count the files of the sources from the project, not from the folder of the template."""
    names = [(folder / name).resolve().relative_to(project_dir.resolve()) for name, _ in locations]
    return [(name.as_posix(), 0) for name in dict.fromkeys(names)]
