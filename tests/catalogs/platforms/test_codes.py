"""Each language of ours is one language of a platform, and no other language of ours is the same one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from babel.core import parse_locale
from babel.localedata import locale_identifiers

from handbook.catalogs.platforms.codes import crowdin_code, transifex_code

LINES = (Path(__file__).parent / 'crowdin-codes.txt').read_text('utf-8').splitlines()
CROWDIN = frozenset(' '.join(line for line in LINES if not line.startswith('#')).split())


def languages() -> list[str]:
    """The languages of CLDR that a folder may be called, without script or country."""
    return [code for code in locale_identifiers() if parse_locale(code)[1:] == (None,) * 3]


@pytest.mark.parametrize(
    ('code', 'crowdin', 'transifex'),
    [
        ('nb', 'nb', 'nb'),
        ('nn', 'nn-NO', 'nn'),
        ('ky', 'ky', 'ky'),
        ('es', 'es-ES', 'es'),
        ('es_MX', 'es-MX', 'es_MX'),
        ('ar', 'ar', 'ar'),
        ('ja', 'ja', 'ja'),
        ('sv', 'sv-SE', 'sv'),
        ('pt', 'pt-BR', 'pt'),
        ('pt_BR', 'pt-BR', 'pt_BR'),
        ('pt_PT', 'pt-PT', 'pt_PT'),
        ('zh_TW', 'zh-TW', 'zh_TW'),
        ('zh_Hant', 'zh-TW', 'zh_TW'),
        ('zh_Hans', 'zh-CN', 'zh_CN'),
        ('sr', 'sr', 'sr'),
        ('sr_Latn', 'sr-CS', 'sr@latin'),
        ('fil', 'fil', 'fil'),
    ],
)
def test_a_language_has_its_own_code_on_each_platform(code, crowdin, transifex) -> None:
    assert crowdin_code(code) == crowdin
    assert crowdin in CROWDIN
    assert transifex_code(code) == transifex


def test_every_language_that_crowdin_knows_is_found_there() -> None:
    known = {code.partition('-')[0] for code in CROWDIN}
    assert not [code for code in languages() if code in known and crowdin_code(code) not in CROWDIN]


@pytest.mark.parametrize('platform', [crowdin_code, transifex_code])
def test_no_two_languages_without_a_country_share_a_code(platform) -> None:
    codes = Counter(platform(code) for code in languages())
    assert not [code for code, count in codes.items() if count > 1]


def test_a_language_with_a_country_and_a_script_keeps_both() -> None:
    assert transifex_code('uz_Cyrl_UZ') == 'uz_UZ@cyrillic'
    assert crowdin_code('uz_Cyrl_UZ') == 'uz-Cyrl-UZ'
