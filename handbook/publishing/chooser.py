"""Write the page above the languages, where a reader chooses one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, TemplateError

from handbook.files import write_if_changed
from handbook.languages import SOURCE_LANGUAGE, Language, Words
from handbook.policy import POLICY
from handbook.publishing.project import ProjectError

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.publishing.project import Project

TEMPLATE = 'chooser.html'


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A language to choose, with the handbook's name in it."""

    tag: str
    name: str
    direction: str
    title: str
    title_tag: str


def write_chooser(project: Project, output: Path) -> None:
    """Write ``output/index.html``: every published language by its own name, and no redirect.

    Raises ProjectError if the template cannot be used, OSError if the page cannot be written.
    """
    choices = [
        _choice(language, project)
        for language in project.languages()
        if (output / language.tag / 'index.html').is_file()
    ]
    environment = Environment(loader=FileSystemLoader(project.templates), autoescape=True)
    try:
        page = environment.get_template(TEMPLATE).render(
            project=project.name,
            source_language=SOURCE_LANGUAGE,
            choices=choices,
            policy=POLICY,
        )
    except TemplateError as error:
        msg = f"{TEMPLATE} in the folders of 'templates_path' cannot be used: {error}; correct it"
        raise ProjectError(msg) from None
    write_if_changed(output / 'index.html', page.encode())


def _choice(language: Language, project: Project) -> Choice:
    title = Words(project.catalog_build, language.chain).find(project.name)
    return Choice(
        tag=language.tag,
        name=language.name,
        direction=language.direction,
        title=title.text,
        title_tag=title.language.replace('_', '-'),
    )
