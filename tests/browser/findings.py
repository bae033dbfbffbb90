"""What a browser finds wrong with a page: barriers, what sticks out, which way its texts run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tests.browser.test_accessibility import RULES
from tests.browser.test_pseudo import OVERFLOW

if TYPE_CHECKING:
    from tests.browser.conftest import Visit

# What a person reads, and whether it runs the way of the language that it says it is in.
WRONG_WAY = r"""() => [...document.querySelectorAll('body *')]
  .filter((each) => each.checkVisibility({visibilityProperty: true}))
  .filter((each) => !each.closest('code, .hashtags, svg, script'))
  .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && /\p{L}/u.test(node.data)))
  .filter((each) => getComputedStyle(each).direction
    !== (each.closest('[lang]').lang === 'ar' ? 'rtl' : 'ltr'))
  .filter((each) => getComputedStyle(each).display !== 'inline')
  .map((each) => each.outerHTML.slice(0, 120))"""


@dataclass(kw_only=True, slots=True)
class Findings:
    """What is wrong with a page, as a browser sees it."""

    barriers: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    wrong_way: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)


def examine(window: Visit, kind: str, address: str) -> Findings:
    """Return what is wrong with a page."""
    page = look_at(window, kind, address)
    findings = Findings(errors=window.errors)
    for width, scheme in ((320, 'dark'), (1280, 'light')):
        page.set_viewport_size({'width': width, 'height': 800})
        page.emulate_media(color_scheme=scheme)
        findings.barriers += find_barriers(page)
        findings.outside += page.evaluate(OVERFLOW)
    findings.wrong_way = page.evaluate(WRONG_WAY)
    findings.hosts = {urlsplit(each.url).netloc for each in window.responses}
    return findings


def look_at(window: Visit, kind: str, address: str) -> Any:
    """Open a page of a kind as a translator looks at it, and return it."""
    page = window.open(address)
    if kind == 'side by side':
        page.locator('#preview-english').check()
        # What the fixed header half covers is too small to touch, says axe.
        page.evaluate('scrollTo(0, 0)')
    return page


def find_barriers(page: Any) -> list[str]:
    """Return what axe has against a page."""
    from axe_playwright_python.sync_playwright import Axe

    options = {'runOnly': RULES, 'resultTypes': ['violations']}
    return [
        f'{rule["id"]}: {node["html"][:120]}'
        for rule in Axe().run(page, options=options).response['violations']
        for node in rule['nodes']
    ]
