"""A quiet Sphinx reports warnings alone, one that speaks reports all."""

from __future__ import annotations

import io

import pytest
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import docutils_namespace
from sphinx.util.nodes import is_translatable

from handbook.publishing.upstream.reports import needed_reports

logger = logging.getLogger(__name__)


@pytest.fixture
def sphinx(tmp_path):
    """Make an application that writes its reports to ``status`` and its warnings to ``warning``."""
    (tmp_path / 'index.rst').write_text('Title\n=====\n', encoding='utf-8')

    def make(status: io.StringIO | None, warning: io.StringIO) -> Sphinx:
        folders = tmp_path, None, tmp_path / 'out', tmp_path / 'doctrees'
        return Sphinx(*folders, 'dummy', status=status, warning=warning)

    with docutils_namespace():
        yield make


def test_warnings_of_a_quiet_sphinx_are_read(sphinx) -> None:
    warning = io.StringIO()
    with needed_reports():
        sphinx(None, warning)
        logger.info('nobody reads this')
        logger.warning('mind this')
        assert not is_translatable(nodes.paragraph('', 'text without a source'))
    assert 'mind this' in warning.getvalue()
    assert 'nobody' not in warning.getvalue()


def test_all_is_read_where_somebody_listens(sphinx) -> None:
    status = io.StringIO()
    with needed_reports():
        sphinx(status, io.StringIO())
        logger.info('somebody reads this')
    assert 'somebody reads this' in status.getvalue()


def test_what_is_read_is_as_before_afterwards(sphinx) -> None:
    sphinx(io.StringIO(), io.StringIO())
    before = logger.logger.getEffectiveLevel()
    with needed_reports():
        sphinx(None, io.StringIO())
        assert logger.logger.getEffectiveLevel() > before
    assert logger.logger.getEffectiveLevel() == before
