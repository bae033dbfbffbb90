"""Let stock Sphinx and `handbook build` build the same handbook, in turn."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.compare import Comparison, compare
from benchmarks.corpus import HANDBOOK, write_project
from benchmarks.measure import measure

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Cost

# The first nine have six scripts, two directions, and words with and without spaces between them.
LANGUAGES = (
    *('nb', 'ar', 'ja', 'ky', 'es', 'he', 'hi', 'zh_CN', 'ru'),
    *('bg', 'bn', 'ca', 'cs', 'cy', 'da', 'de', 'el', 'eo', 'et', 'eu', 'fa', 'fi', 'fr', 'gl'),
    *('hr', 'hu', 'hy', 'id', 'is', 'it', 'ka', 'kk', 'ko', 'lt', 'lv', 'mk', 'mr', 'ne', 'nl'),
    *('nn', 'pl', 'pt', 'ro', 'si', 'sk', 'sl', 'sq', 'sr', 'sv', 'ta', 'te', 'th', 'tr', 'uk'),
    *('ur', 'vi', 'yue', 'zh_TW', 'pt_BR'),
)
"""What a generated handbook is translated into; English comes on top."""

AT_ONCE = 2
REAL = ('conf.py', 'campaign.toml', '_templates', 'source', 'locale')


@dataclass(frozen=True, kw_only=True, slots=True)
class Size:
    """Pages and languages, English among them."""

    pages: int
    languages: int

    def __str__(self) -> str:
        return f'{self.pages} x {self.languages}'

    @property
    def codes(self) -> tuple[str, ...]:
        return ('en', *LANGUAGES[: self.languages - 1])


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """What each way cost: from nothing one after the other and two at a time, and with nothing changed."""

    stock: Cost
    stock_again: Cost
    stock_two: Cost
    ours: Cost
    ours_again: Cost
    bytes: Comparison


class Contest:
    """A generated handbook that is built again and again."""

    def __init__(self, size: Size, folder: Path) -> None:
        """Write the handbook into ``folder``, which must not exist."""
        self._size, self._project = size, folder / 'handbook'
        self._output, self._built = folder / 'stock', folder / 'ours'
        write_project(self._project, pages=size.pages, languages=size.codes[1:])

    def run(self) -> Round:
        """Build once in each way; nothing is left from the way before."""
        stock = [self._stock(code) for code in self._size.codes]
        ours = [[sys.executable, '-m', 'handbook', 'build', '--html', '-j', str(AT_ONCE)]]
        self._clear()
        two = measure(stock, self._project, at_once=AT_ONCE)
        self._clear()
        first = measure(ours, self._project)
        again = measure(ours, self._project)
        # Stock shall find nothing of ours, and ours is compared afterwards.
        (self._project / 'build').rename(self._built)
        one_by_one = measure(stock, self._project)
        one_by_one_again = measure(stock, self._project)
        return Round(
            stock=one_by_one,
            stock_again=one_by_one_again,
            stock_two=two,
            ours=first,
            ours_again=again,
            bytes=self.compare(),
        )

    def compare(self) -> Comparison:
        """Compare the files that the last run wrote."""
        whole = Comparison()
        for code in self._size.codes:
            tag = code.replace('_', '-')
            whole.add(compare(self._output / code, self._built / 'site' / tag), tag)
        return whole

    def _stock(self, code: str) -> list[str]:
        """Return Sphinx's own command for one language; none reads what another has written."""
        command = [sys.executable, '-m', 'sphinx', '-q', '-b', 'html', '-c', '.']
        command += ['-D', f'language={code}', '-d', f'{self._output}-doctrees/{code}']
        return [*command, 'source', f'{self._output}/{code}']

    def _clear(self) -> None:
        doctrees = self._output.with_name(f'{self._output.name}-doctrees')
        for folder in (self._output, doctrees, self._project / 'build', self._built):
            shutil.rmtree(folder, ignore_errors=True)


def build_handbook(folder: Path) -> Cost:
    """Build a copy of the real handbook from nothing: all its languages, as website and as PDF."""
    project = folder / 'handbook'
    project.mkdir()
    for name in REAL:
        copy = shutil.copytree if (HANDBOOK / name).is_dir() else shutil.copyfile
        copy(HANDBOOK / name, project / name)
    return measure([[sys.executable, '-m', 'handbook', 'build', '-j', str(AT_ONCE)]], project)
