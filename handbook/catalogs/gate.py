"""Say of each message whether readers may see it, and what its translator should look at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.catalogs.checks.choice import CODE, INTERFACE, PROSE
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

    from handbook.catalogs.checks.choice import Checks
    from handbook.catalogs.checks.pair import Finding
    from handbook.catalogs.reading import CatalogMessage, CatalogReading, Texts
    from handbook.catalogs.structure import StructureReader
    from handbook.catalogs.terms.term_list import TermList
    from handbook.languages import Language

INTERFACE_DOMAIN = 'sphinx'
"""The domain of the words of the interface, which are no MyST: Sphinx's, furo's and our own."""

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
            found = self._find(message, domain, strict=True) if message.translated else []
            self._errors[key] = [each for each in found if each.severity == ERROR]
        return self._errors[key]

    def findings(self, message: CatalogMessage, domain: str) -> list[Finding]:
        """Return what is to be said of a translated message of the page ``domain``.

        A warning that a translator silenced with a reason is left out; an error never is.
        """
        if not message.translated:
            return []
        found = self._find(message, domain)
        silenced = set(silenced_problems(message.message.user_comments)) if found else set()
        return [each for each in found if each.severity == ERROR or each.problem not in silenced]

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

    def _find(self, message: CatalogMessage, domain: str, *, strict: bool = False) -> list[Finding]:
        found: list[Finding] = []
        for source, translation in pair_texts(message.id, message.string, self.language):
            found += self._check(source, translation, domain, strict=strict)
        return list(dict.fromkeys(found))

    def _check(
        self, source: str, translation: str, domain: str, *, strict: bool = False
    ) -> list[Finding]:
        """Check a text; with ``strict`` only what may keep it from readers."""
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
        checks = _checks_for(source, domain)
        for check in checks.strict if strict else checks.every:
            found += check(pair)
        if not strict and _is_prose(source, domain):
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


def _checks_for(source: str, domain: str) -> Checks:
    if domain == INTERFACE_DOMAIN:
        return INTERFACE
    return PROSE if '\n' not in source else CODE
