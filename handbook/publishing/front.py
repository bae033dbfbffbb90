"""Write what lies above the languages: their choice, the page for lost readers, the list of pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, TemplateError

from handbook.addresses import root_address
from handbook.files import write_if_changed
from handbook.interface_words import Word, Words
from handbook.languages import SOURCE_LANGUAGE, Language
from handbook.policy import POLICY
from handbook.publishing.project import ProjectError
from handbook.publishing.sitemap import write_robots, write_sitemap
from handbook.publishing.words import NOT_HERE, START_AGAIN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from handbook.publishing.project import Project

CHOOSER = 'chooser.html'
NOT_FOUND = '404.html'


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A published language, with the words that the pages above the languages show in it."""

    tag: str
    name: str
    direction: str
    title: Word
    not_here: Word
    start_again: Word


def write_front(project: Project, output: Path) -> None:
    """Write the pages that know of all languages published in ``output``.

    These are ``index.html`` with every language by its own name and no redirect, ``404.html`` for
    every address that does not exist, ``sitemap.xml`` and ``robots.txt``. Raises ProjectError if a
    template cannot be used, OSError if a file cannot be written.
    """
    published = list_published(project, output)
    choices = [_choice(language, project) for language in published]
    _write_page(project, choices, CHOOSER, output / 'index.html', root='')
    # A host shows this page in place of any other, however deep: its links count from the host.
    root = urlsplit(root_address(project.site_url)).path
    _write_page(project, choices, NOT_FOUND, output / '404.html', root=root)
    write_sitemap(project, published, output)
    write_robots(project, output)


def list_published(project: Project, output: Path) -> list[Language]:
    """Return the languages of the project that have a website in ``output``."""
    return [
        language
        for language in project.languages()
        if (output / language.tag / 'index.html').is_file()
    ]


def render_page(project: Project, template: str, **values: object) -> bytes:
    """Return a page above the languages. Raises ProjectError if its template cannot be used."""
    try:
        page = (
            _environment(project.templates)
            .get_template(template)
            .render(project=project.name, source_language=SOURCE_LANGUAGE, policy=POLICY, **values)
        )
    except TemplateError as error:
        msg = f"{template} in the folders of 'templates_path' cannot be used: {error}; correct it"
        raise ProjectError(msg) from None
    return page.encode()


@cache
def _environment(templates: tuple[Path, ...]) -> Environment:
    """Return one environment for all pages: a template is compiled once."""
    return Environment(loader=FileSystemLoader(templates), autoescape=True)


def _choice(language: Language, project: Project) -> Choice:
    words = Words(project.catalog_build, language.chain)
    return Choice(
        tag=language.tag,
        name=language.name,
        direction=language.direction,
        title=words.find(project.name),
        not_here=words.find(NOT_HERE),
        start_again=words.find(START_AGAIN),
    )


def _write_page(
    project: Project, choices: Sequence[Choice], template: str, target: Path, *, root: str
) -> None:
    static = f'{root}{choices[0].tag}/_static/' if choices else ''
    page = render_page(project, template, choices=choices, static=static, root=root)
    write_if_changed(target, page)
