"""Compare the words of a translation with those that its language has agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.terms.words import find_stems, find_variant, fold, has_stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Pair
    from handbook.catalogs.terms.term_list import Term, TermList


def check_terms(pair: Pair, terms: TermList) -> Iterator[Finding]:
    """The agreed word stands for each term of the English, in any form, and none that is not to be used."""
    for term in terms.find(pair.source_structure.prose):
        variant = _forbidden(term, pair)
        agreed = '" or "'.join(term.use)
        if variant:
            message = f'"{variant}" is not our word for "{term.english}"; '
            message += f'write "{agreed}"' if term.use else 'the style guide has another'
            yield Finding(problem='term_forbidden', message=message, severity=WARNING)
        elif term.use and not _is_used(term, pair):
            message = f'the term "{term.english}" is "{agreed}" in this handbook; use this word'
            yield Finding(problem='term_missing', message=message, severity=WARNING)


def _forbidden(term: Term, pair: Pair) -> str:
    prose, language = pair.structure.prose, pair.language.code
    found = (find_variant(prose, variant, language) for variant in term.never)
    return next((variant for variant in found if variant), '')


def _is_used(term: Term, pair: Pair) -> bool:
    if sum(map(str.isupper, term.english)) > 1 and term.english in pair.structure.prose:
        # A name may stay as it is: "Hour of Code" in a sentence about the trademark.
        return True
    prose, language = fold(pair.structure.prose), pair.language.code
    return any(has_stems(prose, find_stems(form, language), language) for form in term.use)
