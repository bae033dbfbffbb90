"""The settings of platforms follow the pages and the languages, and keep what a publisher wrote."""

from __future__ import annotations

from configparser import ConfigParser

import pytest
import yaml

from handbook.catalogs.platforms.settings import (
    renew_crowdin,
    renew_settings,
    renew_transifex,
    resource_slug,
)

CROWDIN = """\
# Ours
project_id_env: ID
files:
  - source: /build/templates/**/*.pot
    languages_mapping:
      two_letters_code:
        nb: nb
        xx: gone
    # stays
    update_option: update_as_unapproved
"""

TRANSIFEX = """\
# Ours
[main]
host = https://app.transifex.com
lang_map = xx: gone

[o:us:p:book:r:index]
file_filter = locale/<lang>/LC_MESSAGES/index.po
source_file = build/templates/index.pot
minimum_perc = 20

[o:us:p:book:r:gone]
source_file = build/templates/gone.pot

[o:us:p:other:r:video]
source_file = video/en.srt
type = SRT
"""


def read_transifex(text: str) -> dict[str, dict[str, str]]:
    parser = ConfigParser(delimiters=('=',))
    parser.read_string(text)
    return {name: dict(parser[name]) for name in parser.sections()}


def test_the_languages_of_crowdin_follow_the_folders_and_all_else_stays() -> None:
    text = renew_crowdin(CROWDIN, ['nb', 'nn', 'zh_TW'])
    mapping = {'nb': 'nb', 'nn-NO': 'nn', 'zh-TW': 'zh_TW'}
    before, after = yaml.safe_load(CROWDIN), yaml.safe_load(text)
    assert after['files'][0].pop('languages_mapping') == {'two_letters_code': mapping}
    del before['files'][0]['languages_mapping']
    assert after == before
    assert '# Ours\n' in text
    assert '    # stays\n' in text
    assert renew_crowdin(text, ['nb', 'nn', 'zh_TW']) == text


def test_the_resources_of_transifex_follow_the_pages_and_keep_what_they_say() -> None:
    text = renew_transifex(TRANSIFEX, 'locale', ['nb', 'sr_Latn'], ['how-to/events', 'index'])
    sections = read_transifex(text)
    assert list(sections) == [
        'main',
        'o:us:p:book:r:how-to--events',
        'o:us:p:book:r:index',
        'o:us:p:other:r:video',
    ]
    assert sections['main']['lang_map'] == 'sr@latin: sr_Latn'
    assert sections['o:us:p:book:r:index']['minimum_perc'] == '20'
    new = sections['o:us:p:book:r:how-to--events']
    assert new['file_filter'] == 'locale/<lang>/LC_MESSAGES/how-to/events.po'
    assert new['source_file'] == 'build/templates/how-to/events.pot'
    again = renew_transifex(text, 'locale', ['nb', 'sr_Latn'], ['how-to/events', 'index'])
    assert again == text


def test_the_project_of_the_first_resource_is_that_of_all() -> None:
    text = renew_transifex(TRANSIFEX, 'locale', ['nb'], ['a', 'index'])
    moved = renew_transifex(
        text.replace('o:us:p:book:r:a]', 'o:we:p:new:r:a]'), 'locale', [], ['a', 'index']
    )
    assert list(read_transifex(moved))[1:3] == ['o:we:p:new:r:a', 'o:we:p:new:r:index']


def test_a_map_that_is_not_needed_is_not_there() -> None:
    assert 'lang_map' not in renew_transifex(TRANSIFEX, 'locale', ['nb', 'nn'], ['index'])


@pytest.mark.parametrize(
    'text',
    ['', '[main]\nhost = https://app.transifex.com\n', '[book.index]\nsource_file = a.pot\n'],
    ids=['empty', 'no resource', 'form of the old client'],
)
def test_a_file_in_another_form_stays_as_it_is(text: str) -> None:
    assert renew_transifex(text, 'locale', ['nb'], ['index']) == text
    assert renew_crowdin('files: []\n', ['nb']) == 'files: []\n'


def test_a_platform_without_a_file_gets_none(tmp_path) -> None:
    assert renew_settings(tmp_path, 'locale', ['nb'], ['index']) == []
    assert not list(tmp_path.iterdir())


def test_only_files_that_change_are_written(tmp_path) -> None:
    (tmp_path / '.tx').mkdir()
    (tmp_path / '.tx' / 'config').write_text(TRANSIFEX, 'utf-8')
    (tmp_path / 'crowdin.yml').write_text(CROWDIN, 'utf-8')
    renewed = renew_settings(tmp_path, 'locale', ['nb', 'nn'], ['index'])
    assert [path.name for path in renewed] == ['crowdin.yml', 'config']
    assert renew_settings(tmp_path, 'locale', ['nb', 'nn'], ['index']) == []


def test_names_of_resources_have_no_character_that_an_address_lacks() -> None:
    assert resource_slug('a/b.c d/é') == 'a--b_c_d--_'
