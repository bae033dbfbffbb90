"""What stands inside a paragraph is set as it is meant."""

from __future__ import annotations

import pytest

MARKUP = '*_#$@[]<>"\\` // /* */ #let x = 1 $y$ @ref #foo [b] <l> \\ ~ -- = + / - {} ;'


@pytest.mark.parametrize('language', ['en', 'nb', 'ky', 'ja'])
def test_text_full_of_markup_comes_out_as_it_is(make_book, language):
    book = make_book(f'# Page\n\n```text\n{MARKUP}\n```\n', language=language)
    assert MARKUP in book.text


@pytest.mark.parametrize('language', ['en', 'nb', 'ky', 'ja'])
def test_prose_full_of_markup_comes_out_as_it_is(make_book, language):
    escaped = ''.join(f'\\{char}' if char in '*_`\\|<>' else char for char in MARKUP)
    book = make_book(
        f'Page\n====\n\n.{escaped}.\n', language=language, suffix='rst', smartquotes=False
    )
    assert f'.{MARKUP}.' in book.text


def test_strong_emphasis_and_code_are_told_apart(make_book):
    book = make_book('# Page\n\nOne **two** *three* `four`\n')
    assert 'One two three four' in book.text
    assert {'/Strong', '/Em', '/Code'} <= set(book.tags)


def test_emphasis_in_a_script_without_italics_is_not_slanted(make_book):
    japanese = make_book('# 授業\n\nこれは *大事* です\n', language='ja')
    english = make_book('# Page\n\nThis is *important*\n')
    assert '大事' in japanese.text
    assert '/Em' not in japanese.tags
    assert '/Em' in english.tags


def test_a_blank_to_fill_in_shows_its_hint(make_book):
    book = make_book('# Side\n\nKjære [navn på avisen]{.fill-in}!\n', language='nb')
    assert 'Kjære navn på avisen!' in book.text


def test_a_remark_on_the_translation_stands_in_brackets(make_book):
    book = make_book('# Side\n\nEn setning. [eldre]{.stale-mark}\n', language='nb')
    assert 'En setning. (eldre)' in book.text


def test_a_passage_in_another_language_says_so(make_book):
    book = make_book('# Side\n\n{.language-en}\nNot translated yet.\n\nNorsk.\n', language='nb')
    languages = {element.get('/Lang') for element in book.structure}
    assert 'en' in languages
    assert book.catalog['/Lang'] == 'nb'


def test_foreign_words_in_arabic_keep_their_order(make_book):
    book = make_book(
        '# صفحة\n\nاتصل بالرقم +996 555 123 أو help@example.org اليوم\n', language='ar'
    )
    assert '+996 555 123' in book.text
    assert 'help@example.org' in book.text


LONG_PATH = '/a/path/that/is/too/long/for/a/box/ends/here()'


@pytest.mark.parametrize('code', ['/etc/host (1)', 'a.b()', '-o FILE', LONG_PATH])
def test_code_in_arabic_reads_from_left_to_right(make_book, code):
    page = make_book(f'# صفحة\n\nب `{code}` ب\n', language='ar').pdf.pages[2]
    lines = [
        line.translate({0x2066: None, 0x2069: None}) for line in page.extract_text().splitlines()
    ]
    assert [line for line in lines if code in line]


@pytest.mark.parametrize('keys', ['Enter', 'Ctrl+C', 'Ctrl+Shift+C'])
def test_keys_that_are_pressed_together_keep_their_order_in_arabic(make_book, keys):
    text = make_book(f'# صفحة\n\nب {{kbd}}`{keys}` ب\n', language='ar').text
    assert keys in text


def test_short_code_in_arabic_is_copied_without_invisible_marks(make_book):
    assert '\u2066' not in make_book('# صفحة\n\nب `a.b()` ب\n', language='ar').text


def test_a_download_keeps_its_words_but_is_no_link(make_book):
    book = make_book('# Page\n\nTake {download}`the picture <picture.svg>` home.\n')
    assert 'Take the picture home.' in book.text
    assert book.links == []
