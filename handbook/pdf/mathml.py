"""Make Typst code of a formula in LaTeX, by way of MathML."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from latex2mathml.converter import convert

from handbook.pdf.typst_code import array, block, call, string

if TYPE_CHECKING:
    from collections.abc import Callable

ACCENTS = frozenset('^ˇ~˜¯‾˙.¨´`˘→⃗←̂̃̄̇̈')
OPENING, CLOSING = frozenset('([{⟨⌈⌊|‖'), frozenset(')]}⟩⌉⌋|‖')


class UnreadableFormulaError(ValueError):
    """A formula has something that no way leads from LaTeX to Typst for."""


def formula_code(latex: str) -> str:
    """Return what stands inside the equation that ``latex`` writes, as Typst code.

    The names of functions are ours; text is only ever in string literals. Raises
    UnreadableFormulaError, with the part that nobody understood where it is known.
    """
    try:
        tree = ElementTree.fromstring(convert(latex))
        return _row(tree)
    except UnreadableFormulaError:
        raise
    except Exception as error:
        # The converter's own errors have no base in common, and what an author types can surprise it.
        raise UnreadableFormulaError(type(error).__name__) from None


def _write(element: ElementTree.Element) -> str:
    tag = element.tag.rpartition('}')[2]
    if tag not in WRITERS:
        raise UnreadableFormulaError(tag)
    return WRITERS[tag](element)


def _row(element: ElementTree.Element) -> str:
    code = block(map(_write, element))
    return call('math.lr', code) if _is_fenced(element) else code


def _is_fenced(element: ElementTree.Element) -> bool:
    """Whether brackets stand at the ends of a row that grow with what is between them."""
    if len(element) < 2 or any(
        each.get('stretchy') == 'false' for each in (element[0], element[-1])
    ):
        return False
    first, last = ((each.text or '').strip() for each in (element[0], element[-1]))
    return first in OPENING and (last in CLOSING or len(element) == 2)


def _identifier(element: ElementTree.Element) -> str:
    text = _text(element)
    if text.startswith('\\'):
        raise UnreadableFormulaError(text)
    return call('sign', string(text)) if len(text) == 1 else call('math.op', string(text))


def _operator(element: ElementTree.Element) -> str:
    text = _text(element)
    if not text:
        return 'none'
    return call('sign' if len(text) == 1 else 'math.op', string(text))


def _literal(element: ElementTree.Element) -> str:
    return string(element.text or '')


def _space(element: ElementTree.Element) -> str:
    width = element.get('width', '0em')
    return f'h({width})' if width.removesuffix('em').replace('.', '').isdecimal() else 'none'


def _fraction(element: ElementTree.Element) -> str:
    above, below = map(_write, element)
    if element.get('linethickness', '').startswith('0'):
        return call('math.mat', array([above]), array([below]), delim='none')
    return call('math.frac', above, below)


def _root(element: ElementTree.Element) -> str:
    radicand, index = map(_write, element)
    return call('math.root', index, radicand)


def _scripts(*places: str) -> Callable[[ElementTree.Element], str]:
    def write(element: ElementTree.Element) -> str:
        base, *scripts = map(_write, element)
        return call('math.attach', base, **dict(zip(places, scripts, strict=True)))

    return write


def _limits(*places: str) -> Callable[[ElementTree.Element], str]:
    def write(element: ElementTree.Element) -> str:
        base, *scripts = map(_write, element)
        mark = _text(element[-1])
        if places == ('t',) and mark and all(char in ACCENTS for char in mark):
            return call('math.accent', base, scripts[0])
        return call(
            'math.attach', call('math.limits', base), **dict(zip(places, scripts, strict=True))
        )

    return write


def _table(element: ElementTree.Element) -> str:
    if any(cell.get('columnalign') for row in element for cell in row):
        return _lines(element)
    rows = (array(map(_row, row)) for row in element)
    return call('math.mat', *rows, delim='none')


def _lines(element: ElementTree.Element) -> str:
    """Return lines whose cells meet at their ends, as those of ``align`` and ``split`` do."""
    lines = ['\nalign-point\n'.join(map(_row, row)) for row in element]
    return block(['\nlinebreak()\n'.join(lines)])


def _text(element: ElementTree.Element) -> str:
    return (element.text or '').strip()


WRITERS: dict[str, Callable[[ElementTree.Element], str]] = {
    'mrow': _row,
    'mstyle': _row,
    'mpadded': _row,
    'menclose': _row,
    'mtd': _row,
    'mi': _identifier,
    'mo': _operator,
    'mn': _literal,
    'mtext': _literal,
    'mspace': _space,
    'mfrac': _fraction,
    'msqrt': lambda element: call('math.sqrt', _row(element)),
    'mroot': _root,
    'mphantom': lambda element: call('hide', _row(element)),
    'msub': _scripts('b'),
    'msup': _scripts('t'),
    'msubsup': _scripts('b', 't'),
    'munder': _limits('b'),
    'mover': _limits('t'),
    'munderover': _limits('b', 't'),
    'mtable': _table,
}
"""What writes the code of each element of MathML that LaTeX makes use of."""
