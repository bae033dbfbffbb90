"""Write a changed translation back into its lines, as few of them as can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.messages import pofile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from handbook.catalogs.strict.entries import Entry
    from handbook.catalogs.strict.lines import Line


@dataclass(frozen=True, slots=True)
class Section:
    """A keyword of a message with the lines of its text: ``msgid``, ``msgid_plural``, ``msgstr``."""

    kind: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The text as it is read."""
        return ''.join(map(_value, self.lines))


def split_sections(entry: Entry) -> Iterator[Section]:
    """Yield the sections of an entry, in order, without comments and blank lines."""
    lines: list[Line] = []
    for line in entry.lines:
        if line.kind in {'msgctxt', 'msgid', 'msgid_plural', 'msgstr'}:
            if lines:
                yield Section(lines[0].kind, tuple(lines))
            lines = [line]
        elif line.kind == 'continuation':
            lines.append(line)
    if lines:
        yield Section(lines[0].kind, tuple(lines))


def rewrite(
    section: Section, text: str, raw: list[bytes], requoted: Collection[int]
) -> dict[int, bytes]:
    """Return the lines to change, by number, so that ``section`` reads ``text``.

    ``raw`` are the lines of the file; those numbered in ``requoted`` are written anew in any case.
    An empty line is one to delete; the first of a section never is.
    """
    changes = {
        line.number: _line(raw, line.number, line.quoted)
        for line in section.lines
        if line.number in requoted
    }
    if text == section.text:
        return changes
    first, last, middle = _changed_range(list(map(_value, section.lines)), text)
    for index in range(first, last):
        number = section.lines[index].number
        written = middle if index == first else ''
        changes[number] = (
            _line(raw, number, pofile.escape(written)) if written or not index else b''
        )
    return changes


def _changed_range(chunks: list[str], text: str) -> tuple[int, int, str]:
    """Return which chunks change, as a range, and the text that takes their place."""
    old = ''.join(chunks)
    ends = [sum(map(len, chunks[: index + 1])) for index in range(len(chunks))]
    before = _count_shared(old, text)
    after = _count_shared(old[before:][::-1], text[before:][::-1])
    first = sum(end <= before for end in ends)
    last = len(chunks)
    while last > first and ends[last - 1] - len(chunks[last - 1]) >= len(old) - after:
        last -= 1
    if first == last:
        # Something new stands exactly between two lines, or before all: it goes to the nearest one.
        first, last = max(first - 1, 0), max(last, 1)
    start, end = ends[first] - len(chunks[first]), ends[last - 1]
    return first, last, text[start : len(text) - (len(old) - end)]


def _count_shared(one: str, other: str) -> int:
    """Return how many characters two texts share at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _value(line: Line) -> str:
    return pofile.unescape(line.quoted)


def _line(raw: list[bytes], number: int, quoted: str) -> bytes:
    """Return a line of the file with another quoted string."""
    line = raw[number - 1]
    start, end = line.index(b'"'), line.rindex(b'"') + 1
    return line[:start] + quoted.encode() + line[end:]
