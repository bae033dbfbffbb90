"""Make a handbook of any size in any languages, with the same bytes on every day and machine.

From the command line: python -m benchmarks.corpus FOLDER PAGES LANG...
"""

from __future__ import annotations

import io
import random
import re
import shutil
import sys
import unicodedata
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HANDBOOK = Path(__file__).parent.parent
TAKEN_OVER = ('conf.py', 'campaign.toml', '_templates', 'source/_static')
"""What a generated handbook has of the real one: it costs the same beside its words."""

FRONT_MATTER = '---\nmyst:\n  html_meta:\n    description: {}\n---'
SECTIONS, ROWS, ITEMS = 3, 3, 4
DATE = datetime(2026, 11, 20, tzinfo=UTC)
MARKS = {'ar': {',': '،'}, 'ja': {'.': '。', ',': '、'}, 'zh': {'.': '。', ',': '，'}}
"""The full stop and comma of a language, where they are not the English ones."""

INTERFACE = 'LC_MESSAGES/sphinx.po'


def write_project(folder: Path, *, pages: int, languages: Sequence[str]) -> None:
    """Write a handbook of ``pages`` guides, each with all its messages translated.

    A guide has about 55 messages and 600 words: headings, paragraphs with links, roles and code, lists,
    tables, boxes. ``languages`` are codes beside English that CLDR knows. ``folder`` must not exist.
    """
    for name in TAKEN_OVER:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (HANDBOOK / name).is_dir() else shutil.copyfile
        copy(HANDBOOK / name, target)
    names = [f'part-{number // 10}/page-{number}' for number in range(pages)]
    for name in names:
        page = _Page(name, languages)
        page.write(folder, names)
    _Page('index', languages).write_home(folder, names)
    for code in languages:
        words = HANDBOOK / 'locale' / code / INTERFACE
        if words.is_file():
            shutil.copyfile(words, folder / 'locale' / code / INTERFACE)


class _Page:
    """A guide while it is written: its blocks, and each message in all languages."""

    def __init__(self, name: str, languages: Sequence[str]) -> None:
        self.name, self._languages = name, languages
        self._numbers = count(1)
        self._catalogs: dict[str, dict[str, str]] = {code: {} for code in languages}

    def write(self, folder: Path, names: Sequence[str]) -> None:
        """Write the guide and its catalogs; ``names`` are the guides it may link to."""
        front = FRONT_MATTER.format(self._say('P p.'))
        blocks = [front, f'# {self._say("W w")}', self._say('P p.')]
        for number in range(SECTIONS):
            target = random.Random(f'{self.name} {number}').choice(names)
            blocks += [f'## {self._say("W w")}', *self._section(f'/{target}.md')]
        self._save(folder, blocks)

    def write_home(self, folder: Path, names: Sequence[str]) -> None:
        """Write the first page, which leads to all guides."""
        toctree = '\n'.join(['```{toctree}', *names, '```'])
        self._save(folder, [f'# {self._say("W w")}', self._say('P p.'), toctree])

    def _section(self, target: str) -> Iterator[str]:
        yield self._say('P, p p.')
        yield self._say('P [p](@) p.', target)
        yield self._say('P **p** p `code` [](@) p.', target)
        yield self._say('P {number}`1200` p {fill-in}`p` p.')
        yield '\n'.join(f'- {self._say("P *w*, p.")}' for _ in range(ITEMS))
        rows = [f'| {" | ".join(self._say("W w") for _ in range(3))} |' for _ in range(ROWS)]
        yield '\n'.join([rows[0], '|---|---|---|', *rows[1:]])
        quotation = self._say('P "p" -- w... p.')
        yield f':::{{note}}\n{quotation}\n:::'
        yield '```python\nfor number in range(10):\n    print(number)\n```'

    def _say(self, pattern: str, target: str = '') -> str:
        """Return the English of a new message, and note its translations."""
        place = f'{self.name} {next(self._numbers)}'
        msgid = _fill(pattern, 'en', place).replace('@', target)
        for code, messages in self._catalogs.items():
            messages[msgid] = _fill(pattern, code, place).replace('@', target)
        return msgid

    def _save(self, folder: Path, blocks: Sequence[str]) -> None:
        guide = folder / 'source' / f'{self.name}.md'
        guide.parent.mkdir(parents=True, exist_ok=True)
        guide.write_text('\n\n'.join(blocks) + '\n', encoding='utf-8')
        for code, messages in self._catalogs.items():
            path = folder / 'locale' / code / 'LC_MESSAGES' / f'{self.name}.po'
            _save_catalog(path, code, messages)


_PARTS = re.compile(r'(?<![\w{`])[PpWw](?![\w}])|(?<=`)p(?=`)|[.]$|,')


def _fill(pattern: str, code: str, place: str) -> str:
    """Write a pattern in a language: ``p`` is a phrase, ``w`` a word, a capital begins a sentence.

    ``place`` says how many words; how they are marked up is the same in every language.
    """
    sizes = random.Random(place)
    chance = random.Random(f'{place} {code}')

    def write(match: re.Match[str]) -> str:
        letter = match[0]
        if letter in '.,':
            return MARKS.get(code, {}).get(letter, letter)
        size = sizes.randint(3, 8) if letter in 'Pp' else 1
        words = ' '.join(chance.sample(_vocabulary(code), size))
        return words[:1].upper() + words[1:] if letter.isupper() else words

    return _PARTS.sub(write, pattern)


@cache
def _vocabulary(code: str) -> list[str]:
    """Return words of a language in its own script: the names of languages in CLDR."""
    names = Locale.parse(code).languages.values()
    words = {word for name in names for word in name.lower().split() if _is_word(word)}
    return sorted(words)[:400]


def _is_word(text: str) -> bool:
    """Whether a text is all letters; the vowel signs of many scripts are marks."""
    return all(unicodedata.category(each)[0] in 'LM' for each in text)


def _save_catalog(path: Path, code: str, messages: Mapping[str, str]) -> None:
    catalog = Catalog(
        locale=code,
        project='Generated handbook',
        creation_date=DATE,
        revision_date=DATE,
        last_translator='nobody',
        msgid_bugs_address='nobody',
        language_team=code,
        header_comment='# Written by a program.',
        fuzzy=False,
    )
    for msgid, msgstr in messages.items():
        catalog.add(msgid, msgstr)
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(buffer.getvalue())


if __name__ == '__main__':
    write_project(Path(sys.argv[1]), pages=int(sys.argv[2]), languages=sys.argv[3:])
