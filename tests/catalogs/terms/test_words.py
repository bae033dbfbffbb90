"""Bent forms of a word are the same word, in languages that bend them differently."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.terms.words import find_stems, find_variant, fold, has_stems


@pytest.mark.parametrize(
    ('language', 'form', 'text'),
    [
        ('nb', 'Arrangør', 'Spør arrangørene.'),
        ('nb', 'Sjekkliste', 'Skriv ut sjekklista'),
        ('nb', 'Meld deg på', 'De melder seg på.'),
        ('nb', 'Mal', 'Bruk malen.'),
        ('nb', 'aktivitet', 'Et eget aktivitetsark, en robotaktivitet'),
        ('nn', 'Folkevald', 'Be dei folkevalde.'),
        ('es', 'Proclamación', 'Dos proclamaciones'),
        ('es', 'Persona voluntaria', 'Busque personas voluntarias.'),
        ('es', 'Etiqueta (hashtag)', 'Las etiquetas están listas.'),
        ('ky', 'Уюштуруучу', 'уюштуруучуларга жазыңыз'),
        ('ky', 'Мектеп округу', 'мектеп округунун башчысы'),
        ('ky', 'Плакат', 'плакатты'),
        ('ar', 'متطوّع', 'وللمتطوعين'),
        ('ar', 'ساعة البرمجة', 'هذه ساعة برمجة.'),
        ('ar', 'وسم', 'استخدموا الوسم'),
        ('ja', '活動', 'たいていの活動は'),
        ('zh_TW', '學區', '整個學區都'),
        ('de', 'Veranstalter', 'der Veranstalterin'),
    ],
)
def test_a_word_is_found_in_another_form(language, form, text) -> None:
    assert has_stems(fold(text), find_stems(form, language), language)


@pytest.mark.parametrize(
    ('language', 'form', 'text'),
    [
        ('nb', 'Arrangør', 'Spør vertene.'),
        ('nb', 'Mal', 'Det er normalt.'),
        ('nn', 'Arrangement', 'Eit treff'),
        ('es', 'Persona voluntaria', 'Una persona de la empresa'),
        ('ky', 'Ыктыярчы', 'жардамчы'),
        ('ar', 'متطوّع', 'مساعد'),
        ('ja', '活動', '課題'),
    ],
)
def test_another_word_is_not_taken_for_it(language, form, text) -> None:
    assert not has_stems(fold(text), find_stems(form, language), language)


@pytest.mark.parametrize(
    ('language', 'variant', 'text', 'found'),
    [
        ('es', 'ordenador*', 'Los Ordenadores', 'ordenadores'),
        ('es', 'ordenador', 'Los ordenadores', ''),
        ('es', 'ordenador', 'Un ordenador.', 'ordenador'),
        ('nb', 'ark', 'parken', ''),
        ('ar', 'حدث', 'وفي الحدث', 'الحدث'),
        ('ar', 'حدث', 'الأحداث', ''),
        ('ja', 'パソコン', '古いパソコンで', 'パソコン'),
        ('ja', 'パソコン*', '古いパソコンで', 'パソコン'),
        ('ja', 'パソコン', 'コンピューター', ''),
    ],
)
def test_a_variant_is_a_whole_word_unless_its_ending_is_open(
    language, variant, text, found
) -> None:
    assert find_variant(text, variant, language) == found


@given(
    word=st.text(st.characters(categories=['L']), min_size=1, max_size=12),
    ending=st.text(st.characters(categories=['L']), max_size=4),
    language=st.sampled_from(['nb', 'es', 'ky', 'ar', 'ja', 'tr']),
)
def test_a_word_is_found_with_any_ending(word, ending, language) -> None:
    assert has_stems(fold(f'{word}{ending}'), find_stems(word, language), language)
