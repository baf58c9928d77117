"""Every mode has words of its own with each event, and they are no label with another in brackets."""

from __future__ import annotations

import re

import pytest

from graph.model.plover import CONTEXTS, EVENTS, context_words, event_words
from graph.model.plover_modes import MODES

PAIRS = [(event, mode) for event, modes in MODES.items() for mode in modes]


def test_every_event_that_has_modes_is_in_the_table() -> None:
    assert {event: tuple(modes) for event, modes in MODES.items()} == {
        name: event.modes for name, event in EVENTS.items() if event.modes
    }


@pytest.mark.parametrize(("event", "mode"), PAIRS)
def test_a_mode_has_words_of_its_own_that_need_no_brackets(event: str, mode: str) -> None:
    words = event_words(event, mode)
    assert re.fullmatch(r"[a-z][a-z -]+[a-z]", words)
    assert words not in {event_words(event, other) for other in EVENTS[event].modes if other != mode}


@pytest.mark.parametrize(("event", "mode"), PAIRS)
def test_a_mode_is_told_of_one_and_of_several_with_and_without_a_recipient(event: str, mode: str) -> None:
    told = MODES[event][mode].told
    for verb_ends in ("s", ""):
        for recipient in ("Kenya", ""):
            phrase = told(verb_ends, recipient)
            assert re.fullmatch(r"[A-Za-z -]+", phrase)
            assert ("Kenya" in phrase) is bool(recipient)
            assert "  " not in phrase
            assert phrase == phrase.strip()


def test_a_demand_names_what_is_demanded() -> None:
    assert event_words("REQUEST", "meet") == "demand for a meeting"
    assert event_words("REJECT", "assist") == "refusal of assistance"
    assert event_words("REQUEST") == "demand"


def test_topics_are_plain_words() -> None:
    words = [context_words(context) for context in CONTEXTS]
    assert {"pro-democracy", "pro-autocracy"} <= set(words)
    assert len(words) == len(set(words))
    assert not any("_" in one for one in words)
