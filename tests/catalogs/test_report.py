"""What the checks found is written for people, for programs and for pull requests."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from handbook.catalogs.check import CheckedMessage
from handbook.catalogs.problem import Problem
from handbook.catalogs.report import as_github, as_gitlab, as_json, as_text, shorten_notes


def found(message: str = 'wrong', line: int = 3, severity: str = 'error') -> CheckedMessage:
    problem = Problem(
        path=Path('locale/nb/a.po'),
        line=line,
        problem='link_missing',
        message=message,
        severity=severity,
        language='nb',
        msgid='See [it](a).',
    )
    return CheckedMessage(problem=problem, source='See [it](a).', translation='Se det.')


def test_a_program_reads_the_seven_fields_of_the_contract() -> None:
    assert json.loads(as_json([found()])) == [
        {
            'path': 'locale/nb/a.po',
            'line': 3,
            'language': 'nb',
            'msgid': 'See [it](a).',
            'problem': 'link_missing',
            'severity': 'error',
            'message': 'wrong',
        }
    ]


@pytest.mark.parametrize(
    ('severity', 'level'), [('error', 'error'), ('warning', 'warning'), ('note', 'notice')]
)
def test_a_pull_request_gets_an_annotation_on_the_line(severity: str, level: str) -> None:
    (line,) = as_github([found('50 %\nof it', severity=severity)])
    assert line == (f'::{level} file=locale/nb/a.po,line=3,title=link_missing::50 %25%0Aof it')


def test_a_merge_request_gets_a_code_quality_report() -> None:
    moved, other = found('50 %\nof it', line=9), found('another', severity='warning')
    report = json.loads(as_gitlab([found('50 %\nof it'), moved, other, found(severity='note')]))
    prints = [each.pop('fingerprint') for each in report]
    assert report[0] == {
        'description': '50 %\nof it',
        'check_name': 'link_missing',
        'severity': 'major',
        'location': {'path': 'locale/nb/a.po', 'lines': {'begin': 3}},
    }
    assert [each['severity'] for each in report[2:]] == ['minor', 'info']
    assert prints[0] == prints[1] != prints[2]


def test_people_see_both_texts_once_for_all_problems_of_a_message() -> None:
    lines = as_text([found('one'), found('two')])
    assert [line.split() for line in lines] == [
        ['locale/nb/a.po'],
        ['3', 'error', 'one', '(link_missing)'],
        ['3', 'error', 'two', '(link_missing)'],
        ['See', '[it](a).'],
        ['Se', 'det.'],
    ]


@pytest.mark.parametrize(('number', 'last'), [(1, 'line 1'), (5, 'line 5'), (7, 'and 2 more')])
def test_people_see_a_few_notes_of_each_file(number: int, last: str) -> None:
    notes = [_note('a.po', line) for line in range(1, number + 1)] + [_note('b.po', 1)]
    lines = [line.strip() for line in shorten_notes(notes)]
    assert lines.index('b.po') == min(number, 6) + 1
    assert last in lines[lines.index('b.po') - 1]
    assert 'line 6' not in ' '.join(lines)


def _note(path: str, line: int) -> CheckedMessage:
    text, severity = f'line {line}', 'note'
    problem = Problem(path=Path(path), line=line, problem='x', message=text, severity=severity)
    return CheckedMessage(problem=problem)


def test_each_message_has_its_own_texts() -> None:
    lines = [line.strip() for line in as_text([found(), found(line=9)])]
    assert lines.count('Se det.') == 2


def test_what_a_terminal_would_obey_is_shown_and_not_done() -> None:
    lines = '\n'.join(as_text([found('a\x1b[2Jb\x07\r')]))
    assert 'a␛[2Jb␇␍' in lines
    each = CheckedMessage(problem=found().problem, source='x\x7f', translation='\x9b1mعربي\u200f')
    assert [line.strip(' ') for line in [*as_text([each])][2:]] == [
        'x␡',
        '\N{REPLACEMENT CHARACTER}1mعربي\u200f',
    ]
