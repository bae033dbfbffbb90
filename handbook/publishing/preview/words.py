"""The words that a preview adds to a page, for translators."""

from __future__ import annotations

PREVIEW = 'Preview'
SHOW_ENGLISH = 'Show the English'
NEXT_PASSAGE = 'Next passage to look at'
NOTHING_LEFT = 'Nothing is left to do on this page'
MISSING = 'Not translated'
STALE = 'Needs a second look'
BROKEN = 'Not shown to readers'
DOUBTFUL = 'Worth a look'
ENGLISH_BEFORE = 'The English before'
UNSEEN = 'Read aloud, or shown by search engines'
COPY_PLACE = 'Copy the place'
OPEN_EDITOR = 'Open in the editor'

_WHERE = 'In a preview, which translators see while they work'

WORDS: dict[str, str] = {
    PREVIEW: f'{_WHERE}: name of the box above the page',
    SHOW_ENGLISH: f'{_WHERE}: switch that shows the English beside each passage',
    NEXT_PASSAGE: f'{_WHERE}: button that leads to the next passage with a mark',
    NOTHING_LEFT: f'{_WHERE}: every passage is translated and has no problem',
    MISSING: f'{_WHERE}: mark of a passage without a translation',
    STALE: f'{_WHERE}: mark of a passage whose translation is fuzzy ("needs work")',
    BROKEN: f'{_WHERE}: mark of a passage whose translation has an error and is held back',
    DOUBTFUL: f'{_WHERE}: mark of a passage whose translation has a warning',
    ENGLISH_BEFORE: f'{_WHERE}: followed by the old English text of a passage that has changed',
    UNSEEN: f'{_WHERE}: mark of a text that is not seen on the page, such as that of a picture',
    COPY_PLACE: f'{_WHERE}: button that copies the file and the line of a passage',
    OPEN_EDITOR: f'{_WHERE}: link that opens the file of a passage at its line',
}
"""English word -> a comment for translators."""
