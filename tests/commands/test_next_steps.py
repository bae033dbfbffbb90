"""What a command with problems prints last is where to begin and what to type next."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from handbook.__main__ import main
from handbook.catalogs.check import CheckedMessage
from handbook.catalogs.problem import Problem
from handbook.commands.next_steps import after_build, after_check
from handbook.languages import get_language
from handbook.publishing.build import Report
from handbook.publishing.job import Outcome


def report(code: str, *problems: str, failure: str = '') -> Report:
    outcome = Outcome(found={'html': problems}, failures={'html': failure} if failure else {})
    return Report(language=get_language(code, {}), name=code, formats=('html',), outcome=outcome)


IN_CATALOG = (
    'locale/ky/LC_MESSAGES/how-to/events.po:34: WARNING: a quote is missing [catalog.syntax]'
)
IN_GUIDE = 'source/index.md:7: WARNING: Unknown role [myst.role_unknown]'


@pytest.mark.parametrize(
    ('reports', 'begin', 'more'),
    [
        (
            [report('ky', IN_GUIDE, IN_CATALOG), report('ar', IN_GUIDE)],
            'locale/ky/LC_MESSAGES/how-to/events.po:34: a quote is missing [catalog.syntax]',
            'handbook check ky',
        ),
        (
            [report('ky', IN_GUIDE)],
            'source/index.md:7: Unknown role [myst.role_unknown]',
            'handbook check',
        ),
        ([report('nb', 'WARNING: no font')], 'WARNING: no font', 'handbook check'),
        (
            [report('ja', failure='conf.py:3: no such setting')],
            'conf.py:3: no such setting',
            'handbook check',
        ),
    ],
)
def test_a_build_names_the_first_place_and_the_command_for_more(reports, begin, more) -> None:
    first, last = after_build(reports)
    assert first == f'Begin here: {begin}'
    assert last == f'More about it: {more}'


def test_a_build_without_problems_ends_with_the_languages() -> None:
    assert after_build([report('ky'), report('nb')]) == []


def found(line: int, severity: str) -> CheckedMessage:
    path, message = Path('locale/ky/LC_MESSAGES/index.po'), f'message {line}'
    problem = Problem(path=path, line=line, problem='x', message=message, severity=severity)
    return CheckedMessage(problem=problem)


def test_a_check_begins_with_the_first_error() -> None:
    lines = after_check([found(3, 'warning'), found(9, 'error'), found(12, 'error')], ['ky'])
    assert lines[0] == 'Begin here: locale/ky/LC_MESSAGES/index.po:9: message 9'
    assert lines[1].endswith(': handbook check ky --fix')


def test_a_check_without_errors_begins_with_the_first_warning() -> None:
    assert after_check([found(3, 'warning'), found(4, 'warning')], [])[0].endswith('message 3')
    assert after_check([], []) == []


@pytest.fixture
def damaged(copy_root, project_dir, monkeypatch) -> Path:
    """Return a catalog of the current project that has a line too many."""
    folder = copy_root('publishing')
    shutil.copytree(project_dir / '_templates', folder / '_templates')
    monkeypatch.chdir(folder)
    catalog = Path('locale', 'nb', 'LC_MESSAGES', 'index.po')
    catalog.write_text(f'{catalog.read_text("utf-8")}oops\n', encoding='utf-8')
    return catalog


@pytest.mark.parametrize('command', [('check', 'nb'), ('build', 'nb', '--html')])
def test_nothing_is_printed_after_it(damaged, command) -> None:
    result = CliRunner().invoke(main, command)
    line = damaged.read_text('utf-8').splitlines().index('oops') + 1
    assert result.exit_code == 1
    first, last = result.output.splitlines()[-2:]
    assert first.startswith(f'Begin here: {damaged.as_posix()}:{line}: ')
    assert 'handbook check nb' in last


@pytest.mark.parametrize('form', ['json', 'github', 'gitlab'])
def test_programs_get_nothing_but_the_report(damaged, form) -> None:
    assert 'Begin here' not in CliRunner().invoke(main, ['check', 'nb', '--format', form]).output
