"""Every word of the pages about the translations, for translators."""

from __future__ import annotations

TRANSLATED_SHARE = '{percent} translated'
CHART = 'Words translated: {translated}; waiting: {waiting}; stale: {stale}; broken: {broken}'
LINE = 'Line {number}'
INTERFACE = 'Words around the pages'

WORDS: dict[str, str] = {
    TRANSLATED_SHARE: 'How far a translation is; keep {percent}, it becomes "70 %"',
    CHART: 'What a chart shows, for readers who do not see it; keep the words in braces, they become numbers',
    LINE: 'The place in the file of a translator; keep {number}',
    INTERFACE: 'Name of the file sphinx.po beside the pages: buttons, labels, messages',
    'State of this translation': 'Title of a page for translators: how much of the handbook is translated',
    'Words of each page; what readers need first comes first': 'Above a table',
    'Page': 'Head of a column: the pages of the handbook',
    'Share': 'Head of a column: the share of the words that is translated',
    'Translated': 'Head of a column: number of words that readers see in this language',
    'Waiting': 'Head of a column: number of words that nobody has translated yet',
    'Stale': 'Head of a column: number of words whose English changed after they were translated',
    'Broken': 'Head of a column: number of words whose translation would damage the page',
    'All words': 'Head of a column: number of words of the English page',
    'All pages': 'Last row of a table, with the sums',
    'Readers see these words in this language.': 'Explains the column "Translated"',
    'Nobody has translated these words yet.': 'Explains the column "Waiting"',
    'The English changed after the translation. Compare them, then remove the mark “fuzzy”.': (
        'Explains the column "Stale"; fuzzy is the mark in the file, some programs call it "needs work"'
    ),
    'The translation would damage the page, so readers do not see it. “handbook check” says why.': (
        'Explains the column "Broken"; handbook check is a command and stays as it is'
    ),
    'The numbers count the words of the English text.': 'Below a table',
    'What changed in English': 'Heading above the messages that a translator should look at',
    'Nothing has changed since the translation.': 'Where there is nothing to look at',
    'The English changed': 'Above an English text before and after a change',
    'New in English': 'Above an English text that was added to a page',
    'Not shown to readers': 'Above an English text whose translation would damage the page',
    'Before': 'The English text before a change',
    'Now': 'The English text after a change',
    'removed:': 'Read aloud before words that were taken out of the English text',
    'added:': 'Read aloud before words that were added to the English text',
    'To take along': 'Heading above files to download',
    'The table of all languages (CSV)': 'Label of a link to a file for spreadsheets',
    'The table of all languages (JSON)': 'Label of a link to a file for programs',
    'All languages': 'Label of a link to the list of the languages',
}
"""English word -> a comment for translators."""
