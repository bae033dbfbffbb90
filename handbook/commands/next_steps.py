"""Name the place to begin with and the command for more, where something is to be put right."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.program import program

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook.catalogs.check import CheckedMessage
    from handbook.publishing.build import Report

# Sphinx begins a warning with its place; a failure may have it inside.
_PLACE = re.compile(r'(?:^|(?<=\s))(?P<path>[^\s:][^\s:]*\.\w+):\d+(?=: )')
_CATALOG = '.po'
PAGE = Path('locale', 'PROBLEMS.md')


def after_build(reports: Sequence[Report]) -> list[str]:
    """Return the lines that end a build with problems, none where all is well.

    The translator's own file comes first: most people who build have just edited one.
    """
    lines = {
        report.language.code: [*report.outcome.problems, *report.outcome.failure.splitlines()]
        for report in sorted(reports, key=lambda each: each.language.code)
    }
    matches = [match for each in lines.values() for line in each if (match := _PLACE.search(line))]
    catalogs = [match for match in matches if match['path'].endswith(_CATALOG)]
    if not any(lines.values()):
        return []
    first = next(iter(catalogs or matches), None)
    place = first.string[first.start() :] if first else next(chain(*lines.values()))
    codes = [code for code in lines if any(_CATALOG in line for line in lines[code])]
    return [_begin(place.replace(' WARNING:', '', 1)), f'More about it: {_check_command(codes)}']


def after_check(found: Sequence[CheckedMessage], targets: Sequence[str]) -> list[str]:
    """Return the lines that end a check with problems, errors first; ``targets`` are its arguments."""
    if not found:
        return []
    # Not above: a build with nothing to do would wait for Sphinx, which this needs.
    from handbook.catalogs.report import shown_path

    problem = min(found, key=lambda each: each.problem.severity != 'error').problem
    explained = [f'{PAGE} explains each problem.'] if PAGE.is_file() else []
    return [
        _begin(f'{shown_path(problem.path)}:{problem.line}: {problem.message}'),
        ' '.join(
            [
                *explained,
                f'This repairs what cannot change a meaning: {_check_command(targets)} --fix',
            ]
        ),
    ]


def _begin(place: str) -> str:
    return f'Begin here: {place}'


def _check_command(targets: Sequence[str]) -> str:
    return ' '.join([program(), 'check', *targets])
