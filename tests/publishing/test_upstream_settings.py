"""The settings of a page are those that Sphinx makes, and its own."""

from __future__ import annotations

import pytest
import sphinx.util.docutils as sphinx_docutils
from docutils.parsers.rst import Parser
from docutils.readers import standalone
from myst_parser.parsers.sphinx_ import MystParser

from handbook.publishing.upstream.parsers import no_spare_settings


def settings(parser, **defaults: object) -> dict[str, object]:
    values = sphinx_docutils._get_settings(
        standalone.Reader, parser, defaults=defaults, read_config_files=True
    )
    # Each page notes its own dependencies.
    return {**vars(values), 'record_dependencies': values.record_dependencies.list}


@pytest.mark.parametrize('parser', [MystParser(), Parser])
def test_settings_are_those_of_sphinx(parser) -> None:
    asked = [{'language_code': 'nb'}, {'smart_quotes': True}, {}]
    expected = [settings(parser, **each) for each in asked]
    with no_spare_settings():
        assert [settings(parser, **each) for each in asked] == expected


def test_pages_do_not_share_their_dependencies() -> None:
    with no_spare_settings():
        one, other = (
            sphinx_docutils._get_settings(standalone.Reader, MystParser(), defaults={})
            for _ in range(2)
        )
    one.record_dependencies.add('file')
    assert other.record_dependencies.list == []


def test_a_file_with_settings_is_read_for_each_page(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with no_spare_settings():
        before = settings(MystParser())['tab_width']
        (tmp_path / 'docutils.conf').write_text('[general]\ntab_width: 3\n', encoding='utf-8')
        assert settings(MystParser(), tab_width=5)['tab_width'] == 3
        assert settings(MystParser())['_config_files'] == ['./docutils.conf']
        (tmp_path / 'docutils.conf').unlink()
        assert settings(MystParser())['tab_width'] == before != 3
