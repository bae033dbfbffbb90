"""The benchmark runs, compares every byte, and writes what the README shows; no time is judged."""

from __future__ import annotations

import pytest

from benchmarks import bench
from benchmarks.bench import main, parse_arguments
from benchmarks.compare import Comparison
from benchmarks.contest import LANGUAGES, Contest, Size
from benchmarks.figures import BEGIN, END, HEADINGS, ratio, renew_readme
from handbook.languages import get_language

README = f'# A handbook\n\nBefore.\n\n{BEGIN}\nold figures\n{END}\n\nAfter.\n'


@pytest.fixture(scope='module')
def contest(tmp_path_factory) -> Contest:
    return Contest(Size(pages=1, languages=2), tmp_path_factory.mktemp('bench') / 'work')


@pytest.fixture(scope='module')
def done(contest):
    return contest.run()


def test_every_way_is_measured(done) -> None:
    for cost in (done.stock, done.stock_again, done.stock_two, done.ours, done.ours_again):
        assert cost.cpu > 0
        assert cost.wall > 0
    assert done.stock_two.tree > done.stock.largest > 0


def test_every_file_of_stock_is_there_in_each_language(done) -> None:
    assert (done.bytes.is_good, done.bytes.different, done.bytes.missing) == (True, [], [])
    assert done.bytes.same > 40


def test_a_single_other_byte_and_a_missing_file_are_found(contest, done, tmp_path_factory) -> None:
    (page,) = tmp_path_factory.getbasetemp().rglob('ours/site/nb/index.html')
    whole = page.read_bytes()
    other = page.with_name('search.html')
    removed = other.read_bytes()
    try:
        page.write_bytes(whole[:-2] + b'!' + whole[-1:])
        other.unlink()
        found = contest.compare()
    finally:
        page.write_bytes(whole)
        other.write_bytes(removed)
    assert (found.different, found.missing) == (['nb/index.html'], ['nb/search.html'])
    assert found.same == done.bytes.same - 2
    assert not found.is_good


@pytest.fixture
def measured(monkeypatch, done):
    """Let the benchmark find what it found before, with these bytes."""

    def use(comparison: Comparison) -> None:
        class Prepared:
            def __init__(self, size, folder) -> None:
                pass

            def run(self):
                return type(done)(
                    **{name: getattr(done, name) for name in done.__slots__ if name != 'bytes'},
                    bytes=comparison,
                )

        monkeypatch.setattr(bench, 'Contest', Prepared)

    return use


def test_the_figures_go_into_the_readme_and_nothing_else_changes(
    measured, done, tmp_path, capsys
) -> None:
    measured(done.bytes)
    readme = tmp_path / 'README.md'
    readme.write_text(README, encoding='utf-8')
    assert main(['1x2', '7x3', '--rounds', '2', '--no-pdf'], readme) == 0
    assert readme.read_text('utf-8') == README
    assert main(['1x2', '7x3', '--rounds', '2', '--no-pdf', '--readme'], readme) == 0
    text = readme.read_text('utf-8')
    before, rest = text.split(f'{BEGIN}\n')
    figures, after = rest.split(f'\n{END}')
    assert (before, after) == ('# A handbook\n\nBefore.\n\n', '\n\nAfter.\n')
    heading, line, *rows = [each for each in figures.splitlines() if each.startswith('|')]
    assert [cell.strip() for cell in heading.strip('|').split('|')] == list(HEADINGS)
    assert [row.count('|') for row in (line, *rows)] == [heading.count('|')] * 3
    assert [row.split('|')[1].strip() for row in rows] == ['1 x 2', '7 x 3']
    assert f'{done.bytes.same} of {done.bytes.same}' in rows[0]
    assert 'n = 2' in figures


@pytest.mark.parametrize(
    ('one', 'other', 'shown'),
    [
        (21.7, 0.215, '101'),
        (12.5, 0.164, '76'),
        (242, 39.9, '6.1'),
        (220, 182, '1.2'),
        (1, 2, '0.5'),
    ],
)
def test_a_ratio_has_two_digits_or_all_before_the_point(one, other, shown: str) -> None:
    assert ratio(one, other) == shown


def test_other_bytes_are_told_and_the_status_is_one(measured, tmp_path, capsys) -> None:
    names = [f'nb/page-{number}.html' for number in range(7)]
    measured(Comparison(same=5, different=names, missing=['nb/search.html'], more=1))
    assert main(['1x2', '--no-pdf'], tmp_path / 'README.md') == 1
    said = capsys.readouterr().out
    for words in (
        'another: nb/page-0.html',
        'another: 2 more',
        'missing: nb/search.html',
        '5 of 13',
    ):
        assert words in said


def test_a_readme_without_a_place_for_the_figures_is_not_touched() -> None:
    with pytest.raises(ValueError, match='has no lines'):
        renew_readme(f'# A handbook\n\n{END}\n', 'figures')


def test_without_a_place_for_the_figures_nothing_is_measured(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(bench, 'measure_size', lambda *arguments: pytest.fail('it was measured'))
    readme = tmp_path / 'README.md'
    readme.write_text('# A handbook\n')
    with pytest.raises(ValueError, match='put them where the figures shall stand'):
        main(['1x2', '--readme'], readme)


def test_the_readme_of_this_handbook_has_the_place(project_dir) -> None:
    text = (project_dir / 'README.md').read_text('utf-8')
    assert renew_readme(text, '| new |').count('| new |') == 1


@pytest.mark.parametrize('size', ['12', '12x', 'axb', '0x3', '3x0', '3x61', '-1x2'])
def test_what_is_no_size_is_refused(size: str, capsys) -> None:
    with pytest.raises(SystemExit):
        parse_arguments(['--', size])
    assert size in capsys.readouterr().err


def test_without_a_size_all_are_measured() -> None:
    assert [str(size) for size in parse_arguments([]).sizes] == [
        *('12 x 10', '100 x 10', '300 x 4', '12 x 60'),
    ]


def test_the_languages_are_sixty_with_english_in_many_scripts() -> None:
    languages = [get_language(code, {}) for code in Size(pages=1, languages=60).codes]
    assert len({language.code for language in languages}) == 60 == len(LANGUAGES) + 1
    first = languages[:10]
    assert {language.direction for language in first} == {'ltr', 'rtl'}
