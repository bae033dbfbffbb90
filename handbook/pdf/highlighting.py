"""Colour the words of program code, with the colours that Pygments knows."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from sphinx.highlighting import PygmentsBridge

from handbook.pdf.typst_code import array, call, string, verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable

DEFAULT_STYLE = 'xcode'
"""The style of Pygments whose colours can all be read on the tint behind code (4.5 to 1)."""

_LINE_ENDS = str.maketrans(dict.fromkeys('\u2028\u2029', '\n'))


class TypstFormatter:
    """Writes tokens as two arguments of ``code-block``: the whole text and an array of its lines.

    Pygments takes any object with a method ``format`` for a formatter.
    """

    def __init__(self, *, style: Any) -> None:
        self.style = style

    def format(self, tokensource: Iterable[tuple[Any, str]], outfile: IO[str]) -> None:
        lines: list[list[str]] = [[]]
        whole: list[str] = []
        for kind, text in tokensource:
            shown = text.translate(_LINE_ENDS)
            whole.append(shown)
            first, *others = shown.split('\n')
            lines[-1].append(self._token(kind, first))
            lines += [[self._token(kind, line)] for line in others]
        code = ''.join(whole).rstrip('\n')
        shown_lines = lines[: code.count('\n') + 1]
        outfile.write(f'{verbatim(code)}, {array(_line(line) for line in shown_lines)}')

    def _token(self, kind: Any, text: str) -> str:
        if not text:
            return ''
        style = self.style.style_for_token(kind)
        named = {}
        if style['color'] and not text.isspace():
            named['fill'] = call('rgb', string(f'#{style["color"]}'))
        if style['bold']:
            named['weight'] = string('bold')
        return call('text', string(text), **named) if named else string(text)


def _line(tokens: Iterable[str]) -> str:
    return f'{{{"; ".join(("[]", *filter(None, tokens)))}}}'


class TypstBridge(PygmentsBridge):
    """Sphinx's way to Pygments, with its names of languages and its warnings."""

    html_formatter = TypstFormatter

    def __init__(self, style: str | None) -> None:
        super().__init__('html', style or DEFAULT_STYLE)

    def write(self, source: str, language: str, **options: Any) -> str:
        """Return ``source`` as arguments of ``code-block``; options are those of Sphinx."""
        return self.highlight_block(source.expandtabs(), language, **options)
