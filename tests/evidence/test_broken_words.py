"""A word that a line's end breaks may be two words: what the text confirms passes, and the rest is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.evidence import problems_of
from graph.evidence.verify import Verdict, verify
from graph.loading.load import load
from graph.problems import Problem
from tests.support.invented import data_file, folder


def told(tmp_path: Path, text: str, exact: str, coding: str = "") -> list[Problem]:
    """What is told of one quote that stands in ``text`` to the letter."""
    path = data_file(tmp_path, f"exact: {exact}" + (f"\n{coding}" if coding else ""), text=text)
    verified = verify(load(path), folder(tmp_path, text))
    assert verified.findings[0].verdict is Verdict.EXACT
    return [problem for _, problem in problems_of(verified)]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The minister will re-\nsign the pact.", "will re-sign the pact", "will resign the pact"),
        ("Miners co-\nop shares.", "Miners co-op shares", "Miners coop shares"),
        ("They re-sign, and resign. She will re-\nsign soon.", "She will re-sign soon", "She will resign soon"),
        ("A long hall, a standing man, a long-\nstanding feud.", "a long-standing feud", "a longstanding feud"),
        ("Это экс-\nпорт леса.", "Это экс-порт леса", "Это экспорт леса"),
        ("Ils vont re\u2010\ncréer le lien.", "vont re\u2010créer le lien", "vont recréer le lien"),
    ],
)
def test_a_broken_word_that_may_be_two_words_is_asked_about_in_either_reading(
    tmp_path: Path, text: str, one: str, other: str
) -> None:
    for exact in (one, other):
        (warning,) = told(tmp_path, text, exact)
        assert (warning.code, warning.severity) == ("broken-word", "warning")
        assert "the rest of the text does not tell" in (warning.hint or "")


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("They will open a sta-\ntion there.", "open a sta-tion there"),
        ("A station is open. They will open a sta-\ntion there.", "open a sta-tion there"),
        ("A long-standing feud. It is a long-\nstanding claim.", "a longstanding claim"),
        ("The govern-\nment of the day.", "The govern-ment of the day"),
        ("Die Regie\u00ad\nrung tagt.", "Die Regie-rung tagt"),
    ],
)
def test_a_reading_that_nothing_confirms_is_asked_about(tmp_path: Path, text: str, exact: str) -> None:
    assert [problem.code for problem in told(tmp_path, text, exact)] == ["broken-word"]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("They will open a sta-\ntion there.", "open a station there"),
        ("Resign, they say. He will re-\nsign today.", "He will resign today"),
        ("They re-sign often. He will re-\nsign today.", "He will re-sign today"),
        ("A long-standing feud. It is a long-\nstanding claim.", "a long-standing claim"),
        ("Die Bundes-\nminister tagen, sagt der Minister im Bundes-\nrat.", "Die Bundesminister tagen"),
        ("Die Regie\u00ad\nrung tagt.", "Die Regierung tagt"),
        ("Vor-\nund Nachteile sind klar.", "Vor- und Nachteile sind klar"),
    ],
)
def test_a_reading_that_the_text_confirms_or_that_is_the_only_word_passes_silently(
    tmp_path: Path, text: str, exact: str
) -> None:
    assert told(tmp_path, text, exact) == []


def test_a_number_and_a_capital_keep_their_hyphen_and_are_not_asked_about(tmp_path: Path) -> None:
    assert told(tmp_path, "The years 1939-\n1945 count.", "The years 1939-1945 count") == []
    assert told(tmp_path, "The Anglo-\nAmerican pact.", "The Anglo-American pact") == []


def test_the_halves_of_broken_words_are_no_words_of_the_text(tmp_path: Path) -> None:
    assert told(tmp_path, "They will open a sta-\ntion there.", "open a station there") == []
    text = "Die Bundes-\nminister tagen im Bundes-\nrat, zwei Staats-\nminister auch."
    assert told(tmp_path, text, "Die Bundesminister tagen") == []


def test_a_comment_that_names_the_word_confirms_it_and_no_other(tmp_path: Path) -> None:
    text = "The minister will re-\nsign the pact."
    named = "comment: The source breaks “re-sign” at a line's end."
    assert told(tmp_path, text, "will re-sign the pact", named) == []
    assert told(tmp_path, text, "will resign the pact", named)
    assert told(tmp_path, text, "will re-sign the pact", "comment: Perhaps they resign.")


def test_the_warning_says_the_line_and_what_else_the_word_may_be(tmp_path: Path) -> None:
    (warning,) = told(tmp_path, "A pact.\n\nA station. They open a sta-\ntion there.", "open a sta-tion there")
    assert warning.message == "line 3 of the source ends inside “sta-tion”, which may be “station”"
    assert "the text has “station” elsewhere: read it where it was printed" in (warning.hint or "")
