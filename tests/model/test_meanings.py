"""A hint never points at the opposite of what was written."""

from __future__ import annotations

import pytest

from graph.model import CONTEXTS, EVENTS, FLAGS
from graph.model.meanings import events_meant, truth_meant, voice_meant
from graph.problems import nearest


@pytest.mark.parametrize(
    ("written", "voice"),
    [
        ("indirect", "reported"), ("Indirect speech", "reported"), ("paraphrased", "reported"),
        ("indirekt", "reported"), ("not direct", "reported"), ("间接引语", "reported"), ("quoted", "direct"),
        ("verbatim", "direct"), ("Direct", "direct"), ("first-person", "direct"), ("wörtlich", "direct"),
        ("loud", None), ("", None),
    ],
)  # fmt: skip
def test_a_voice_is_told_by_what_the_word_means(written: str, voice: str | None) -> None:
    assert voice_meant(written) == voice


@pytest.mark.parametrize("written", ["yes", "True", "ja", "да", "はい", "1", "✓", "x", "TRUE"])
def test_yes_is_true_in_every_language_at_hand(written: str) -> None:
    assert truth_meant(written) is True


@pytest.mark.parametrize("written", ["no", "False", "nein", "нет", "いいえ", "0", "✗", "none", "not"])
def test_no_is_false_in_every_language_at_hand(written: str) -> None:
    assert truth_meant(written) is False


@pytest.mark.parametrize("written", ["soon", "maybe", "2016", "", "untrue?"])
def test_of_other_words_neither_is_guessed(written: str) -> None:
    assert truth_meant(written) is None


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("indirect", ("direct", "reported")), ("disagree", EVENTS), ("uncooperative", ("cooperative",)),
        ("non-military", CONTEXTS), ("anti_democracy", ("pro_democracy",)), ("equality", ("inequality",)),
        ("continue", ("discontinue",)), ("not hypothetical", FLAGS), ("nonhistorical", FLAGS), ("unhistorical", FLAGS),
    ],
)  # fmt: skip
def test_a_word_and_its_denial_are_not_alike(written: str, known: tuple[str, ...]) -> None:
    assert nearest(written, known) is None


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("inteligence", CONTEXTS, "intelligence"), ("disaster", CONTEXTS, "disasters"), ("AGRE", EVENTS, "AGREE"),
        ("pro-democracy", CONTEXTS, "pro_democracy"), ("missinformation", CONTEXTS, "misinformation"),
        ("deported", ("deport", "arrest"), "deport"), ("reportd", ("direct", "reported"), "reported"),
    ],
)  # fmt: skip
def test_a_slip_of_the_finger_still_is(written: str, known: tuple[str, ...], meant: str) -> None:
    assert nearest(written, known) == meant


@pytest.mark.parametrize(
    ("written", "events"),
    [
        ("agree", "AGREE"), ("CONDEMN", "ACCUSE"), ("TREATY", "AGREE"), ("attack", "ASSAULT"),
        ("YIELD", "CONCEDE RETREAT"),
        ("EXHIBIT_FORCE_POSTURE", "MOBILIZE"), ("осудил", "ACCUSE"), ("STRIKE", "PROTEST ASSAULT"), ("SUPORT", ""),
        ("did not attack", ""), ("not agree", ""), ("did_not_agree", ""), ("didn’t agree", ""), ("never agreed", ""),
        ("no agreement", ""), ("не осудил", ""), ("notorious attack", "ASSAULT"),
    ],
)  # fmt: skip
def test_an_event_is_meant_by_what_a_verb_says_and_never_by_its_letters(written: str, events: str) -> None:
    assert " ".join(events_meant(written)) == events
