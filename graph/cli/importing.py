"""Decide what becomes of each quote that ``import`` brings.

It is new, it is there already, or it cannot be added and why. See ``named_sources`` for which source is meant and
``editing.candidates`` for which passage. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from graph.cli.named_sources import NamedSources
from graph.editing import Candidate, Difference, NewQuote, NoPassage, candidates, checked, entry, proved
from graph.evidence import SourceFile, Span, advice, differences, source_file
from graph.intake import Incoming
from graph.model import Dataset
from graph.problems import InvalidData, Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one quote of the file; ``says`` tells the person who imports it.

    ``new`` is the entry to write, if there is one. A quote that ``lacks`` something required is listed and left out;
    one that is ``wrong`` stops the whole import unless ``--skip`` is given.
    """

    incoming: Incoming
    says: str
    new: NewQuote | None = None
    lacks: bool = False
    wrong: bool = False


@dataclass(frozen=True)
class Importing:
    """Decide what becomes of one quote after the other.

    ``folder`` holds the texts of the sources; ``default_source`` and ``default_pair`` are for quotes that name none.
    """

    dataset: Dataset
    folder: Path | None
    default_source: str | None
    default_pair: tuple[str, str] | None
    texts: dict[str, SourceFile] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)  # addresses of quotes, with where each was met

    @cached_property
    def sources(self) -> NamedSources:
        """The sources of the dataset, by what names them."""
        return NamedSources(self.dataset)

    def all(self, quotes: Sequence[Incoming]) -> Iterator[Outcome]:
        """Yield what becomes of each quote. Of two with the same address, the second is there already."""
        self.seen.update(dict.fromkeys(self.dataset.addresses, "the data"))
        for incoming in quotes:
            yield self.one(incoming)

    def one(self, incoming: Incoming) -> Outcome:
        """Return what becomes of a quote. What it lacks is reported before what is wrong with it."""
        between = incoming.between or self.default_pair or ()
        source, why = self.sources.meant(incoming, self.default_source)
        unread = any(fault.startswith("between: ") for fault in incoming.faults)  # there is one, and it is told
        lacking = [
            *([] if incoming.exact.strip() else ["the words"]),
            *([] if between or unread else ["the pair (between, a tag such as RUS-TUR, or --between)"]),
            *([] if source or why else ["the source (source, URL or --source)"]),
        ]  # fmt: skip
        missing = [f"it lacks {', '.join(lacking)}"] if lacking else [why] if why else []
        if missing or not between:
            return Outcome(
                incoming,
                _not_added([*incoming.faults, *missing]),
                lacks=not incoming.faults,
                wrong=bool(incoming.faults),
            )
        try:
            new, note = self.proved(incoming, between, source)
        except (InvalidData, NoPassage) as error:
            whys = [*incoming.faults, *_whys(error), *([] if isinstance(error, InvalidData) else
                                                       self.miscoded(incoming, between, source))]  # fmt: skip
            return Outcome(incoming, _not_added(whys), wrong=True)
        if incoming.faults:
            return Outcome(incoming, _not_added(incoming.faults), wrong=True)
        address = f"{new.relation}.{new.quote.hash}"
        if address in self.seen:
            return Outcome(incoming, f"is there already, in {self.seen[address]} ({address})")
        self.seen[address] = incoming.place
        return Outcome(incoming, f"{address}{note}", new)

    def miscoded(self, incoming: Incoming, between: Sequence[str], source: str) -> list[str]:
        """Return what is wrong with the coding of a quote whose words were not found, to report it all at once."""
        words = Candidate(incoming.exact, Span(0, 0), incoming.exact, Difference.NONE, {})
        try:
            checked(self.dataset, between, entry(words, source, incoming.coding))
        except InvalidData as error:
            return [_in_words(one) for one in error.problems if not one.where.startswith("exact")]
        except ValueError:  # half of a surrogate pair, which no file can hold: of the words it was told
            pass
        return []

    def proved(self, incoming: Incoming, between: Sequence[str], source: str) -> tuple[NewQuote, str]:
        """Return the new quote, and what to report about it. Raises InvalidData and NoPassage."""
        held = self.text(source)
        passage = _passage(held, incoming)
        new = proved(self.dataset, between, entry(passage, source, incoming.coding), held)
        notes = [f"without {one}" for one in incoming.left_out]
        if passage.differs is not Difference.NONE:
            notes.insert(0, f"in the source's typography: {differences(passage.exact, passage.given)}")
        notes += [_in_words(problem) for problem in new.told if problem.severity == "warning"]
        return new, f", {'; '.join(notes)}" if notes else ""

    def text(self, source: str) -> SourceFile:
        """Return the text of a source, read once. Raises NoPassage where there is none to search."""
        if source not in self.texts:
            self.texts[source] = source_file(self.dataset.sources[source], self.folder)
        held = self.texts[source]
        if held.state != "good":
            raise NoPassage(f"the words of {source} cannot be looked up: {held.why}")
        return held


def _passage(held: SourceFile, incoming: Incoming) -> Candidate:
    """Return the one passage that is meant, with no other word than the file has. Raises NoPassage."""
    beside = (incoming.prefix or None, incoming.suffix or None)
    try:
        found = candidates(held, incoming.exact, *(beside if incoming.keeps_context else (None, None)))
        if len(found) > 1 and not incoming.keeps_context and any(beside):
            meant = {one.span for one in candidates(held, incoming.exact, *beside)}
            found = [one for one in found if one.span in meant]  # each with no more beside it than tells it apart
    except NoPassage as error:
        _, what_to_do, _ = advice(held.text, incoming.exact) or ("", "", False)
        raise NoPassage(f"{error}{'; ' + what_to_do if what_to_do else ''}") from None
    if len(found) > 1:
        lines = ", ".join(str(held.text.line(one.span.start)) for one in found)
        raise NoPassage(
            f"the words occur {len(found):,} times, on lines {lines}: say with prefix or suffix which is meant"
        )
    [passage] = found
    if passage.differs is Difference.WORDS:
        raise NoPassage(f"the source has other {passage.other}: {differences(passage.exact, passage.given)}")
    passage.check_words()
    return passage


def _not_added(whys: Sequence[str]) -> str:
    return f"not added: {whys[0]}" if len(whys) == 1 else "\n  ".join(["not added:", *whys])


def _whys(error: InvalidData | NoPassage) -> list[str]:
    return [*map(_in_words, error.problems)] if isinstance(error, InvalidData) else [str(error)]


def _in_words(problem: Problem) -> str:
    """Return ``actor: not an ISO 3166 country code``."""
    where = f"{problem.where}: " if problem.where else ""
    return f"{where}{problem.message}{f' ({problem.hint})' if problem.hint else ''}"
