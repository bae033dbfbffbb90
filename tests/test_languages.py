"""What is known about a language comes from CLDR and from one setting."""

import pytest

from handbook.languages import (
    UnknownLanguageError,
    check_fallbacks,
    class_language,
    get_language,
    language_class,
    list_languages,
)


def test_a_chain_starts_with_the_language_and_ends_with_english() -> None:
    assert get_language('nn', {'nn': ['nb']}).chain == ('nn', 'nb', 'en')


def test_without_a_setting_the_chain_is_the_one_of_cldr() -> None:
    assert get_language('pt_AO', {}).chain == ('pt_AO', 'pt_PT', 'pt', 'en')


def test_traditional_chinese_never_falls_back_to_simplified() -> None:
    assert get_language('zh_TW', {}).chain == ('zh_TW', 'en')


@pytest.mark.parametrize(
    ('code', 'name', 'direction', 'tag'),
    [
        ('nb', 'Norsk bokmål', 'ltr', 'nb'),
        ('ky', 'Кыргызча', 'ltr', 'ky'),
        ('ar', 'العربية', 'rtl', 'ar'),
        ('pt_BR', 'Português (Brasil)', 'ltr', 'pt-BR'),
    ],
)
def test_names_directions_and_tags_are_those_of_cldr(
    code: str, name: str, direction: str, tag: str
) -> None:
    language = get_language(code, {})
    assert (language.name, language.direction, language.tag) == (name, direction, tag)


@pytest.mark.parametrize('code', ['qq', 'no such', 'nb-', '../nb', '', 'glossary'])
def test_a_code_that_cldr_does_not_know_is_refused_with_a_remedy(code: str) -> None:
    with pytest.raises(UnknownLanguageError, match='write it as in "nb"'):
        get_language(code, {})


def test_the_languages_are_the_folders_with_catalogs_and_english(tmp_path) -> None:
    for code in ('nb', 'ky'):
        (tmp_path / code / 'LC_MESSAGES').mkdir(parents=True)
    (tmp_path / 'README.md').touch()
    (tmp_path / 'notes').mkdir()
    assert [each.code for each in list_languages(tmp_path, {})] == ['en', 'ky', 'nb']


def test_a_folder_that_is_no_language_is_refused(tmp_path) -> None:
    (tmp_path / 'glossary' / 'LC_MESSAGES').mkdir(parents=True)
    with pytest.raises(UnknownLanguageError, match='glossary'):
        list_languages(tmp_path, {})


@pytest.mark.parametrize('code', ['NB', 'zh_tw', 'EN'])
def test_a_code_in_another_spelling_is_refused_with_the_usual_one(code: str) -> None:
    with pytest.raises(UnknownLanguageError, match='not how this language is written'):
        get_language(code, {})


@pytest.mark.parametrize(
    ('fallbacks', 'reason'),
    [({'nn': ['nbb']}, "language_fallbacks\\['nn'\\]: 'nbb'"), ({'nn': 'nb'}, 'must be a list')],
)
def test_a_fallback_that_is_no_language_is_named_with_its_key(fallbacks, reason: str) -> None:
    with pytest.raises(UnknownLanguageError, match=reason):
        check_fallbacks(fallbacks)


def test_the_class_of_a_language_survives_docutils_spelling() -> None:
    assert language_class('zh_TW') == 'language-zh-tw'
    assert str(class_language(['x', 'language-zh-tw'])) == str(get_language('zh_TW', {}).locale)
    assert class_language(['language-klingon', 'other']) is None
