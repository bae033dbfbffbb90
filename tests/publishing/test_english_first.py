"""Pages are parsed once for all languages, unless that could be seen in what readers get."""

from __future__ import annotations

import multiprocessing
import shutil
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from handbook.publishing.english_first import run_languages
from handbook.publishing.job import ENGLISH, Job, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

LANGUAGES = ('en', 'nb', 'es', 'nn')
SHARED = ('again', 'deadly', 'glossary', 'part', 'plain')
SPEAKING = ('fromconfig', 'fromapplication', 'source_read')
TRANSLATED = ('fromcatalog', 'fromtranslator')
ALONE = (*SPEAKING, *TRANSLATED, 'author', 'ownrole', 'stranger', 'substitution')


@dataclass(frozen=True, kw_only=True, slots=True)
class Built:
    """What became of a build: all files by language, its outcomes, and how often pages were parsed."""

    files: dict[str, dict[str, bytes]]
    outcomes: dict[str, Outcome]
    parsed: Counter[str]

    def page(self, language: str, name: str) -> str:
        return self.files[language][f'{name}.html'].decode()


def build_all(
    folder: Path, languages: Sequence[str] = LANGUAGES, without: tuple[str, ...] = ()
) -> Built:
    output, tally = folder / 'output', folder / 'parsed.txt'
    tally.write_text('')
    jobs = [
        Job(
            project_dir=folder,
            language=code,
            formats=('html',),
            output=output / code,
            without=without,
        )
        for code in languages
    ]
    outcomes = {job.language: outcome for job, outcome in run_languages(jobs, 2)}
    return Built(
        files={code: read(output / code / 'html') for code in languages},
        outcomes=outcomes,
        parsed=Counter(tally.read_text().split()),
    )


def read(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob('*') if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope='module')
def make_folder(tmp_path_factory, rootdir) -> Callable[[], Path]:
    def make() -> Path:
        target = tmp_path_factory.mktemp('english') / 'handbook'
        return shutil.copytree(rootdir / 'test-english-once', target)

    return make


@pytest.fixture(scope='module')
def alone(make_folder) -> Built:
    """Each language parses for itself."""
    return build_all(make_folder(), without=(ENGLISH,))


@pytest.fixture(scope='module')
def together(make_folder) -> Built:
    return build_all(make_folder())


@pytest.mark.parametrize('language', LANGUAGES)
def test_the_pages_have_the_same_bytes(alone, together, language) -> None:
    assert together.outcomes[language].failure == ''
    assert together.outcomes[language].problems == alone.outcomes[language].problems == ()
    assert alone.files[language].keys() == together.files[language].keys()
    assert {
        name
        for name, content in alone.files[language].items()
        if content != together.files[language][name]
    } == set()


@pytest.mark.parametrize('name', SHARED)
def test_a_page_is_parsed_once_for_all_languages(alone, together, name) -> None:
    # A page in two parts is parsed in the name of the whole.
    docname = 'include' if name == 'part' else name
    assert (alone.parsed[docname], together.parsed[docname]) == (len(LANGUAGES), 1)


@pytest.mark.parametrize('name', ALONE)
def test_a_page_that_may_differ_is_parsed_by_each_language(together, name) -> None:
    assert together.parsed[name] >= len(LANGUAGES)


@pytest.mark.parametrize('name', SPEAKING)
@pytest.mark.parametrize('language', LANGUAGES)
def test_a_page_that_asks_for_the_language_shows_its_own(
    together, parse_text, name, language
) -> None:
    assert parse_text(together.page(language, name)).endswith(language)


@pytest.mark.parametrize('name', TRANSLATED)
def test_a_page_that_asks_a_catalog_shows_words_of_its_language(together, parse_text, name) -> None:
    shown = [parse_text(together.page(code, name)) for code in LANGUAGES]
    assert shown == ['Search', 'Søk nb', 'Søk es', 'Søk nn']


@pytest.fixture
def parse_text(tmp_path, parse_page) -> Callable[[str], str]:
    """Return the text of the last paragraph of a page."""

    def parse(content: str) -> str:
        path = tmp_path / 'page.html'
        path.write_text(content, encoding='utf-8')
        return parse_page(path).select('article section > p')[-1].get_text()

    return parse


