"""Read the messages of a catalog that is as tools write it, in one look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.pofile import unescape

if TYPE_CHECKING:
    from collections.abc import Iterator

# What ``lines`` and ``faults`` find nothing wrong with: comments, perhaps the earlier English, then a
# message without context or plural. All else is left to them, so that no rule of gettext stands here.
_STRING = r'"[^"\\\n]*(?:\\[nrt"\\][^"\\\n]*)*"\n'
_MESSAGE = rf'msgid (?P<msgid>{_STRING}(?:{_STRING})*)msgstr (?P<msgstr>{_STRING}(?:{_STRING})*)'
_OBSOLETE = rf'#~ msgid {_STRING}(?:#~ {_STRING})*#~ msgstr {_STRING}(?:#~ {_STRING})*'
_PREVIOUS = rf'#\| msgid {_STRING}(?:#\| {_STRING})*'
_COMMENTS = r'(?P<comments>(?:#(?:[ .:,][^\n]*)?\n)*)'
_ENTRY = re.compile(rf'{_COMMENTS}(?:(?:{_PREVIOUS})?{_MESSAGE}|{_OBSOLETE})\n*')
# Other ends of lines, and what stands for the same text in two ways.
_UNUSUAL = ('\r', '\t', '\0')
_BETWEEN_LINES = '"\n"'


class PlainMessage(NamedTuple):
    """A message in use: its English, and whether its translation is complete and marked ``fuzzy``."""

    msgid: str
    translated: bool
    fuzzy: bool


def read_plain(data: bytes) -> list[PlainMessage] | None:
    """Return the messages of the catalog ``data`` in order, or None if anything in it is unusual.

    They are those that ``read_catalog`` returns, in a small part of the time.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    matches = list(_matches(text))
    complete = bool(matches) and matches[-1].end() == len(text)
    if not complete or any(map(text.__contains__, _UNUSUAL)):
        return None
    messages = [_message(match) for match in matches if match['msgid']]
    alone = len({message.msgid for message in messages}) == len(messages)
    # The one without a text is the header.
    return [message for message in messages if message.msgid] if alone else None


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield the entries from the beginning up to the first that is unusual."""
    position = 0
    while match := _ENTRY.match(text, position):
        yield match
        position = match.end()


def _message(match: re.Match[str]) -> PlainMessage:
    msgid, msgstr = (match[name].replace(_BETWEEN_LINES, '')[:-1] for name in ('msgid', 'msgstr'))
    comments = match['comments'].split('\n')
    fuzzy = any(map(_says_fuzzy, comments))
    return PlainMessage(unescape(msgid), msgstr != '""' and not fuzzy, fuzzy)


def _says_fuzzy(comment: str) -> bool:
    return comment.startswith('#,') and 'fuzzy' in map(str.strip, comment[2:].split(','))
