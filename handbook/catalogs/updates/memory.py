"""Remember every finished translation of a language, so that text may move between pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sphinx.locale
from babel.messages.mofile import read_mo

from handbook.catalogs.reading import as_texts, is_too_large
from handbook.catalogs.strict.sorted_entries import sort_entries
from handbook.catalogs.updates.stored_catalog import is_finished, load_catalog

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from babel.messages.catalog import Message

    from handbook.catalogs.reading import Texts


def remember_translations(folder: Path, language: str) -> dict[Texts, Texts]:
    """Return the finished translations in the catalogs below ``folder``, by their English text.

    What a guide has now goes before what is obsolete, and an earlier file before a later one.
    """
    current: dict[Texts, Texts] = {}
    obsolete: dict[Texts, Texts] = {}
    for path in sorted(folder.rglob('*.po')):
        if is_too_large(path):
            continue
        catalog = load_catalog(sort_entries(path.read_bytes(), language), language)
        _note(current, catalog)
        _note(obsolete, catalog.obsolete.values())
    return obsolete | current


def remember_sphinx_words(language: str) -> dict[Texts, Texts]:
    """Return Sphinx's own words in the language, or in one of its regions (nb_NO for nb)."""
    folder = Path(sphinx.locale.__file__).parent
    words: dict[Texts, Texts] = {}
    for path in sorted(folder.glob(f'{language}*/LC_MESSAGES/sphinx.mo'), reverse=True):
        if path.parts[-3].partition('_')[0] == language.partition('_')[0]:
            with path.open('rb') as file:
                catalog = read_mo(file)
            words |= {
                as_texts(each.id): as_texts(each.string)
                for each in catalog
                # Some of Sphinx's catalogs repeat the English.
                if each.string and not set(_forms(each.string)) <= set(_forms(each.id))
            }
    return words


def _forms(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _note(found: dict[Texts, Texts], messages: Iterable[Message]) -> None:
    for message in messages:
        if message.id and is_finished(message):
            found.setdefault(as_texts(message.id), as_texts(message.string))
