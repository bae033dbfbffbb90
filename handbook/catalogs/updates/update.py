"""Bring the catalogs in step with the English guides."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import sphinx.locale
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.reading import as_texts
from handbook.catalogs.updates.dropped import read_committed
from handbook.catalogs.updates.interface import gather_interface_words
from handbook.catalogs.updates.memory import remember_translations
from handbook.catalogs.updates.merge import Merge, merge_catalog

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from babel.messages.catalog import Catalog

    from handbook.catalogs.reading import Texts
    from handbook.catalogs.structure import StructureReader


@dataclass(frozen=True, kw_only=True, slots=True)
class Extraction:
    """The template catalogs of a project, by domain, and what its settings say about catalogs."""

    templates: Mapping[str, Catalog]
    catalog_dir: Path
    released: datetime
    warnings: str


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
    Sphinx itself. ``prune`` and ``accept`` are those of ``merge_catalog``. Catalogs ``from_platform``
    get back what the platform dropped since the last commit.
    """
    folder = extraction.catalog_dir / language / 'LC_MESSAGES'
    known = _sphinx_words(language) | remember_translations(folder, language)
    return [
        merge_catalog(
            path,
            template,
            language,
            extraction.released,
            known,
            prune=prune,
            accept=accept,
            earlier=read_committed(path) if from_platform and path.is_file() else None,
        )
        for path, template in (
            (folder / f'{domain}.po', template) for domain, template in extraction.templates.items()
        )
    ]


def _sphinx_words(language: str) -> dict[Texts, Texts]:
    """Return Sphinx's own words in the language, or in one of its regions (nb_NO for nb)."""
    folder = Path(sphinx.locale.__file__).parent
    words: dict[Texts, Texts] = {}
    for path in sorted(folder.glob(f'{language}*/LC_MESSAGES/sphinx.mo'), reverse=True):
        if path.parts[-3].partition('_')[0] == language.partition('_')[0]:
            with path.open('rb') as file:
                catalog = read_mo(file)
            words |= {
                as_texts(each.id): as_texts(each.string)
                for each in catalog
                # Some of Sphinx's catalogs repeat the English.
                if each.string and not set(_forms(each.string)) <= set(_forms(each.id))
            }
    return words


def _forms(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


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
