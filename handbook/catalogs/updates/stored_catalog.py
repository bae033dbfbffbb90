"""Read a catalog for an update and write it again, with what Babel alone would lose of the file."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import escape, write_po

from handbook.catalogs.reading import as_texts
from handbook.catalogs.strict.sorted_entries import SortedEntries, read_values
from handbook.catalogs.updates.stored_header import StoredCatalog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Message

    from handbook.catalogs.strict.entries import Entry

Key = str | tuple[str, str]
"""What a message is kept under: its msgid (the singular), with its context if it has one."""

EARLIER = 'earlier translation: '
"""Begins the comment that keeps a translation which has no other place in the file."""

# Babel guesses these from "50 % of" and "{role}"; editors would then refuse right translations.
_GUESSED_FLAGS = frozenset({'python-format', 'python-brace-format'})

# Babel takes 0 for "wrap comments at 76", which breaks a long "#| msgid" in two.
_NO_WRAPPING = 1_000_000

# Babel writes each comment of a translator after "# ", without its indent, and none that is empty.
# A line that must start otherwise begins with this character, which is in no text, until the end.
_UNGAPPED = '\ufdd0'


def load_catalog(entries: SortedEntries, language: str) -> StoredCatalog:
    """Return the catalog that has ``entries``; ``language`` is a CLDR code.

    A message that is in the file twice is there once in the catalog, with both translations.
    """
    catalog = StoredCatalog(locale=language, fuzzy=False)
    catalog.fields, catalog.notes, catalog.mended = dict(entries.header), [], False
    header = [entries.header_entry] if entries.header_entry else []
    read_values([*header, *entries.current], catalog)
    catalog.locale, catalog.charset = catalog.locale or language, 'utf-8'
    # Platforms take this mark over from templates of stock tools; our header is never unfinished.
    catalog.fuzzy = False
    catalog.notes = [note for entry in header for note in _notes(entry)]
    by_line = {entry.of_kind('msgid')[0].number: entry for entry in entries.current}
    for message in catalog:
        if message.id:
            _complete(message, by_line[message.lineno or 1])
    for entry in entries.obsolete:
        alone = read_values([*header, entry], Catalog(locale=language))
        for message in alone.obsolete.values():
            _add_obsolete(catalog, _complete(message, entry))
    return catalog


def write_catalog(catalog: Catalog) -> bytes:
    """Return the file: files and no lines as locations, nothing wrapped, the least for git to merge."""
    for message in (*catalog, *catalog.obsolete.values()):
        message.flags -= _GUESSED_FLAGS
        message.user_comments = [_comment(note) for note in message.user_comments]
    for message in catalog.obsolete.values():
        message.user_comments += _marks(message)
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=_NO_WRAPPING, include_lineno=False, include_previous=True)
    written = buffer.getvalue().strip() + b'\n'
    return written.replace(f'# {_UNGAPPED}'.encode(), b'#')


def key_of(message: Message) -> Key:
    """Return what a catalog keeps ``message`` under."""
    first = texts_of(message.id)[0]
    return first if message.context is None else (first, message.context)


def texts_of(value: object) -> tuple[str, ...]:
    """Return all texts of a msgid or a msgstr."""
    texts = as_texts(value)  # type: ignore[arg-type]
    return (texts,) if isinstance(texts, str) else texts


def has_words(message: Message) -> bool:
    """Whether there is something of a translation."""
    return any(texts_of(message.string))


def is_finished(message: Message) -> bool:
    """Whether the translation may be shown: all its forms have words, and it is not fuzzy."""
    return all(texts_of(message.string)) and not message.fuzzy


def keep_translation(message: Message, other: Message) -> None:
    """Keep in ``message`` what ``other``, which leaves the file, has of words and comments."""
    if has_words(other) and not has_words(message):
        message.string, message.previous_id = other.string, other.previous_id
        message.flags |= other.flags
    present = {'', *texts_of(message.string)}
    earlier = [EARLIER + escape(text) for text in texts_of(other.string) if text not in present]
    notes = [*message.user_comments, *other.user_comments, *earlier]
    message.user_comments = [
        note for index, note in enumerate(notes) if not note or note not in notes[:index]
    ]


def _add_obsolete(catalog: StoredCatalog, message: Message) -> None:
    key = key_of(message)
    twin = catalog.get(message.id, message.context) or catalog.obsolete.get(key)
    if twin is None:
        catalog.obsolete[key] = message
    else:
        keep_translation(twin, message)
        catalog.mended = True


def _complete(message: Message, entry: Entry) -> Message:
    """Give a message what Babel's reader does not understand, or drops when it stands twice."""
    message.user_comments = list(_notes(entry))
    message.previous_id = entry.previous_id()
    return message


def _notes(entry: Entry) -> Iterator[str]:
    for line in entry.of_kind('comment'):
        if not line.text.startswith(('#,', '#:', '#.')):
            yield line.text[1:].removeprefix(' ')


def _comment(note: str) -> str:
    """Return the comment that Babel writes as ``# note``, empty ones and indented ones too."""
    if note.startswith(' '):
        return f'{_UNGAPPED} {note}'
    return note or _UNGAPPED


def _marks(message: Message) -> Iterator[str]:
    """Yield the comment lines of an obsolete message that Babel does not write."""
    if message.flags:
        yield f'{_UNGAPPED}, {", ".join(sorted(message.flags))}'
    for keyword, text in zip(('msgid', 'msgid_plural'), message.previous_id, strict=False):
        yield f'{_UNGAPPED}~| {keyword} {escape(text)}'
