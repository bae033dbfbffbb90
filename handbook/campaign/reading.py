"""Read campaign.toml, or say everything that is wrong with it."""

from __future__ import annotations

import os
import tomllib
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from handbook.campaign import checks
from handbook.campaign.checks import BadValueError
from handbook.campaign.settings import DEFAULT, Campaign, Week, default_week
from handbook.campaign.tables import TableReader

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.campaign.settings import Offset
    from handbook.campaign.tables import Table

TOP_KEYS = ('year', 'released', 'week', 'dates', 'links', 'hashtags')
WEEK_KEYS = ('start', 'end')
REQUIRED_LINK = 'signup'
LONGEST_WEEK = 366
EPOCH = 'SOURCE_DATE_EPOCH'


class CampaignError(Exception):
    """Everything that is wrong with a campaign, each text with its key and the remedy."""

    def __init__(self, errors: list[str]) -> None:
        super().__init__('\n'.join(errors))
        self.errors = errors


def read_campaign(path: Path, epoch: str | None = None) -> Campaign:
    """Return the campaign in the TOML file ``path``.

    ``epoch`` (UNIX seconds, as text) takes the place of ``released``. Raises CampaignError.
    """
    try:
        data = tomllib.loads(path.read_text(encoding='utf-8-sig'))
    except OSError as error:
        raise CampaignError([f'the file cannot be read: {error.strerror}']) from None
    except UnicodeDecodeError as error:
        raise CampaignError([f'the file is not UTF-8 ({error.reason}); save it as UTF-8']) from None
    except tomllib.TOMLDecodeError as error:
        raise CampaignError([f'the file is not valid TOML: {error}; correct this line']) from None
    return parse_campaign(data, epoch)


def read_epoch() -> str | None:
    """Return the date of making that whoever builds asks for, or None.

    SOURCE_DATE_EPOCH is the standard way to ask any program for a reproducible build; it exists
    only as an environment variable.
    """
    return os.environ.get(EPOCH)


def parse_campaign(data: Table, epoch: str | None = None) -> Campaign:
    """Return the campaign in ``data``, the tables of a TOML file. Raises CampaignError."""
    reader = TableReader()
    reader.refuse_others('', data, TOP_KEYS)
    year = reader.take('year', data, checks.check_year)
    released = reader.take('released', data, checks.check_date)
    if epoch is not None:
        released = reader.check(EPOCH, epoch, _date_of_epoch)
    weeks = _weeks(reader, reader.table('week', data) or {}, year)
    offsets = _offsets(reader, reader.table('dates', data) or {})
    links = _links(reader, reader.table('links', data))
    tags = _tags(reader, reader.table('hashtags', data))
    if reader.errors or year is None or released is None:
        raise CampaignError(reader.errors)
    weeks = {DEFAULT: default_week(year)} | weeks
    return Campaign(
        year=year, released=released, weeks=weeks, offsets=offsets, links=links, tags=tags
    )


def _weeks(reader: TableReader, table: Table, year: int | None) -> dict[str, Week]:
    weeks = {
        code: _week(reader, f'week.{code}', reader.table(f'week.{code}', table), year)
        for code in reader.languages('week', table, WEEK_KEYS)
    }
    if not table.keys().isdisjoint(WEEK_KEYS):
        weeks[DEFAULT] = _week(reader, 'week', table, year)
    return {code: week for code, week in weeks.items() if week is not None}


def _week(reader: TableReader, key: str, table: Table | None, year: int | None) -> Week | None:
    if table is None:
        return None
    if key != 'week':
        # The keys beside start and end in [week] itself are languages.
        reader.refuse_others(f'{key}.', table, WEEK_KEYS)
    start = reader.take(f'{key}.start', table, checks.check_date)
    end = reader.take(f'{key}.end', table, checks.check_date)
    if start is None or end is None:
        return None
    week = Week(start=start, end=end)
    return reader.check(key, week, lambda _: _checked_week(week, year))


def _checked_week(week: Week, year: int | None) -> Week:
    length = (week.end - week.start).days + 1
    if length < 1:
        raise BadValueError(
            f'the end {week.end} is before the start {week.start}', 'correct one of them'
        )
    if length > LONGEST_WEEK:
        raise BadValueError(f'it lasts {length} days', f'at most {LONGEST_WEEK} are possible')
    if year and year not in (week.start.year, week.end.year):
        raise BadValueError(
            f'{week.start} to {week.end} is not in the year {year}',
            'correct it, or remove it to have the week that contains 9 December',
        )
    return week


def _offsets(reader: TableReader, table: Table) -> dict[str, Offset]:
    offsets = {}
    for name in table:
        reader.check_name(f'dates.{name}', checks.check_date_name)
        offsets[name] = reader.take(f'dates.{name}', table, checks.check_offset)
    return {name: offset for name, offset in offsets.items() if offset is not None}


def _links(reader: TableReader, table: Table | None) -> dict[str, dict[str, str]]:
    links = {}
    for name in dict.fromkeys((REQUIRED_LINK, *table)) if table is not None else ():
        key = f'links.{name}'
        reader.check_name(key, checks.check_name)
        addresses = reader.table(key, table or {})
        if addresses is not None:
            links[name] = reader.by_language(key, addresses, checks.check_address)
    return links


def _tags(reader: TableReader, table: Table | None) -> dict[str, tuple[str, ...]]:
    if table is None:
        return {}
    return reader.by_language('hashtags', table, checks.check_hashtags)


def _date_of_epoch(value: object) -> date:
    try:
        return datetime.fromtimestamp(int(str(value)), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise BadValueError(
            f'{value!r} in the environment is no number of seconds since 1970',
            'correct or unset it',
        ) from None
