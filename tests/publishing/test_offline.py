"""A language is packed whole, and always with the same bytes."""

from __future__ import annotations

import os
import zipfile

from handbook.publishing.offline import pack


def make_tree(folder):
    (folder / 'how-to').mkdir(parents=True)
    (folder / 'index.html').write_text('home', encoding='utf-8')
    (folder / 'how-to' / 'events.html').write_text('вечер', encoding='utf-8')
    return folder


def test_all_files_lie_in_a_folder_named_after_the_language(tmp_path) -> None:
    tree = make_tree(tmp_path / 'tree')
    pack(tree, 'zh-TW', 'book.zip')
    with zipfile.ZipFile(tree / 'book.zip') as archive:
        assert archive.namelist() == ['zh-TW/how-to/events.html', 'zh-TW/index.html']
        assert archive.read('zh-TW/how-to/events.html').decode() == 'вечер'


def test_the_same_files_give_the_same_bytes_on_another_day(tmp_path) -> None:
    first, second = make_tree(tmp_path / 'first'), make_tree(tmp_path / 'second')
    os.utime(second / 'index.html', (0, 0))
    for tree in (first, second):
        pack(tree, 'ky', 'book.zip')
    assert (first / 'book.zip').read_bytes() == (second / 'book.zip').read_bytes()


def test_an_older_archive_is_no_part_of_the_new_one(tmp_path) -> None:
    tree = make_tree(tmp_path)
    pack(tree, 'ky', 'book.zip')
    before = (tree / 'book.zip').read_bytes()
    pack(tree, 'ky', 'book.zip')
    assert (tree / 'book.zip').read_bytes() == before


def test_a_published_language_has_its_archive_if_the_settings_say_so(
    project, site, build, parse_page
) -> None:
    with (project.folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write('\nsite_offline = True\n')
    build('nb')
    link = parse_page(site / 'nb' / 'index.html').select_one('.take-along a[download]')
    with zipfile.ZipFile(site / 'nb' / link['href']) as archive:
        assert {'nb/index.html', 'nb/handbook.pdf'} <= set(archive.namelist())


def test_without_the_setting_there_is_no_archive_and_no_link(site, build, parse_page) -> None:
    build('nb')
    assert not list((site / 'nb').glob('*.zip'))
    assert parse_page(site / 'nb' / 'index.html').select_one('.take-along a[download]') is None
