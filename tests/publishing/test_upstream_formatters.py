"""Code looks as with Sphinx, whatever the code before it asked for."""

from __future__ import annotations

from sphinx.highlighting import PygmentsBridge

from handbook.publishing.upstream.formatters import kept_formatters

BLOCKS = (
    {'linenos': False},
    {'linenos': 'inline'},
    {'linenos': False},
    {'nowrap': True},
    {'linenos': False, 'hl_lines': [1]},
    {'linenos': 'table', 'linenostart': 7},
    {'linenos': 'table'},
    {'linenos': False},
)


def highlight() -> list[str]:
    bridge = PygmentsBridge('html', 'sphinx')
    dark = PygmentsBridge('html', 'monokai')
    found = [bridge.highlight_block('x = 1\ny = 2', 'python', **each) for each in BLOCKS]
    return [*found, bridge.get_stylesheet(), dark.get_stylesheet()]


def test_each_block_of_code_looks_as_it_asks_for() -> None:
    expected = highlight()
    assert len(set(expected)) == 8
    with kept_formatters():
        assert highlight() == expected


def test_a_formatter_is_made_once_a_style() -> None:
    with kept_formatters():
        bridge = PygmentsBridge('html', 'sphinx')
        assert bridge.get_formatter(linenos=False) is bridge.get_formatter(linenos=False)
        assert PygmentsBridge('html', 'none').get_formatter() is not bridge.get_formatter()
