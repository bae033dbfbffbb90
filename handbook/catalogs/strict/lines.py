"""Tell what each line of a catalog is, and what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.strict.encodings import NOT_UTF8, wide_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator

# What GNU gettext takes for a gap. A no-break space, which str.strip() would take away, is none.
_GAP = ' \t\r\f\v'

# The grammar of one line of a PO file, as GNU gettext defines it; it is not applied to MyST. We
# refuse more than gettext does: two statements on one line, "domain" and "\a" or "\101", because
# Babel, which reads the values, takes them for something else without a word.
_STATEMENT = re.compile(
    r'(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?[ \t\r\f\v]*(?P<rest>.*)', re.DOTALL
)
_QUOTED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')
_ESCAPE = re.compile(r'\\(.)')
_OTHER_MARKS = tuple('“”＂')
_KNOWN_ESCAPES = frozenset('nrt"\\')
_CONFLICT_MARKERS = ('<<<<<<<', '=======', '>>>>>>>', '|||||||')

IN_CONFLICT = (
    'this part was changed in two places and never merged; keep the right lines and delete the '
    'others, together with the lines that start with <<<<<<<, ======= and >>>>>>>'
)


# Not frozen: a handbook has tens of thousands of lines, and making a frozen one takes twice as long.
@dataclass(slots=True)
class Line:
    """A line of a catalog.

    ``number`` counts from 1. ``kind`` is the keyword, or ``blank``, ``comment``, ``continuation``,
    ``previous`` (the English text that a fuzzy message translates, ``#|``), ``conflict`` or
    ``unknown``; ``quoted`` is the quoted string on it; ``fault`` says what is wrong, in plain words,
    or is empty. ``text`` is the line as Babel's reader expects it.
    """

    number: int
    kind: str
    quoted: str = ''
    fault: str = ''
    text: str = ''
    obsolete: bool = False


def read_lines(data: bytes) -> Iterator[Line]:
    """Yield a Line for each line of the file ``data``; lines of an unmerged conflict have a fault.

    A carriage return alone ends a line too, which it does not for gettext: old files have it. A file
    in which each letter takes two bytes has no lines.
    """
    if wide_encoding(data):
        return
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
        text = raw.decode('utf-8').strip(_GAP)
    except UnicodeDecodeError:
        return Line(number, 'unknown', fault=NOT_UTF8)
    if not text:
        return Line(number, 'blank')
    if text.startswith('#'):
        return _read_comment(number, text)
    if text.startswith(_CONFLICT_MARKERS):
        return Line(number, 'conflict', fault=IN_CONFLICT, text=text)
    return _read_statement(number, text, obsolete=False)


def _read_comment(number: int, text: str) -> Line:
    if text.startswith(('#|', '#~|')):
        return _read_previous(number, text)
    if text.startswith('#~'):
        return _read_statement(number, text[2:].lstrip(_GAP), obsolete=True)
    return Line(number, 'comment', text=text)


def _read_statement(number: int, text: str, *, obsolete: bool) -> Line:
    if not text:
        return Line(number, 'blank')
    if text[0] == '"':
        return Line(number, 'continuation', text, _quoting_fault(text), text, obsolete)
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


def _read_previous(number: int, text: str) -> Line:
    """Read a line of the English text before a change; Babel knows it as a comment."""
    mark, _, rest = text.partition('|')
    statement = _read_statement(number, _join_strings(rest.strip(_GAP)), obsolete=False)
    if statement.kind == 'blank':
        return Line(number, 'blank')
    fault = statement.fault
    if not fault and statement.kind == 'msgstr':
        fault = 'a line that starts with #| shows the old English text; delete this one'
    text = f'#| {statement.text}' if statement.text else text
    return Line(number, 'previous', statement.quoted, fault, text, mark == '#~')


def _join_strings(text: str) -> str:
    """Make one string of several on a line: so Babel writes an old text with line breaks."""
    keyword, quote, strings = text.partition('"')
    strings = quote + strings
    if _QUOTED.sub('', strings).strip(_GAP):
        return text
    inner = [string[1:-1] for string in _QUOTED.findall(strings)]
    return f'{keyword}"{"".join(inner)}"' if inner else text


def _other_mark(mark: str) -> str:
    """Return what to say of a mark that word processors write in place of ("), nothing of any other."""
    if mark not in _OTHER_MARKS:
        return ''
    return f'around the text stands the straight quotation mark ("); write it in place of {mark}'


def _quoting_fault(rest: str) -> str:
    if not rest.startswith('"'):
        return _other_mark(rest[:1]) or 'the text must start with a quotation mark (")'
    match = _QUOTED.match(rest)
    if match is None:
        # After words in quotation marks of the language, only the straight one is missing.
        alone = rest[-1] if '“' not in rest[:-1] and '„' not in rest else ''
        return _other_mark(alone) or 'the quotation mark (") at the end of the line is missing'
    if match.end() != len(rest):
        return 'a quotation mark inside the text needs a backslash before it: \\"'
    for escape in _ESCAPE.findall(rest) if '\\' in rest else ():
        if escape not in _KNOWN_ESCAPES:
            return f'write \\\\{escape} for a backslash in front of {escape!r}'
    return ''
