"""A catalog in another encoding than UTF-8 has one problem, whatever reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.check import check_catalog, find_catalog, unknown_language
from handbook.catalogs.fixes.fix_file import fix_catalog
from handbook.catalogs.gate import Gate
from handbook.catalogs.reading import parse_catalog
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language
from handbook.publishing.preview.states import State, read_states

READER = StructureReader({})
TEXTS = {
    'ky': ['Балдар менен чогуу код жазабыз.', 'Мектептин жетекчисине айткыла.'],
    'ja': ['みんなでコードを書きましょう。', '学校の先生に話してください。'],
    'nb': ['Vi skriver kode på skolen.', 'Si det til læreren før uka.'],
}


def catalog_text(language: str, charset: str = 'UTF-8') -> str:
    entries = ''.join(
        f'msgid "Sentence {number}."\nmsgstr "{text}"\n\n'
        for number, text in enumerate(TEXTS[language])
    )
    return (
        f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n'
        f'"Content-Type: text/plain; charset={charset}\\n"\n\n{entries}'
    )


@pytest.fixture
def check(tmp_path):
    """Return (problem, line, message) of all that is said of a file in the folder of its language."""

    def run(data: bytes, language: str) -> list[tuple[str, int, str]]:
        path = tmp_path / language / 'LC_MESSAGES' / 'page.po'
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
        found = [each.problem for each in check_catalog(find_catalog(path), READER)]
        return [(each.problem, each.line, each.message) for each in found]

    return run


@pytest.mark.parametrize(
    ('language', 'encoding', 'line', 'named'),
    [
        ('ky', 'utf-16', 1, 'saved as UTF-16'),
        ('nb', 'utf-16-le', 1, 'saved as UTF-16'),
        ('nb', 'utf-16-be', 1, 'saved as UTF-16'),
        ('ja', 'utf-32', 1, 'saved as UTF-32'),
        ('ky', 'windows-1251', 7, 'saved as Windows-1251'),
        ('ja', 'shift-jis', 7, 'saved as Shift-JIS'),
        # These are mistaken for nothing else.
        ('ky', 'koi8-r', 7, 'not saved as UTF-8'),
        ('ky', 'iso-8859-5', 7, 'not saved as UTF-8'),
        ('nb', 'latin-1', 7, 'not saved as UTF-8'),
    ],
)
def test_a_file_in_another_encoding_has_one_problem_that_says_how_to_save_it(
    check, language: str, encoding: str, line: int, named: str
) -> None:
    [found] = check(catalog_text(language).encode(encoding), language)
    assert found[:2] == ('encoding', line)
    assert named in found[2]
    assert 'Properties > Charset' in found[2]


def test_the_charset_of_the_header_is_named_and_not_told_as_a_second_problem(check) -> None:
    [found] = check(catalog_text('nb', 'ISO-8859-1').encode('latin-1'), 'nb')
    assert 'saved as ISO-8859-1' in found[2]


def test_a_charset_that_the_file_cannot_be_read_with_is_not_named(check) -> None:
    [found] = check(catalog_text('ky', 'Shift-JIS').encode('windows-1251'), 'ky')
    assert 'saved as Windows-1251' in found[2]


@pytest.mark.parametrize('language', ['ky', 'ja', 'nb'])
def test_a_file_in_utf_8_has_no_problem_of_encoding(language: str, tmp_path) -> None:
    reading = parse_catalog(catalog_text(language).encode(), tmp_path / 'page.po', language)
    assert reading.problems == ()


def test_a_single_damaged_line_costs_only_its_own_message(tmp_path) -> None:
    data = catalog_text('nb').encode().replace('på'.encode(), b'p\xe5')
    reading = parse_catalog(data, tmp_path / 'page.po', 'nb')
    assert [(each.problem, each.line) for each in reading.problems] == [('syntax', 7)]
    assert [message.id for message in reading.messages] == ['Sentence 1.']


def test_messages_of_plain_letters_are_still_read(tmp_path) -> None:
    data = (catalog_text('nb') + 'msgid "Code"\nmsgstr "Kode"\n').encode('latin-1')
    reading = parse_catalog(data, tmp_path / 'page.po', 'nb')
    assert [message.string for message in reading.messages] == ['Kode']


@pytest.mark.parametrize('encoding', ['utf-16', 'windows-1251'])
def test_a_file_of_no_known_language_has_the_same_one_problem(tmp_path, encoding: str) -> None:
    path = tmp_path / 'page.po'
    path.write_bytes(catalog_text('ky').replace('Language: ky', 'Ой').encode(encoding))
    assert [each.problem.problem for each in unknown_language(path)] == ['encoding']


@pytest.mark.parametrize(('language', 'encoding'), [('ky', 'windows-1251'), ('ja', 'utf-16')])
def test_the_preview_tells_it_once_and_marks_the_passages(tmp_path, language, encoding) -> None:
    path = tmp_path / language / 'LC_MESSAGES' / 'page.po'
    path.parent.mkdir(parents=True)
    path.write_bytes(catalog_text(language).encode(encoding))
    states = read_states(find_catalog(path), ['Sentence 0.', 'Sentence 1.'], READER)
    assert [each.problem for each in states.problems] == ['encoding']
    assert [(each.state, each.problems) for each in states.passages] == [(State.BROKEN, ())] * 2


@given(
    text=st.text(max_size=60),
    encoding=st.sampled_from(['utf-16', 'utf-16-le', 'utf-32-be', 'latin-1']),
)
def test_a_repair_never_touches_a_file_in_another_encoding(text: str, encoding: str) -> None:
    data = (catalog_text('nb') + f'# {text}\r\n').encode(encoding, 'replace')
    gate = Gate(get_language('nb', {}), READER)
    assert fix_catalog(data, gate) == (data, [])
