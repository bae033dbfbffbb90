"""Two formats are written from one read, each with the bytes that stock Sphinx writes."""

from __future__ import annotations

import pytest
from sphinx.cmd.build import build_main

from handbook.publishing.job import Job
from handbook.publishing.workers import run_jobs


def stock(project, builder: str, language: str) -> dict[str, bytes]:
    """Build with Sphinx's own command, as anybody would."""
    output = project.folder / f'stock-{builder}-{language}'
    arguments = ['-q', '-b', builder, '-c', str(project.folder), '-D', f'language={language}']
    arguments += ['-d', str(output / '.doctrees')]
    assert build_main([*arguments, str(project.folder / 'source'), str(output)]) == 0
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob('*')
        if path.is_file() and '.doctrees' not in path.parts and path.name != '.buildinfo'
    }


@pytest.mark.parametrize('language', ['en', 'nn'])
def test_pages_and_book_have_the_bytes_of_stock_sphinx(project, contents, language: str) -> None:
    output = project.folder / 'ours'
    html, pdf = output / 'html', output / 'pdf'
    job = Job(project_dir=project.folder, language=language, formats=('html', 'pdf'), output=output)
    ((_, outcome),) = run_jobs([job], at_once=1)
    assert (outcome.failure, outcome.problems) == ('', ())
    expected = stock(project, 'html', language) | stock(project, 'typst', language)
    assert contents(html) | contents(pdf) == expected
