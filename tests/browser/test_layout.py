"""Nothing sticks out, nothing is too small to touch, and right-to-left pages are mirrored."""

from __future__ import annotations

import pytest

WIDTHS = (320, 360, 768, 1280, 1440)

# WCAG 2.2, success criterion 1.4.12.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-block-end: 2em !important }"""

# Boxes that stick out of the window to either side; what a box of its own scrolls does not count.
OVERFLOW = """() => {
  const root = document.documentElement;
  return root.scrollWidth > root.clientWidth ? [...document.querySelectorAll('body *')]
    .filter((each) => each.checkVisibility({visibilityProperty: true}))
    .filter((each) => { const box = each.getBoundingClientRect();
      return box.width && (box.right > root.clientWidth + 1 || box.left < -1); })
    .map((each) => each.outerHTML.slice(0, 100)) : [];
}"""

# Controls that are not part of a sentence, and are to be seen.
SMALL = """(least) => [...document.querySelectorAll('a, button, summary, input, [tabindex="0"]')]
  .filter((each) => each.checkVisibility({visibilityProperty: true}))
  .filter((each) => !each.closest('.skip-to-content, .headerlink, p, dd, td, figcaption'))
  .filter((each) => !(each.closest('li') && each.closest('article')))
  .map((each) => [each, each.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < least || box.height < least))
  .map(([each, box]) => `${each.outerHTML.slice(0, 100)} ${box.width}x${box.height}`)"""

SIZES = """(selector) => [...document.querySelectorAll(selector)]
  .filter((each) => each.checkVisibility({visibilityProperty: true}))
  .map((each) => each.getBoundingClientRect())
  .map((box) => Math.round(Math.min(box.width, box.height)))"""

BIG = '.nav-overlay-icon input, .languages summary, .languages li a, .signup-button a.reference'


def box(page, selector: str) -> dict[str, float]:
    return page.locator(selector).first.bounding_box()


@pytest.mark.parametrize('spacing', ['* {}', SPACING], ids=['as it is', 'text spacing'])
def test_no_page_is_wider_than_the_window(visit, addresses, code, spacing) -> None:
    found = []
    window = visit(bypass_csp=True)
    for name, address in addresses(code).items():
        page = window.open(address)
        page.add_style_tag(content=spacing)
        for width in WIDTHS:
            page.set_viewport_size({'width': width, 'height': 800})
            found += [f'{name}, {width} px: {html}' for html in page.evaluate(OVERFLOW)]
    assert found == []


def test_a_reader_can_double_the_letters(visit, addresses, code) -> None:
    """At 200 % a window of 1280 px has room for 640 px of text."""
    window = visit(width=640, bypass_csp=True)
    for address in addresses(code).values():
        page = window.open(address)
        page.add_style_tag(content='html { font-size: 200% !important }')
        assert page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize('width', [360, 1280, 1440])
def test_everything_to_touch_is_large_enough(visit, addresses, code, width) -> None:
    window = visit(width=width)
    found = []
    for name, address in addresses(code).items():
        page = window.open(address)
        for summary in page.locator('.page-tools summary:visible').all():
            summary.click()
            found += [f'{name}: {each}' for each in page.evaluate(SMALL, 24)]
            assert min(page.evaluate(SIZES, BIG)) >= 44, name
    assert found == []


def test_a_wide_page_has_the_menu_where_its_script_begins(visit, addresses, code) -> None:
    page = visit(width=1440).open(addresses(code)['guide'])
    menu, text = box(page, '.sidebar-drawer'), box(page, 'article')
    contents = box(page, '.toc-drawer')
    positions = [menu['x'], text['x'], contents['x']]
    rightward = page.evaluate('document.documentElement.dir') == 'rtl'
    assert positions == sorted(positions, reverse=rightward)


def test_the_menu_of_a_phone_comes_from_the_side_where_its_script_begins(
    visit, addresses, code
) -> None:
    page = visit(width=360, reduced_motion='reduce').open(addresses(code)['guide'])
    page.locator('#__navigation').check()
    menu = box(page, '.sidebar-drawer')
    if page.evaluate('document.documentElement.dir') == 'rtl':
        assert round(menu['x'] + menu['width']) == 360
    else:
        assert round(menu['x']) == 0


def test_arrows_point_the_way_that_is_read(visit, addresses, code) -> None:
    page = visit().open(addresses(code)['guide'])
    forward, back = box(page, '.next-page svg'), box(page, '.prev-page svg')
    rightward = page.evaluate('document.documentElement.dir') == 'rtl'
    assert (forward['x'] < back['x']) is rightward
    scale = page.locator('.next-page svg').evaluate('(each) => getComputedStyle(each).scale')
    assert scale == ('-1 1' if rightward else 'none')


def test_a_table_on_a_phone_is_cards_that_fit(visit, addresses, code) -> None:
    page = visit(width=360).open(addresses(code)['guide'])
    rows = page.locator('table.cards tbody tr')
    assert rows.count() > 3
    for row in rows.all():
        outside = row.bounding_box()
        assert outside['x'] >= 0
        assert outside['x'] + outside['width'] <= 360


def test_colours_chosen_by_the_system_keep_the_buttons_visible(visit, addresses) -> None:
    page = visit(forced_colors='active').open(addresses('en')['home'])
    border = '(each) => getComputedStyle(each).borderTopStyle'
    assert page.locator('.signup-button a.reference').first.evaluate(border) == 'solid'


def test_nothing_moves_for_readers_who_asked_for_rest(visit, addresses) -> None:
    page = visit(width=360, reduced_motion='reduce').open(addresses('en')['guide'])
    moving = """[...document.querySelectorAll('body, body *')]
      .map((each) => getComputedStyle(each))
      .filter((style) => !style.transitionDuration.split(', ').every((time) => time === '0s'))"""
    assert page.evaluate(f'{moving}.length') == 0


SHIFTS = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().reduce((sum, each) => sum + each.value, 0)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(0), 300);
})"""


@pytest.mark.parametrize('width', [360, 1280])
def test_nothing_jumps_while_a_page_is_loading(visit, addresses, code, width) -> None:
    for name in ('home', 'guide'):
        page = visit(width=width).page
        page.goto(addresses(code)[name])
        assert page.evaluate(SHIFTS) < 0.01, name
