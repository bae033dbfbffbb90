"""Find the fonts that pip installed, and nothing else."""

from __future__ import annotations

import importlib.resources
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typst
from sphinx.errors import ExtensionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, kw_only=True, slots=True)
class FontPackage:
    """A font family, the name of its package for pip, and the module that holds its files."""

    family: str
    package: str
    module: str


PACKAGES = (
    FontPackage(family='Noto Sans', package='fontpkg-noto-sans', module='fontpkg_noto_sans'),
    FontPackage(
        # Of Noto Sans Arabic, readers' programs find one word in four again: its letters are drawn from
        # parts (notofonts/arabic #284, typst #8767).
        family='IBM Plex Sans Arabic',
        package='fontpkg-ibm-plex-sans-arabic',
        module='fontpkg_ibm_plex_sans_arabic',
    ),
    FontPackage(
        family='Noto Sans CJK JP',
        package='noto-cjk-sans-jp-regular',
        module='noto_cjk_sans_jp_regular',
    ),
    FontPackage(
        family='Noto Sans CJK JP', package='noto-cjk-sans-jp-bold', module='noto_cjk_sans_jp_bold'
    ),
)
FAMILIES = tuple(dict.fromkeys(package.family for package in PACKAGES))
CODE_FAMILY = 'DejaVu Sans Mono'
"""Typst brings it along."""


def load_fonts(
    families: Sequence[str], folders: Iterable[str], packages: Iterable[FontPackage] = PACKAGES
) -> typst.Fonts:
    """Return the fonts of the packages, of ``folders`` and of Typst itself, never of the system.

    Raises ExtensionError if a package is not installed or one of ``families`` has no font.
    """
    wanted = [package for package in packages if package.family in families]
    paths = [*(_find_folder(package) for package in wanted), *folders]
    fonts = typst.Fonts(include_system_fonts=False, font_paths=paths)
    if missing := [family for family in families if family not in fonts.families()]:
        msg = (
            f'no font for {", ".join(map(repr, missing))}: install a package that has it and name '
            "its folder in 'pdf_font_folders', or take it out of 'pdf_fonts'; "
            f'there are: {", ".join(fonts.families())}'
        )
        raise ExtensionError(msg, modname='handbook.pdf')
    return fonts


def _find_folder(package: FontPackage) -> str:
    try:
        return str(importlib.resources.files(package.module))
    except ModuleNotFoundError:
        msg = (
            f'the font {package.family!r} is missing: install the Python package '
            f"{package.package!r}, or take the font out of 'pdf_fonts'"
        )
        raise ExtensionError(msg, modname='handbook.pdf') from None
