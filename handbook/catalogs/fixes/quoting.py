"""Put the backslashes before quotation marks that a translator forgot, if there is no doubt."""

from __future__ import annotations

import re

# A line of a PO file holds one quoted string; gettext joins several that stand on one line.
_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*')
_ESCAPED_OR_QUOTE = re.compile(r'\\.|"')
_ESCAPES = ('\\n', '\\r', '\\t', '\\"', '\\\\')


def repair_quotes(quoted: str) -> str | None:
    """Return ``"Si "hei" nå"`` as ``"Si \\"hei\\" nå"``, or None if it could mean something else.

    Nothing is done where a quotation mark has no partner, where the string does not start and end
    with one, or where the line reads as several strings.
    """
    if len(quoted) < 2 or quoted[0] != '"' or quoted[-1] != '"' or _STRINGS.fullmatch(quoted):
        return None
    inner = quoted[1:-1]
    signs = _ESCAPED_OR_QUOTE.findall(inner)
    if signs.count('"') % 2 or any(sign not in _ESCAPES for sign in signs if sign != '"'):
        return None
    if inner.endswith('\\') and not inner.endswith('\\\\'):
        return None
    escaped = _ESCAPED_OR_QUOTE.sub(lambda m: m[0] if m[0] != '"' else '\\"', inner)
    return f'"{escaped}"'
