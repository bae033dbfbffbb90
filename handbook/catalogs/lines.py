"""Tell what each line of a catalog is, and what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# The grammar of one line of a PO file, as GNU gettext defines it; it is not applied to MyST.
_STATEMENT = re.compile(
    r'(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?[ \t]*(?P<rest>.*)', re.DOTALL
)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_ESCAPE = re.compile(r'\\(.)')
_KNOWN_ESCAPES = frozenset('nrt"\\')
_CONFLICT_MARKERS = ('<<<<<<<', '=======', '>>>>>>>', '|||||||')

NOT_UTF8 = 'this line is not UTF-8 text; save the file with the encoding UTF-8'
IN_CONFLICT = (
    'this part was changed in two places and never merged; keep the right lines and delete the '
    'others, together with the lines that start with <<<<<<<, ======= and >>>>>>>'
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a catalog.

    ``number`` counts from 1. ``kind`` is the keyword, or ``blank``, ``comment``, ``continuation``,
    ``conflict`` or ``unknown``; ``quoted`` is the quoted string on it; ``fault`` says what is wrong,
    in plain words, or is empty.
    """

    number: int
    kind: str
    quoted: str = ''
    fault: str = ''
    text: str = ''
    obsolete: bool = False


def read_lines(data: bytes) -> Iterator[Line]:
    """Yield a Line for each line of the file ``data``; lines of an unmerged conflict have a fault."""
    in_conflict = False
    for number, raw in enumerate(data.removeprefix(b'\xef\xbb\xbf').splitlines(), start=1):
        line = _read_line(number, raw)
        if line.kind == 'conflict':
            in_conflict = not line.text.startswith('>>>>>>>')
        elif in_conflict and line.kind != 'blank':
            line = Line(number, line.kind, line.quoted, IN_CONFLICT, line.text, line.obsolete)
        yield line


def _read_line(number: int, raw: bytes) -> Line:
    try:
        text = raw.decode('utf-8').strip()
    except UnicodeDecodeError:
        return Line(number, 'unknown', fault=NOT_UTF8)
    if not text:
        return Line(number, 'blank')
    if text.startswith(_CONFLICT_MARKERS):
        return Line(number, 'conflict', fault=IN_CONFLICT, text=text)
    if text.startswith('#~') and not text.startswith('#~|'):
        return _read_statement(number, text[2:].lstrip(), obsolete=True)
    if text.startswith('#'):
        return Line(number, 'comment', text=text)
    return _read_statement(number, text, obsolete=False)


def _read_statement(number: int, text: str, *, obsolete: bool) -> Line:
    if not text:
        return Line(number, 'blank')
    match = _STATEMENT.match(text)
    assert match is not None
    keyword, rest = match['keyword'], match['rest']
    if not keyword and not rest.startswith('"'):
        fault = 'this line belongs to no message; put it in quotation marks, or delete it'
        return Line(number, 'unknown', fault=fault, obsolete=obsolete)
    # One space after the keyword, whatever the file has, is what Babel's reader expects.
    normal = f'{keyword} {rest}' if keyword else rest
    kind = keyword.partition('[')[0] if keyword else 'continuation'
    return Line(number, kind, rest, _quoting_fault(rest), normal, obsolete)


def _quoting_fault(rest: str) -> str:
    if not rest.startswith('"'):
        return 'the text must start with a quotation mark (")'
    match = _QUOTED.match(rest)
    if match is None:
        return 'the quotation mark (") at the end of the line is missing'
    if match.end() != len(rest):
        return 'a quotation mark inside the text needs a backslash before it: \\"'
    for escape in _ESCAPE.findall(match.group()):
        if escape not in _KNOWN_ESCAPES:
            return f'write \\\\{escape} for a backslash in front of {escape!r}'
    return ''
