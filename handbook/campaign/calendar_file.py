"""Make the calendar file of the week."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import icalendar

if TYPE_CHECKING:
    from datetime import date

    from handbook.campaign.settings import Week
    from handbook.interface_words import Word

FILE_NAME = 'hour-of-code.ics'


def make_calendar(
    week: Week, *, released: date, title: Word, description: Word, address: str
) -> bytes:
    """Return an iCalendar file (RFC 5545) with the week as one event of whole days.

    The same arguments give the same bytes.
    """
    event = icalendar.Event()
    event.add('uid', _uid(address, week))
    event.add('dtstamp', datetime.combine(released, time(), UTC))
    event.add('dtstart', week.start)
    # The end of an event is the first day that does not belong to it.
    event.add('dtend', week.end + timedelta(days=1))
    event.add('summary', title.text, parameters=_language(title))
    event.add('description', f'{description.text}\n{address}', parameters=_language(description))
    event.add('url', address)
    # Teachers stay free for other appointments.
    event.add('transp', 'TRANSPARENT')
    calendar = icalendar.Calendar()
    calendar.add('prodid', '-//Hour of Code handbook//EN')
    calendar.add('version', '2.0')
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _language(word: Word) -> dict[str, str]:
    return {'language': word.language.replace('_', '-')}


def _uid(address: str, week: Week) -> str:
    """Return a name for the event that stays when its days are corrected within the year."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f'{address} {week.start.year}'))
