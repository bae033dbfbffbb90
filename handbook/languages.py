"""What is known about a language: its names, its direction, where to look for a missing message."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import babel
from babel.core import get_global, get_locale_identifier, parse_locale

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

SOURCE_LANGUAGE = 'en'
"""The language the guides are written in; every fallback chain ends here."""

LANGUAGE_CLASS = 'language-'
"""The class ``language-xx`` on a node is what docutils writes as ``lang`` and lets children inherit."""


class UnknownLanguageError(ValueError):
    """A language code that CLDR does not know, or that has no catalogs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """One language of the handbook.

    ``code`` is Sphinx's language and the folder in ``locale/`` (``nb``, ``zh_TW``); ``chain`` lists the
    languages in which a message is looked up, the language itself first, English last.
    """

    code: str
    chain: tuple[str, ...]

    @property
    def locale(self) -> babel.Locale:
        """The CLDR data of the language."""
        return parse_language(self.code)

    @property
    def tag(self) -> str:
        """The BCP 47 tag for ``lang`` and ``hreflang`` attributes (``zh-TW``)."""
        return self.code.replace('_', '-')

    @property
    def name(self) -> str:
        """The language's name for itself, as it stands alone in a list (``Norsk bokmål``)."""
        return _own_name(self.code)

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``, from CLDR."""
        return self.locale.text_direction


def language_class(code: str) -> str:
    """Return the class that marks a node as written in ``code``: ``language-zh-tw`` for ``zh_TW``."""
    return f'{LANGUAGE_CLASS}{code.replace("_", "-").lower()}'


def class_language(classes: Iterable[str]) -> babel.Locale | None:
    """Return the language that the classes of a node name, or None: not every class is a language."""
    for name in classes:
        if name.startswith(LANGUAGE_CLASS):
            try:
                return parse_tag(name.removeprefix(LANGUAGE_CLASS))
            except UnknownLanguageError:
                return None
    return None


def parse_tag(tag: str) -> babel.Locale:
    """Return the CLDR data of a tag in any usual spelling (``zh-tw``). Raises UnknownLanguageError."""
    return parse_language(tag_code(tag))


@cache
def tag_code(tag: str) -> str:
    """Return the code of a tag: ``zh_TW`` for docutils' ``zh-tw``. Raises UnknownLanguageError."""
    try:
        return str(get_locale_identifier(parse_locale(tag.replace('_', '-'), sep='-')))
    except ValueError:
        msg = f'{tag!r} is not a language that CLDR knows'
        raise UnknownLanguageError(msg) from None


@cache
def parse_language(code: str) -> babel.Locale:
    """Return the CLDR data of ``code``, written as Sphinx and the folders in ``locale/`` write it.

    Raises UnknownLanguageError with a remedy if CLDR does not know the code, or not so written.
    """
    try:
        locale = babel.Locale.parse(code)
        usual = get_locale_identifier(parse_locale(code))
    except (ValueError, TypeError, babel.UnknownLocaleError):
        msg = (
            f'{code!r} is not a language code that CLDR knows; write it as in "nb", "es" or "zh_TW"'
        )
        raise UnknownLanguageError(msg) from None
    if usual != code:
        msg = f'{code!r} is not how this language is written; write {usual!r}'
        raise UnknownLanguageError(msg)
    return locale


def is_language(code: str) -> bool:
    """Whether ``code`` is what ``parse_language`` accepts."""
    try:
        parse_language(code)
    except UnknownLanguageError:
        return False
    return True


def get_language(code: str, fallbacks: Mapping[str, Sequence[str]]) -> Language:
    """Return the language ``code`` with its fallback chain.

    ``fallbacks`` maps a code to the codes to try after it; a code that is not in it gets its CLDR
    parents. Raises UnknownLanguageError.
    """
    parse_language(code)
    between = fallbacks[code] if code in fallbacks else _cldr_parents(code)
    return Language(code=code, chain=tuple(dict.fromkeys((code, *between, SOURCE_LANGUAGE))))


def list_languages(catalog_dir: Path, fallbacks: Mapping[str, Sequence[str]]) -> list[Language]:
    """Return English and every language with a folder in ``catalog_dir``, sorted by code.

    Raises UnknownLanguageError for a folder that is no language.
    """
    languages = [get_language(SOURCE_LANGUAGE, fallbacks)]
    for code in set(_language_folders(catalog_dir)) - {SOURCE_LANGUAGE}:
        try:
            languages.append(get_language(code, fallbacks))
        except UnknownLanguageError as error:
            msg = f'the folder {catalog_dir / code}: {error}; rename the folder, or move it away'
            raise UnknownLanguageError(msg) from None
    return sorted(languages, key=lambda language: language.code)


def check_fallbacks(fallbacks: Mapping[str, Sequence[str]]) -> None:
    """Raise UnknownLanguageError, with the key, for a fallback that is no language."""
    for code, others in fallbacks.items():
        if isinstance(others, str):
            msg = f"language_fallbacks[{code!r}] must be a list, as in ['{others}']"
            raise UnknownLanguageError(msg)
        try:
            for each in (code, *others):
                parse_language(each)
        except UnknownLanguageError as error:
            raise UnknownLanguageError(f'language_fallbacks[{code!r}]: {error}') from None


@cache
def _own_name(code: str) -> str:
    name = parse_language(code).get_display_name(code) or code
    return name[:1].upper() + name[1:]


def _language_folders(catalog_dir: Path) -> Iterable[str]:
    if not catalog_dir.is_dir():
        return ()
    return (path.name for path in catalog_dir.iterdir() if (path / 'LC_MESSAGES').is_dir())


@cache
def _cldr_parents(code: str) -> tuple[str, ...]:
    """Return the languages CLDR inherits from, never one in another script (zh_TW is not zh)."""
    script = babel.Locale.parse(code, resolve_likely_subtags=True).script
    parents = []
    parent = _cldr_parent(code)
    while parent and parent != 'root':
        if babel.Locale.parse(parent).script == script:
            parents.append(parent)
        parent = _cldr_parent(parent)
    return tuple(parents)


def _cldr_parent(code: str) -> str:
    exceptions: Mapping[str, str] = get_global('parent_exceptions')
    return exceptions.get(code) or code.rpartition('_')[0]
