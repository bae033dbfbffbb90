"""A reader finds the own language, keeps the place on the page, and is never sent elsewhere."""

from __future__ import annotations


def test_the_place_on_the_page_goes_along_to_the_other_language(visit, addresses) -> None:
    page = visit().open(addresses('nb')['guide'])
    place = page.locator('article section section').nth(2).get_attribute('id')
    page.goto(f'{addresses("nb")["guide"]}#{place}')
    page.locator('.languages summary').click()
    page.locator('.languages a[hreflang=ar]').click()
    page.wait_for_url(f'**/ar/how-to/events.html#{place}')
    assert page.locator(f'[id="{place}"]').count() == 1


def test_a_browser_in_another_language_gets_one_quiet_suggestion(visit, addresses) -> None:
    page = visit(locale='ky-KG').open(addresses('en')['guide'])
    suggestion = page.locator('.language-suggestion')
    assert suggestion.is_visible()
    assert suggestion.locator('a').get_attribute('hreflang') == 'ky'
    assert page.url.endswith('/en/how-to/events.html')


def test_a_suggestion_that_was_closed_does_not_come_back(visit, addresses) -> None:
    page = visit(locale='ky-KG').open(addresses('en')['guide'])
    page.locator('.language-suggestion button').click()
    page.goto(addresses('en')['home'])
    assert page.locator('.language-suggestion').is_hidden()


def test_norwegian_without_a_written_form_is_answered_with_bokmal(visit, addresses) -> None:
    page = visit(locale='no').open(addresses('en')['home'])
    assert page.locator('.language-suggestion a').get_attribute('hreflang') == 'nb'


def test_a_reader_in_the_right_language_is_left_alone(visit, addresses) -> None:
    page = visit(locale='ar-EG').open(addresses('ar')['home'])
    assert page.locator('.language-suggestion').is_hidden()


def test_a_chosen_language_is_remembered(visit, addresses, site_url) -> None:
    page = visit(locale='ky-KG').open(addresses('en')['home'])
    page.locator('.languages summary').click()
    page.locator('.languages a[hreflang=ja]').click()
    page.wait_for_url('**/ja/index.html')
    page.goto(addresses('en')['guide'])
    assert page.locator('.language-suggestion a').get_attribute('hreflang') == 'ja'


def test_an_address_that_does_not_exist_is_answered_in_its_language(visit, site_url, code) -> None:
    page = visit().open(f'{site_url}{code}/how-to/gone.html')
    shown = page.locator('main > section:visible')
    assert shown.count() == 1
    assert shown.get_attribute('lang') == code
    assert page.evaluate('document.documentElement.lang') == code


def test_without_scripts_a_lost_reader_sees_every_language(visit, site_url) -> None:
    page = visit(java_script_enabled=False).page
    page.goto(f'{site_url}404.html')
    assert page.locator('main > section:visible').count() > 6
