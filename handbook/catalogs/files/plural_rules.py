"""Read the plural rule in the header of a catalog."""

from __future__ import annotations

import gettext
import re
from collections import Counter
from functools import lru_cache

import babel
from babel.messages.plurals import get_plural

# The grammar of the field in a header, as GNU gettext defines it.
_PLURAL_FORMS = re.compile(r'\s*nplurals\s*=\s*(?P<forms>\d+)\s*;\s*plural\s*=(?P<rule>[^;]+);?\s*')

# A rule repeats itself by hundreds at most, but for the form some languages have for whole millions.
_NUMBERS = (*range(201), 1_000_000)


# All catalogs of a language have the same rule, and trying one out takes long.
@lru_cache(maxsize=64)
def count_forms(value: str) -> int | None:
    """Return the number of forms that ``Plural-Forms`` names, None if gettext cannot use the rule.

    >>> count_forms('nplurals=2; plural=(n != 1);')
    2
    >>> count_forms('nplurals=2; plural=(n mod 2);')
    """
    match = _PLURAL_FORMS.fullmatch(value)
    if match is None:
        return None
    forms = int(match['forms'])
    try:
        # Python's gettext, which Sphinx uses, turns the rule into a function.
        rule = gettext.c2py(match['rule'])
        usable = all(0 <= rule(number) < forms for number in _NUMBERS)
    except (ValueError, ZeroDivisionError, RecursionError, OverflowError):
        return None
    return forms if usable else None


def usual_forms(language: str) -> set[int]:
    """Return the numbers of forms that editors give ``language``, a CLDR code.

    Some follow gettext's own table, others CLDR, which also counts the forms of fractions and millions.
    """
    cldr = babel.Locale.parse(language).plural_form.tags
    return {get_plural(language).num_plurals, len(cldr) + 1}


@lru_cache(maxsize=64)
def forms_of_one_number(language: str) -> frozenset[int]:
    """Return the plural forms that ``language``, a CLDR code, uses for a single number: "two pages"."""
    rule = gettext.c2py(get_plural(language).plural_expr)
    used = Counter(rule(number) for number in _NUMBERS)
    return frozenset(form for form, numbers in used.items() if numbers == 1)
