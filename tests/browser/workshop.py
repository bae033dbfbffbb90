"""A copy of the handbook in which translators are at work, for the pages that are made for them."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from handbook.publishing.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PARTS = ('conf.py', 'campaign.toml', 'source', 'locale', '_templates')
LANGUAGES = ('nb', 'ar', 'ja')
PAGE = 'how-to/events'
LINK = 'https://translate.example/{path}?plain=1#L{line}'


def make_workshop(original: Path, folder: Path) -> Project:
    """Copy the handbook to ``folder``, commit it to git there, and leave work in some languages.

    The page ``how-to/events`` of each in ``LANGUAGES`` then has passages in every state.
    """
    for name in PARTS:
        copy = shutil.copytree if (original / name).is_dir() else shutil.copy2
        copy(original / name, folder / name)
    _replace(folder / 'conf.py', "translation_link = ''", f'translation_link = {LINK!r}')
    (folder / '.gitignore').write_text('/build/\n', encoding='utf-8')
    for command in (['init', '-q', '-b', 'main'], ['add', '.'], ['commit', '-q', '-m', 'first']):
        git = ['git', '-c', 'user.name=x', '-c', 'user.email=x@example.org']
        subprocess.run([*git, *command], cwd=folder, check=True)
    for code in LANGUAGES:
        _leave_work(folder / 'locale' / code / 'LC_MESSAGES' / f'{PAGE}.po')
    guide = folder / 'source' / f'{PAGE}.md'
    _replace(guide, 'One person watches the clock', 'Somebody watches the clock')
    return Project.read(folder)


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding='utf-8')
    assert old in text, old
    path.write_text(text.replace(old, new), encoding='utf-8')


def _forget(english: str, translation: str) -> list[str]:
    return [english, 'msgstr ""']


def _reword(english: str, translation: str) -> list[str]:
    """Let the English have said nearly the same before: readers still see the translation."""
    before = english.replace(' a ', ' the ')
    marked = ['#, fuzzy', f'#| {before}', english, translation]
    return [*marked, '', f'#~ {before}', f'#~ {translation}']


def _rewrite(english: str, translation: str) -> list[str]:
    return ['#, fuzzy', '#| msgid "Something else."', english, translation]


def _break(english: str, translation: str) -> list[str]:
    return [english, f'{translation[:-1]} {{campaign-date}}`unknown`"']


def _blur(english: str, translation: str) -> list[str]:
    return [english, f'{translation[:-1]}  "']


# What is done to the messages of the page that begin so.
_WORK: dict[str, Callable[[str, str], list[str]]] = {
    # Of the head of the page, and of a picture.
    'How to prepare and lead': _reword,
    'A group of people, seen': _reword,
    # A title, a caption, a button, items of lists and paragraphs.
    'Hold an event for': _reword,
    'The pupils explain': _break,
    'Sign up your event': _forget,
    'Before the event': _break,
    'During the event': _forget,
    'This guide is for head': _rewrite,
    'At the end, everyone': _break,
    '**Form a small team.**': _break,
    '**Choose the place': _forget,
    '**Invite guests.**': _reword,
    'Pupils teach the head': _blur,
    'Give guests something': _forget,
}
_OF_NO_PASSAGE = (
    'msgid "A sentence that no guide has any more."\nmsgstr "{campaign-date}`unknown`"\n'
)


def _leave_work(path: Path) -> None:
    lines = path.read_text(encoding='utf-8').splitlines()
    for start, work in _WORK.items():
        [place] = [at for at, line in enumerate(lines) if line.startswith(f'msgid "{start}')]
        lines[place : place + 2] = work(*lines[place : place + 2])
    path.write_text('\n'.join([*lines, '', _OF_NO_PASSAGE]), encoding='utf-8')
