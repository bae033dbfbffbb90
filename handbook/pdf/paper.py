"""Choose the paper that readers have in their printers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handbook.languages import Language

LETTER_TERRITORIES = frozenset(
    ('BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE')
)
"""Where a sheet is US Letter; A4 everywhere else (CLDR, measurementData, paperSize)."""


def paper_size(setting: str, language: Language) -> str:
    """Return the size of the paper as Typst calls it: ``setting``, or what the region uses.

    A language without a region (``es``) is read in many countries; it gets A4.
    """
    if setting:
        return setting
    return 'us-letter' if language.locale.territory in LETTER_TERRITORIES else 'a4'
