"""Turn what stands in a role into text, in the language of its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.campaign.dates import BadTimeError, write_campaign_date, write_times
from handbook.campaign.numbers import BadNumberError, write_compact_number, write_number
from handbook.campaign.settings import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable

    from handbook.campaign.passages import Passage

HASHTAG_FORMS = ('all', 'main')


class BadTextError(ValueError):
    """A text that a role cannot use: the kind of mistake (``unknown_date``) and a message."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


def unknown_name(kind: str, error: UnknownNameError) -> BadTextError:
    """Return the mistake of a name that the campaign does not have."""
    known = ', '.join(error.known)
    return BadTextError(
        f'unknown_{kind}', f'unknown campaign {kind} {error.name!r}; known: {known}'
    )


def write_text(key: str, text: str, passage: Passage) -> str:
    """Return what ``text`` stands for; ``key`` is one of TEXTS. Raises BadTextError."""
    try:
        return TEXTS[key](text, passage)
    except UnknownNameError as error:
        raise unknown_name(key.removeprefix('campaign_'), error) from None
    except BadTimeError:
        message = f'{text!r} is not a time; write it as in 10:00 or 10:00-10:05'
        raise BadTextError('bad_time', message) from None
    except BadNumberError:
        message = f'{text!r} is not a number; write it as in 1200 or 7.5'
        raise BadTextError('bad_number', message) from None


def _date(name: str, passage: Passage) -> str:
    return write_campaign_date(name, passage.campaign, passage.chain, passage.writer)


def _time(text: str, passage: Passage) -> str:
    return write_times(text, passage.writer)


def _number(text: str, passage: Passage) -> str:
    return write_number(text, passage.language.locale)


def _compact_number(text: str, passage: Passage) -> str:
    return write_compact_number(text, passage.language.locale)


def _hashtags(form: str, passage: Passage) -> str:
    if form not in HASHTAG_FORMS:
        raise UnknownNameError(form, HASHTAG_FORMS)
    tags = passage.campaign.hashtags(passage.chain)
    return ' '.join(tags if form == 'all' else tags[:1])


TEXTS: dict[str, Callable[[str, Passage], str]] = {
    'campaign_date': _date,
    'campaign_time': _time,
    'campaign_number': _number,
    'campaign_compact_number': _compact_number,
    'campaign_hashtags': _hashtags,
}
"""Key of an inline node -> what turns the value of the key into text."""
