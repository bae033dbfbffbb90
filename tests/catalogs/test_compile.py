"""Catalogs are compiled into the build folder, by content, one set a language."""

from __future__ import annotations

import json
import subprocess
import sys
from gettext import GNUTranslations
from typing import TYPE_CHECKING

import pytest

from handbook.catalogs.compile import compile_language, read_origins
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language

if TYPE_CHECKING:
    from pathlib import Path

READER = StructureReader({})
NYNORSK = get_language('nn', {'nn': ['nb']})


@pytest.fixture
def folders(tmp_path) -> tuple[Path, Path]:
    return tmp_path / 'locale', tmp_path / 'build'


def load(path: Path) -> GNUTranslations:
    with path.open('rb') as file:
        return GNUTranslations(file)


def test_gaps_are_filled_from_the_chain_and_nothing_is_written_beside_the_catalogs(
    folders, save_catalog
) -> None:
    locale, build = folders
    save_catalog(locale, 'nn/how-to/page', {'A': 'Ein'})
    save_catalog(locale, 'nb/how-to/page', {'A': 'En', 'B': 'To'})
    assert compile_language(NYNORSK, locale, build, READER) == []
    compiled = load(build / 'nn' / 'nn' / 'LC_MESSAGES' / 'how-to' / 'page.mo')
    assert (compiled.gettext('A'), compiled.gettext('B')) == ('Ein', 'To')
    assert not [path for path in locale.rglob('*') if path.is_file() and path.suffix != '.po']


def test_each_message_keeps_the_place_it_is_from(folders, save_catalog) -> None:
    locale, build = folders
    path = save_catalog(locale, 'nb/page', {'B': 'To'})
    compile_language(NYNORSK, locale, build, READER)
    origin = read_origins(build, 'nn', 'page')['B']
    assert (origin.language, origin.path) == ('nb', path)


def test_a_page_without_a_catalog_has_no_origins(tmp_path) -> None:
    assert read_origins(tmp_path, 'nn', 'page') == {}


def test_a_second_run_writes_nothing(folders, save_catalog) -> None:
    locale, build = folders
    save_catalog(locale, 'nn/sphinx', {'Next': 'Neste'})
    compile_language(NYNORSK, locale, build, READER)
    before = {path: path.stat().st_ino for path in build.rglob('*')}
    compile_language(NYNORSK, locale, build, READER)
    assert {path: path.stat().st_ino for path in build.rglob('*')} == before


def test_a_deleted_catalog_no_longer_translates_its_page(folders, save_catalog) -> None:
    locale, build = folders
    path = save_catalog(locale, 'nn/page', {'A': 'Ein'})
    compile_language(NYNORSK, locale, build, READER)
    path.unlink()
    compile_language(NYNORSK, locale, build, READER)
    assert list(build.rglob('page.*')) == []


def test_each_language_answers_only_for_its_own_problems(folders, save_catalog) -> None:
    locale, build = folders
    save_catalog(locale, 'nn/page', {'A': 'Ein'})
    broken = save_catalog(locale, 'nb/page', {'A': 'En'})
    broken.write_text(broken.read_text() + 'oops\n', encoding='utf-8')
    assert compile_language(NYNORSK, locale, build, READER) == []
    (problem,) = compile_language(get_language('nb', {}), locale, build, READER)
    assert (problem.path, problem.language) == (broken, 'nb')


def test_own_words_are_compiled_for_each_language_of_the_chain(folders, save_catalog) -> None:
    locale, build = folders
    save_catalog(locale, 'nn/sphinx', {'Next': 'Neste'})
    save_catalog(locale, 'nb/sphinx', {'Home': 'Hjem'})
    compile_language(NYNORSK, locale, build, READER)
    assert load(build / 'nn' / 'nn' / 'LC_MESSAGES' / 'sphinx.mo').gettext('Home') == 'Hjem'
    assert load(build / 'words' / 'nn.mo').gettext('Home') == 'Home'
    assert load(build / 'words' / 'nb.mo').gettext('Home') == 'Hjem'


@pytest.mark.parametrize(('code', 'forms'), [('nb', 2), ('ar', 6)])
def test_the_browser_gets_the_words_of_the_search_and_no_others(folders, code, forms) -> None:
    locale, build = folders
    path = locale / code / 'LC_MESSAGES' / 'sphinx.po'
    path.parent.mkdir(parents=True)
    strings = '\n'.join(f'msgstr[{index}] "treff {index}"' for index in range(forms))
    path.write_text(
        f'#: searchtools.js\nmsgid "one page"\nmsgid_plural "pages"\n{strings}\n\n'
        '#: page.html\nmsgid "Home"\nmsgstr "Hjem"\n',
        encoding='utf-8',
    )
    compile_language(get_language(code, {}), locale, build, READER)
    script = (build / code / code / 'LC_MESSAGES' / 'sphinx.js').read_text(encoding='utf-8')
    words = json.loads(script.split('=', 1)[1].split(';\n', 1)[0])
    assert words == {'one page': [f'treff {index}' for index in range(forms)]}


def test_compiled_catalogs_are_the_same_bytes_in_another_process(folders, save_catalog) -> None:
    locale, build = folders
    save_catalog(locale, 'nb/page', {'B': 'To', 'A': 'En', 'C': 'Tre'})
    language = get_language('nb', {})
    compile_language(language, locale, build, READER)
    again = build.with_name('again')
    program = """
import sys
from pathlib import Path
from handbook.catalogs.compile import compile_language
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language

compile_language(get_language('nb', {}), *map(Path, sys.argv[1:]), StructureReader({}))
"""
    subprocess.run([sys.executable, '-c', program, locale, again], check=True)
    for path in build.rglob('*.mo'):
        assert path.read_bytes() == (again / path.relative_to(build)).read_bytes()


def test_forms_for_numbers_are_not_taken_from_a_language_with_another_rule(folders) -> None:
    locale, build = folders
    path = locale / 'ru' / 'LC_MESSAGES' / 'sphinx.po'
    path.parent.mkdir(parents=True)
    forms = ''.join(f'msgstr[{index}] "{index}"\n' for index in range(3))
    path.write_text(f'#: a.js\nmsgid "one"\nmsgid_plural "many"\n{forms}', encoding='utf-8')
    compile_language(get_language('ky', {'ky': ['ru']}), locale, build, READER)
    script = (build / 'ky' / 'ky' / 'LC_MESSAGES' / 'sphinx.js').read_text(encoding='utf-8')
    assert script.startswith('Documentation.TRANSLATIONS = {};')


def test_a_folder_in_the_place_of_a_catalog_costs_only_its_page(folders, save_catalog) -> None:
    locale, build = folders
    save_catalog(locale, 'nb/page', {'A': 'En'})
    (locale / 'nb' / 'LC_MESSAGES' / 'events.po').mkdir()
    (problem,) = compile_language(get_language('nb', {}), locale, build, READER)
    assert (problem.problem, problem.path.name) == ('unreadable', 'events.po')
    assert read_origins(build, 'nb', 'page')['A'].language == 'nb'
