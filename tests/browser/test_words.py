"""No word of the interface is left in English, not even one that is only read aloud."""

from __future__ import annotations

# Texts and names of everything on a page, shown or hidden, but for passages in other languages that say so.
WORDS = """() => {
  const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'data-done', 'data-label', 'content'];
  const found = new Set([document.title]);
  const visit = (element) => {
    const language = document.documentElement.lang;
    if (element.matches('script, style') || (element.lang && element.lang !== language)) return;
    const told = 'meta[name=description], meta[property^="og:"]';
    for (const name of element.matches('meta') && !element.matches(told) ? [] : attributes) {
      if (element.hasAttribute(name)) found.add(element.getAttribute(name));
    }
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) found.add(child.data.trim());
      if (child.nodeType === Node.ELEMENT_NODE) visit(child);
    }
    if (element instanceof HTMLTemplateElement) [...element.content.children].forEach(visit);
  };
  visit(document.documentElement);
  return [...found].filter((text) => /\\p{L}{3}/u.test(text) && !/[#@/]/.test(text));
}"""

# The same in all languages: names, and kinds of files.
NAMES = {'Code.org', 'website', 'Facebook', 'LinkedIn', 'WhatsApp', 'X', 'Hadi Partovi'}
# Words that these languages share with English.
SHARED = {'nb': {'Program'}, 'nn': {'Program'}, 'es': {'Social'}, 'ja': {'Hour of Code'}}


def test_no_word_is_the_same_as_on_the_english_page(visit, addresses, code) -> None:
    if code == 'en':
        return
    english, other = visit(), visit()
    allowed = NAMES | SHARED.get(code, set())
    found = {}
    for name, address in addresses(code).items():
        if name in ('chooser', 'not found'):
            continue
        words = set(english.open(addresses('en')[name]).evaluate(WORDS))
        same = words & set(other.open(address).evaluate(WORDS)) - allowed
        if same:
            found[name] = same
    assert found == {}


def test_a_search_without_results_says_so_in_the_language_of_the_page(
    visit, site_url, code
) -> None:
    english = visit().open(f'{site_url}en/search.html?q=qqqqqq')
    page = visit().open(f'{site_url}{code}/search.html?q=qqqqqq')
    same = (
        page.locator('.search-summary').inner_text()
        == english.locator('.search-summary').inner_text()
    )
    assert same is (code == 'en')
    assert page.locator('#search-results h2').inner_text().strip()
