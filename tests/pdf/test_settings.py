"""Whoever wants a PDF finds its settings and warnings in the page about it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import handbook.pdf

FOLDER = Path(handbook.pdf.__file__).parent
PAGE = (FOLDER / 'README.md').read_text(encoding='utf-8')


@pytest.mark.sphinx('typst', testroot='pdf-plain-restructuredtext')
def test_every_setting_is_documented_with_no_other(app):
    settings = {name for name in app.config.values if name.startswith('pdf_')}
    assert set(re.findall(r'`(pdf_\w+)`', PAGE)) == settings


def test_every_warning_is_documented():
    sources = (path.read_text(encoding='utf-8') for path in FOLDER.rglob('*.py'))
    subtypes = {name for source in sources for name in re.findall(r"subtype='(\w+)'", source)}
    assert set(re.findall(r'^\| `(\w+)` \| [^|]+ \|$', PAGE, re.MULTILINE)) == subtypes
