"""Remember which folders beside the readers' front page are ours, so that no other is touched."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING

from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MARKER = '.handbook.json'


class Published:
    """The folders in ``output`` that were published here, the files of the PDF in each, its inputs.

    The files about the state of the translations, which have a folder of their own, are noted by name.

    It is kept in the output folder itself: so it is deleted, moved and copied with it. Only its
    presence proves that a tree is ours. The methods that write raise OSError.
    """

    def __init__(self, output: Path) -> None:
        self._path = output / MARKER
        self._pdf_files, self._inputs = self._read()
        self._status_files = self._read_status()

    @property
    def started(self) -> bool:
        """Whether anything was ever published here."""
        return self._path.is_file()

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of our folders."""
        return tuple(self._pdf_files)

    def pdf_files(self, tag: str) -> frozenset[str]:
        """Return the paths in folder ``tag`` that are the PDF's and not the website's."""
        return frozenset(self._pdf_files.get(tag, ()))

    def inputs(self, tag: str) -> Mapping[str, str]:
        """Return the checksum of the inputs of each format in folder ``tag``, as far as it is known."""
        return self._inputs.get(tag, {})

    def note(self, tag: str, pdf_files: Iterable[str]) -> None:
        """Remember that folder ``tag`` is ours; of what it is made has to be noted anew."""
        self._pdf_files[tag] = tuple(sorted(pdf_files))
        self._inputs.pop(tag, None)
        self.save()

    @property
    def status_files(self) -> frozenset[str]:
        """The names of our files in the folder that tells how far the translations are."""
        return self._status_files

    def note_status(self, names: Iterable[str]) -> None:
        """Remember that the files with these names in that folder are ours."""
        self._status_files = frozenset(names)
        self.save()

    def note_inputs(self, tag: str, digests: Mapping[str, str]) -> None:
        """Remember from which inputs each format in folder ``tag`` was built, for ``save``."""
        if tag in self._pdf_files:
            self._inputs[tag] = dict(digests)

    def forget(self, tag: str) -> None:
        """Remember no longer that folder ``tag`` is ours."""
        del self._pdf_files[tag]
        self._inputs.pop(tag, None)
        self.save()

    def save(self) -> None:
        """Write the note; with no folder in it, it says that the front page is ours."""
        data = {
            'pdf_files': self._pdf_files,
            'inputs': self._inputs,
            'status_files': sorted(self._status_files),
        }
        text = json.dumps(data, indent=1, sort_keys=True)
        write_if_changed(self._path, text.encode())

    def _read(self) -> tuple[dict[str, tuple[str, ...]], dict[str, dict[str, str]]]:
        try:
            data = json.loads(self._path.read_text(encoding='utf-8'))
            files = {tag: tuple(each) for tag, each in data['pdf_files'].items() if _is_plain(tag)}
            inputs = {tag: dict(each) for tag, each in data.get('inputs', {}).items()}
            return files, {tag: each for tag, each in inputs.items() if tag in files}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            # Without a readable note no folder is ours, and none is touched.
            return {}, {}

    def _read_status(self) -> frozenset[str]:
        try:
            names = json.loads(self._path.read_text(encoding='utf-8')).get('status_files', [])
            return frozenset(name for name in names if _is_plain(name))
        except (OSError, ValueError, TypeError, AttributeError):
            return frozenset()


def _is_plain(tag: str) -> bool:
    """Return whether ``tag`` names a folder beside the note, and nothing above or below it."""
    return tag not in ('', '..') and PurePath(tag).name == tag
