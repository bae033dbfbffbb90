"""Read which words a language has agreed on for the terms of the handbook."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from handbook.catalogs.problem import Problem
from handbook.catalogs.reading import read_catalog
from handbook.catalogs.terms.glossary import EnglishTerms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from handbook.catalogs.terms.glossary import Glossary

FILE_NAME = 'terms.toml'
"""The file of a language, beside its catalogs, with what the glossary cannot say."""

_KEYS = ('use', 'never')
_LINE = re.compile(r'at line (\d+)')
_AS_IN = 'write a term as in: ["school district"], and on the next line: use = ["bydel"]'


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """An English term and the words for it: those agreed on, the first one shown, and those not to use."""

    english: str
    use: tuple[str, ...]
    never: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TermList:
    """The terms of one language, by their English in small letters, and what is wrong with its file."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def find(self, prose: str) -> Iterator[Term]:
        """Yield the terms that stand in the English ``prose``, in the order of the text."""
        return (self.terms[english.casefold()] for english in self._english.find(prose))

    @cached_property
    def _english(self) -> EnglishTerms:
        return EnglishTerms(term.english for term in self.terms.values())


NO_TERMS = TermList()


def read_terms(folder: Path, language: str, glossary: Glossary) -> TermList:
    """Return the terms of a language; ``folder`` is ``locale/<language>``.

    The finished translations of the headwords are agreed on; the file ``terms.toml`` adds to them.
    """
    entries, problems = _read_file(folder / FILE_NAME, language)
    agreed = _read_glossary(folder / 'LC_MESSAGES' / f'{glossary.domain}.po', language)
    english = {each.casefold(): each for each in (*entries, *glossary.headwords)}
    written = {name.casefold(): entry for name, entry in entries.items()}
    terms = {}
    for key, word in english.items():
        entry = written.get(key, {})
        use = (*((agreed[word],) if word in agreed else ()), *entry.get('use', ()))
        never = tuple(entry.get('never', ()))
        if use or never:
            terms[key] = Term(english=word, use=use, never=never)
    return TermList(terms=terms, problems=problems)


def _read_glossary(path: Path, language: str) -> dict[str, str]:
    if not path.is_file():
        return {}
    messages = read_catalog(path, language).messages
    return {str(each.id): str(each.string) for each in messages if each.translated}


def _read_file(
    path: Path, language: str
) -> tuple[dict[str, dict[str, list[str]]], tuple[Problem, ...]]:
    """Return the good entries of a file that a volunteer wrote, and a problem for each bad one."""
    if not path.is_file():
        return {}, ()
    try:
        text = path.read_text(encoding='utf-8')
        content = tomllib.loads(text)
    except UnicodeDecodeError:
        fault = 'this file is not UTF-8 text; save it with the encoding UTF-8'
        return {}, (_problem(path, language, 1, fault),)
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        fault = f'this file cannot be read: {error}; {_AS_IN}'
        return {}, (_problem(path, language, int(line[1]) if line else 1, fault),)
    faults = {name: fault for name, entry in content.items() if (fault := _fault(entry))}
    problems = (
        _problem(path, language, _line_of(name, text), f'"{name}" {fault}')
        for name, fault in faults.items()
    )
    good = {name: entry for name, entry in content.items() if name not in faults}
    return good, tuple(problems)


def _fault(entry: object) -> str:
    """Return what is wrong with what the file says of one term, or nothing."""
    if not isinstance(entry, dict):
        return f'is no term; {_AS_IN}'
    for key, words in entry.items():
        if key not in _KEYS:
            return f'has "{key}" below it; known are: {", ".join(_KEYS)}'
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            return f'has no list of words as "{key}"; {_AS_IN}'
        if not all(word.strip('* ') for word in words):
            return f'has an empty word in "{key}"; delete it'
    return ''


def _line_of(name: str, text: str) -> int:
    """Return the line on which the file names a term, counted from 1."""
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if name in line), 1)


def _problem(path: Path, language: str, line: int, message: str) -> Problem:
    return Problem(path=path, line=line, problem='terms_file', message=message, language=language)
