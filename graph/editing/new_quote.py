"""A new quote for the data: its passage in the source's text, its entry, and the file as it would be with it.

Here lives, for whatever brings quotes in, how far a passage may differ from the words that were given (``Difference``).
Nothing is asked or written here: asking lives in ``commands.add``, what an entry may hold in ``model`` and ``rules``,
how it gets into the file's bytes in ``edit``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from graph.editing.edit import append
from graph.editing.fix import FileChanged, loaded_with
from graph.evidence import (
    HeldText,
    Mend,
    SourceText,
    Span,
    Verdict,
    differences,
    likeness,
    loosen,
    search,
    telling,
    visible,
)
from graph.loading import Loaded
from graph.loading.yaml import Bare, Value
from graph.model import Quote, fold_space, relation_id
from graph.problems import GraphError, InvalidData, Problem

NEW_ENTRY = "in the new entry"
# guard: like-enough
_LIKE = 80.0  # of 100: what somebody may have mistyped; less is another sentence
_NEAR = 200  # characters on each side of a passage in which the rest of a broken word is looked for
_BARE = ("date", "negation", "future", "hypothetical", "historical")
_ORDER = (
    "exact", "source", "prefix", "suffix", "date", "speaker", "event", "mode", "actor", "recipient", "context",
    "negation", "future", "hypothetical", "historical", "comment",
)  # fmt: skip


class NoPassage(GraphError):
    """The source has no passage that could be meant, or none that could be quoted."""


class OtherWords(NoPassage):
    """The source has other words than those given, and nobody said that its own are to be taken."""


class Difference(StrEnum):
    """What tells the words that were given from those of the source."""

    NONE = "none"
    TYPOGRAPHY = "typography"  # what ``verify --fix`` would mend
    WORDS = "words"  # a word, or a mark that is more than typography, is another one, left out, put in or cut


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the words may stand: the source's own words there, those that were given, how the two differ, and what
    singles the place out, if that is needed.
    """

    exact: str
    span: Span
    given: str
    differs: Difference
    telling: Mend

    @property
    def other(self) -> str:
        """What the source has other than given: ``words``, or only ``punctuation``."""
        own, given = loosen(self.exact), loosen(self.given)
        return "punctuation" if own != given and _bare(own) == _bare(given) else "words"

    def check_words(self) -> None:
        """Raise OtherWords where only a person may take the passage: the rule for whatever brings quotes in."""
        if self.differs is Difference.WORDS:  # guard: other-words-are-refused
            raise OtherWords(f"the source has other {self.other}; --take-source takes the source's in place of yours")


def passages(held: HeldText, words: str, prefix: str | None = None, suffix: str | None = None) -> list[Passage]:
    """Return the places at which ``words`` may be meant, in whole words of the source.

    They are looked up as ``verify`` does, so that only what it would call typography differs; where it does not find
    them, the passage that is most like them has other words (``Difference``). Raises NoPassage.
    """
    text, typed = held.text, fold_space(words)
    quote = Quote.model_validate({"exact": typed, "source": "any", "prefix": prefix, "suffix": suffix})
    judged = search(quote, text, held.title)
    if judged.verdict is Verdict.CONTEXT:
        raise NoPassage("the words stand in the source, but not beside this prefix or suffix")
    spans = {whole: whole == span for span in judged.spans for whole in [text.whole_words(span)]}
    if not spans:
        spans = {_nearest(held, typed): False}
    places: list[Passage] = []
    refused: NoPassage | None = None
    for span, same in spans.items():
        try:
            places.append(_passage(text, span, quote, same_words=same))
        except NoPassage as error:
            refused = refused or error
    if refused and not places:
        raise refused
    return places


def _nearest(held: HeldText, typed: str) -> Span:
    """Return the passage that is most like words that the source does not have; raise NoPassage if nothing is."""
    text, near = held.text, held.nearest.passage(typed)
    if near is None:
        raise NoPassage("the source says nothing like it")  # guard: nothing-like-it
    own = text.folded[slice(*near)]
    if likeness(typed, own) < _LIKE:
        line = text.line(near.start)
        raise NoPassage(f"the source does not have these words; nearest, on line {line}: {differences(own, typed)}")
    return text.whole_words(near)


