"""Do once what each language would do again, in the process from which they are forked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.highlighting import PygmentsBridge

from handbook.catalogs import read_ahead
from handbook.publishing.upstream.templates import compile_templates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx


def work_ahead(app: Sphinx, documents: Iterable[nodes.document]) -> None:
    """Compile the templates of ``app``, and read what its parsed pages have in common in all languages.

    Nothing of it is seen in the output: processes forked from this one need less time.
    """
    pages = list(documents)
    compile_templates(app)
    read_ahead(app.config, pages)
    _prepare_lexers(pages, str(app.config.highlight_language))


def _prepare_lexers(pages: Iterable[nodes.document], usual: str) -> None:
    # Pygments compiles the expressions of a language when its first lexer is made.
    blocks = (block for page in pages for block in page.findall(nodes.literal_block))
    bridge = PygmentsBridge()
    for language in {block.get('language', usual) for block in blocks}:
        bridge.get_lexer('', language)
