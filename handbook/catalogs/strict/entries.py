"""Group the lines of a catalog into the messages they make up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from babel.messages.pofile import unescape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from handbook.catalogs.strict.lines import Line

_STARTS = frozenset({'comment', 'previous', 'msgctxt', 'msgid'})
_ENDS = frozenset({'msgstr', 'conflict', 'unknown'})


# Sorted by kind once, because each rule of gettext asks for some kind; not frozen, as Line is not.
@dataclass(slots=True)
class Entry:
    """The lines of one message; ``obsolete`` says that it is no longer in the guides (``#~``)."""

    lines: tuple[Line, ...]
    obsolete: bool = field(init=False, default=False)
    _kinds: dict[str, list[Line]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._kinds = {}
        for line in self.lines:
            self._kinds.setdefault(line.kind, []).append(line)
            # Above a message in use, the old English (#~|) of another one may have been left.
            self.obsolete |= line.obsolete and line.kind != 'previous'

    def of_kind(self, kind: str) -> Sequence[Line]:
        """Return the lines that start a part: ``msgid``, ``msgstr``, ``comment``."""
        return self._kinds.get(kind, ())

    @property
    def string_line(self) -> int:
        """The line of the first ``msgstr``."""
        return self.of_kind('msgstr')[0].number

    def key(self) -> tuple[str, str]:
        """The context and the msgid as they are written, without line breaks."""
        context = self._joined('msgctxt') if self.of_kind('msgctxt') else ''
        return context, self._joined('msgid')

    def previous_id(self) -> list[str]:
        """Return the English text before a change (``#|``), and its plural if it had one."""
        texts: dict[str, str] = {}
        keyword = ''
        for line in self.of_kind('previous'):
            first, _, _ = line.text.removeprefix('#| ').partition('"')
            keyword = first.strip() or keyword
            texts[keyword] = texts.get(keyword, '') + unescape(line.quoted)
        return [texts[keyword] for keyword in ('msgid', 'msgid_plural') if keyword in texts]

    def is_header(self) -> bool:
        """Whether this is the entry without a msgid, which speaks of the whole catalog."""
        ids = self.of_kind('msgid')
        # Nearly every message shows in its first line, by more than two quotation marks, that it is none.
        if not ids or len(ids[0].quoted) > 2:
            return False
        return not self.obsolete and self.key() == ('', '')

    def _joined(self, kind: str) -> str:
        parts, inside = [], False
        for line in self.lines:
            inside = line.kind == kind or (inside and line.kind in {'continuation', 'blank'})
            if inside:
                parts.append(line.quoted[1:-1])
        return ''.join(parts)


def split_entries(lines: Iterable[Line]) -> Iterator[Entry]:
    """Group lines into entries; after a broken entry, take up again where a new one can start."""
    current: list[Line] = []
    kinds: set[str] = set()
    obsolete = False
    for line in lines:
        if current and _starts_entry(line, current[-1], kinds, obsolete):
            yield Entry(tuple(current))
            current, kinds = [], set()
        current.append(line)
        kinds.add(line.kind)
        obsolete = obsolete if line.kind == 'blank' else line.obsolete
    yield Entry(tuple(current))


def _starts_entry(line: Line, last: Line, kinds: set[str], obsolete: bool) -> bool:
    """``kinds`` and ``obsolete`` are those of the entry so far; ``last`` may be a blank line."""
    if line.kind in _STARTS and kinds & _ENDS:
        return True
    if line.kind in {'msgid', 'msgctxt'} and 'msgid' in kinds:
        return True
    if line.kind == 'blank' or 'msgstr' not in kinds:
        return False
    goes_on = line.kind == 'continuation' or line.text.startswith('msgstr[')
    return line.obsolete != obsolete or (last.kind == 'blank' and not goes_on)
