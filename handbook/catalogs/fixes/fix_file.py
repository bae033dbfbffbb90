"""Repair what is safe in a catalog file, and leave every other byte as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handbook.catalogs.checks.shape import is_too_long
from handbook.catalogs.fixes.fix import fix_text, is_sound
from handbook.catalogs.fixes.quoting import repair_quotes
from handbook.catalogs.fixes.rewriting import Section, rewrite, split_sections
from handbook.catalogs.strict.encodings import wide_encoding
from handbook.catalogs.strict.entries import Entry, split_entries
from handbook.catalogs.strict.faults import sort_out
from handbook.catalogs.strict.lines import read_lines
from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handbook.catalogs.gate import Gate
    from handbook.catalogs.strict.lines import Line

_BOM = b'\xef\xbb\xbf'
_MAX_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Fix:
    """What was done at a line of the repaired file, counted from 1, in plain words."""

    line: int
    done: str


def fix_file(path: Path, gate: Gate, domain: str = '') -> list[Fix]:
    """Repair the catalog at ``path`` and return what was done; a clean file is not written.

    ``domain`` is its page; the words of the interface are no MyST. A file that is no UTF-8, or that
    is larger than 5 MB, is left alone. Raises OSError if the file cannot be read or written.
    """
    if path.stat().st_size > _MAX_BYTES:
        return []
    content, fixes = fix_catalog(path.read_bytes(), gate, domain)
    if fixes:
        write_if_changed(path, content)
    return fixes


def fix_catalog(data: bytes, gate: Gate, domain: str = '') -> tuple[bytes, list[Fix]]:
    """Return the catalog with what is safe repaired, and what was done, by line.

    Only lines of a ``msgstr`` are changed, apart from the marks at the start of the file and at the
    end of its lines; messages that are fuzzy or obsolete stay as they are.
    """
    try:
        data.decode('utf-8')
    except UnicodeDecodeError:
        return data, []
    if wide_encoding(data):
        return data, []
    data, fixes = _fix_bytes(data)
    raw = data.splitlines(keepends=True)
    edits: dict[int, bytes] = {}
    done: list[tuple[int, str]] = []
    for section, source in _translations(data):
        changes, whats = _fix_section(section, source, raw, gate, domain)
        edits |= changes
        done += [(section.lines[0].number, what) for what in whats]
    lines = [edits.get(number, line) for number, line in enumerate(raw, start=1)]
    gone = sorted(number for number, line in edits.items() if not line)
    fixes += [Fix(line - sum(number < line for number in gone), what) for line, what in done]
    return b''.join(lines), fixes


def _fix_bytes(data: bytes) -> tuple[bytes, list[Fix]]:
    """Repair what editors do to whole files: a mark at the start, line ends, a cut-off last line."""
    done = []
    if data.startswith(_BOM):
        data = re.sub(b'\\A(?:%b)+' % _BOM, b'', data)
        done.append('removed the invisible mark (BOM) at the beginning of the file')
    if data and not data.endswith((b'\n', b'\r')):
        data += b'\n'
        done.append('ended the last line')
    # A file with no other line ends comes from an old Mac.
    ends = rb'\r+(?:\n|\Z)' if b'\n' in data else rb'\r'
    data, count = re.subn(ends, b'\n', data)
    if count:
        done.append('wrote the line ends as on Linux and macOS (LF)')
    return data, [Fix(1, each) for each in done]


def _translations(data: bytes) -> Iterator[tuple[Section, str]]:
    """Yield each msgstr that readers may see, with the English it translates."""
    entries = [
        Entry(tuple(map(_requoted, entry.lines))) for entry in split_entries(read_lines(data))
    ]
    for entry in sort_out(entries)[0]:
        fuzzy = any(map(_says_fuzzy, entry.of_kind('comment')))
        if entry.obsolete or fuzzy or entry.key() == ('', ''):
            continue
        sections = list(split_sections(entry))
        english = [each.text for each in sections if each.kind.startswith('msgid')]
        strings = [each for each in sections if each.kind == 'msgstr']
        for number, section in enumerate(strings):
            # Where a language has one form only, it stands for the plural.
            yield section, english[0] if number == 0 and len(strings) > 1 else english[-1]


def _requoted(line: Line) -> Line:
    """Return a line of a translation with its inner quotation marks escaped, if that is all."""
    if not line.fault or line.obsolete or line.kind not in {'msgstr', 'continuation'}:
        return line
    quoted = repair_quotes(line.quoted)
    if quoted is None:
        return line
    text = line.text.removesuffix(line.quoted) + quoted
    return replace(line, quoted=quoted, text=text, fault='')


def _says_fuzzy(comment: Line) -> bool:
    flags = comment.text.removeprefix('#,').split(',')
    return comment.text.startswith('#,') and 'fuzzy' in map(str.strip, flags)


def _fix_section(
    section: Section, source: str, raw: list[bytes], gate: Gate, domain: str
) -> tuple[dict[int, bytes], list[str]]:
    requoted = {
        line.number for line in section.lines if line.quoted.encode() not in raw[line.number - 1]
    }
    fixed, done = fix_text(gate, source, section.text, domain)
    if requoted:
        if is_too_long(source, fixed) or not is_sound(gate.pair(source, fixed, domain), domain):
            return {}, []
        done = ['wrote \\" for each quotation mark inside the text', *done]
    return rewrite(section, fixed, raw, requoted), done
