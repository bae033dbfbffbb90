"""What a machine can find of barriers: axe in every language, width and colour scheme."""

from __future__ import annotations

import pytest

WIDTHS = (320, 360, 768, 1280, 1440)
RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']


@pytest.mark.parametrize('scheme', ['light', 'dark'])
def test_axe_finds_no_barrier_on_any_kind_of_page(visit, addresses, code, scheme) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found = []
    window = visit(color_scheme=scheme)
    for name, address in addresses(code).items():
        window.open(address)
        for width in WIDTHS:
            window.page.set_viewport_size({'width': width, 'height': 800})
            results = Axe().run(
                window.page, options={'runOnly': RULES, 'resultTypes': ['violations']}
            )
            found += [
                f'{name}, {width} px: {rule["id"]}: {node["html"][:120]}'
                for rule in results.response['violations']
                for node in rule['nodes']
            ]
    assert found == []
