"""Write the rules of a language as the script that the search page runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx import package_dir

from handbook.site.search.words import fold

if TYPE_CHECKING:
    from handbook.site.search.rules import Rules

_SCRIPT = Path(__file__).with_name('stemmer.js')
# Sphinx brings the algorithms of Snowball along as scripts.
_SNOWBALL = Path(package_dir, 'search', 'minified-js')


def write_script(rules: Rules) -> str:
    """Return the script with the stemmer and the splitter of a language.

    Sphinx puts it into ``language_data.js``. It calls what it defines ``Stemmer`` and ``splitQuery``.
    """
    data = {
        'before': rules.before,
        'strip_marks': rules.strip_marks,
        'stemmer': f'{rules.stemmer.title()}Stemmer' if rules.stemmer else '',
        'restore': rules.restore,
        'prefixes': rules.prefixes,
        'suffixes': rules.suffixes,
        'least': rules.least,
        'after': rules.after,
        'pairs': rules.pairs,
    }
    libraries = ('base', rules.stemmer) if rules.stemmer else ()
    scripts = [(_SNOWBALL / f'{name}-stemmer.js').read_text(encoding='utf-8') for name in libraries]
    settings = f'const RULES = {json.dumps(data, ensure_ascii=False)};'
    return '\n'.join((*scripts, settings, _SCRIPT.read_text(encoding='utf-8')))


def folded_stop_words(rules: Rules) -> frozenset[str]:
    """Return the stop words of a language as they look in the index."""
    return frozenset(fold(word, rules) for word in rules.stop_words.split())
