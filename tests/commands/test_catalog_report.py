"""What a check found can be read on a terminal, in a file, and by who wants no colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from click import unstyle

from handbook.catalogs.check import CheckedMessage
from handbook.catalogs.problem import Problem
from handbook.commands.catalog_report import show_checked

RED, YELLOW, BOLD, DIM = '\x1b[31m', '\x1b[33m', '\x1b[1m', '\x1b[2m'


def found(severity: str) -> CheckedMessage:
    problem = Problem(
        path=Path('nb/a.po'), line=7, problem='spaces', message='[bold] words', severity=severity
    )
    return CheckedMessage(problem=problem, source='English', translation='Norsk')


@pytest.fixture
def show(monkeypatch, capsys):
    """Return the report as it is printed with some variables of the environment set."""

    def run(*variables: str) -> str:
        for name in ('FORCE_COLOR', 'NO_COLOR', 'TERM'):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv('TERM', 'xterm')
        for name in variables:
            monkeypatch.setenv(name, '1')
        show_checked([found('error'), found('warning')], [found('note')], 'text')
        return capsys.readouterr().out

    return run


def test_a_file_gets_the_words_alone(show) -> None:
    assert show() == (
        '\nnb/a.po\n'
        '     7 error    [bold] words  (spaces)\n'
        '     7 warning  [bold] words  (spaces)\n'
        '                English\n'
        '                Norsk\n'
        '\nnb/a.po\n'
        '     7 note     [bold] words  (spaces)\n'
        '                English\n'
        '                Norsk\n'
        '\n1 error, 1 warning\n'
    )


def test_a_terminal_shows_the_same_words_in_colours(show) -> None:
    plain, styled = show(), show('FORCE_COLOR')
    assert unstyle(styled) == plain
    assert all(look in styled for look in (RED, YELLOW, BOLD, DIM))


def test_who_wants_no_colours_gets_none(show) -> None:
    plain, styled = show(), show('FORCE_COLOR', 'NO_COLOR')
    assert unstyle(styled) == plain
    assert BOLD in styled
    assert RED not in styled
    assert YELLOW not in styled
