"""Collect the interface words of all parts, so that translators find them in one catalog."""

from __future__ import annotations

import handbook.campaign.words
import handbook.catalogs.words
import handbook.pdf.words
import handbook.publishing.preview.words
import handbook.publishing.status.words
import handbook.site.words

NOT_HERE = 'This page does not exist'
START_AGAIN = 'It may have moved. Start from the first page of the handbook.'

# English words and keys, each with a comment for translators.
OWN_WORDS: dict[str, str] = {
    **handbook.campaign.words.WORDS,
    **handbook.catalogs.words.WORDS,
    **handbook.pdf.words.WORDS,
    **handbook.publishing.status.words.WORDS,
    **handbook.publishing.preview.words.WORDS,
    **handbook.site.words.WORDS,
    NOT_HERE: 'Title of what readers see who follow a wrong address',
    START_AGAIN: 'Link to the first page, for readers who followed a wrong address',
}
