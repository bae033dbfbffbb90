"""Draw the picture that social networks show beside a link to the handbook, in every script."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import typst
from sphinx.util import logging

from handbook.files import write_if_changed
from handbook.pdf.fonts import load_fonts
from handbook.pdf.passages import parse_passage
from handbook.pdf.typesetting import laid_out
from handbook.pdf.typst_code import NONE, array, call, string
from handbook.pdf.words import book_language

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.config import Config

logger = logging.getLogger(__name__)

TEMPLATE = Path(__file__).with_name('card.typ')
CARD = 'card.png'
"""1200 by 630 pixels, as Open Graph recommends; it lies among the static files of the site."""


def add_card(app: Sphinx, builder: Builder) -> None:
    """Put the card among the static files of a website whose address is known.

    Networks ask for whole addresses: without ``site_url`` nobody could show it. It is drawn anew only
    if what stands on it has changed, and not before pages are written: drawing starts threads, after which
    no process can be forked.
    """
    if builder.format != 'html' or not app.config.site_url:
        return
    logo = Path(app.confdir, app.config.html_logo) if app.config.html_logo else None
    code = card_code(app.config, logo)
    folder = Path(app.confdir, app.config.card_static, _digest(code, logo))
    if not (folder / CARD).is_file():
        try:
            picture = draw(code, logo, app.config)
        except typst.TypstError as error:
            logger.warning(
                "a shared link has no picture, because it cannot be drawn with 'html_logo': %s; "
                'give an SVG, PNG or JPEG',
                error.message,
                location='conf.py:',
                type='pdf',
                subtype='card',
            )
            return
        write_if_changed(folder / CARD, picture)
    app.config.html_static_path = [*app.config.html_static_path, str(folder)]


def card_code(config: Config, logo: Path | None) -> str:
    """Return the Typst code of the card of a language."""
    language = book_language(config)
    passage = parse_passage(language.code)
    assert passage is not None
    card = call(
        'card',
        title=string(config.project),
        language=string(language.name),
        logo=string(logo.name) if logo else NONE,
        fonts=array(map(string, config.pdf_fonts)),
        **passage.arguments(),
    )
    return f'#import "{TEMPLATE.name}": card\n#{card}'


def draw(code: str, logo: Path | None, config: Config) -> bytes:
    """Return the card as PNG. Raises typst.TypstError if the logo is no picture that Typst can read."""
    files = {path.name: path for path in (TEMPLATE, logo) if path}
    fonts = load_fonts(config.pdf_fonts, config.pdf_font_folders)
    with laid_out(code, files) as main:
        picture = typst.compile(
            main, font_paths=fonts, ignore_system_fonts=True, format='png', ppi=72
        )
    assert isinstance(picture, bytes)
    return picture


def _digest(code: str, logo: Path | None) -> str:
    content = code.encode() + TEMPLATE.read_bytes() + (logo.read_bytes() if logo else b'')
    return hashlib.sha256(content).hexdigest()[:16]
