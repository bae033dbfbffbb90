"""Build one language: its website and its PDF, from one reading of the guides."""

from __future__ import annotations

import errno
import io
import traceback
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook.publishing.ahead import work_ahead
from handbook.publishing.garbage import collect_between_pages
from handbook.publishing.job import HTML, PDF, WRITE, Outcome
from handbook.publishing.timings import Stopwatch, most_memory, watch
from handbook.publishing.upstream import workarounds
from handbook.publishing.upstream.builders import second_builder
from handbook.publishing.upstream.english import going_on_from, parse_english
from handbook.publishing.warning_lines import WarningLines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from handbook.publishing.job import Job
    from handbook.publishing.upstream.english import English

BUILDERS = {HTML: 'html', PDF: 'typst'}


def build_language(job: Job, english: English | None = None) -> Outcome:
    """Build one language in this process, which must not have built another one.

    Sphinx keeps translations for the whole process: so a process builds one language. What went
    wrong is in the outcome; the details of a mistake in the program are in ``job.log``. ``english`` is
    what ``parse_english`` left in the process from which this one was forked.
    """
    warnings, failure, stopwatch = WarningLines(job), '', Stopwatch()
    job.log.unlink(missing_ok=True)
    try:
        _build(job, warnings, stopwatch, english)
    except SphinxError as error:
        failure = str(error)
    except OSError as error:
        failure = _explain_disk(error) or _explain(error, job)
    except BaseException as error:
        # A panic of the typesetter is no Exception, and must not take the website along.
        failure = _explain(error, job)
    unfinished = [kind for kind in job.formats if kind not in warnings.finished]
    warnings.assign(unfinished)
    return Outcome(
        found=warnings.lines(),
        failures=dict.fromkeys(unfinished, failure),
        seconds=stopwatch.stop(),
        memory=most_memory(),
    )


def read_english(job: Job) -> English | None:
    """Parse the pages for all languages, as ``job`` asks for; None if each language has to.

    This process may build no language afterwards; processes forked from it may.
    """
    with _ready_for_sphinx(job):
        app = _make_app(job, io.StringIO())
        collect_between_pages(app)
        english = parse_english(app)
        if english:
            work_ahead(app, english.documents)
        return english


@contextmanager
def _ready_for_sphinx(job: Job) -> Iterator[None]:
    with patch_docutils(str(job.project_dir)), docutils_namespace(), workarounds(job.without):
        yield


def _make_app(job: Job, warnings: TextIO) -> Sphinx:
    first = job.formats[0]
    return Sphinx(
        srcdir=job.project_dir / 'source',
        confdir=job.project_dir,
        outdir=job.folder(first),
        doctreedir=job.project_dir / 'build' / 'doctrees' / job.language,
        buildername=BUILDERS[first],
        confoverrides={**job.settings, 'language': job.language},
        status=None,
        warning=warnings,
        freshenv=True,
    )


def _build(job: Job, warnings: WarningLines, stopwatch: Stopwatch, english: English | None) -> None:
    first, *others = job.formats
    with _ready_for_sphinx(job), going_on_from(english) if english else nullcontext():
        app = _make_app(job, warnings.stream)
        collect_between_pages(app)
        watch(app, stopwatch, writing=PDF if first == PDF else WRITE)
        # Reading ends here; what it found concerns every format.
        app.connect('write-started', lambda *_: warnings.assign(job.formats))
        app.build(force_all=True)
        # Sphinx notes there how this machine is set up; readers have no use for it.
        (job.folder(first) / '.buildinfo').unlink(missing_ok=True)
        warnings.finish(first)
        for kind in others:
            stopwatch.change(kind)
            _write_also(app, job, kind)
            warnings.finish(kind)


def _write_also(app: Sphinx, job: Job, kind: str) -> None:
    with second_builder(app, BUILDERS[kind], job.folder(kind)) as builder:
        builder.init()
        builder.prepare_writing(app.env.all_docs.keys())
        builder.write_documents(set(app.env.all_docs))
        builder.finish()


def _explain_disk(error: OSError) -> str:
    """Return what to do about a disk that is full, or nothing: other errors are our own."""
    if error.errno not in (errno.ENOSPC, errno.EDQUOT):
        return ''
    place = f' ({error.filename})' if error.filename else ''
    return f'there is no room left on the disk{place}; make room, and build again'


def _explain(error: BaseException, job: Job) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    job.log.write_text(''.join(traceback.format_exception(error)), encoding='utf-8')
    return (
        f'an error in the program itself, at {frame.filename}:{frame.lineno}: '
        f'{type(error).__name__}: {error} (details in {job.log.relative_to(job.project_dir)})'
    )
