"""Build one language: its website and its PDF, from one reading of the guides."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.console import strip_colors
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook.publishing.job import HTML, PDF, Outcome
from handbook.publishing.upstream import second_builder

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.publishing.job import Job


def build_language(job: Job) -> Outcome:
    """Build one language in this process, which must not have built another one.

    Sphinx keeps translations for the whole process: so a process builds one language.
    """
    warnings = io.StringIO()
    try:
        _build(job, warnings)
    except SphinxError as error:
        return Outcome(problems=_lines(warnings, job.project_dir), failure=str(error))
    return Outcome(problems=_lines(warnings, job.project_dir))


def _build(job: Job, warnings: io.StringIO) -> None:
    html = HTML in job.formats
    with patch_docutils(str(job.project_dir)), docutils_namespace():
        app = Sphinx(
            srcdir=job.project_dir / 'source',
            confdir=job.project_dir,
            outdir=job.output,
            doctreedir=job.project_dir / 'build' / 'doctrees' / job.language,
            buildername='html' if html else 'typst',
            confoverrides={'language': job.language},
            status=None,
            warning=warnings,
            freshenv=True,
        )
        app.build(force_all=True)
        if html and PDF in job.formats:
            _write_book(app)
    # Sphinx notes there how this machine is set up; readers have no use for it.
    (job.output / '.buildinfo').unlink(missing_ok=True)


def _write_book(app: Sphinx) -> None:
    with second_builder(app, 'typst') as builder:
        builder.init()
        builder.prepare_writing(app.env.all_docs.keys())
        builder.write_documents(set(app.env.all_docs))
        builder.finish()


def _lines(warnings: io.StringIO, project_dir: Path) -> tuple[str, ...]:
    """Return each warning once, with files named from the project's folder."""
    text = strip_colors(warnings.getvalue()).replace(f'{project_dir}/', '')
    return tuple(dict.fromkeys(line for line in text.splitlines() if line.strip()))
