"""Only the fonts that pip installed are used, and a missing one is named."""

from __future__ import annotations

import pytest
from sphinx.errors import ExtensionError

from handbook.pdf.fonts import CODE_FAMILY, FAMILIES, FontPackage, load_fonts


def test_the_fonts_of_every_script_are_found():
    assert {*FAMILIES, CODE_FAMILY} <= set(load_fonts(FAMILIES, []).families())


def test_a_missing_font_package_is_named():
    package = FontPackage(family='Noto Sans', package='the-package', module='no_such_module')
    with pytest.raises(ExtensionError, match=r"'Noto Sans' is missing: install .* 'the-package'"):
        load_fonts(['Noto Sans'], [], [package])


def test_a_family_without_a_font_stops_the_build_before_anything_is_read(make_book):
    with pytest.raises(ExtensionError, match=r"no font for 'No Such Sans'.*pdf_font_folders"):
        make_book('# Page', pdf_fonts=['Noto Sans', 'No Such Sans'])


def test_an_empty_font_folder_does_not_help(tmp_path):
    with pytest.raises(ExtensionError, match=r'there are: .*Noto Sans'):
        load_fonts(['Noto Sans', 'No Such Sans'], [str(tmp_path)])
