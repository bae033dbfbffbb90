"""What changed between two texts is found word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handbook.publishing.status.differences import Kind, Piece, compare_words, text_of


def test_only_the_words_that_changed_are_marked() -> None:
    assert compare_words('Come at ten, please.', 'Come at nine, please.') == [
        Piece(Kind.KEPT, 'Come at'),
        Piece(Kind.REMOVED, 'ten,'),
        Piece(Kind.ADDED, 'nine,'),
        Piece(Kind.KEPT, 'please.'),
    ]


TEXTS = st.text('ab \n', max_size=30)


@given(before=TEXTS, now=TEXTS)
def test_both_texts_can_be_read_out_of_the_pieces(before: str, now: str) -> None:
    pieces = compare_words(before, now)
    for text, other in ((before, Kind.ADDED), (now, Kind.REMOVED)):
        assert ' '.join(piece.text for piece in text_of(pieces, other)) == text


@given(text=TEXTS)
def test_a_text_is_equal_to_itself(text: str) -> None:
    assert [piece.kind for piece in compare_words(text, text)] == [Kind.KEPT]
