"""Write what the checks found: for people, for programs, and for the lines of a pull request."""

from __future__ import annotations

import hashlib
import json
import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from handbook.catalogs.check import CheckedMessage
    from handbook.catalogs.problem import Problem

_LONGEST = 160
_MOST_NOTES = 5
# What each service calls a severity: GitHub in its workflow commands, GitLab in Code Quality.
_GITHUB = {'error': 'error', 'warning': 'warning', 'note': 'notice'}
_GITLAB = {'error': 'major', 'warning': 'minor', 'note': 'info'}
_COLOURS = {'error': 'red', 'warning': 'yellow', 'note': 'blue'}
_INDENT = ' ' * 16
# All but the tab and the line break. Unicode has signs for the old ones.
_CONTROL = re.compile(r'[\x00-\x08\x0b-\x1f\x7f-\x9f]')
_SIGNS = {chr(code): chr(0x2400 + code) for code in range(32)} | {'\x7f': '\N{SYMBOL FOR DELETE}'}


def as_json(found: Iterable[CheckedMessage]) -> str:
    """Return a list of objects: path, line, language, msgid, problem, severity, message."""
    entries = [
        {
            'path': _shown_path(each.problem),
            'line': each.problem.line,
            'language': each.problem.language,
            'msgid': each.problem.msgid,
            'problem': each.problem.problem,
            'severity': each.problem.severity,
            'message': each.problem.message,
        }
        for each in found
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2)


def as_github(found: Iterable[CheckedMessage]) -> Iterator[str]:
    """Yield a workflow command of GitHub Actions for each problem, an annotation at its line."""
    for each in found:
        problem = each.problem
        place = f'file={_property(_shown_path(problem))},line={problem.line}'
        title = _property(problem.problem)
        yield f'::{_GITHUB[problem.severity]} {place},title={title}::{_data(problem.message)}'


def as_gitlab(found: Iterable[CheckedMessage]) -> str:
    """Return a Code Quality report, which GitLab shows at the lines of a merge request.

    The form is GitLab's subset of the Code Climate specification; a fingerprint stays the same when
    a problem only moves.
    """
    return json.dumps([_quality(each.problem) for each in found], ensure_ascii=False, indent=2)


def _quality(problem: Problem) -> dict[str, object]:
    path = _shown_path(problem)
    same = '\0'.join((path, problem.problem, str(problem.msgid), problem.message))
    return {
        'description': problem.message,
        'check_name': problem.problem,
        'fingerprint': hashlib.sha256(same.encode()).hexdigest(),
        'severity': _GITLAB[problem.severity],
        'location': {'path': path, 'lines': {'begin': problem.line}},
    }


def plain(text: str, look: str) -> str:
    """Return ``text`` as it is, whatever ``look`` it has where there are looks."""
    return text


def as_text(
    found: Iterable[CheckedMessage], style: Callable[[str, str], str] = plain
) -> Iterator[str]:
    """Yield lines grouped by file, each problem with its texts around it.

    ``style`` gives a text a look: ``bold``, ``dim``, ``red``, ``yellow`` or ``blue``.
    """
    place: tuple[Path | None, int] = (None, 0)
    texts: list[str] = []
    for each in found:
        problem = each.problem
        if (problem.path, problem.line) != place:
            yield from texts
            if problem.path != place[0]:
                yield f'\n{style(_shown_path(problem), "bold")}'
        place = (problem.path, problem.line)
        texts = _around(each, style)
        start = style(f'{problem.line:>6} {problem.severity:7}', _COLOURS[problem.severity])
        yield f'{start}  {_visible(problem.message)}  {style(f"({problem.problem})", "dim")}'
    yield from texts


def shorten_notes(
    notes: Iterable[CheckedMessage], style: Callable[[str, str], str] = plain
) -> Iterator[str]:
    """Yield lines as ``as_text`` does: a few notes of each file, and how many more there are."""
    for _, group in groupby(notes, lambda each: each.problem.path):
        of_file = list(group)
        yield from as_text(of_file[:_MOST_NOTES], style)
        if (more := len(of_file) - _MOST_NOTES) > 0:
            yield f'{_INDENT}and {more} more'


def _around(each: CheckedMessage, style: Callable[[str, str], str]) -> list[str]:
    """Return the English and the translation, below the problems of their message."""
    if not each.source:
        return []
    return [
        f'{_INDENT}{style(_short(each.source), "dim")}',
        f'{_INDENT}{_short(each.translation)}',
    ]


def _shown_path(problem: Problem) -> str:
    return shown_path(problem.path)


def shown_path(path: Path) -> str:
    """Return the path from the current folder, where the reader of the message is."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _short(text: str) -> str:
    return _visible(text if len(text) <= _LONGEST else f'{text[: _LONGEST - 1]}…')


def _visible(text: str) -> str:
    """Return ``text`` with a sign for each character that a terminal would obey, such as ``␛``."""
    return _CONTROL.sub(lambda found: _SIGNS.get(found[0], '\N{REPLACEMENT CHARACTER}'), text)


def _data(text: str) -> str:
    return text.replace('%', '%25').replace('\r', '%0D').replace('\n', '%0A')


def _property(text: str) -> str:
    return _data(text).replace(':', '%3A').replace(',', '%2C')
