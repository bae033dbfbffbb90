"""A link of a passage leads to the built site, to the web, or nowhere."""

from __future__ import annotations

import pytest
from docutils import nodes

from handbook.publishing.changes.rendering.links import BuiltSite, lead_links


@pytest.fixture
def site(tmp_path) -> BuiltSite:
    for name in ('nb/index.html', 'nb/how-to/å b.html'):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return BuiltSite(tmp_path, '../site/')


def lead(site: BuiltSite, **attributes: str) -> nodes.Element:
    link = nodes.reference('', 'Kom', **attributes)
    passage = nodes.paragraph('', '', link)
    lead_links(passage, 'nb/how-to/events.html', site)
    return passage.children[0]


@pytest.mark.parametrize(
    ('uri', 'address'),
    [
        ('../index.html', '../site/nb/index.html'),
        ('../index.html#later', '../site/nb/index.html#later'),
        ('%C3%A5%20b.html', '../site/nb/how-to/%C3%A5%20b.html'),
        ('https://example.org/a', 'https://example.org/a'),
        ('//example.org/a', '//example.org/a'),
        ('mailto:help@example.org', 'mailto:help@example.org'),
    ],
)
def test_a_link_leads_to_its_page(site, uri, address) -> None:
    assert lead(site, refuri=uri)['refuri'] == address


@pytest.mark.parametrize('attributes', [{'refuri': 'gone.html'}, {'refid': 'later'}])
def test_a_link_to_no_page_is_text(site, attributes) -> None:
    link = lead(site, **attributes)
    assert (link.tagname, link['classes'], link.astext()) == ('inline', ['link'], 'Kom')


def test_a_link_on_the_page_itself_leads_to_the_built_one(tmp_path) -> None:
    link = lead(BuiltSite(None, 'https://example.org/preview/'), refid='later')
    assert link['refuri'] == 'https://example.org/preview/nb/how-to/events.html#later'
    assert 'refid' not in link
