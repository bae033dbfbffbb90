"""The settings in the repository fit the tree: each catalog has one place on each platform, and back."""

from __future__ import annotations

import json
import re
from collections import Counter
from configparser import ConfigParser
from pathlib import Path, PurePosixPath

import pytest
import yaml
from babel.messages.pofile import read_po

from handbook.catalogs.platforms.codes import crowdin_code, transifex_code

ROOT = Path(__file__).parents[3]
CATALOGS = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob('locale/**/*.po'))
CODES = sorted({path.split('/')[1] for path in CATALOGS})
DOMAINS = sorted({path.split('/LC_MESSAGES/')[1].removesuffix('.po') for path in CATALOGS})


def load_json(name: str) -> dict:
    return json.loads((ROOT / 'locale' / 'weblate' / name).read_text('utf-8'))


COMPONENT = load_json('component.json')
DISCOVERY = load_json('discovery.json')['configuration']


def test_there_are_catalogs() -> None:
    assert len(CODES) >= 2
    assert len(CATALOGS) == len(CODES) * len(DOMAINS)


def test_weblate_finds_every_catalog_in_one_component() -> None:
    pattern = re.compile(f'^{DISCOVERY["match"]}$')
    files = [path for path in ROOT.glob('locale/**/*') if path.is_file()]
    names = [path.relative_to(ROOT).as_posix() for path in files]
    found = {name: match.groupdict() for name in names if (match := pattern.match(name))}
    assert sorted(found) == CATALOGS
    for path, groups in found.items():
        assert re.fullmatch(DISCOVERY['language_regex'], groups['language'])
        assert f'locale/{groups["language"]}/LC_MESSAGES/{groups["component"]}.po' == path
    assert {groups['component'] for groups in found.values()} == set(DOMAINS)
    assert {groups['language'] for groups in found.values()} == set(CODES)


def test_the_first_component_of_weblate_is_one_of_them() -> None:
    assert sorted(ROOT.glob(COMPONENT['filemask'])) == sorted(
        ROOT / path for path in CATALOGS if path.endswith('LC_MESSAGES/index.po')
    )
    assert COMPONENT['file_format'] == DISCOVERY['file_format'] == 'po'
    assert COMPONENT['language_regex'] == DISCOVERY['language_regex']


def test_every_flag_for_weblate_is_explained() -> None:
    reasons = COMPONENT['//']['check_flags']
    assert COMPONENT['check_flags'] == ','.join(reasons)
    assert all(len(reason) > 20 for reason in reasons.values())


def placeholders(text: str) -> Counter[str]:
    flag = next(f for f in COMPONENT['//']['check_flags'] if f.startswith('placeholders:'))
    found = re.fullmatch(r'placeholders:r"(.*)"', flag)
    assert found
    return Counter(match[0] for match in re.finditer(found[1], text))


def test_weblate_guards_our_roles_and_accepts_every_good_translation() -> None:
    """No published translation may look wrong there, and a lost or renamed role must."""
    guarded = 0
    for path in CATALOGS:
        with (ROOT / path).open('rb') as file:
            messages = [m for m in read_po(file) if m.id and isinstance(m.id, str) and m.string]
        for message in messages:
            wanted = placeholders(message.id)
            assert placeholders(message.string) == wanted, f'{path}: {message.id}'
            names = re.findall(r'\{[a-z]', message.id)
            assert len(names) == sum(text.startswith('{') for text in wanted.elements())
            guarded += bool(wanted)
    assert guarded > 100


@pytest.mark.parametrize(
    ('text', 'damaged'),
    [
        ('{campaign-date}`full-year`', '{campaign-date}`hele-året`'),
        ('{time}`10:00`', 'klokka 10'),
        ('{fill-in}`your name`', '{fyll-ut}`namnet ditt`'),
        ('{campaign-link}`the list <activities>`', '{campaign-link}`lista <aktiviteter>`'),
    ],
)
def test_weblate_misses_a_damaged_role(text: str, damaged: str) -> None:
    assert placeholders(text) != placeholders(damaged)


def read_crowdin() -> dict:
    return yaml.safe_load((ROOT / 'crowdin.yml').read_text('utf-8'))


def crowdin_translation(file: dict, template: str, folder: str) -> str:
    """Return where Crowdin puts the translation of ``template``, as its manual describes the pattern."""
    start, _, _ = file['source'].partition('**')
    assert template.startswith(start)
    below = PurePosixPath(template.removeprefix(start))
    path = file['translation'].replace('%two_letters_code%', folder)
    path = path.replace('%file_name%', below.stem).replace('**', below.parent.as_posix())
    return PurePosixPath(path).as_posix().removeprefix('/')


def test_crowdin_puts_every_catalog_in_its_place() -> None:
    settings = read_crowdin()
    (file,) = settings['files']
    mapping = file['languages_mapping']['two_letters_code']
    made = [
        crowdin_translation(file, f'/build/templates/{domain}.pot', folder)
        for folder in mapping.values()
        for domain in DOMAINS
    ]
    assert sorted(made) == CATALOGS
    assert settings['preserve_hierarchy'] is True


def test_crowdin_knows_each_language_and_each_folder_once() -> None:
    (file,) = read_crowdin()['files']
    assert file['languages_mapping']['two_letters_code'] == {
        crowdin_code(code): code for code in CODES
    }
    assert len({crowdin_code(code) for code in CODES}) == len(CODES)


def test_no_key_to_a_platform_is_in_the_repository() -> None:
    assert not {'project_id', 'api_token', 'api_key'} & read_crowdin().keys()
    assert 'token' not in (ROOT / '.tx' / 'config').read_text('utf-8').lower()


def read_transifex() -> ConfigParser:
    parser = ConfigParser(delimiters=('=',))
    parser.read(ROOT / '.tx' / 'config', encoding='utf-8')
    return parser


def transifex_codes() -> dict[str, str]:
    """Return the folder of each language of Transifex that the settings name."""
    pairs = read_transifex().get('main', 'lang_map', fallback='')
    mapped = dict(pair.strip().split(': ') for pair in pairs.split(',') if pair)
    return {code: mapped.get(code, code) for code in map(transifex_code, CODES)}


def test_transifex_has_one_resource_for_every_catalog() -> None:
    parser = read_transifex()
    resources = [parser[name] for name in parser.sections() if name != 'main']
    made = [
        resource['file_filter'].replace('<lang>', folder)
        for resource in resources
        for folder in transifex_codes().values()
    ]
    assert sorted(made) == CATALOGS
    assert [resource['source_file'] for resource in resources] == [
        f'build/templates/{domain}.pot' for domain in DOMAINS
    ]
    assert {resource['type'] for resource in resources} == {'PO'}


def test_transifex_knows_each_language_and_each_folder_once() -> None:
    assert sorted(transifex_codes().values()) == CODES
