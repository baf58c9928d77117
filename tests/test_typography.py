"""How words are set: what is too long to stand whole."""

from __future__ import annotations

import unicodedata

import pytest

from graph.typography import LONGEST, is_long


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("a", 1),
        ("я", 1),
        ("م", 1),
        ("漁", 2),  # as wide as two Latin letters
        ("ガ", 2),
        (unicodedata.normalize("NFD", "ị"), 1),  # three characters, one letter
    ],
)
def test_a_text_is_long_by_the_room_that_it_takes(text: str, room: int) -> None:
    most = LONGEST // room
    assert not is_long(text * most)
    assert is_long(text * (most + 1))
