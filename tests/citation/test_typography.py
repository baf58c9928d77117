"""How words are set: direction, quotation marks, and what is too long to stand whole."""

from __future__ import annotations

import unicodedata

import pytest

from graph.citation.typography import LONGEST, direction, is_long, quotation_marks


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
        ("fr", "«\u202f\u202f»"),
        ("fr-CA", "«\u202f\u202f»"),
        ("fr-CH", "«»"),
        ("ar", "”“"),
        ("ja", "「」"),
        ("zh", "“”"),
        ("zh-Hant-TW", "「」"),
        ("el", "«»"),
        ("hy", "«»"),
        ("ka", "„“"),
        ("is", "„“"),
        ("mk", "„“"),
        ("yi", "””"),
        ("ky", "«»"),
        ("yue", "「」"),
        ("ko", "“”"),
        ("th", "“”"),
        ("hi", "“”"),
        ("da", "“”"),
        ("bs-Cyrl", "„“"),
        ("bs", "„”"),
        ("ti-ER", "‘’"),
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
        ("“‘we won’t,’ he said”", "en", "‘’"),  # a third level has the marks of the first
        ("they said ‘that “no” was no’", "en", "“”"),
        ("‘no,’ and “no” again", "en", "“”"),  # none fits both: the usual ones
        ("the ministers’ plan", "en", "“”"),
        ("teased “joint projects,”", "en", "‘’"),
        ("we met,” he said", "en", "‘’"),  # it was opened before the quote
        ("это «мера»", "ru", "„“"),
        ("das „Haus“ brennt", "de", "‚‘"),
        ("das ‚Haus‘ brennt", "de", "„“"),
        ("il dit «\u00a0non\u00a0» deux fois", "fr", "“”"),
        ("il dit “non” deux fois", "fr", "«\u202f\u202f»"),
        ("「灯台」で会った", "ja", "『』"),
        ("彼は『灯台』で", "ja", "「」"),
        ("他说“不”了", "zh", "‘’"),
    ],
)
def test_words_with_marks_of_their_own_stand_within_others(words: str, language: str, marks: str) -> None:
    assert "".join(quotation_marks(words, language)) == marks


@pytest.mark.parametrize(
    ("before", "marks"), [("He said “", "‘’"), ("“No,” he said, and", "“”"), ("He said “that ‘", "“”"), ("", "“”")]
)
def test_words_inside_a_quote_that_was_opened_before_them_stand_within_the_inner_marks(before: str, marks: str) -> None:
    assert "".join(quotation_marks("they met", "en", before)) == marks


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
