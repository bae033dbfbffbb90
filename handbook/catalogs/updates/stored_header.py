"""Keep the header of a catalog as its translators' tools wrote it."""

from __future__ import annotations

from babel.messages.catalog import Catalog

_NEEDED_FIELDS = (
    'Language',
    'Plural-Forms',
    'MIME-Version',
    'Content-Type',
    'Content-Transfer-Encoding',
)


class StoredCatalog(Catalog):
    """The catalog of a file that exists.

    Its header stays as its translators' tools wrote it: Babel's own class drops the fields it does not
    know and puts names and years into the comments. ``fields`` and ``notes`` are the header's fields and
    comments; ``mended`` says that the file had a message twice, which gettext's own tools refuse.
    """

    fields: dict[str, str]
    notes: list[str]
    mended: bool

    def _fields_as_written(self) -> list[tuple[str, str]]:
        """Return the fields in the order of all our catalogs, with the dates and encoding of this writing.

        Each tool has an order of its own; fields that only one tool knows come last.
        """
        own = {name.lower(): value.strip() for name, value in super().mime_headers}
        fields = dict(self.fields)
        present = {name.lower() for name in fields}
        fields |= {name: '' for name in _NEEDED_FIELDS if name.lower() not in present}
        for name, value in fields.items():
            other_charset = 'charset' in value and 'utf-8' not in value.lower()
            stale = not value or 'YEAR' in value or other_charset
            usual = own.get(name.lower(), '')
            if name.lower() == 'pot-creation-date' or (
                usual and (stale or value.lower() == usual.lower())
            ):
                fields[name] = usual
        order = {name: place for place, name in enumerate(own)}
        *first, (name, value) = sorted(
            fields.items(), key=lambda field: order.get(field[0].lower(), len(order))
        )
        return [*first, (name, f'{value}\n')]

    def _comment_as_written(self) -> str:
        return '\n'.join(f'# {note}'.rstrip() for note in self.notes)

    mime_headers = Catalog.mime_headers.getter(_fields_as_written)
    header_comment = Catalog.header_comment.getter(_comment_as_written)
