"""What is drawn from left to right on a page, and read from the right."""

from __future__ import annotations

import pytest

from graph.intake.directions import Drawn, has_from_right, is_from_right, read_from_right


def drawn(visual: str) -> list[Drawn]:
    """Characters as they are drawn, the leftmost first."""
    return [Drawn(c, 5.0 * at, 5.0 * at + 5) for at, c in enumerate(visual)]


@pytest.mark.parametrize(
    ("visual", "read"),
    [
        ("زرم رد", "در مرز"),
        ("۲۰۲۱ لاس زا", "از سال ۲۰۲۱"),
        ("دلار"[::-1] + " 150", "150 دلار"),
        ("(NATO) " + "دلار"[::-1], "دلار (NATO)"),
        ("New York ב רקיב", "ביקר ב New York"),
        ("30.5 - 12 ןיב", "בין 12 - 30.5"),
        ("«ام» :تفگ", "گفت: «ما»"),
        ("ﻢﻠﺳ", "سلم"),
    ],
)
def test_words_are_read_from_the_right_and_numbers_from_the_left(visual: str, read: str) -> None:
    assert has_from_right(visual)
    assert read_from_right(drawn(visual)) == read
    assert read_from_right(drawn(visual)[::-1]) == read  # in whatever order the file has them


def test_a_space_without_width_is_a_half_space() -> None:
    letters = [Drawn("ی", 20, 25), Drawn(" ", 20, 22.5), Drawn("م", 25, 30), Drawn("د", 15, 20)]
    assert read_from_right(letters) == "می\u200cد"


def test_a_mark_follows_the_letter_on_which_it_stands() -> None:
    assert read_from_right([Drawn("ه", 10, 15), Drawn("\u0654", 12, 12), Drawn("ج", 15, 20)]) == "جه\u0654"


def test_most_letters_tell_the_direction() -> None:
    assert not is_from_right("The word سلام is Arabic.")
    assert not is_from_right("12.5 %")
