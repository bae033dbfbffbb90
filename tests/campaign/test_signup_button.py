"""The sign-up button keeps its link and its label in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import NodeMatcher

from tests.campaign.conftest import page_of, warnings_of

if TYPE_CHECKING:
    from bs4 import Tag

    from tests.campaign.conftest import Build


def buttons(build: Build, language: str = 'en', **options: object) -> list[Tag]:
    app = build('campaign-signup-button', language, **options)
    assert warnings_of(app) == []
    return page_of(app).select('.signup-button > p > a.print-qr')


def test_label_is_the_body_or_the_usual_word(build: Build) -> None:
    own, usual = buttons(build)
    assert own.decode_contents() == 'Sign up <em>your</em> class'
    assert usual.decode_contents() == 'Sign up'
    assert own['href'] == usual['href'] == 'https://example.org/join'


def test_translated_page_has_link_and_label(build: Build) -> None:
    own, usual = buttons(build, 'nb', words={'nb': {'Sign up': 'Meld på'}})
    assert own.decode_contents() == 'Meld på klassen <em>din</em>'
    assert usual.decode_contents() == 'Meld på'
    assert own['href'] == usual['href'] == 'https://example.org/nb--join'


def test_word_from_a_fallback_says_its_language(build: Build) -> None:
    _, usual = buttons(build, 'nn', words={'nb': {'Sign up': 'Meld på'}})
    assert usual.decode_contents() == '<span lang="nb">Meld på</span>'
    _, usual = buttons(build, 'ky')
    assert usual.decode_contents() == '<span lang="en">Sign up</span>'


def test_label_keeps_the_language_that_its_message_is_in(build: Build) -> None:
    class Fallback(SphinxTransform):
        """Mark the label as handbook.catalogs does for a message from a fallback."""

        default_priority = 21

        def apply(self, **kwargs: object) -> None:
            for label in NodeMatcher(nodes.inline, translatable=True).findall(self.document):
                label['classes'].append('language-nb')

    own, _ = buttons(build, 'nn', setup=lambda app: app.add_transform(Fallback))
    assert own.decode_contents() == '<span lang="nb">Sign up <em>your</em> class</span>'
    assert own['href'] == 'https://example.org/nb--join'


def test_label_is_a_message_for_translators(build: Build) -> None:
    app = build('campaign-signup-button', builder='gettext')
    template = (app.outdir / 'index.pot').read_text(encoding='utf-8')
    assert template.count('msgid "Sign up') == 1
    assert 'msgid "Sign up *your* class"' in template


def test_misuse_is_a_warning_at_its_line(build: Build) -> None:
    app = build('campaign-signup-button-misused', 'nb')
    option, label, share = warnings_of(app)
    assert option == (
        "index.md:4: WARNING: 'signup-button': Unknown option key: 'colour' (allowed: ['class']) "
        '[myst.directive_option]'
    )
    assert label == (
        'index.md:9: WARNING: the label of signup-button is more than one paragraph; write one '
        'line [campaign.long_label]'
    )
    assert share.startswith('index.md:15: ')
    assert 'Content block expected for the "share-links" directive' in share
