"""The words that the catalogs' own notices add to a page."""

from __future__ import annotations

PARTLY = '{percent} of this page is translated. The rest is shown in another language.'
NOT_YET = 'This page is not translated yet. It is shown in another language.'
OLDER = 'older than the English'
IMPROVE_PASSAGE = 'Improve this passage'

WORDS: dict[str, str] = {
    PARTLY: 'Below the title of a page that is not complete; keep {percent}, it becomes "70 %"',
    OLDER: 'In small print after a passage whose English was reworded since it was translated',
    IMPROVE_PASSAGE: 'Link at each passage, on pages for translators only',
    NOT_YET: 'Below the title of a page of which nothing is translated',
}
"""English word -> a comment for translators."""
