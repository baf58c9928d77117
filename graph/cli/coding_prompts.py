"""Ask one by one for what codes a quote: date, event, parties, contexts, speakers and the rest.

See ``answers`` and ``known_speakers`` for what an answer may be (a number, a few letters, a sign), and ``asking``
for the explanations.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import click

from graph.cli.answers import a_code, a_date, check_of, codes, each, one_of, or_number, some_of, split_words
from graph.cli.asking import Back, ask, explained_contexts, explained_events, explained_modes, likely_events
from graph.cli.known_speakers import KnownSpeakers
from graph.cli.quote_options import CODING_FIELDS, SPEAKER_ANSWERS
from graph.model import CONTEXTS, EVENTS, FLAGS, Dataset, Shape, Source, cued_events, events_meant, voice_meant

_ASKED_BY_NAME = ("date", "speaker", "event", "mode", "actor", "recipient", "context", *FLAGS)
_ASKED_PLAINLY = tuple(
    field for field in CODING_FIELDS if field.key not in (*_ASKED_BY_NAME, "coder") and field.shape is not Shape.OTHER
)
_NONE = "-"  # the answer that takes an earlier one back
_SAME = "="  # the answer that stands for the last speaker, or the last date
_LISTED = 4  # events that a number stands for


@dataclass(frozen=True, slots=True)
class Listed:
    """Names in the order of their likelihood, and all of them with their meanings."""

    names: Sequence[str]
    explained: str

    @property
    def first(self) -> str:
        """The likeliest names, each after the number that stands for it."""
        return ", ".join(f"{number} {name}" for number, name in enumerate(self.names[:_LISTED], 1))


class CodingQuestions:
    """Ask what codes one quote after the other; the last speaker and date are remembered for the next."""

    def __init__(self, asking: bool) -> None:
        self.asking = asking
        self.pair: tuple[str, ...] = ()
        self.last_speaker: dict[str, tuple[str, ...]] = {}  # the answers of the quote before
        self.last_date = ""

    def answers(
        self,
        given: dict[str, Any],
        dataset: Dataset,
        source: Source,
        pair: tuple[str, str],
        words: str,
        before: dict[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Return what codes the quote ``words`` between ``pair``: what is ``given``, and the answers for the rest.

        ``given`` comes from options; ``before`` are answers that turned out not to fit, each of which is proposed
        again. Without a terminal nothing is asked, and ``given`` is returned as it is.
        """
        if not self.asking:
            return given
        self.pair = pair
        left = "as it was" if before else "unanswered, or takes the answer in brackets"
        click.echo(f"Return leaves a question {left}; {_NONE} empties an answer, ? explains, < goes back.", err=True)
        answered: dict[str, Any] = {}
        cues = cued_events(words, source.language)
        likely = likely_events(dataset, self.pair, cues)
        events = Listed(likely, explained_events(likely, cues))
        while True:
            try:
                made = self._coded(given, dataset, source, events, before or {}, answered)
            except Back:
                if answered:
                    answered.popitem()  # guard: back-asks-again
                continue
            kept = {key: made[key] for key in SPEAKER_ANSWERS.values() if made.get(key)}
            self.last_speaker = kept or self.last_speaker
            self.last_date = made["date"] or self.last_date
            return made

    def _coded(
        self,
        given: dict[str, Any],
        dataset: Dataset,
        source: Source,
        events: Listed,
        before: dict[str, Any],
        answered: dict[str, Any],
    ) -> dict[str, Any]:
        """Ask what is not yet ``answered``."""
        made = dict(given)

        def fill(
            key: str,
            question: str,
            check: Callable[[str], Any] = str,
            explained: str = "",
            default: tuple[str, ...] = (),
        ) -> None:
            if made.get(key):
                return
            if key not in answered:
                earlier = before.get(key) or default
                joint = "; " if key in SPEAKER_ANSWERS.values() else " "
                said = earlier if isinstance(earlier, str) else joint.join(earlier)
                answered[key] = ask(question, check, default=said, explained=explained, back=True)
            made[key] = answered[key]

        last = f"; {_SAME}: {self.last_date}" if self.last_date else ""
        dated = or_number((), lambda answer: a_date(None, None, answer) or "", {_SAME: self.last_date or _SAME})
        fill("date", f"Date of what is reported (EDTF{last})", dated)
        asked = f"Event ({events.first} …; ? lists them; Return: it reports no act)"
        fill("event", asked, or_number(events.names[:_LISTED], one_of(EVENTS, events_meant)), events.explained)
        if made["event"]:
            if modes := EVENTS[made["event"]].modes:
                fill("mode", f"Mode ({', '.join(modes)})", one_of(modes), explained_modes(made["event"]))
            fill("actor", "Actor (codes; both for a mutual act)", self._parties)
            fill("recipient", "Recipient (codes)", self._parties)
        fill("context", "Context (? lists them)", some_of(CONTEXTS), explained_contexts(dataset))
        if not any(given[f"speaker_{key}"] for key in ("name", "role", "country")):
            self._speaker(fill, made, KnownSpeakers.of(dataset))
        if not any(given[flag] for flag in FLAGS):
            fill("marks", f"Marks ({', '.join(FLAGS)})", some_of(FLAGS))
            made |= {flag: flag in made["marks"] for flag in FLAGS}
        if source.language and source.language.split("-")[0] != "en":
            fill("translated", "Translation into English")
            made["translation"] = {"text": made["translated"], "language": "en"} if made["translated"] else None
        for field in _ASKED_PLAINLY:
            fill(field.key, field.key.replace("_", " ").capitalize(), check_of(field))
        return made

    def _speaker(self, fill: Callable[..., None], made: dict[str, Any], known: KnownSpeakers) -> None:
        """Ask who speaks; ``=`` takes all of the last speaker, ``=abi`` a name that the data has."""
        last = "; ".join(self.last_speaker.get("speaker_name") or self.last_speaker.get("speaker_role") or ())
        same = f"; {_SAME}: {last}" if last else ""
        called = f"; {_SAME}abc: a name in the data" if known.speakers else ""
        said = f"Speaker's name (Return twice: the article itself speaks; several: A; B{same}{called})"
        fill("speaker_name", said, lambda answer: (_SAME,) if answer == _SAME and last else known.name(answer))
        if made["speaker_name"] == (_SAME,):
            made |= {key: self.last_speaker.get(key, ()) for key in SPEAKER_ANSWERS.values()}  # guard: last-speaker
            return
        names = made["speaker_name"]
        fill("speaker_role", "Speaker's role", known.role(len(names)), default=known.of_name(names, "role"))
        if several := len(names or made["speaker_role"]):
            spoke_for = known.of_name(names, "country") if names else known.of_role(made["speaker_role"])
            question = "Country that the speaker speaks for"
            fill("speaker_country", question, each(several, a_code), default=spoke_for)
            a_voice = one_of(("direct", "reported"), lambda word: (said,) if (said := voice_meant(word)) else ())
            fill("voice", "Voice (direct, reported)", each(several, a_voice, or_one=True))

    def _parties(self, words: str) -> tuple[str, ...]:
        """Return codes; of the pair a first letter will do, and ``both`` stands for both."""
        if words.casefold() == "both":
            return self.pair
        found: list[str] = []
        for word in split_words(words):
            begun_so = [code for code in self.pair if code.startswith(word.upper())]
            found += begun_so if len(begun_so) == 1 else codes(word)
        return tuple(found)
