"""A compendium is one good catalog with all translations."""

from __future__ import annotations

import io
import subprocess
from datetime import UTC, datetime

from babel.messages.pofile import read_po

from handbook.catalogs.exports.compendium import write_compendium

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)


def test_every_english_text_is_there_once_with_its_pages(gather) -> None:
    language, translations = gather()
    catalog = read_po(io.BytesIO(write_compendium(translations, language, 'Handbook', RELEASED)))
    messages = {message.id: message for message in catalog if message.id}
    assert list(messages) == [
        'Shared',
        'A & B < "C"]]>',
        ('The %(n)s page', 'All %(n)s pages'),
        '50% of {role}',
    ]
    assert messages['Shared'].string == 'Felles'
    assert [name for name, _ in messages['Shared'].locations] == ['a', 'how-to/b']
    assert not any(message.fuzzy for message in messages.values())


def test_gettext_takes_it_as_a_compendium(gather, tmp_path) -> None:
    language, translations = gather()
    (tmp_path / 'all.po').write_bytes(write_compendium(translations, language, 'H', RELEASED))
    subprocess.run(['msgfmt', '-c', '-o', '/dev/null', tmp_path / 'all.po'], check=True)
    (tmp_path / 'new.pot').write_text('msgid ""\nmsgstr ""\n\nmsgid "50% of {role}"\nmsgstr ""\n')
    (tmp_path / 'new.po').write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    )
    command = ['msgmerge', '-q', '--compendium=all.po', 'new.po', 'new.pot']
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert 'msgstr "50 % av {role}"' in done.stdout


def test_the_same_translations_make_the_same_bytes(gather) -> None:
    language, translations = gather()
    first, second = (write_compendium(translations, language, 'H', RELEASED) for _ in range(2))
    assert first == second
