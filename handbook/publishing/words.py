"""Collect the interface words of all parts, so that translators find them in one catalog."""

from __future__ import annotations

import handbook.campaign.words
import handbook.catalogs.words
import handbook.pdf.words
import handbook.site.words

# English words and keys, each with a comment for translators.
OWN_WORDS: dict[str, str] = {
    **handbook.campaign.words.WORDS,
    **handbook.catalogs.words.WORDS,
    **handbook.pdf.words.WORDS,
    **handbook.site.words.WORDS,
}
