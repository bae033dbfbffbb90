"""Say how a language writes: its script, quotation marks, figures, clock."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import babel
from babel.core import get_global
from docutils.utils.smartquotes import smartchars

# For each language the marks that open or close a quotation, the usual pair first; what is not here
# is another language's. CLDR has such a list, Babel does not ship it.
_QUOTES = {
    'ar': '«»“”‹›‘’',
    'az': '«»“”„',
    'be': '«»„“',
    'bg': '„“«»',
    'ca': '«»“”‘’',
    'cs': '„“‚‘»«›‹',
    'da': '»«›‹„“”‚‘’«»',
    'de': '„“‚‘»«›‹’',
    'el': '«»“”‘’',
    'en': '“”‘’',
    'es': '«»“”‘’',
    'et': '„“«»',
    'fa': '«»‹›',
    'fi': '””’»',
    'fr': '«»“”‘’‹›',
    'he': '״״”“„׳’‘‚',
    'hi': '“”‘’',
    'hr': '„”“»«‘’',
    'hu': '„”»«’',
    'is': '„“‚‘’',
    'it': '«»“”‘’',
    'ja': '「」『』“”‘’〝〟',
    'kk': '«»„“',
    'ko': '“”‘’「」『』〈〉《》',
    'ky': '«»„“',
    'nb': '«»‘’',
    'nl': '“”‘’„‚',
    'nn': '«»‘’',
    'pl': '„”«»‚’',
    'pt': '“”‘’«»',
    'ro': '„”«»’',
    'ru': '«»„“’',
    'sk': '„“‚‘»«›‹',
    'sv': '””’»«',
    'tr': '“”‘’«»',
    'uk': '«»„“”’',
    'ur': '“”‘’',
    'uz': '«»“”„‘’',
    'zh': '“”‘’「」『』《》〈〉',
    'zh_TW': '「」『』《》〈〉',
}
QUOTES = frozenset('“”„«»「」『』‹›‚')
"""The marks that are quotation marks and nothing else; an apostrophe may be anything."""

WIDE_SCRIPTS = frozenset({'Jpan', 'Hans', 'Hant', 'Kore', 'Hani', 'Bopo'})
UNSPACED_SCRIPTS = frozenset(
    {'Jpan', 'Hans', 'Hant', 'Hani', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt'}
)
# Codes that people write in more than one alphabet; CLDR names only the likeliest.
_MANY_SCRIPTS = frozenset({'az', 'bs', 'hi', 'kk', 'ku', 'mn', 'ms', 'pa', 'sr', 'tg', 'tk', 'uz'})
# Sphinx leaves straight quotation marks alone in these (its setting smartquotes_excludes).
_NOT_CURLED = frozenset({'ja', 'zh_CN', 'zh_TW'})
# Where years are often counted from another beginning, or large figures have words of their own.
_OTHER_YEARS = frozenset({'th', 'fa', 'ps', 'am', 'ne', 'ckb'})


@dataclass(frozen=True, kw_only=True, slots=True)
class Habits:
    """How a language writes.

    ``script`` is CLDR's (``Latn``); ``fixed_script`` says that no other is in use. ``quotes`` are the
    marks it uses, empty where nobody told us; ``curled`` says that Sphinx makes them of straight ones.
    ``group`` and ``decimal`` stand in its numbers. ``clock24`` says that it counts hours to 24.
    ``symbol_last`` says that a currency follows its amount.
    """

    language: str
    script: str
    fixed_script: bool
    quotes: str
    curled: bool
    right_to_left: bool
    group: str
    decimal: str
    clock24: bool
    time_mark: str
    symbol_last: bool
    other_years: bool

    @property
    def wide(self) -> bool:
        """Whether its letters are as wide as they are high, and its marks too."""
        return self.script in WIDE_SCRIPTS

    @property
    def spaced(self) -> bool:
        """Whether there is a space between two words."""
        return self.script not in UNSPACED_SCRIPTS

    @property
    def example_quotes(self) -> str:
        """The usual pair with something in it."""
        return f'{self.quotes[0]}…{self.quotes[1]}' if len(self.quotes) > 1 else '“…”'


@lru_cache(maxsize=64)
def get_habits(code: str) -> Habits:
    """Return the habits of the language ``code``; CLDR's, so that every language has some."""
    locale = babel.Locale.parse(code)
    language = locale.language
    symbols = locale.number_symbols.get('latn') or locale.number_symbols['arab']
    time = locale.time_formats['short'].pattern
    return Habits(
        language=language,
        script=_script(code, locale),
        fixed_script=bool(locale.script) or language not in _MANY_SCRIPTS,
        quotes=_QUOTES.get(code) or _QUOTES.get(language, ''),
        curled=code not in _NOT_CURLED and _is_curled(code, language),
        right_to_left=locale.text_direction == 'rtl',
        group=symbols['group'],
        decimal=symbols['decimal'],
        clock24='H' in time,
        time_mark='.' if '.' in time else ':',
        symbol_last=locale.currency_formats['standard'].pattern.split(';')[0].endswith('¤'),
        other_years=language in _OTHER_YEARS,
    )


def name_language(language: str) -> str:
    """Return the English name of a language."""
    return babel.Locale.parse(language).get_display_name('en') or language


def _script(code: str, locale: babel.Locale) -> str:
    if locale.script:
        return str(locale.script)
    likely = get_global('likely_subtags')
    subtags = likely.get(code) or likely.get(locale.language, '')
    return next((part for part in subtags.split('_') if len(part) == 4), 'Latn')


def _is_curled(code: str, language: str) -> bool:
    tag = code.replace('_', '-').lower()
    return tag in smartchars.quotes or language in smartchars.quotes
