"""Write the pages about the translations, with a badge and a table to take along."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.states import State
from handbook.files import write_if_changed
from handbook.publishing.front import list_published, render_page
from handbook.publishing.output import STATUS
from handbook.publishing.status.charts import divide_bar, draw_badge
from handbook.publishing.status.collect import collect_status
from handbook.publishing.status.differences import Kind, compare_words, text_of
from handbook.publishing.status.phrases import Phrases
from handbook.publishing.status.tables import as_csv, as_json
from handbook.publishing.status.titles import Titles
from handbook.publishing.status.words import INTERFACE, LINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from handbook.catalogs.states import MessageState
    from handbook.publishing.project import Project
    from handbook.publishing.published import Published
    from handbook.publishing.status.collect import Counts, LanguageStatus
    from handbook.publishing.status.differences import Piece

OVERVIEW, OF_LANGUAGE = 'status/overview.html', 'status/language.html'
STYLESHEET = 'status.css'


def write_status(project: Project, output: Path, published: Published) -> None:
    """Write ``output/status/``: how far each language is that is published in ``output``.

    These are ``index.html`` with all languages, ``<tag>.html`` with the pages of one in its own words,
    ``<tag>.svg``, ``status.csv`` and ``status.json``. What was written there for a language that is no
    longer published goes away. Raises ProjectError if a template cannot be used, OSError.
    """
    folder = output / STATUS
    languages = list_published(project, output)
    static = f'../{languages[0].tag}/_static/' if languages else ''
    statuses = collect_status(project, languages)
    written = dict(_files(project, output, statuses, static))
    old = published.status_files
    # First the note, as for the languages: what is not noted would be refused for ever.
    published.note_status(old | written.keys())
    for name, content in written.items():
        write_if_changed(folder / name, content)
    for name in old - written.keys():
        (folder / name).unlink(missing_ok=True)
    published.note_status(written)


def _files(
    project: Project, output: Path, statuses: Sequence[LanguageStatus], static: str
) -> Iterator[tuple[str, bytes]]:
    render = partial(render_page, project, static=static)
    phrases = [Phrases(each.language, project.catalog_build) for each in statuses]
    titles = Titles(project, [page.docname for each in statuses[:1] for page in each.pages])
    yield STYLESHEET, (files(__package__) / STYLESHEET).read_bytes()
    yield 'status.csv', as_csv(statuses).encode()
    yield 'status.json', as_json(statuses).encode() + b'\n'
    rows = list(zip(statuses, phrases, strict=True))
    yield 'index.html', render(OVERVIEW, rows=rows, draw=divide_bar)
    for status, words in rows:
        counts, language = status.counts, status.language
        page = render(
            OF_LANGUAGE,
            _=words.say,
            status=status,
            words=words,
            rows=[_Row(page.docname, words, titles, output) for page in status.pages],
            states=list(State),
            line=LINE,
            draw=partial(divide_bar, direction=language.direction),
            compare=partial(_compare, words),
        )
        yield f'{language.tag}.html', page
        yield f'{language.tag}.svg', _badge(words, counts)


def _badge(words: Phrases, counts: Counts) -> bytes:
    title = f'{words.language.name}: {words.share(counts)}'
    percent = words.percent(counts.share)
    return draw_badge(words.language, percent, title, complete=counts.share == 1)


class _Row:
    """What a page is called in a language, and where it is."""

    def __init__(self, docname: str, words: Phrases, titles: Titles, output: Path) -> None:
        tag = words.language.tag
        self.title, self.href = words.say(INTERFACE), ''
        if docname != INTERFACE_DOMAIN:
            title = titles.find(words.language.code, docname)
            self.title = words.mark(title.text, title.language)
            there = (output / tag / f'{docname}.html').is_file()
            self.href = f'../{tag}/{docname}.html' if there else ''


def _compare(words: Phrases, change: MessageState) -> dict[str, Markup]:
    """Return the English before and now as HTML, what differs marked for the eye and the ear."""
    pieces = compare_words(change.previous, change.english)
    before, now = text_of(pieces, Kind.ADDED), text_of(pieces, Kind.REMOVED)
    return {'before': _html(words, before), 'now': _html(words, now)}


def _html(words: Phrases, pieces: Iterable[Piece]) -> Markup:
    return Markup(' ').join(_piece_html(words, piece) for piece in pieces)


def _piece_html(words: Phrases, piece: Piece) -> Markup:
    if piece.kind == Kind.KEPT:
        return Markup.escape(piece.text)
    tag, word = ('del', 'removed:') if piece.kind == Kind.REMOVED else ('ins', 'added:')
    language = words.language
    aloud = Markup('<span class="unseen" lang="{}" dir="{}">{} </span>').format(
        language.tag, language.direction, words.say(word)
    )
    return Markup('<{0}>{1}{2}</{0}>').format(Markup(tag), aloud, piece.text)
