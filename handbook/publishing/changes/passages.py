"""Show both texts of a changed passage, each in its language, what differs marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from handbook.languages import SOURCE_LANGUAGE, get_language
from handbook.publishing.status.differences import Kind, compare_words, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.languages import Language
    from handbook.publishing.changes.compare import Change
    from handbook.publishing.changes.message import Message
    from handbook.publishing.status.differences import Piece

# CLDR does not say which languages are written without spaces between words.
_WITHOUT_SPACES = frozenset({'ja', 'km', 'lo', 'my', 'th', 'yue', 'zh'})
_TAGS = {Kind.REMOVED: ('del', 'removed:'), Kind.ADDED: ('ins', 'added:')}


@dataclass(frozen=True, slots=True)
class Text:
    """A text in its language, under a label."""

    label: str
    language: Language
    html: Markup


def show_texts(change: Change, language: Language) -> Iterator[Text]:
    """Yield what a reviewer compares: the English, then the translation before and now."""
    if language.code != SOURCE_LANGUAGE:
        english = get_language(SOURCE_LANGUAGE, {})
        yield from _both('English', _english(change.before), _english(change.after), english)
    before, now = _translation(change.before), _translation(change.after)
    name = 'Text' if language.code == SOURCE_LANGUAGE else 'Translation'
    yield from _both(name, before, now, language)


def separator(language: Language) -> str:
    """Return what stands between the words of a language: a space, or nothing."""
    return '' if language.locale.language in _WITHOUT_SPACES else ' '


def _both(name: str, before: str, now: str, language: Language) -> Iterator[Text]:
    """Yield one text, or both if they differ."""
    if before == now:
        if now:
            yield Text(name, language, Markup.escape(now))
        return
    between = separator(language)
    pieces = compare_words(before, now, between) if before and now else None
    for word, text, without in (('before', before, Kind.ADDED), ('now', now, Kind.REMOVED)):
        if text:
            html = _html(text_of(pieces, without), between) if pieces else Markup.escape(text)
            yield Text(f'{name} {word}', language, html)


def _html(pieces: Iterable[Piece], between: str) -> Markup:
    return Markup(between).join(_piece_html(piece) for piece in pieces)


def _piece_html(piece: Piece) -> Markup:
    if piece.kind == Kind.KEPT:
        return Markup.escape(piece.text)
    tag, aloud = _TAGS[piece.kind]
    unseen = Markup('<span class="unseen" lang="en" dir="ltr">{} </span>').format(aloud)
    return Markup('<{0}>{1}{2}</{0}>').format(Markup(tag), unseen, piece.text)


def _english(message: Message | None) -> str:
    return message.english if message else ''


def _translation(message: Message | None) -> str:
    return message.translation if message else ''
