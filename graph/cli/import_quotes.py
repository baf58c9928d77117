"""``python -m graph import`` of quotes: each by the rule of ``add``, all of them written at once or none.

Reading the file is ``intake``'s, putting quotes into the data ``editing``'s. Here lives which source and which passage
are meant, and what is said.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import click

from graph.editing import (
    Candidate,
    Difference,
    NewQuote,
    NoPassage,
    candidates,
    checked,
    entry,
    proved,
    with_quotes,
    write_sound,
)
from graph.evidence import SourceFile, Span, advice, differences, source_file
from graph.export import source_address
from graph.intake import Incoming, IncomingFile, NoQuotes, read_annotations, read_table
from graph.loading import Loaded, load_marked
from graph.loading.yaml import block
from graph.model import Dataset, counted
from graph.problems import GraphError, InvalidData, Problem, nearest


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options of ``import`` say of quotes."""

    folder: Path | None
    columns: Mapping[str, str]
    source: str | None
    between: tuple[str, str] | None
    skip: bool
    home: str | None
    dry_run: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a quote of the file: a new one, or else ``why`` not. ``says`` is for a person to read."""

    incoming: Incoming
    says: str
    new: NewQuote | None = None
    lacks: bool = False
    wrong: bool = False


def import_quotes(file: Path, content: bytes, kind: str, data: Path, wishes: Wishes) -> None:
    """Add the quotes of a file, print what became of each, and exit with 1 where one was not added.

    Raises GraphError, with nothing written, where the file holds no quotes that could be read.
    """
    loaded = load_marked(data)
    read = _read(file, content, kind, wishes)
    for note in read.notes:
        click.echo(note, err=True)
    home = _home(loaded, wishes.home)
    outcomes = list(_Import(loaded, wishes).all(read.quotes))
    for outcome in outcomes:
        click.echo(f"{outcome.incoming.place}: {outcome.says}", err=wishes.dry_run)
    new = [outcome.new for outcome in outcomes if outcome.new]
    wrong, lacking = sum(one.wrong for one in outcomes), sum(one.lacks for one in outcomes)
    if wrong and not wishes.skip:
        raise GraphError(
            f"{counted(wrong, 'quote')} of {len(outcomes):,} {'has' if wrong == 1 else 'have'} a mistake, see above: "
            "mend the file, or leave these out with --skip"
        )
    if wishes.dry_run:
        for one in new:
            click.echo(f"# {one.relation}\n" + "\n".join(block(one.item, 0, {})))
    elif new:
        files = with_quotes(loaded, new, home)
        addresses = {f"{one.relation}.{one.quote.hash}" for one in new}
        write_sound(data, files, lambda after: addresses <= set(after.dataset.addresses))
    verb = "would be added" if wishes.dry_run else "added"
    click.echo(f"{counted(len(new), 'quote')} {verb} of {counted(len(outcomes), 'quote')}.", err=True)
    if wrong + lacking:
        click.echo(f"{counted(wrong + lacking, 'quote')} not added: see above.", err=True)
        sys.exit(1)


def _read(file: Path, content: bytes, kind: str, wishes: Wishes) -> IncomingFile:
    try:
        read = read_table(content, wishes.columns) if kind == "table" else read_annotations(content)
    except NoQuotes as error:
        raise GraphError(f"{file} holds no quotes to import: {error}") from None
    if wishes.folder is None and any(one.exact.strip() for one in read.quotes):
        raise GraphError("each quote is looked up in its source: give the folder of the texts with --sources DIR")
    return read


def _home(loaded: Loaded, name: str | None) -> Path:
    """Return the file for pairs that are new. Raises UsageError where several are possible and none is named."""
    files = [Path(file) for file, root in loaded.marks.files if "relations" in root]
    fitting = [file for file in files if name in (None, file.name, str(file))]
    if len(fitting) != 1 and (name or not fitting):
        listed = ", ".join(file.name for file in files)
        raise click.UsageError(f"--file: there is no {name} with relations; there are {listed}.")
    return fitting[0]


@dataclass(frozen=True)
class _Import:
    """The data with what is known of its sources, and what was found of the quotes so far."""

    loaded: Loaded
    wishes: Wishes
    texts: dict[str, SourceFile] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)  # addresses of quotes, with where each was met

    @property
    def dataset(self) -> Dataset:
        return self.loaded.dataset

    def all(self, quotes: Sequence[Incoming]) -> Iterator[Outcome]:
        self.seen.update(dict.fromkeys(self.dataset.addresses, "the data"))
        for incoming in quotes:
            yield self.one(incoming)

    def one(self, incoming: Incoming) -> Outcome:
        """Return what becomes of a quote: what it lacks goes before what is wrong with it."""
        between = incoming.between or self.wishes.between or ()
        source, why = self.source(incoming)
        lacking = [
            *([] if incoming.exact.strip() else ["the words"]),
            *([] if between else ["the pair (between, a tag such as RUS-TUR, or --between)"]),
            *([] if source or why else ["the source (source, URL or --source)"]),
        ]  # fmt: skip
        missing = [f"it lacks {', '.join(lacking)}"] if lacking else [why] if why else []
        if missing:
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
        """Return what is wrong with the coding of a quote whose words are not found: all is told at once."""
        words = Candidate(incoming.exact, Span(0, 0), incoming.exact, Difference.NONE, {})
        try:
            checked(self.dataset, between, entry(words, source, incoming.coding))
        except InvalidData as error:
            return [_in_words(one) for one in error.problems if not one.where.startswith("exact")]
        except ValueError:  # half of a surrogate pair, which no file can hold: of the words it was told
            pass
        return []

    def proved(self, incoming: Incoming, between: Sequence[str], source: str) -> tuple[NewQuote, str]:
        """Return the new quote, and what to tell of it. Raises InvalidData and NoPassage."""
        held = self.text(source)
        passage = _passage(held, incoming)
        new = proved(self.dataset, between, entry(passage, source, incoming.coding), held)
        notes = [f"without {one}" for one in incoming.left_out]
        if passage.differs is not Difference.NONE:
            notes.insert(0, f"in the source's typography: {differences(passage.exact, passage.given)}")
        notes += [_in_words(problem) for problem in new.told if problem.severity == "warning"]
        return new, f", {'; '.join(notes)}" if notes else ""

    def text(self, source: str) -> SourceFile:
        if source not in self.texts:
            self.texts[source] = source_file(self.dataset.sources[source], self.wishes.folder)
        held = self.texts[source]
        if held.state != "good":
            raise NoPassage(f"the words of {source} cannot be looked up: {held.why}")
        return held

    def source(self, incoming: Incoming) -> tuple[str, str]:
        """Return the id of the source that is meant, or why it is none of the data's; nothing where none is named."""
        known = self.dataset.sources
        for named in (incoming.source, self.wishes.source if not incoming.address else "", incoming.address,
                      self.wishes.source):  # fmt: skip
            if named and (found := self.addresses.get(_bare(named)) or self.names.get(named.casefold())):
                return found, ""
        if incoming.source:
            meant = nearest(incoming.source, known)
            return "", f"the data has no source {incoming.source}" + (f"; do you mean {meant}?" if meant else "")
        if incoming.address:
            return "", f"the data has no source with the address {incoming.address}: add its entry first"
        return "", ""

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Each id that a source has or had, in small letters."""
        listed = self.dataset.sources.items()
        return {old.casefold(): name for name, source in listed for old in (*source.formerly, name)}

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Each address of a source, and that of its archived copy."""
        found: dict[str, str] = {}
        for name, source in self.dataset.sources.items():
            for address in (source.url, source.archived_copy, source_address(name, source)):
                if address:
                    found.setdefault(_bare(address), name)
        return found


def _bare(address: str) -> str:
    """Return an address without what makes no other page of it: the scheme, ``www.``, a fragment, a last slash."""
    plain = address.partition("#")[0].rstrip("/")
    return plain.removeprefix("https://").removeprefix("http://").removeprefix("www.")


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
            f"the words stand {len(found)} times, on lines {lines}: say with prefix or suffix which is meant"
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
