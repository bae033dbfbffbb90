"""Take values out of TOML tables and gather everything that is wrong with them."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, TypeVar

from handbook.campaign.checks import BadValueError, check_language, show
from handbook.campaign.settings import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar('T')
Table = dict[str, object]


class TableReader:
    """Reads tables; keys are dotted (``links.signup.default``), the last part is the name.

    ``errors`` gets a text for each mistake, with its key and the remedy.
    """

    def __init__(self) -> None:
        self.errors: list[str] = []

    def check(self, key: str, value: object, rule: Callable[[object], T]) -> T | None:
        """Return what ``rule`` makes of ``value``, or None."""
        try:
            return rule(value)
        except BadValueError as error:
            self.errors.append(f'{key}: {error}')
            return None

    def check_name(self, key: str, rule: Callable[[str], None]) -> None:
        """Let ``rule`` judge the last part of ``key``."""
        self.check(key, key.rpartition('.')[2], lambda name: rule(str(name)))

    def take(self, key: str, table: Table, rule: Callable[[object], T]) -> T | None:
        """Return what ``rule`` makes of the value in ``table``, which must be there, or None."""
        name = key.rpartition('.')[2]
        if name in table:
            return self.check(key, table[name], rule)
        try:
            rule(None)
        except BadValueError as error:
            self.errors.append(f'{key}: this key is missing; {error.remedy}')
        return None

    def table(self, key: str, table: Table) -> Table | None:
        """Return the table in ``table``, an empty one if it is missing, None if it is no table."""
        value = table.get(key.rpartition('.')[2], {})
        if isinstance(value, dict):
            return value
        self.errors.append(f'{key}: {show(value)} is not a table; write its keys below [{key}]')
        return None

    def refuse_others(self, prefix: str, table: Table, known: Iterable[str]) -> None:
        """Report the keys of ``table`` that are not ``known``."""
        for name in table:
            if name not in known:
                self._report_unknown(prefix + name, name, known)

    def languages(self, key: str, table: Table, known: Iterable[str]) -> Iterator[str]:
        """Yield the languages among the names in ``table``; the others must be ``known``."""
        for name in table:
            if name in known:
                continue
            if difflib.get_close_matches(name, known):
                self._report_unknown(f'{key}.{name}', name, known)
                continue
            before = len(self.errors)
            self.check_name(f'{key}.{name}', check_language)
            if len(self.errors) == before:
                yield name

    def by_language(self, key: str, table: Table, rule: Callable[[object], T]) -> dict[str, T]:
        """Return a value for ``default``, which is required, and for each language."""
        names = [DEFAULT, *self.languages(key, table, (DEFAULT,))]
        values = {name: self.take(f'{key}.{name}', table, rule) for name in names}
        return {name: value for name, value in values.items() if value is not None}

    def _report_unknown(self, key: str, name: str, known: Iterable[str]) -> None:
        near = difflib.get_close_matches(name, known, n=1)
        remedy = f'did you mean {near[0]!r}?' if near else f'known: {", ".join(known)}'
        self.errors.append(f'{key}: this key is not known; {remedy}')