def _passage(text: SourceText, span: Span, quote: Quote, *, same_words: bool) -> Passage:
    """Return what stands at ``span``, or raise NoPassage where it cannot be quoted."""
    own = text.folded[slice(*span)]
    if broken := _broken_word(text, span):  # guard: broken-words-are-refused
        raise NoPassage(f"a line ends inside a word, so that no whole word would be written: {broken}")
    beside: Mend = {}
    for key, given, look in (
        ("prefix", quote.prefix, text.words_before),
        ("suffix", quote.suffix, text.words_after),
    ):
        if given:
            words = look(span, given)
            if words is None:
                raise NoPassage(f"this {key} does not stand beside the words of the source: {visible(own)}")
            beside = {**beside, key: words}
    differs = Difference.TYPOGRAPHY if same_words else Difference.WORDS
    others = [other for other in text.find(own) if other != span]
    return Passage(
        exact=own,
        span=span,
        given=quote.exact,
        differs=Difference.NONE if own == quote.exact else differs,
        telling=beside or (telling(text, span, others) if others else {}),
    )


# Hyphens at which lines break, some of them seen nowhere else: soft, Armenian, Hebrew, and that of some PDF readers.
_BROKEN = re.compile("(\\S+)[-\u00ac\u00ad\u058a\u05be\u2010][^\\S\r\n]*[\r\n]\\s*(\\S+)")


def _broken_word(text: SourceText, span: Span) -> str | None:
    """Return the first word broken at a line's end that ``span`` holds or cuts, as it stands there, or None."""
    start, end = text.original(span)
    for word in _BROKEN.finditer(text.raw, max(0, start - _NEAR), end + _NEAR):
        if word.start() < end and word.end() > start:
            return visible(f"“{word[1]}-” and “{word[2]}”")
    return None


def _bare(words: str) -> list[str]:
    """Return the words without their punctuation."""
    return "".join(" " if unicodedata.category(c).startswith("P") else c for c in words).split()


def entry(passage: Passage, source: str, coding: Mapping[str, Any]) -> dict[str, Value]:
    """The entry as it stands in the file: keys in the format's order, and only those that say something."""
    made = {"exact": passage.exact, "source": source, **passage.telling, **coding}
    return {key: _value(key, made[key]) for key in _ORDER if made.get(key)}


def _value(key: str, value: Any) -> Value:
    if isinstance(value, Mapping):
        return {part: str(words) for part, words in value.items()}
    if isinstance(value, str):
        return Bare(value) if key in _BARE else value
    return Bare("true") if value is True else [str(part) for part in value]


@dataclass(frozen=True, slots=True)
class Draft:
    """A file with the entry in it, not yet written."""

    file: Path
    old: bytes
    new: bytes

    def holds(self, problem: Problem) -> bool:
        """Does ``problem`` stand in the entry's lines?"""
        first, lines = self.lines
        return problem.file == str(self.file) and first <= problem.line <= first + lines.count("\n")

    @property
    def lines(self) -> tuple[int, str]:
        """The first line that is new, from 1, and all that are."""
        old, new = (data.decode("utf-8-sig").splitlines() for data in (self.old, self.new))
        same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        return same + 1, "\n".join(new[same : same + max(1, len(new) - len(old))])


def files_for(loaded: Loaded, between: Sequence[str]) -> list[Path]:
    """The file that holds the pair; where none does, all that hold relations."""
    wanted = relation_id(between)
    places = {r.id: loaded.marks.find(("relations", n))[0] for n, r in enumerate(loaded.dataset.relations)}
    if wanted in places:
        return [Path(places[wanted])]
    return [Path(file) for file, root in loaded.marks.files if "relations" in root]


def draft(
    data: Path, loaded: Loaded, file: Path, between: Sequence[str], made: Mapping[str, Value], held: HeldText
) -> tuple[Draft, Loaded]:
    """``file`` with the entry at the end of its pair's quotes, or of its relations; and the data with it, sound.

    Raises InvalidData with every problem of what would stand there, CannotEdit, and NoPassage where the entry would
    not pass verify. A problem of the entry itself has no line yet: its file is NEW_ENTRY, and ``where`` says in what
    part of the entry it is.
    """
    old, wanted = file.read_bytes(), relation_id(between)
    before = loaded.dataset.by_id.get(wanted)
    if before:
        path = loaded.marks.own(("relations", loaded.dataset.relations.index(before), "quotes"))
        new = append(old, tuple(path), made)
    else:
        new = append(old, ("relations",), {"between": list(between), "quotes": [made]})
    drafted = Draft(file, old, new)
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
    verdict = search(relation.quotes[-1], held.text, held.title).verdict
    if verdict is not Verdict.EXACT:  # guard: verify-before-writing
        raise NoPassage(f"as it is, verify would say of it: {verdict}; take more words of the sentence")
    return drafted, after


def of_entry(problem: Problem) -> Problem:
    """Return a problem of the new entry without its line, which the file does not have yet."""
    part = re.sub(r"relations\[\d+\](?:\.quotes\[\d+\])?\.?", "", problem.where)
    return replace(problem, file=NEW_ENTRY, line=0, column=0, where=part)
