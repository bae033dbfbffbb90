"""Say of each message whether readers may see it, and what its translator should look at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.catalogs.checks import (
    characters,
    foreign,
    letters,
    names,
    notes,
    numbers,
    parts,
    placeholders,
    punctuation,
    quotes,
    remains,
    shape,
    spaces,
    wording,
)
from handbook.catalogs.checks.pair import ERROR, Pair
from handbook.catalogs.checks.placeholders import find_placeholders
from handbook.catalogs.checks.shape import is_too_long, too_long
from handbook.catalogs.checks.terms import check_terms
from handbook.catalogs.files.plural_rules import forms_of_one_number
from handbook.catalogs.problem import Problem
from handbook.catalogs.reading import each_text
from handbook.catalogs.structure import Structure
from handbook.catalogs.terms.term_list import NO_TERMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from handbook.catalogs.checks.pair import Check, Finding
    from handbook.catalogs.reading import CatalogMessage, CatalogReading, Texts
    from handbook.catalogs.structure import StructureReader
    from handbook.catalogs.terms.term_list import TermList
    from handbook.languages import Language

INTERFACE_DOMAIN = 'sphinx'
"""The domain of the words of the interface, which are no MyST: Sphinx's, furo's and our own."""

_PROSE_MODULES = (
    *(shape, parts, remains, characters, letters),
    *(wording, names, notes, foreign, numbers, punctuation, quotes, spaces),
)
_INTERFACE_MODULES = (placeholders, characters, letters, notes)

PROSE_CHECKS: tuple[Check, ...] = tuple(each for part in _PROSE_MODULES for each in part.CHECKS)
INTERFACE_CHECKS: tuple[Check, ...] = tuple(
    each for part in _INTERFACE_MODULES for each in part.CHECKS
)
# Code that Sphinx was asked to extract has line breaks; only its characters can be judged.
CODE_CHECKS: tuple[Check, ...] = (shape.too_long, *characters.CHECKS)

# A translator writes "# ok end_mark: the greeting needs none" above a message.
_SILENCER = 'ok '


class Gate:
    """Checks messages of one language with the parser of the project."""

    def __init__(
        self, language: Language, reader: StructureReader, terms: TermList = NO_TERMS
    ) -> None:
        self.language = language
        self._reader = reader
        self._terms = terms
        self._errors: dict[tuple[str, ...], list[Finding]] = {}

    def errors(self, message: CatalogMessage, domain: str) -> list[Finding]:
        """Return why a message must not be shown; empty for a good one.

        Several ask about the same message; comments, which silence warnings, are no matter here.
        """
        key = (domain, *each_text(message.id), '\0', *each_text(message.string))
        if key not in self._errors:
            found = self.findings(message, domain)
            self._errors[key] = [each for each in found if each.severity == ERROR]
        return self._errors[key]

    def findings(self, message: CatalogMessage, domain: str) -> list[Finding]:
        """Return what is to be said of a translated message of the page ``domain``.

        A warning that a translator silenced with a reason is left out; an error never is.
        """
        if not message.translated:
            return []
        found: list[Finding] = []
        for source, translation in pair_texts(message.id, message.string, self.language):
            found += self._check(source, translation, domain)
        if not found:
            return found
        silenced = set(silenced_problems(message.message.user_comments))
        return [
            each
            for each in dict.fromkeys(found)
            if each.severity == ERROR or each.problem not in silenced
        ]

    def pair(self, source: str, translation: str, domain: str = '') -> Pair:
        """Return an English text beside its translation, parsed."""
        read = self._reader.read if _is_prose(source, domain) else _as_it_is
        return Pair(
            source=source,
            translation=translation,
            language=self.language,
            source_structure=read(source),
            structure=read(translation),
        )

    def _check(self, source: str, translation: str, domain: str) -> list[Finding]:
        found: list[Finding] = []
        if is_too_long(source, translation):
            bare = Structure()
            pair = Pair(
                source=source,
                translation=translation,
                language=self.language,
                source_structure=bare,
                structure=bare,
            )
            found += too_long(pair)
            return found
        pair = self.pair(source, translation, domain)
        for check in _checks_for(source, domain):
            found += check(pair)
        if _is_prose(source, domain):
            found += check_terms(pair, self._terms)
        return found


def withhold_errors(reading: CatalogReading, gate: Gate, domain: str) -> CatalogReading:
    """Return the reading without the messages that readers must not see, a problem for each."""
    good: list[CatalogMessage] = []
    problems = list(reading.problems)
    for message in reading.messages:
        errors = gate.errors(message, domain)
        problems += [as_problem(error, message, reading.path, gate.language) for error in errors]
        if not errors:
            good.append(message)
    return replace(reading, messages=tuple(good), problems=tuple(problems))


def as_problem(
    finding: Finding, message: CatalogMessage, path: Path, language: Language
) -> Problem:
    """Give a finding its place: the line of the translation."""
    return Problem(
        path=path,
        line=message.string_line,
        problem=finding.problem,
        message=finding.message,
        severity=finding.severity,
        language=language.code,
        msgid=message.english,
    )


def silenced_problems(comments: Iterable[str]) -> Iterator[str]:
    """Yield the problems that comments of a translator silence: ``ok end_mark: no full stop here``.

    A comment without a reason silences nothing.
    """
    for comment in comments:
        problem, _, reason = comment.removeprefix(_SILENCER).partition(':')
        if comment.startswith(_SILENCER) and reason.strip():
            yield problem.strip()


def pair_texts(source: Texts, string: Texts, language: Language) -> Iterator[tuple[str, str]]:
    """Pair each form of a translation with the English it translates.

    A form for a single number may name it in words, as the English singular does: "two pages".
    """
    if isinstance(source, str):
        yield source, str(string)
        return
    singular, plural = source[0], source[-1]
    certain = forms_of_one_number(language.code)
    for number, form in enumerate(string):
        in_words = number in certain and not find_placeholders(form) - find_placeholders(singular)
        yield (singular if in_words else plural), form


def _is_prose(source: str, domain: str) -> bool:
    return domain != INTERFACE_DOMAIN and '\n' not in source


def _as_it_is(text: str) -> Structure:
    return Structure(prose=text)


def _checks_for(source: str, domain: str) -> tuple[Check, ...]:
    if domain == INTERFACE_DOMAIN:
        return INTERFACE_CHECKS
    return PROSE_CHECKS if '\n' not in source else CODE_CHECKS
