"""A shared link has a picture that can be read in every script."""

from __future__ import annotations

import struct

import pytest

ADDRESS = {'site_url': 'https://example.org/'}
LONG = 'Код саатын уюштуруучулардын жана катышуучулардын толук колдонмосу ' * 5


def size_of(png: bytes) -> tuple[int, int]:
    return struct.unpack('>II', png[16:24])


@pytest.fixture
def build_site(make_app, copy_root):
    folder = copy_root('pdf-one-page')

    def build(**settings: object):
        app = make_app('html', srcdir=folder, confoverrides=settings, freshenv=True)
        app.build()
        return app

    return build


@pytest.mark.parametrize(
    ('language', 'title'),
    [('en', 'Handbook'), ('ar', 'دليل منظّمي ساعة البرمجة'), ('ja', '主催者の手引き'), ('ky', LONG)],
)
def test_the_card_has_the_size_that_networks_ask_for(build_site, language, title) -> None:
    app = build_site(language=language, project=title, **ADDRESS)
    card = (app.outdir / '_static' / 'card.png').read_bytes()
    assert size_of(card) == (1200, 630)


def test_another_language_has_another_card(build_site) -> None:
    cards = {
        (build_site(language=code, **ADDRESS).outdir / '_static' / 'card.png').read_bytes()
        for code in ('en', 'en', 'nb')
    }
    assert len(cards) == 2


def test_without_an_address_there_is_no_card(build_site) -> None:
    assert not (build_site().outdir / '_static' / 'card.png').exists()


@pytest.mark.parametrize('language', ['en', 'nb'])
def test_a_logo_that_cannot_be_drawn_costs_the_card_and_not_the_site(build_site, language) -> None:
    app = build_site(language=language, html_logo='index.md', **ADDRESS)
    assert not (app.outdir / '_static' / 'card.png').exists()
    assert (app.outdir / 'index.html').is_file()
    assert "cannot be drawn with 'html_logo'" in app.warning.getvalue()
    assert 'give an SVG, PNG or JPEG' in app.warning.getvalue()
