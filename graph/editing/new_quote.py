"""Make the entry of a new quote, and the file as it would be with it. Nothing is asked or written here.

See ``candidates`` for which passage is meant, ``cli.prompts`` for the questions, ``model`` and ``loading.rules`` for
what an entry may hold, and ``edit`` for how it gets into the file's bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph.editing.candidates import Candidate, NoPassage
from graph.editing.entries import insert, line_of
from graph.editing.fix import FileChanged, loaded_with
from graph.editing.ordering import place_of_quote, place_of_relation
from graph.evidence import VERDICT_WORDS, Finding, Judgement, SourceFile, Verdict, Verified, problems_of, search
from graph.loading import Loaded
from graph.loading.yaml import Bare, Value
from graph.model import QUOTE_FIELDS, Dataset, Edtf, Relation, Shape, dates, relation_id
from graph.problems import InvalidData, Problem

NEW_ENTRY = "in the new entry"
_BARE = frozenset(field.key for field in QUOTE_FIELDS if field.shape in (Shape.DATE, Shape.FLAG))


def entry(passage: Candidate, source: str, coding: Mapping[str, Any]) -> dict[str, Value]:
    """Return the entry as the file has it: keys in the format's order, without those that are empty."""
    made = {"exact": passage.exact, "source": source, **passage.telling, **coding}
    return {field.key: _value(field.key, made[field.key]) for field in QUOTE_FIELDS if made.get(field.key)}


def _value(key: str, value: Any) -> Value:
    if isinstance(value, Mapping):
        return {part: str(words) for part, words in value.items()}
    if isinstance(value, str):
        return Bare(value) if key in _BARE else value
    return Bare("true") if value is True else [_value("", part) for part in value]


@dataclass(frozen=True, slots=True)
class Draft:
    """A file with the new entry, not yet written, and the warnings that ``verify`` would give.

    ``line`` is the first new one, from 1; the quote is ``number`` in its relation, from 0.
    """

    file: Path
    old: bytes
    new: bytes
    line: int
    number: int
    told: tuple[Problem, ...] = ()

    def holds(self, problem: Problem) -> bool:
        """Return whether ``problem`` is in the entry's lines."""
        first, lines = self.lines
        return problem.file == str(self.file) and first <= problem.line <= first + lines.count("\n")

    @property
    def lines(self) -> tuple[int, str]:
        """The first new line, from 1, and all new lines as one text."""
        old, new = (data.decode("utf-8-sig").splitlines() for data in (self.old, self.new))
        shown = new[self.line - 1 : self.line - 1 + max(1, len(new) - len(old))]
        return self.line, "\n".join(shown).strip("\n")


def files_for(loaded: Loaded, between: Sequence[str]) -> list[Path]:
    """Return the file that has the pair, or all files with relations if none does."""
    wanted = relation_id(between)
    places = {r.id: loaded.marks.find(("relations", n)).file for n, r in enumerate(loaded.dataset.relations)}
    if wanted in places:
        return [Path(places[wanted])]
    return [Path(file) for file, root in loaded.marks.files if "relations" in root]


def draft(
    data: Path,
    loaded: Loaded,
    file: Path,
    between: Sequence[str],
    made: Mapping[str, Value],
    held: SourceFile,
    summary: str = "",
) -> tuple[Draft, Loaded]:
    """Return ``file`` with the entry, sorted by date into its pair, and the sound data with it.

    A new pair is sorted into the relations (see ``ordering``). Raises InvalidData with every problem that there
    would be, CannotEdit, FileChanged, and NoPassage if the entry would not pass verify. A problem of the entry
    itself has no line yet: its file is NEW_ENTRY, and ``where`` names the part of the entry.
    """
    old, wanted = file.read_bytes(), relation_id(between)
    before = loaded.dataset.by_id.get(wanted)
    if before:
        path = tuple(loaded.marks.own(("relations", loaded.dataset.relations.index(before), "quotes")))
        at = number = place_of_quote(loaded.dataset, before, _when(loaded.dataset, made))
        new = insert(old, path, at, made)
    else:
        path, number = ("relations",), 0
        at = place_of_relation(loaded, file, wanted)
        told = {"summary": summary} if summary else {}
        new = insert(old, path, at, {"between": list(between), **told, "quotes": [made]})
    drafted = Draft(file, old, new, line_of(new, (*path, at)), number)
    try:
        after = loaded_with(data, {file: new})  # guard: check-before-writing
    except InvalidData as error:
        # guard: entry-has-no-lines-yet
        raise InvalidData(
            tuple(of_entry(problem) if drafted.holds(problem) else problem for problem in error.problems)
        ) from None
    relation = after.dataset.by_id.get(wanted)
    if relation is None or len(relation.quotes) != (len(before.quotes) if before else 0) + 1:
        raise FileChanged(f"{file} was changed by somebody else meanwhile: run the command again")
    judged = search(relation.quotes[number], held.text, held.title)
    if judged.verdict is not Verdict.EXACT:  # guard: verify-before-writing
        raise NoPassage(
            f"as it is, verify would say of it: {VERDICT_WORDS[judged.verdict]}; take more words of the sentence"
        )
    return replace(drafted, told=tuple(_told(after, relation, number, held, judged))), after


def _when(dataset: Dataset, made: Mapping[str, Value]) -> Edtf | None:
    """Return what places an entry in time; None where its date is none, which loading it will tell."""
    try:
        return dates.parse(str(made["date"])) if "date" in made else dataset.sources[str(made["source"])].issued
    except (ValueError, KeyError):
        return None


def _told(after: Loaded, relation: Relation, q: int, held: SourceFile, judged: Judgement) -> Iterator[Problem]:
    """Yield the warnings that ``verify`` would give of a quote of ``relation``, by its number there."""
    r = after.dataset.relations.index(relation)
    finding = Finding(relation, relation.quotes[q], ("relations", r, "quotes", q), held, judged)
    for _, problem in problems_of(Verified(after.dataset, (finding,), {})):  # guard: what-verify-would-warn-of
        yield of_entry(problem)


def of_entry(problem: Problem) -> Problem:
    """Return a problem of the new entry without its line, which the file does not have yet."""
    part = re.sub(r"relations\[\d+\](?:\.quotes\[\d+\])?\.?", "", problem.where)
    return replace(problem, file=NEW_ENTRY, line=0, column=0, where=part)
