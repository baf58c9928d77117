"""What an entry says, as a sentence: swapped actors and missing flags must be seen in it."""

from __future__ import annotations

from typing import Any

import pytest

from graph.citation.sentence import sentence
from graph.model import Dataset
from graph.model.plover import EVENTS

SOURCES = {"a": {"title": "A headline", "container-title": "The Herald", "issued": "2025-02-14"}}


def told(between: tuple[str, str] = ("KEN", "TZA"), **coding: Any) -> str:
    quote = {"exact": "some words", "source": "a", **coding}
    dataset = Dataset.model_validate(
        {"title": "Invented", "sources": SOURCES, "relations": [{"between": between, "quotes": [quote]}]}
    )
    return sentence(dataset, dataset.relations[0], dataset.relations[0].quotes[0])


@pytest.mark.parametrize(
    ("coding", "words"),
    [
        ({"event": "THREATEN", "actor": ["TZA"], "recipient": ["KEN"], "date": "2025-01"},
         "Tanzania threatens Kenya, January 2025; reported by The Herald"),
        ({"event": "THREATEN", "actor": ["KEN"], "recipient": ["TZA"], "date": "2025-01"},
         "Kenya threatens Tanzania, January 2025; reported by The Herald"),
        ({"event": "THREATEN", "actor": ["TZA"]}, "Tanzania makes a threat; reported by The Herald"),
        ({"event": "COOPERATE", "actor": ["TZA", "KEN"]},
         "Tanzania and Kenya cooperate with each other; reported by The Herald"),
        ({"event": "ACCUSE", "actor": ["TZA"], "recipient": ["KEN"], "mode": "allege", "date": "2024~"},
         "Tanzania makes an allegation against Kenya, about 2024; reported by The Herald"),
        ({"event": "ACCUSE", "actor": ["TZA", "UGA"], "recipient": ["KEN"]},
         "Tanzania and Uganda criticise or accuse Kenya; reported by The Herald"),
        ({"event": "REQUEST", "actor": ["TZA"], "recipient": ["KEN"], "mode": "meet"},
         "Tanzania demands a meeting with Kenya; reported by The Herald"),
        ({"event": "REQUEST", "actor": ["TZA"], "mode": "meet"}, "Tanzania demands a meeting; reported by The Herald"),
        ({"event": "CONSULT", "actor": ["TZA", "KEN"], "mode": "phone"},
         "Tanzania and Kenya hold talks with each other by telephone; reported by The Herald"),
        ({"event": "THREATEN", "actor": ["TZA"], "recipient": ["KEN"], "mode": "relations", "negation": "true"},
         "Tanzania did not threaten to break relations with Kenya; reported by The Herald"),
        ({}, "Comment on Kenya and Tanzania; reported by The Herald"),
        ({"date": "2024/2025"}, "Comment on Kenya and Tanzania, 2024 to 2025; reported by The Herald"),
    ],
)  # fmt: skip
def test_a_sentence_tells_who_does_what_to_whom_and_when(coding: dict[str, Any], words: str) -> None:
    assert told(**coding) == words


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ("negation", "Tanzania did not threaten Kenya; "),
        ("future", "Tanzania will threaten Kenya; "),
        ("future negation", "Tanzania will not threaten Kenya; "),
        ("hypothetical", "Tanzania might threaten Kenya; "),
        ("hypothetical future negation", "Tanzania might not threaten Kenya; "),
        ("historical", "Background: Tanzania threatens Kenya; "),
    ],
)
def test_each_flag_is_told(flags: str, words: str) -> None:
    coding = dict.fromkeys(flags.split(), "true")
    assert told(event="THREATEN", actor=["TZA"], recipient=["KEN"], **coding).startswith(words)


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ({"name": "A. Person"}, "said by A. Person"),
        ({"name": "A. Person", "role": "minister", "voice": "reported"},
         "reported by The Herald, on A. Person, minister"),
        ({"role": "a villager"}, "said by a villager"),
    ],
)  # fmt: skip
def test_a_speaker_is_named_with_the_voice(speaker: dict[str, str], words: str) -> None:
    assert told(speaker=speaker).endswith(f"; {words}")


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize(
    ("actor", "recipient"),
    [(["KEN"], ["TZA"]), (["KEN"], []), (["KEN", "TZA"], [])],
    ids=["towards", "alone", "mutual"],
)
def test_every_event_reads_as_a_sentence(event: str, actor: list[str], recipient: list[str]) -> None:
    now, then = (
        told(event=event, actor=actor, recipient=recipient, **more).split(";")[0] for more in ({}, {"negation": "true"})
    )
    verb = now.removeprefix("Kenya and Tanzania ").removeprefix("Kenya ").split()[0]
    assert verb.endswith("s") is (len(actor) == 1), now
    assert f"did not {verb.removesuffix('s') if len(actor) == 1 else verb} " in f"{then} "
    assert ("Tanzania" in now) is (len(actor) + len(recipient) == 2)
    assert not set("{}") & set(now + then)
