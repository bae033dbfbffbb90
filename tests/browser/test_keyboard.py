"""A page is used from the first control to the last without a mouse, with scripts and without."""

from __future__ import annotations

import pytest

# What has the focus, as a reader would name it, and whether it can be seen.
FOCUS = """() => {
  const each = document.activeElement;
  if (!each || each === document.body) return null;
  const box = each.getBoundingClientRect();
  const style = getComputedStyle(each);
  const middle = [box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2];
  const top = document.elementFromPoint(...middle);
  return {
    id: each.id, name: each.className, html: each.outerHTML.slice(0, 120),
    inWindow: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    uncovered: !!top && (each.contains(top) || top.contains(each) || !!top.closest('label')),
    visible: each.checkVisibility({visibilityProperty: true}),
  };
}"""

STEPS = 400

each_width = pytest.mark.parametrize('width', [360, 1280, 1440])
with_and_without_scripts = pytest.mark.parametrize(
    'scripts', [True, False], ids=['scripts', 'no scripts']
)


def walk(page) -> list[dict[str, object]]:
    """Press Tab from the top of a page to its end, and return what had the focus."""
    stops = []
    for _ in range(STEPS):
        page.keyboard.press('Tab')
        stop = page.evaluate(FOCUS)
        if stop is None or (stops and stop['html'] == stops[0]['html']):
            break
        stops.append(stop)
    return stops


@each_width
@with_and_without_scripts
def test_each_stop_of_the_tab_key_can_be_seen(visit, addresses, width, scripts) -> None:
    for code in ('en', 'ar', 'ky'):
        page = visit(width=width, reduced_motion='reduce').page
        if not scripts:
            page.route('**/*.js*', lambda route: route.abort())
        page.goto(addresses(code)['guide'])
        stops = walk(page)
        assert len(stops) > 20
        hidden = [
            stop
            for stop in stops
            if not (stop['visible'] and stop['inWindow'] and stop['uncovered'])
        ]
        assert hidden == [], code


def test_the_first_stop_leads_past_everything_to_the_text(visit, addresses, code) -> None:
    page = visit().open(addresses(code)['guide'])
    page.keyboard.press('Tab')
    page.keyboard.press('Enter')
    assert page.evaluate('document.activeElement.id') == 'furo-main-content'


@with_and_without_scripts
def test_the_menu_of_a_phone_opens_and_is_walked_by_keyboard(visit, addresses, scripts) -> None:
    for code in ('en', 'ar'):
        page = visit(width=360, reduced_motion='reduce').page
        if not scripts:
            page.route('**/*.js*', lambda route: route.abort())
        page.goto(addresses(code)['guide'])
        page.locator('#__navigation').focus()
        page.keyboard.press('Space')
        link = page.locator('.sidebar-drawer a').first
        link.wait_for(state='visible')
        inside = [stop for stop in walk(page) if 'reference internal' in str(stop['html'])]
        assert len(inside) > 20


def test_escape_closes_the_menu_and_gives_the_focus_back(visit, addresses) -> None:
    page = visit(width=360).open(addresses('ar')['guide'])
    page.locator('#__navigation').focus()
    page.keyboard.press('Space')
    page.keyboard.press('Tab')
    page.keyboard.press('Escape')
    assert not page.locator('#__navigation').is_checked()
    assert page.evaluate('document.activeElement.id') == '__navigation'


def test_a_closed_menu_is_no_stop_of_the_tab_key(visit, addresses, code) -> None:
    page = visit(width=360).open(addresses(code)['guide'])
    inside = "document.querySelector('.sidebar-drawer').contains(document.activeElement)"
    for _ in range(12):
        page.keyboard.press('Tab')
        assert not page.evaluate(inside)


@with_and_without_scripts
def test_the_language_is_changed_by_keyboard(visit, addresses, scripts) -> None:
    page = visit(width=360, reduced_motion='reduce').page
    if not scripts:
        page.route('**/*.js*', lambda route: route.abort())
    page.goto(addresses('nb')['guide'])
    page.locator('.languages summary').focus()
    page.keyboard.press('Enter')
    page.locator('.languages a[hreflang=nn]').focus()
    page.keyboard.press('Enter')
    page.wait_for_url('**/nn/how-to/events.html')


def test_a_search_is_started_by_keyboard(visit, addresses, code) -> None:
    page = visit().open(addresses(code)['guide'])
    page.locator('.sidebar-search').focus()
    page.keyboard.type('2013')
    page.keyboard.press('Enter')
    page.wait_for_url('**/search.html?q=2013')
