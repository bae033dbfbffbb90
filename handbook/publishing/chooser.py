"""Write the page above the languages, where a reader chooses one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader

from handbook.files import write_if_changed
from handbook.languages import SOURCE_LANGUAGE, Language, Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A language to choose, with the handbook's name in it."""

    tag: str
    name: str
    direction: str
    title: str
    title_tag: str


def write_chooser(
    output: Path, templates: Path, project: str, languages: Iterable[Language], catalog_build: Path
) -> None:
    """Write ``output/index.html``: every published language by its own name, and no redirect."""
    choices = [
        _choice(language, project, catalog_build)
        for language in languages
        if (output / language.tag / 'index.html').is_file()
    ]
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True)
    page = environment.get_template('chooser.html').render(
        project=project, source_language=SOURCE_LANGUAGE, choices=choices
    )
    write_if_changed(output / 'index.html', page.encode())


def _choice(language: Language, project: str, catalog_build: Path) -> Choice:
    title = Words(catalog_build, language.chain).find(project)
    return Choice(
        tag=language.tag,
        name=language.name,
        direction=language.direction,
        title=title.text,
        title_tag=title.language.replace('_', '-'),
    )
