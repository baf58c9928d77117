"""The words of a passage propose events: the ones it hints at come first, in every language of the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.model import EVENTS, cued_events, event_cues

TABLE = Path(event_cues.__file__).with_name("event_cues.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "language", "event", "hint"),
    [
        ("Southland rejected the plan in the evening", "en", "REJECT", "rejected"),
        ("The two sides signed a deal", "en-GB", "AGREE", "signed"),
        ("Die Regierung droht mit Vergeltung", "de", "THREATEN", "droht"),
        ("Moscou a expulsé deux diplomates", "fr", "SANCTION", "expulsé"),
        ("Россия обвинила соседей", "ru", "ACCUSE", "обвинила"),
        ("双方签署了协议", "zh-Hans", "AGREE", "签署"),
        ("両首脳は会談した", "ja", "CONSULT", "首脳"),
        ("وأدانت الحكومة الهجوم", "ar", "ACCUSE", "أدان"),
        ("ایران مذاکره کرد", "fa", "CONSULT", "مذاکره"),
    ],
)
def test_the_words_of_a_passage_hint_at_its_event(words: str, language: str, event: str, hint: str) -> None:
    found = cued_events(words, language)
    assert hint in found[event]
    assert next(iter(found)) == event
    assert hint in cued_events(words)[event], "without a language every one counts"


def test_only_words_that_begin_so_hint_and_a_language_without_a_table_has_no_hints() -> None:
    assert cued_events("The east is significant in several ways, and bandages sold well", "en") == {}
    assert cued_events("They signed a deal", "sw") == {}


def test_the_event_with_most_hints_comes_first() -> None:
    assert [*cued_events("They refused to talk, declined, and said no to a visit: rejected", "en")] == [
        "REJECT",
        "CONSULT",
    ]


def test_every_event_has_hints_and_none_stands_twice_in_a_language() -> None:
    names = [line for line in TABLE.splitlines() if line and line[0] not in " #"]
    assert names == list(EVENTS)
    for block in TABLE.split("\n\n")[0].split("\n"):
        if block.startswith("  "):
            cues = block.partition(": ")[2].split(", ")
            assert len(cues) == len(set(cues)), block
