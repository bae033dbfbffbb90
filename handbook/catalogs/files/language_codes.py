"""Compare the codes that different tools write for one language."""

from __future__ import annotations

import re

from babel.core import get_global


def same_language(found: str, expected: str) -> bool:
    """Whether two codes are one language: nb_NO is nb, but zh_TW is not zh (another script).

    >>> same_language('nb_NO', 'nb'), same_language('zh_TW', 'zh'), same_language('pt_PT', 'pt_BR')
    (True, False, False)
    """
    one, other = _parts(found), _parts(expected)
    return one[:2] == other[:2] and len({one[2], other[2]} - {''}) < 2


def _parts(code: str) -> tuple[str, str, str]:
    """Split a code into language, script (the usual one if it names none) and territory or nothing."""
    # "sr@latin" and "nb_NO.UTF-8" are how operating systems write a language.
    language, *others = re.split(r'[-_]', re.split(r'[@.]', code)[0])
    language = language.lower()
    script = next((part.title() for part in others if len(part) == 4), '')
    territory = next((part.upper() for part in others if len(part) in {2, 3}), '')
    likely = get_global('likely_subtags')
    usual = likely.get(f'{language}_{territory}') or likely.get(language) or ''
    script = script or ('Latn' if code.endswith('@latin') else '') or usual.partition('_')[2][:4]
    # "no" is what was written before Bokmål and Nynorsk had codes of their own.
    return 'nb' if language == 'no' else language, script, territory
