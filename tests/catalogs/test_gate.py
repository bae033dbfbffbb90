"""The gate says of each message whether readers may see it."""

from __future__ import annotations

import pytest
from babel.messages.plurals import get_plural

from handbook.catalogs.gate import Gate, silenced_problems, withhold_errors
from handbook.catalogs.reading import read_catalog
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language

GATE = Gate(get_language('nb', {}), StructureReader({}))


def read(tmp_path, text: str):
    path = tmp_path / 'page.po'
    path.write_text(text, encoding='utf-8')
    return read_catalog(path, 'nb')


def test_a_message_with_an_error_is_withheld_and_the_others_stay(tmp_path) -> None:
    text = 'msgid "See [it](a)."\nmsgstr "Se det."\n\nmsgid "Yes."\nmsgstr "Ja."\n'
    reading = withhold_errors(read(tmp_path, text), GATE, 'page')
    assert [message.id for message in reading.messages] == ['Yes.']
    (problem,) = reading.problems
    assert (problem.problem, problem.line, problem.msgid) == ('link_missing', 2, 'See [it](a).')


@pytest.mark.parametrize(
    'entry',
    [
        '#, fuzzy\nmsgid "See [it](a)."\nmsgstr "Se det."\n',
        'msgid "See [it](a)."\nmsgstr ""\n',
    ],
    ids=['fuzzy', 'empty'],
)
def test_what_readers_do_not_see_anyway_is_not_judged(tmp_path, entry: str) -> None:
    (message,) = read(tmp_path, entry).messages
    assert GATE.findings(message, 'page') == []


def test_a_warning_can_be_silenced_with_a_reason(tmp_path) -> None:
    text = '# ok emphasis_missing: the word is strong by itself\nmsgid "**Now**."\nmsgstr "Nå."\n'
    (message,) = read(tmp_path, text).messages
    assert GATE.findings(message, 'page') == []


def test_a_warning_is_not_silenced_without_a_reason(tmp_path) -> None:
    text = '# ok emphasis_missing\nmsgid "**Now**."\nmsgstr "Nå."\n'
    (message,) = read(tmp_path, text).messages
    assert [each.problem for each in GATE.findings(message, 'page')] == ['emphasis_missing']


def test_an_error_cannot_be_silenced(tmp_path) -> None:
    text = '# ok link_missing: not needed\nmsgid "See [it](a)."\nmsgstr "Se det."\n'
    (message,) = read(tmp_path, text).messages
    assert [each.problem for each in GATE.errors(message, 'page')] == ['link_missing']


def test_the_comment_that_silences_names_the_problem() -> None:
    assert list(silenced_problems(['ok end_mark: a title', 'ask the school', 'ok x:'])) == [
        'end_mark'
    ]


@pytest.mark.parametrize(
    ('source', 'translation', 'problem'),
    [
        ('Copyright %(year)s', 'Opphavsrett', 'placeholder_missing'),
        ('QR code of {address}', 'QR-kode for {adresse}', 'placeholder_added'),
        ('<a href="%(path)s">Home</a>', 'Hjem %(path)s', 'html_changed'),
    ],
)
def test_words_of_the_interface_keep_their_placeholders(
    tmp_path, source: str, translation: str, problem: str
) -> None:
    quoted = [text.replace('"', '\\"') for text in (source, translation)]
    (message,) = read(tmp_path, 'msgid "{}"\nmsgstr "{}"\n'.format(*quoted)).messages
    assert problem in [each.problem for each in GATE.errors(message, 'sphinx')]


def test_patterns_of_dates_in_the_interface_are_no_myst(tmp_path) -> None:
    (message,) = read(tmp_path, 'msgid "campaign-date:day"\nmsgstr "d. MMMM"\n').messages
    assert GATE.findings(message, 'sphinx') == []


def test_each_plural_form_is_judged(tmp_path) -> None:
    text = 'msgid "one page"\nmsgid_plural "${n} pages"\nmsgstr[0] "én side"\nmsgstr[1] "sider"\n'
    (message,) = read(tmp_path, text).messages
    assert [each.problem for each in GATE.errors(message, 'sphinx')] == ['placeholder_missing']


@pytest.mark.parametrize(
    ('language', 'forms', 'problems'),
    [
        ('ar', ['لا صفحات', 'صفحة', 'صفحتان', '${n} صفحات', '${n} صفحة', '${n} صفحة'], []),
        (
            'ar',
            ['لا صفحات', 'صفحة', 'صفحتان', 'صفحات', '${n} صفحة', '${n} صفحة'],
            ['placeholder_missing'],
        ),
        ('nb', ['én side', '${n} sider'], []),
        ('ky', ['${n} барак', '${n} барак'], []),
        # In Russian the first form is for 1, 21, 31 and so on.
        ('ru', ['страница', '${n} страницы', '${n} страниц'], ['placeholder_missing']),
    ],
)
def test_a_form_for_a_single_number_may_say_it_in_words(
    tmp_path, language, forms, problems
) -> None:
    rule = get_plural(language).plural_forms
    path = tmp_path / 'sphinx.po'
    text = f'msgid ""\nmsgstr "Language: {language}\\nPlural-Forms: {rule}\\n"\n\n'
    text += 'msgid "one page"\nmsgid_plural "${n} pages"\n'
    text += ''.join(f'msgstr[{number}] "{form}"\n' for number, form in enumerate(forms))
    path.write_text(text, encoding='utf-8')
    (message,) = read_catalog(path, language).messages
    gate = Gate(get_language(language, {}), StructureReader({}))
    assert [each.problem for each in gate.findings(message, 'sphinx')] == problems
