"""Whatever a reader sees or hears in plain letters is found, and nothing else."""

from __future__ import annotations

import pytest

from handbook.publishing.unreached import find_in_site, find_unreached, plain_words


@pytest.mark.parametrize(
    ('html', 'words'),
    [
        ('<p>‹Ţēāćĥ› and learn</p>', 'and learn'),
        ('<title>Home</title>', 'Home'),
        ('<img alt="A picture">', 'picture'),
        ('<button aria-label="Close it">×</button>', 'Close it'),
        ('<input placeholder="Search">', 'Search'),
        ('<button data-done="Copied">‹›</button>', 'Copied'),
        ('<meta name="description" content="All about it">', 'All about it'),
        ('<template><b>Copy</b></template>', 'Copy'),
        ('<noscript>Scripts are off</noscript>', 'Scripts are off'),
        ('<p lang="en">A fallback</p>', 'fallback'),
        ('<a lang="nb" hreflang="nb">Norsk <small lang="en-150">mostly done</small></a>', 'mostly done'),
        ('<code>make</code><p>then</p>', 'then'),
        ('<p>هاا site</p>', 'site'),
    ],
)  # fmt: skip
def test_a_word_that_stayed_english_is_found(html: str, words: str) -> None:
    assert [each.words for each in find_unreached(html)] == [words]


@pytest.mark.parametrize(
    'html',
    [
        '<p>‹Ţēāćĥ ōńē ĥōūŕ› 7–13 A</p>',
        '<pre>make site</pre><kbd>Enter</kbd><script>let word</script><style>p {}</style>',
        '<svg><title>Menu</title></svg>',
        '<p>hourofcode.com/#join https://code.org/x #HourOfCode me@example.org</p>',
        '<a href="mailto:press@code.org">press<span>&#64;</span>code<span>&#46;</span>org</a>',
        '<a lang="nb" hreflang="nb">Norsk</a>',
        '<p translate="no">Code.org and others</p>',
        '<meta name="generator" content="Sphinx and others">',
        '<p>Bob Example</p>',
    ],
)
def test_code_addresses_and_names_are_no_words(html: str) -> None:
    assert find_unreached(html, ['Bob Example']) == []


def test_a_name_inside_another_word_is_still_found() -> None:
    assert plain_words('Bob Bobbing', ['Bob']) == ['Bobbing']


def test_each_place_of_a_site_is_told_once(tmp_path) -> None:
    for name in ('a', 'b'):
        (tmp_path / f'{name}.html').write_text('<p>Hard coded</p>', encoding='utf-8')
    ((path, found),) = find_in_site(tmp_path)
    assert (path.name, found.place, found.words) == ('a.html', 'p', 'Hard coded')
