"""A new quote for the data: its passage in the source's text, its entry, and the file as it would be with it.

Nothing is asked or written here: asking lives in ``commands.add``, what an entry may hold in ``model`` and ``rules``,
how it gets into the file's bytes in ``edit``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.edit import append
from graph.errors import GraphError
from graph.load import Loaded
from graph.mend import FileChanged, loaded_with
from graph.model import Quote, relation_id
from graph.nearest import likeness
from graph.passages import Span
from graph.text import fold_space
from graph.texts import HeldText
from graph.verify import Mend, Verdict, search, telling
from graph.yaml_write import Bare, Value

# guard: like-enough
_LIKE = 80.0  # of 100: what somebody may have mistyped; more is another sentence
_BARE = ("date", "negation", "future", "hypothetical", "historical")
_ORDER = (
    "exact", "source", "prefix", "suffix", "date", "speaker", "event", "mode", "actor", "recipient", "context",
    "negation", "future", "hypothetical", "historical", "comment",
)  # fmt: skip


class NoPassage(GraphError):
    """The source says nothing like it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the words may stand: the source's own words there, and what singles the place out, if that is needed."""

    exact: str
    span: Span
    telling: Mend


def passages(held: HeldText, words: str, prefix: str | None = None, suffix: str | None = None) -> list[Passage]:
    """The places at which ``words`` may be meant, in whole words of the source.

    Searched as verify does; then without typography; then for what is most like it. Raises NoPassage.
    """
    text, typed = held.text, fold_space(words)
    quote = Quote.model_validate({"exact": typed, "source": "any", "prefix": prefix, "suffix": suffix})
    found = search(quote, text, held.title)
    if found.verdict is Verdict.CONTEXT:
        raise NoPassage("the words stand in the source, but not beside this prefix or suffix")
    spans = list(dict.fromkeys(text.whole_words(span) for span in found.spans))  # guard: take-whole-words
    if not spans:
        near = held.nearest.passage(typed)
        if near is None or likeness(typed, text.folded[slice(*near)]) < _LIKE:  # guard: unlike-is-not-taken
            raise NoPassage("the source says nothing like it")
        spans = [text.whole_words(near)]
    made = []
    for span in spans:
        own = text.folded[slice(*span)]
        others = [other for other in text.find(own) if other != span]
        given = {
            "prefix": prefix and text.words_before(span, prefix),
            "suffix": suffix and text.words_after(span, suffix),
        }
        kept: Mend = {key: own for key, own in given.items() if own}
        made.append(Passage(own, span, kept or (telling(text, span, others) if others else {})))
    return made


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
    not pass verify.
    """
    old, wanted = file.read_bytes(), relation_id(between)
    before = loaded.dataset.by_id.get(wanted)
    if before:
        path = loaded.marks.own(("relations", loaded.dataset.relations.index(before), "quotes"))
        new = append(old, tuple(path), made)
    else:
        new = append(old, ("relations",), {"between": list(between), "quotes": [made]})
    after = loaded_with(data, {file: new})  # guard: check-before-writing
    relation = after.dataset.by_id.get(wanted)
    if relation is None or len(relation.quotes) != (len(before.quotes) if before else 0) + 1:
        raise FileChanged(f"{file} has changed meanwhile")
    verdict = search(relation.quotes[-1], held.text, held.title).verdict
    if verdict is not Verdict.EXACT:  # guard: verify-before-writing
        raise NoPassage(f"as it is, verify would say of it: {verdict}; take more words of the sentence")
    return Draft(file, old, new), after
