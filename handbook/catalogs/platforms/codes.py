"""Tell the code that a translation platform has for a language of ours."""

from __future__ import annotations

from babel.core import get_global, parse_locale

# Crowdin knows these languages with a country alone: "nn-NO", but "nb".
# https://support.crowdin.com/developer/language-codes/
_WITH_COUNTRY = frozenset(
    {
        *('br', 'dsb', 'es', 'fur', 'fy', 'ga', 'gu', 'hsb', 'hy', 'ml', 'ne', 'nn'),
        *('pa', 'pt', 'rm', 'ry', 'si', 'sv', 'tt', 'ur', 'zh'),
    }
)

# Both platforms are older than the codes that name a script; two countries are not those of CLDR.
_CROWDIN = {
    'bo': 'bo-BT',
    'la': 'la-LA',
    'sr_Cyrl': 'sr',
    'sr_Latn': 'sr-CS',
    'zh_Hans': 'zh-CN',
    'zh_Hant': 'zh-TW',
}
_TRANSIFEX = {'sr_Cyrl': 'sr', 'zh_Hans': 'zh_CN', 'zh_Hant': 'zh_TW'}
_TRANSIFEX_SCRIPTS = {'Latn': 'latin', 'Cyrl': 'cyrillic', 'Arab': 'arabic'}


def crowdin_code(code: str) -> str:
    """Return the identifier of a language (a CLDR code) at Crowdin.

    >>> crowdin_code('nb'), crowdin_code('nn'), crowdin_code('es'), crowdin_code('pt_BR')
    ('nb', 'nn-NO', 'es-ES', 'pt-BR')
    """
    if code in _CROWDIN:
        return _CROWDIN[code]
    if code in _WITH_COUNTRY:
        return f'{code}-{_likely_country(code)}'
    return code.replace('_', '-')


def transifex_code(code: str) -> str:
    """Return the code of a language (a CLDR code) at Transifex.

    >>> transifex_code('nb'), transifex_code('pt_BR'), transifex_code('sr_Latn')
    ('nb', 'pt_BR', 'sr@latin')
    """
    if code in _TRANSIFEX:
        return _TRANSIFEX[code]
    language, country, script = parse_locale(code)[:3]
    if script not in _TRANSIFEX_SCRIPTS:
        return code
    place = f'{language}_{country}' if country else language
    return f'{place}@{_TRANSIFEX_SCRIPTS[script]}'


def _likely_country(language: str) -> str:
    likely: str = get_global('likely_subtags')[language]
    return likely.rpartition('_')[2]
