"""Who says a quote's words: the speaker, or the outlet that tells of the speaker."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.citation.attribution import Attribution, Voice, attribution, when_words
from tests.support.data_for_tests import quote
from tests.support.sources_for_tests import WORDS, source

PERSON = {"name": "A. Person", "role": "minister"}
COURIER = source()


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        (None, "The Courier"),
        (PERSON, "A. Person, minister"),
        ({**PERSON, "voice": "reported"}, "The Courier, on A. Person, minister"),
        ({"role": "minister"}, "minister"),
        ({"role": "minister", "voice": "reported"}, "The Courier, on minister"),
        ([PERSON, {"name": "B. Person"}], "A. Person, minister, and B. Person"),
        ([PERSON, {"name": "B. Person", "voice": "reported"}], "The Courier, on A. Person, minister, and B. Person"),
    ],
)
def test_a_sentence_is_said_by_the_speaker_only_where_it_is_direct(speaker: Any, words: str) -> None:
    assert attribution(quote("w", speaker=speaker), COURIER).words == words


@given(WORDS, WORDS, WORDS)
def test_reported_words_are_never_said_by_the_speaker(name: str, role: str, outlet: str) -> None:
    told = attribution(
        quote("w", speaker={"name": name, "role": role, "voice": "reported"}), source(container_title=outlet)
    )
    assert told.said_by == (Voice(outlet),)
    assert told.about == (Voice(name, role),)
    assert told.words == f"{outlet}, on {name}, {role}"


@pytest.mark.parametrize(
    ("voices", "words"),
    [
        ([Voice("A"), Voice("B")], "A and B"),
        ([Voice("A"), Voice("B"), Voice("C")], "A, B and C"),
        ([Voice("A", "x"), Voice("B")], "A, x, and B"),
        ([Voice("A", "x"), Voice("B", "y"), Voice("C")], "A, x; B, y; and C"),
    ],
)
def test_several_voices_are_told_apart_from_their_roles(voices: list[Voice], words: str) -> None:
    assert Attribution(tuple(voices)).words == words
    assert Attribution((Voice("Radio"),), tuple(voices)).words == f"Radio, on {words}"


@given(st.lists(st.builds(Voice, WORDS, st.just("") | WORDS), min_size=1, max_size=4))
def test_names_and_roles_are_pieces_of_their_own(voices: list[Voice]) -> None:
    pieces = Attribution(tuple(voices)).pieces
    assert [piece.text for piece in pieces if piece.what == "name"] == [voice.name for voice in voices]
    assert [piece.text for piece in pieces if piece.what == "role"] == [voice.role for voice in voices if voice.role]


@pytest.mark.parametrize(
    ("date", "issued", "words"),
    [
        (None, "2017-01-06", "as reported on 6 January 2017"),
        (None, "2017-01", "as reported in January 2017"),
        (None, "2017", "as reported in 2017"),
        (None, "2017-01-06~", "as reported on about 6 January 2017"),
        (None, "2014/2016", "as reported 2014 to 2016"),
        (None, "2014/..", "as reported from 2014 on"),
        (None, "/2014", "as reported until 2014"),
        ("2016-12", "2017-01-06", "December 2016, as reported on 6 January 2017"),
        ("2016~", "2017-01-06", "about 2016, as reported on 6 January 2017"),
        ("2017-01-06", "2017-01-06", "6 January 2017, as reported the same day"),
        ("2017", "2017", "2017, as reported in 2017"),
    ],
)
def test_the_day_of_the_report_is_told_beside_that_of_what_it_tells(date: str | None, issued: str, words: str) -> None:
    assert when_words(quote("w", date=date), source(issued=issued)) == words
