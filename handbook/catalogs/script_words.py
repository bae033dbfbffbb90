"""Give the scripts in the browser the words they ask for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from babel.messages.plurals import get_plural

from handbook.catalogs.reading import each_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handbook.catalogs.chain import Resolved
    from handbook.catalogs.reading import CatalogReading, Texts
    from handbook.languages import Language


def write_script_words(
    language: Language, readings: Iterable[CatalogReading], resolved: Mapping[Texts, Resolved]
) -> bytes:
    """Return the script ``translations.js`` of a language: the words of the search, no others.

    ``readings`` are the interface catalogs of the chain, ``resolved`` what is shown of them. The
    members are set directly: Sphinx's own ``addTranslations`` builds code from text, which a content
    security policy forbids.
    """
    wanted = _asked_for(readings)
    words = {
        each_text(msgid)[0]: shown.string
        for msgid, shown in resolved.items()
        if msgid in wanted and _fits(shown, language.code)
    }
    text = json.dumps(words, ensure_ascii=False, sort_keys=True)
    return (
        f'Documentation.TRANSLATIONS = {text};\n'
        f'Documentation.PLURAL_EXPR = (n) => Number({get_plural(language.code).plural_expr});\n'
        f'Documentation.LOCALE = {json.dumps(language.code)};\n'
    ).encode()


def _asked_for(readings: Iterable[CatalogReading]) -> set[Texts]:
    """Return the messages that come from a script."""
    return {
        message.id
        for reading in readings
        for message in reading.messages
        if any(name.endswith('.js') for name, _ in message.message.locations)
    }


def _fits(shown: Resolved, code: str) -> bool:
    """Forms for numbers are chosen by the rule of the page's language, so they must be made for it."""
    if isinstance(shown.string, str):
        return True
    return bool(get_plural(shown.origin.language) == get_plural(code))