def test_a_mistake_in_a_page_is_a_problem_in_each_language(make_folder) -> None:
    folder = make_folder()
    page = folder / 'source' / 'plain.md'
    page.write_text(f'{page.read_text()}\n{{nosuchrole}}`words`\n')
    line = page.read_text().splitlines().index('{nosuchrole}`words`') + 1
    for outcome in build_all(folder).outcomes.values():
        (found,) = [each for each in outcome.problems if 'nosuchrole' in each]
        assert found.startswith(f'source/plain.md:{line}: ')


def test_a_word_on_two_pages_is_a_problem_in_each_language(make_folder) -> None:
    folder = make_folder()
    page = folder / 'source' / 'again.md'
    page.write_text(page.read_text().replace('pear', 'apple'))
    for outcome in build_all(folder).outcomes.values():
        (line,) = [each for each in outcome.problems if 'duplicate term' in each]
        assert 'source/glossary.md' in line


def test_names_of_directives_are_those_of_each_language(make_folder) -> None:
    folder = make_folder()
    (folder / 'source' / 'spanish.md').write_text('# Spanish\n\n```{nota}\nWords.\n```\n')
    found = build_all(folder).outcomes
    problems = {code: [each for each in found[code].problems if 'nota' in each] for code in found}
    assert problems['es'] == []
    assert problems['en'][0].startswith('source/spanish.md:3: ')


def test_a_page_whose_directive_means_something_else_in_a_language_is_parsed_by_it(
    make_folder,
) -> None:
    from docutils.parsers.rst.languages import es

    from handbook.publishing.upstream.neutral import other_names

    assert es.directives['nota'] == 'note'
    assert 'nota' in other_names('es')
    assert other_names('en') == other_names('ky') == set()


def test_a_setting_that_cannot_be_read_is_a_failure_of_each_language(make_folder) -> None:
    folder = make_folder()
    (folder / 'conf.py').write_text('this is no Python\n')
    for outcome in build_all(folder).outcomes.values():
        assert 'conf.py' in outcome.failure


def test_a_process_that_dies_while_it_parses_stops_no_language(alone, make_folder) -> None:
    folder = make_folder()
    (folder / 'deadly').touch()
    built = build_all(folder)
    assert [built.outcomes[code].failure for code in LANGUAGES] == [''] * len(LANGUAGES)
    assert built.files == alone.files


def test_an_extension_that_needs_the_pages_in_order_gets_them(make_folder) -> None:
    folder = make_folder()
    (folder / 'inorder.py').write_text(
        'def setup(app):\n    return {"parallel_read_safe": False}\n'
    )
    settings = folder / 'conf.py'
    text = settings.read_text() + '\nimport sys\nsys.path.insert(0, str(HERE))\n'
    settings.write_text(text + "extensions.append('inorder')\n")
    assert build_all(folder).parsed['plain'] == len(LANGUAGES)


def test_a_process_with_threads_is_not_forked(alone, make_folder) -> None:
    folder = make_folder()
    (folder / 'threads').touch()
    built = build_all(folder)
    assert built.files == alone.files
    assert built.parsed['plain'] == 1 + len(LANGUAGES)


def test_two_languages_parse_for_themselves(make_folder) -> None:
    assert build_all(make_folder(), ('en', 'nb')).parsed['plain'] == 2


def test_no_process_outlives_the_one_that_asked_for_the_build(make_folder) -> None:
    folder = make_folder()
    program = """
import os, sys
from pathlib import Path
from handbook.publishing.english_first import run_languages
from handbook.publishing.job import Job

folder = Path(sys.argv[1])
(folder / 'pid').write_text(str(os.getpid()))
jobs = [
    Job(project_dir=folder, language=code, formats=('html',), output=folder / code)
    for code in ('en', 'nb', 'es')
]
list(run_languages(jobs, 2))
"""
    # A process that lives on keeps the pipe of the output open, so that this would not return.
    killed = subprocess.run(
        [sys.executable, '-c', program, str(folder)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert killed.returncode == -signal.SIGKILL


def test_no_process_stays_behind_when_a_build_is_given_up(make_folder) -> None:
    folder = make_folder()
    jobs = [
        Job(project_dir=folder, language=code, formats=('html',), output=folder / 'output' / code)
        for code in LANGUAGES
    ]
    others = set(multiprocessing.active_children())
    results = run_languages(jobs, 1)
    next(results)
    results.close()
    assert set(multiprocessing.active_children()) == others
