"""Compare words without their endings, in languages that bend them differently."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from handbook.catalogs.checks.habits import get_habits

# Words of these scripts have no space between them.
_UNSPACED = frozenset({'Jpan', 'Hans', 'Hant', 'Hani', 'Thai', 'Laoo', 'Khmr', 'Mymr'})
# In these, other words stand before a word without a space: "and", "for", the article.
_PREFIXES = {'Arab': '[وف]?(?:[بك]?ال|لل|[بكل])?', 'Hebr': '[והבכלמש]{0,3}'}
_ARTICLES = {'Arab': 'ال', 'Hebr': 'ה'}
_WORD = re.compile(r'\w+')
_ASIDE = re.compile(r'[(（][^()（）]*[)）]')
# A shorter word stands inside others by chance; it counts at the beginning of a word only.
_LONG = 4
_ANY_ENDING = '*'


@lru_cache(maxsize=10_000)
def find_stems(form: str, language: str) -> tuple[str, ...]:
    """Return what all the bent forms of ``form`` have in common, word by word.

    After the first word, short ones (of, for, to) are left out: another form may lack them. So is what
    stands in brackets. ``language`` is a CLDR code.

    >>> find_stems('Meld deg på', 'nb'), find_stems('уюштуруучу', 'ky')
    (('meld',), ('уюштуруу',))
    """
    form = fold(_ASIDE.sub('', form))
    if _script(language) in _UNSPACED:
        return (form.strip(),)
    first, *others = _WORD.findall(form) or [form]
    words = [first, *(word for word in others if len(word) >= _LONG)]
    return tuple(_stem(_without_prefix(word, language)) for word in words)


def has_stems(text: str, stems: tuple[str, ...], language: str) -> bool:
    """Whether all ``stems`` stand in ``text``, which ``fold`` made, with any ending.

    >>> has_stems(fold('Spør arrangørene.'), find_stems('arrangør', 'nb'), 'nb')
    True
    """
    anywhere = _script(language) in _UNSPACED | _PREFIXES.keys()
    return all(
        stem in text
        if anywhere or len(stem) >= _LONG
        else re.search(rf'(?<!\w){re.escape(stem)}', text)
        for stem in stems
    )


def find_variant(text: str, variant: str, language: str) -> str:
    """Return the ``variant`` as it stands in ``text``, or nothing.

    It must be there as a whole word; ``brosjyr*`` stands for the word with any ending.
    """
    folded, bare = fold(text), fold(variant.removesuffix(_ANY_ENDING))
    if _script(language) in _UNSPACED:
        return variant.removesuffix(_ANY_ENDING) if bare in folded else ''
    prefix = _PREFIXES.get(_script(language), '')
    ending = r'\w*' if variant.endswith(_ANY_ENDING) else r'(?!\w)'
    match = re.search(rf'(?<!\w){prefix}{re.escape(bare)}{ending}', folded)
    return match[0] if match else ''


def fold(text: str) -> str:
    """Return ``text`` in small letters, without accents and vowel signs."""
    letters = unicodedata.normalize('NFKD', text.casefold())
    return ''.join(each for each in letters if unicodedata.category(each) != 'Mn')


def _stem(word: str) -> str:
    """Leave out as many letters as an ending may change: none of a short word, two of a long one."""
    return word if len(word) <= _LONG else word[:-1] if len(word) < 7 else word[:-2]


def _without_prefix(word: str, language: str) -> str:
    return word.removeprefix(_ARTICLES.get(_script(language), ''))


def _script(language: str) -> str:
    return get_habits(language).script
