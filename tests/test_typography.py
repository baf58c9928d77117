"""How words are set: direction, quotation marks, and what is too long to stand whole."""

from __future__ import annotations

import unicodedata

import pytest

from graph.typography import LONGEST, direction, is_long, quotation_marks


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


@pytest.mark.parametrize(
    ("language", "marks"),
    [
        ("en", "“”"),
        (None, "“”"),
        ("tlh", "“”"),
        ("de", "„“"),
        ("de-AT", "„“"),
        ("DE", "„“"),
        ("ru", "«»"),
        ("fa", "«»"),
        ("ar", "”“"),
        ("ja", "「」"),
        ("zh", "“”"),
        ("zh-Hant-TW", "「」"),
    ],
)
def test_a_quote_stands_within_the_marks_of_its_language(language: str | None, marks: str) -> None:
    assert "".join(quotation_marks("words", language)) == marks


@pytest.mark.parametrize(
    ("words", "language", "marks"),
    [
        ("he said “no” to them", "en", "‘’"),
        ('he said "no" to them', "en", "‘’"),
        ("their ‘friends’ said no", "en", "“”"),
        ("“we won’t,” he said", "en", "‘’"),  # an apostrophe is no mark
        ("“‘we won’t,’ he said”", "en", "“”"),  # both stand there: the usual ones
        ("это «мера»", "ru", "„“"),
        ("das „Haus“ brennt", "de", "‚‘"),
        ("「灯台」で会った", "ja", "『』"),
    ],
)
def test_words_with_marks_of_their_own_stand_within_others(words: str, language: str, marks: str) -> None:
    assert "".join(quotation_marks(words, language)) == marks


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the two met", "auto"),
        ("اتفق البلدان", "auto"),
        ("2016 اتفق البلدان (NATO)", "auto"),
        ("NATO لم ترسل أحدا", "rtl"),  # its first letter would have it from left to right
        ("حزب is the name of the party", "ltr"),
        ("", "auto"),
        ("1945", "auto"),
    ],
)
def test_words_run_as_most_of_their_letters_do(words: str, told: str) -> None:
    assert direction(words) == told
