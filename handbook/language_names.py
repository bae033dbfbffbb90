"""Guess which language somebody means who wrote no code that is known here."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import babel
from babel.languages import get_official_languages

from handbook.languages import SOURCE_LANGUAGE, UnknownLanguageError, parse_tag
from handbook.program import program

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set

    from handbook.languages import Language

# "Kyrgiz" is near to "Kyrgyz", but "Swedish" must not be near to "Spanish".
_NEAR = 0.75
# The beginning of a name is enough, but two letters are a code.
_SHORTEST_NAME = 3


def suggest_codes(text: str, codes: Iterable[str]) -> list[str]:
    """Return those of ``codes`` that ``text`` may stand for, none for another language of CLDR.

    It may be a code in another spelling (``KY``, ``nb-NO``), that of a country (``jp``), a wider one
    (``no``), or a name in English, in the language itself or in another of ``codes`` (``кыргызча``).
    """
    known = list(codes)
    wanted = text.strip('/').rpartition('/')[2].replace('-', '_').casefold()
    language = wanted.partition('_')[0]
    same = [code for code in known if code.casefold().partition('_')[0] == language]
    if same:
        return [code for code in same if code.casefold() == wanted] or same
    wider = _english_name(language)
    found = _of_country(language) if not wider else set()
    names = {code: _names(code, known) for code in known}
    found |= _beginning_with((wider or wanted).casefold(), names)
    if not found and not wider:
        found = _near(wanted, names)
    return [code for code in known if code in found]


def advise(text: str, languages: Iterable[Language]) -> str:
    """Return what to do where ``text`` is none of ``languages``, in plain words without a full stop."""
    known = {language.code: language for language in languages}
    found = [known[code] for code in suggest_codes(text, known)]
    listed = f'known: {", ".join(known)}'
    if found:
        meant = ' or '.join(f'{each.code!r} ({each.name})' for each in found)
        return f'did you mean {meant}? {listed}'
    new = text if _english_name(text) else suggest_new(text)
    named = f' ({_english_names().get(new, new)})' if new != text else ''
    return f'{listed}; to start one: {program()} add {new or "CODE"}{named if new else ""}'


def suggest_new(text: str) -> str:
    """Return the code of the language in CLDR that has this English name, or nothing."""
    names = {name.casefold(): code for code, name in _english_names().items()}
    near = get_close_matches(text.casefold(), names, n=1, cutoff=_NEAR)
    countries = sorted(_of_country(text.casefold()))
    return names[near[0]] if near else next(iter(countries), '')


def _english_names() -> Mapping[str, str]:
    names: Mapping[str, str] = babel.Locale(SOURCE_LANGUAGE).languages
    return names


def _english_name(code: str) -> str:
    """Return the name of a language that has data in CLDR, empty for any other text."""
    try:
        return parse_tag(code).english_name or ''
    except UnknownLanguageError:
        return ''


def _of_country(code: str) -> set[str]:
    return set(get_official_languages(code.upper(), de_facto=True)) if len(code) == 2 else set()


def _names(code: str, others: Iterable[str]) -> set[str]:
    """Return the code and the names of a language in itself and in the others, in small letters."""
    locale = babel.Locale.parse(code)
    names = {locale.get_display_name(other) for other in (code, SOURCE_LANGUAGE, *others)}
    return {code.casefold(), *(name.casefold() for name in names if name)}


def _beginning_with(start: str, names: Mapping[str, Set[str]]) -> set[str]:
    if len(start) < _SHORTEST_NAME:
        return set()
    return {code for code, own in names.items() if any(f' {start}' in f' {name}' for name in own)}


def _near(text: str, names: Mapping[str, Set[str]]) -> set[str]:
    return {code for code, own in names.items() if get_close_matches(text, own, 1, _NEAR)}
