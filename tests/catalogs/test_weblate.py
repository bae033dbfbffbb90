"""Weblate finds a message by its checksum."""

from __future__ import annotations

import pytest

from handbook.catalogs.weblate import message_checksum, siphash

KEY = bytes(range(16))


@pytest.mark.parametrize(
    ('length', 'expected'),
    # The test vectors of the reference implementation (vectors_sip64).
    [
        (0, 0x726FDB47DD0E0E31),
        (1, 0x74F839C593DC67FD),
        (8, 0x93F5F5799A932462),
        (15, 0xA129CA6149BE45E5),
    ],
)
def test_siphash_agrees_with_the_reference_implementation(length: int, expected: int) -> None:
    assert siphash(KEY, bytes(range(length))) == expected


@pytest.mark.parametrize('text', ['', 'Teach one hour', 'Сабак'])
def test_a_checksum_always_has_sixteen_digits(text: str) -> None:
    assert len(message_checksum(text)) == 16
    assert int(message_checksum(text), 16) == siphash(b'Weblate Sip Hash', text.encode())
