"""A text's sentences, with their lines, and those that no quote touches."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evidence.matching import SourceText
from graph.evidence.sentences import sentences
from graph.model.text import fold_space


def told(raw: str) -> list[str]:
    return [one.words for one in sentences(SourceText(raw))]


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("They met today. He left it.", ["They met today.", "He left it."]),
        ("“Who is next?” asked the men. “Not me, sir!” They laughed.",
         ["“Who is next?” asked the men.", "“Not me, sir!”", "They laughed."]),
        ("The U.S. was not there. Mr. Person was, on Dec. 29, too.",
         ["The U.S. was not there.", "Mr. Person was, on Dec. 29, too."]),
        ("Am 3. Mai trafen sie sich. Dann gingen sie.", ["Am 3. Mai trafen sie sich.", "Dann gingen sie."]),
        ("A line that\nis wrapped ends here. Next one is\nwrapped, too.",
         ["A line that is wrapped ends here.", "Next one is wrapped, too."]),
        ("両国は港で会談した。合意はなかった。", ["両国は港で会談した。", "合意はなかった。"]),
        ("التقى الوزيران في المدينة. لم يتفقا على شيء؟", ["التقى الوزيران في المدينة.", "لم يتفقا على شيء؟"]),
        ("Ministers Meet\n\nBy A. Person\n\nThey met in the port.", ["They met in the port."]),
        ("", []),
    ],
)  # fmt: skip
def test_a_text_is_cut_into_its_sentences(raw: str, wanted: list[str]) -> None:
    assert told(raw) == wanted


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_each_sentence_knows_its_line(newline: str) -> None:
    raw = newline.join(["A heading", "", "They met in the port. He left", "it soon.", "", "It was all over."])
    assert [(one.line, one.words) for one in sentences(SourceText(raw))] == [
        (3, "They met in the port."), (3, "He left it soon."), (6, "It was all over."),
    ]  # fmt: skip


@given(st.text(st.sampled_from("aB .\n。!?”’3")))
def test_sentences_stand_in_the_text_in_order_and_none_overlaps(raw: str) -> None:
    found = list(sentences(SourceText(raw)))
    assert [fold_space(raw[slice(*one.span)]) for one in found] == [one.words for one in found]
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
