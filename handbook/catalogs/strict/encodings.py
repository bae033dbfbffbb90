"""Tell that a catalog was not saved as UTF-8, and as what where that is certain."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.alphabets import SCRIPTS
from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.strict.duplicates import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalogs.strict.lines import Line

ENCODING = 'encoding'
"""The problem of a whole file that is not UTF-8; it is told once."""

NOT_UTF8 = 'this line is not UTF-8 text; save the file with the encoding UTF-8'

_MARKS = (
    (codecs.BOM_UTF32_LE, 'UTF-32'),
    (codecs.BOM_UTF32_BE, 'UTF-32'),
    (codecs.BOM_UTF16_LE, 'UTF-16'),
    (codecs.BOM_UTF16_BE, 'UTF-16'),
)
_UTF8_NAMES = frozenset({'utf-8', 'utf8', ''})
_CHARSET = re.compile(rb'charset\s*=\s*"?(?P<name>[\w.:-]*)', re.IGNORECASE)

# What an editor of Windows calls "ANSI". Scripts in which several encodings look alike, Latin first of
# all, are left out.
_ANSI = {
    'Arab': 'Windows-1256',
    'Cyrl': 'Windows-1251',
    'Grek': 'Windows-1253',
    'Hebr': 'Windows-1255',
    'Jpan': 'Shift-JIS',
}
# Another encoding of Cyrillic or Greek shows as capitals inside of words.
_SMALL_LETTERS = 0.75
_REMEDY = (
    'save it anew as UTF-8: in Poedit choose Translation (formerly Catalog) > Properties > Charset, '
    'in a text editor Save as > Encoding'
)


def wide_encoding(data: bytes) -> str:
    """Return UTF-16 or UTF-32 if each letter takes so many bytes: then no line can be told either."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), '')
    # Without a mark, every other byte of English text is zero.
    return marked or ('UTF-16' if data.count(0) > len(data) // 3 else '')


def find_encoding_fault(data: bytes, lines: Iterable[Line], language: str) -> Fault | None:
    """Return the one fault of a catalog that was saved in another encoding than UTF-8, or None.

    ``lines`` are those of ``data``, which holds messages in ``language`` (a CLDR code). A single line
    that is not UTF-8 is damaged, which does not concern the rest of the file.
    """
    if wide := wide_encoding(data):
        message = f'nothing in this file can be read, because it is saved as {wide}; {_REMEDY}'
        return Fault(1, ENCODING, message)
    bad = [line.number for line in lines if line.fault == NOT_UTF8]
    if len(bad) < 2:
        return None
    found = _declared(data) or _guess(data, language)
    saved = f'it is saved as {found}' if found else 'it is not saved as UTF-8'
    message = f'{len(bad)} lines of this file cannot be read, because {saved}; {_REMEDY}'
    return Fault(bad[0], ENCODING, message)


def _declared(data: bytes) -> str:
    """Return the encoding that the header names, if the whole file can be read with it."""
    found = _CHARSET.search(data)
    name = found['name'].decode() if found else ''
    return name if name.lower() not in _UTF8_NAMES and _decode(data, name) else ''


def _guess(data: bytes, language: str) -> str:
    """Return the encoding in which the letters of the file are those of ``language``, or nothing."""
    script = get_habits(language).script
    name = _ANSI.get(script, '')
    letters = [each for each in _decode(data, name) if not each.isascii() and each.isalpha()]
    if not letters or not re.fullmatch(f'[{SCRIPTS[script]}]*', ''.join(letters)):
        return ''
    small = sum(each == each.lower() for each in letters)
    return name if small >= _SMALL_LETTERS * len(letters) else ''


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode(name) if name else ''
    except (LookupError, UnicodeError):
        return ''
