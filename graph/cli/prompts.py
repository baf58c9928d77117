"""What ``add`` asks on a terminal, and what it says where there is none.

Every answer may also come as an option. Questions go to stderr; nothing is guessed in silence.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from graph.cli.answers import a_code, a_date, check_of, codes, each, listed, one_of, or_number, some_of, split_words
from graph.cli.asking import (
    Back,
    ask,
    explained_contexts,
    explained_events,
    explained_modes,
    likely_events,
)
from graph.cli.finding import is_short_form, passage_meant
from graph.cli.known_speakers import KnownSpeakers
from graph.editing import Candidate, Difference, NoPassage, candidates
from graph.evidence import SourceFile, advice, around, differences, in_words, visible
from graph.loading import Loaded
from graph.model import (
    CONTEXTS,
    EVENTS,
    FLAGS,
    QUOTE_FIELDS,
    Dataset,
    Shape,
    Source,
    cued_events,
    voice_meant,
)
from graph.problems import nearest

# The parts of a speaker, and the answers that hold them.
SPEAKER_ANSWERS = {"name": "speaker_name", "role": "speaker_role", "country": "speaker_country", "voice": "voice"}
# What codes a quote, once its words are found in their source.
CODING_FIELDS = tuple(field for field in QUOTE_FIELDS if field.key not in ("exact", "source", "prefix", "suffix"))
_ASKED_BY_NAME = ("date", "speaker", "event", "mode", "actor", "recipient", "context", *FLAGS)
_ASKED_PLAINLY = tuple(
    field for field in CODING_FIELDS if field.key not in (*_ASKED_BY_NAME, "coder") and field.shape is not Shape.OTHER
)
_NONE = "-"  # the answer that takes an earlier one back
_SAME = "="  # the answer that stands for the last speaker, or the last date
_LISTED = 4  # events that a number stands for


@dataclass(frozen=True, slots=True)
class Listed:
    """Names in the order in which they are likely, and all of them with their meanings."""

    names: Sequence[str]
    explained: str

    @property
    def first(self) -> str:
        return ", ".join(f"{number} {name}" for number, name in enumerate(self.names[:_LISTED], 1))


class Questions:
    """Asks on a terminal; elsewhere, or after ``--yes``, whatever is missing ends the command with exit 2."""

    def __init__(self, yes: bool, take_source: bool = False) -> None:
        self.yes, self.take_source = yes, take_source
        self.asking = not yes and sys.stdin.isatty() and sys.stderr.isatty()
        self.pair: tuple[str, ...] = ()
        self.last_speaker: dict[str, tuple[str, ...]] = {}  # the answers of the quote before
        self.last_date = ""

    def source(self, loaded: Loaded, given: str | None) -> str:
        known = loaded.dataset.sources

        def check(name: str) -> str:
            name = name.lower() if name.lower() in known else name
            if name not in known:
                meant = nearest(name, known)  # guard: source-perhaps-meant
                raise click.BadParameter(f"there is no source {name!r}" + (f"; do you mean {meant}?" if meant else ""))
            return name

        return check(given) if given else str(self._need("--source", f"Source ({listed(known)})", check))

    def between(self, given: tuple[str, str] | None) -> tuple[str, str]:
        pair = given or self._need("--between", "Between which two countries (two codes, such as RUS TUR)", codes)
        if len(pair) != 2 or pair[0] == pair[1]:  # guard: a-pair-is-of-two
            raise click.BadParameter("a pair is two country codes", param_hint="--between")
        self.pair = (pair[0], pair[1])
        return pair[0], pair[1]

    def file(self, files: Sequence[Path], name: str | None) -> Path:
        """Return the file for the entry."""
        fitting = [file for file in files if name in (None, file.name, str(file))]
        if len(fitting) == 1:
            return fitting[0]
        listed = ", ".join(file.name for file in files)
        if not self.asking or not fitting:
            raise click.UsageError(f"Say with --file which file shall hold it: {listed}")
        wanted = self._need("--file", f"Which file shall hold it ({listed})", click.Choice([f.name for f in fitting]))
        return next(file for file in fitting if file.name == wanted)

    def passage(self, held: SourceFile, words: str | None, prefix: str | None, suffix: str | None) -> Candidate:
        """Return the passage that is meant."""
        while True:
            typed = words or self._words()
            if words is None and is_short_form(typed):
                meant = passage_meant(held, typed)
                if meant is None:
                    continue
                typed = meant
            try:
                found = candidates(held, typed, prefix, suffix)
            except NoPassage as error:
                _, what_to_do, _ = advice(held.text, typed) or ("", "", False)
                if not self.asking:
                    raise NoPassage(f"{error}{'; ' + what_to_do if what_to_do else ''}") from None
                click.echo(f"{str(error)[:1].upper()}{str(error)[1:]}. {what_to_do}", err=True)
                words = None
                continue
            chosen = found[0] if len(found) == 1 else self._which(held, found)
            if chosen is None:
                words = None
                continue
            if held.text.in_headline(chosen.span, held.title):
                click.echo("These words stand in the headline, which is no statement of the article.", err=True)
            if chosen.differs is Difference.NONE or self._takes(held, chosen):
                return chosen
            words = None

    def coding(
        self, given: dict[str, Any], dataset: Dataset, source: Source, words: str, before: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Ask for the rest one by one, where options do not give it; ``words`` are the passage, ``before`` answers
        that did not fit.
        """
        if not self.asking:
            return given
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
        fill("date", f"Date of what is told (EDTF{last})", dated)
        asked = f"Event ({events.first} …; ? lists them; return: it reports no act)"
        fill("event", asked, or_number(events.names[:_LISTED], one_of(EVENTS)), events.explained)
        if made["event"]:
            if modes := EVENTS[made["event"]].modes:
                fill("mode", f"Mode ({', '.join(modes)})", one_of(modes), explained_modes(made["event"]))
            fill("actor", "Actor (codes; of a mutual act both)", self._parties)
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
        called = f"; {_SAME}abc: a name of the data" if known.speakers else ""
        said = f"Speaker's name (return twice: the article itself speaks; of several: A; B{same}{called})"
        fill("speaker_name", said, lambda answer: (_SAME,) if answer == _SAME and last else known.name(answer))
        if made["speaker_name"] == (_SAME,):
            made |= {key: self.last_speaker.get(key, ()) for key in SPEAKER_ANSWERS.values()}  # guard: last-speaker
            return
        names = made["speaker_name"]
        fill("speaker_role", "Speaker's role", known.role(len(names)), default=known.of_name(names, "role"))
        if several := len(names or made["speaker_role"]):
            spoke_for = known.of_name(names, "country") if names else known.of_role(made["speaker_role"])
            question = "Country for which the speaker speaks"
            fill("speaker_country", question, each(several, a_code), default=spoke_for)
            a_voice = one_of(("direct", "reported"), voice_meant)
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

    def another(self, source: str) -> str:
        """Return what the next quote has in common with the last: ``y``, the pair; ``p``, its source; or nothing."""
        said = f"Another quote of {source}? y: of this pair, p: of another pair; return: no"
        return str(ask(said, one_of(("y", "p"))))

    def summary(self, title: str) -> str:
        return str(ask(f"{title} is new. Summary, in a sentence of your own", str)) if self.asking else ""

    def _need(self, option: str, question: str, check: Any) -> Any:
        if not self.asking:  # guard: no-terminal-no-question
            why = "--yes asks for nothing" if self.yes else "there is no terminal to ask at"
            raise click.UsageError(f"{option} is missing, and {why}.")
        if isinstance(check, click.ParamType):
            return click.prompt(question, type=check, show_choices=False, err=True)

        def needed(answer: str) -> Any:
            if not answer.strip():
                raise click.BadParameter("this needs an answer; Ctrl-C ends, and nothing is written")
            return check(answer)

        return click.prompt(question, default="", show_default=False, value_proc=needed, err=True)

    def _words(self) -> str:
        asked = "The words, or their first … last ones, or /words to search (an empty line ends them)"
        lines = [str(self._need("--exact", asked, str))]
        if is_short_form(lines[0]):
            return lines[0]
        while line := click.prompt("", default="", show_default=False, prompt_suffix="", err=True):
            lines.append(line)
        return "\n".join(lines)  # between Chinese lines there is no space

    def _which(self, held: SourceFile, found: Sequence[Candidate]) -> Candidate | None:
        """Return the place that is meant, or None where it is none of them."""
        for number, place in enumerate(found, 1):
            line = f"line {held.text.line(place.span.start)}: {around(held.text, place.span)}"
            click.echo(f"  {number}  {line}  → {in_words(place.telling)}", err=True)
        if not self.asking:  # guard: which-place-needs-an-answer
            raise click.UsageError(
                f"The words stand {len(found)} times: say with --prefix or --suffix which are meant."
            )
        number = int(click.prompt("Which is meant (0: none)", type=click.IntRange(0, len(found)), err=True))
        return found[number - 1] if number else None

    def _takes(self, held: SourceFile, chosen: Candidate) -> bool:
        """May the source's own words be taken, which are shown? Other words only if a person says so."""
        other = chosen.differs is Difference.WORDS
        # guard: own-words-are-shown
        click.echo(f"The source, on line {held.text.line(chosen.span.start)}, has: {visible(chosen.exact)}", err=True)
        if other:
            click.echo(f"You gave: {visible(chosen.given)}", err=True)
        click.echo(f"Differing: {differences(chosen.exact, chosen.given)}", err=True)
        if self.take_source:
            return True
        if self.asking:
            asked = f"The source has other {chosen.other}. Take" if other else "Take"
            # guard: return-leaves-other-words
            return click.confirm(f"{asked} the source's own?", default=not other, err=True)
        chosen.check_words()
        if not self.yes:  # guard: typography-needs-a-yes
            raise click.UsageError("The words differ from the source's: give them to the letter, or say --yes.")
        return True
