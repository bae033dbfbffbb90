"""The codes that different tools write for one language are told from those of another."""

from __future__ import annotations

import pytest

from handbook.catalogs.files.language_codes import same_language


@pytest.mark.parametrize(
    ('found', 'expected'),
    [
        ('nb', 'nb'),
        ('nb_NO', 'nb'),
        ('nb-NO', 'nb'),
        ('nb_NO.UTF-8', 'nb'),
        ('no', 'nb'),
        ('zh_Hant', 'zh_TW'),
        ('zh_CN', 'zh'),
        ('pt', 'pt_BR'),
        ('sr@latin', 'sr_Latn'),
        ('qqq', 'qqq'),
    ],
)
def test_one_language_in_two_codes(found: str, expected: str) -> None:
    assert same_language(found, expected)
    assert same_language(expected, found)


@pytest.mark.parametrize(
    ('found', 'expected'),
    [
        ('nn', 'nb'),
        ('nn', 'no'),
        ('da', 'nb'),
        ('zh_TW', 'zh'),
        ('zh_Hans', 'zh_TW'),
        ('pt_PT', 'pt_BR'),
        ('sr_Latn', 'sr'),
        ('Norwegian Bokmål', 'nb'),
    ],
)
def test_two_languages(found: str, expected: str) -> None:
    assert not same_language(found, expected)
    assert not same_language(expected, found)
