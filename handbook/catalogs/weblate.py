"""Compute the checksum by which Weblate knows a message."""

from __future__ import annotations

_KEY = b'Weblate Sip Hash'
_MASK = 2**64 - 1


def message_checksum(msgid: str) -> str:
    """Return what stands in Weblate's addresses as ``?checksum=``, for a message without a context.

    That is SipHash-2-4 of the English text under Weblate's own key, as 16 hexadecimal digits
    (``weblate/utils/hash.py``).
    """
    return format(siphash(_KEY, msgid.encode()), '016x')


def siphash(key: bytes, data: bytes) -> int:
    """Return SipHash-2-4 (Aumasson and Bernstein, 2012) of ``data``; ``key`` has 16 bytes."""
    first, second = (int.from_bytes(half, 'little') for half in (key[:8], key[8:]))
    state = [
        first ^ 0x736F6D6570736575,
        second ^ 0x646F72616E646F6D,
        first ^ 0x6C7967656E657261,
        second ^ 0x7465646279746573,
    ]
    padded = data + bytes(7 - len(data) % 8) + bytes([len(data) % 256])
    for start in range(0, len(padded), 8):
        word = int.from_bytes(padded[start : start + 8], 'little')
        state[3] ^= word
        _mix(state, rounds=2)
        state[0] ^= word
    state[2] ^= 0xFF
    _mix(state, rounds=4)
    return state[0] ^ state[1] ^ state[2] ^ state[3]


def _mix(state: list[int], *, rounds: int) -> None:
    a, b, c, d = state
    for _ in range(rounds):
        a, c = a + b & _MASK, c + d & _MASK
        b, d = _turn(b, 13) ^ a, _turn(d, 16) ^ c
        a = _turn(a, 32)
        c, a = c + b & _MASK, a + d & _MASK
        b, d = _turn(b, 17) ^ c, _turn(d, 21) ^ a
        c = _turn(c, 32)
    state[:] = a, b, c, d


def _turn(word: int, bits: int) -> int:
    return (word << bits | word >> 64 - bits) & _MASK
