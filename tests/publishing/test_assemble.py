"""Languages that were built apart make the very site that one build of all makes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from handbook.publishing.assemble import assemble
from handbook.publishing.build import build_handbook
from handbook.publishing.output import OutputError
from handbook.publishing.parts import PartsError
from handbook.publishing.project import Project
from handbook.publishing.published import MARKER

CODES = ('en', 'nb', 'nn')


SETTINGS = "\nsite_url = 'https://example.org/book/'\nsite_offline = True\n"


def set_up(folder: Path, project_dir: Path) -> Project:
    if not (folder / '_templates').is_dir():
        shutil.copytree(project_dir / '_templates', folder / '_templates')
    with (folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write(SETTINGS)
    return Project.read(folder)


@pytest.fixture(scope='module')
def built(tmp_path_factory, rootdir, project_dir) -> Path:
    """Each language built into a folder of its own, on another machine."""
    folder = tmp_path_factory.mktemp('elsewhere')
    project = set_up(
        Path(shutil.copytree(rootdir / 'test-publishing', folder / 'project')), project_dir
    )
    for code in CODES:
        list(build_handbook(project, project.choose([code]), folder / 'parts' / code))
    return folder / 'parts'


@pytest.fixture
def parts(project, project_dir, built, tmp_path) -> list[Path]:
    set_up(project.folder, project_dir)
    shutil.copytree(built, tmp_path / 'parts')
    return [tmp_path / 'parts' / code for code in CODES]


@pytest.fixture
def merge(project, site):
    def run(*folders, **options):
        return assemble(Project.read(project.folder), folders, site, **options)

    return run


def change_guide(project) -> None:
    (project.source_dir / 'second.md').write_text('# Second\n\nAnother.\n', encoding='utf-8')


def test_parts_make_the_bytes_of_one_build(parts, merge, site, build, contents, tmp_path) -> None:
    assert [piece.fault for piece in merge(*parts)] == ['', '', '']
    build(output=tmp_path / 'at-once')
    assert contents(site) == contents(tmp_path / 'at-once')
    assert 'sitemap.xml' in contents(site)


def test_the_order_of_the_parts_does_not_matter(parts, merge, site, contents) -> None:
    merge(*parts)
    before = contents(site)
    merge(*reversed(parts))
    assert contents(site) == before


def test_several_languages_may_come_in_one_part(build, merge, parts, tmp_path) -> None:
    build('nb', 'nn', output=tmp_path / 'both')
    assert {piece.part for piece in merge(parts[0], tmp_path / 'both')} == {
        parts[0],
        tmp_path / 'both',
    }


def test_a_language_that_is_missing_is_named_with_what_to_do(parts, merge, site, contents) -> None:
    with pytest.raises(PartsError) as error:
        merge(parts[0], parts[2])
    assert str(error.value) == (
        'nb is in no part; build it with "handbook build nb -o FOLDER", and name FOLDER too'
    )
    assert contents(site) == {}


def test_a_language_that_is_there_twice_is_refused(parts, merge, tmp_path) -> None:
    again = shutil.copytree(parts[1], tmp_path / 'again')
    for keep_going in (False, True):
        with pytest.raises(PartsError, match=r'nb is in 2 parts \(.*nb, .*again\); name only'):
            merge(*parts, again, keep_going=keep_going)


def test_parts_of_another_commit_are_refused_and_nothing_is_published(
    project, parts, merge, site, contents
) -> None:
    change_guide(project)
    with pytest.raises(PartsError) as error:
        merge(*parts)
    lines = str(error.value).splitlines()
    assert [line.split()[0] for line in lines] == ['en', 'nb', 'nn']
    assert all('was built from another commit' in line for line in lines)
    assert all(f'handbook build {line[:2]} -o ' in line for line in lines)
    assert contents(site) == {}


def test_a_part_counts_as_current_as_long_as_nothing_of_its_own_has_changed(
    project, parts, merge
) -> None:
    catalog = project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text(catalog.read_text().replace('Velkomen', 'Vel møtt'), encoding='utf-8')
    with pytest.raises(PartsError) as error:
        merge(*parts)
    assert [line.split()[0] for line in str(error.value).splitlines()] == ['nn']


def test_how_far_a_language_is_stands_on_the_pages_of_all(project, parts, merge) -> None:
    catalog = project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po'
    with catalog.open('a', encoding='utf-8') as file:
        file.write('\nmsgid "A first sentence."\nmsgstr ""\n')
    with pytest.raises(PartsError) as error:
        merge(*parts)
    assert len(str(error.value).splitlines()) == 3


def test_a_part_without_the_pdf_is_refused(build, parts, merge, tmp_path) -> None:
    build('nn', output=tmp_path / 'pages', formats=('html',))
    with pytest.raises(
        PartsError, match=r'^nn has no PDF; build it again: handbook build nn -o .*pages$'
    ):
        merge(*parts[:2], tmp_path / 'pages')


def test_going_on_takes_an_older_tree_and_leaves_out_what_is_missing(
    project, build, parts, merge, site, contents, parse_page
) -> None:
    older = contents(parts[1] / 'nb')
    change_guide(project)
    build('en', output=parts[0])
    pieces = {piece.language.code: piece for piece in merge(*parts[:2], keep_going=True)}
    assert pieces['en'].fault == ''
    assert 'was built from another commit' in pieces['nb'].fault
    assert (pieces['nn'].part, 'is in no part' in pieces['nn'].fault) == (None, True)
    assert contents(site / 'nb') == older
    links = parse_page(site / 'index.html').select('li a')
    assert [link['lang'] for link in links if link.get('lang')] == ['en', 'nb']


def test_a_missing_language_stays_as_it_was_published(parts, merge, site, contents) -> None:
    merge(*parts)
    before = contents(site)
    merge(*parts[:2], keep_going=True)
    assert contents(site) == before


def test_a_language_that_is_gone_is_of_another_commit(project, parts, merge, site) -> None:
    shutil.rmtree(project.catalog_dir / 'nn')
    with pytest.raises(PartsError, match='nn is no language of this checkout'):
        merge(*parts)


@pytest.mark.parametrize(
    ('spoil', 'words'),
    [
        (shutil.rmtree, 'there is no such folder; build the part with'),
        (lambda part: (part / MARKER).unlink(), 'whose names start with a dot'),
        (lambda part: shutil.rmtree(part / 'nb'), 'nb is in no part'),
        (lambda part: (part / MARKER).write_text('{'), 'nb is in no part'),
    ],
    ids=['gone', 'no note', 'no tree', 'damaged note'],
)
def test_a_part_that_is_not_whole_is_told_with_the_remedy(parts, merge, spoil, words) -> None:
    spoil(parts[1])
    with pytest.raises(PartsError, match=words):
        merge(*parts)


def test_a_tree_that_was_cut_off_is_refused(parts, merge) -> None:
    (parts[1] / 'nb' / 'handbook.pdf').unlink()
    with pytest.raises(PartsError, match=r'^nb has no PDF; build it again'):
        merge(*parts)


def test_a_part_is_never_the_result(project, parts) -> None:
    with pytest.raises(PartsError, match='must lie apart'):
        assemble(project, parts, parts[0])


def test_the_folder_of_somebody_else_is_left_alone(parts, merge, site) -> None:
    novel = site / 'nb' / 'novel.txt'
    novel.parent.mkdir(parents=True)
    novel.write_text('It was a dark and stormy night.', encoding='utf-8')
    with pytest.raises(OutputError, match='was not published by this command'):
        merge(*parts)
    assert novel.is_file()


def test_a_build_after_it_trusts_no_older_record(project, build, parts, merge, site) -> None:
    build('nb')
    merge(*parts)
    assert build('nb')['nb'].formats == ('html', 'pdf')
