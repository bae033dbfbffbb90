"""Forms of a word become one, also as readers type them, and other words stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.site.search.languages import OWN
from handbook.site.search.rules import ANY, JAPANESE, KYRGYZ
from handbook.site.search.words import fold, split_words, strip_suffixes


def stems(code: str, text: str) -> list[str]:
    language = OWN[code]({})
    return [language.stem(word) for word in language.split(text)]


@pytest.mark.parametrize(
    ('code', 'forms'),
    [
        ('en', 'volunteer volunteers volunteering'),
        ('nb', 'lærer lærere lærerne laerer'),
        ('nb', 'håndbok haandbok handbok'),
        ('nb', 'ordfører ordføreren ordfoerer ordforer'),
        ('nn', 'skulen skulane skular'),
        ('es', 'organización organizaciones organizacion'),
        ('es', 'escolar escolares'),
        ('ar', 'مدرسة المدرسة مدارس مدرستكم والمدارس'),
        ('ar', 'إعلان الإعلان اعلانات'),
        ('ar', 'صفّ صف الصفوف'),
        ('ky', 'мектеп мектептер мектептерди мектебинин мектептерден'),
        ('ky', 'күбөлүк куболук күбөлүктөр'),
        ('ky', 'мугалимге мугалимдин мугалимдерибиз'),
    ],
)
def test_the_forms_of_a_word_are_one(code: str, forms: str) -> None:
    assert len(set(stems(code, forms))) == 1, stems(code, forms)


@pytest.mark.parametrize(
    ('code', 'words'),
    [
        ('nb', 'skole plakat journalist ordfører time'),
        ('es', 'escuela cartel prensa alcaldía hora'),
        ('ar', 'مدرسة ملصق صحافة بلدية ساعة'),
        ('ky', 'мектеп плакат кабарчы мэр саат'),
    ],
)
def test_different_words_stay_apart(code: str, words: str) -> None:
    assert len(set(stems(code, words))) == len(words.split())


def test_marks_inside_an_arabic_word_do_not_cut_it() -> None:
    assert OWN['ar']({}).split('أوّلًا، كلّه') == ['اولا', 'كله']


def test_japanese_is_cut_in_pairs_that_do_not_cross_scripts() -> None:
    pieces = split_words('保護者にメールを', JAPANESE)
    assert pieces == ['保', '護', '者', '保護', '護者', 'メー', 'ール']


def test_letters_of_full_width_are_the_common_ones() -> None:
    assert split_words('Ｃｏｄｅ．ｏｒｇ', JAPANESE) == ['code', 'org']


def test_voiced_kana_keep_their_marks() -> None:
    assert fold('が', JAPANESE) == 'が'


def test_a_language_without_rules_loses_its_accents_only() -> None:
    assert split_words('Żółć naïve', ANY) == ['zołc', 'naive']


@given(st.text(alphabet='абвгдежзийклмнопрстуфхчшыэюя', max_size=20))
def test_a_word_is_never_shortened_below_what_must_stay(word: str) -> None:
    assert len(strip_suffixes(word, KYRGYZ)) >= min(len(word), KYRGYZ.least)


@pytest.mark.parametrize('code', OWN)
@given(text=st.text(max_size=30))
def test_folding_twice_changes_nothing_more(code: str, text: str) -> None:
    rules = OWN[code].rules
    once = fold(text, rules)
    assert split_words(once, rules) == split_words(text, rules)
