"""What each event, mode and context means: a definition, an example and a near miss, in our own words.

The table is ``codebook.txt``; ``plover`` and ``plover_modes`` say which names exist. In the examples A and B are
states. The names, and the sense of each, are those of the PLOVER manual (``SOURCES``), except where docs/format.md
decides a case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.model.plover import EVENTS, QUAD, context_words, event_words

SOURCES: Mapping[str, str] = {
    "PLOVER manual, 2024 (Open Event Data Alliance)": "https://github.com/openeventdata/PLOVER",
    "POLECAT, the data set that is coded by it": "https://doi.org/10.7910/DVN/AJGVIT",
}


RULES = "docs/format.md, Rules of curating"
# Names that these rules decide a case of.
_RULED = frozenset({"AGREE", "COOPERATE", "RETREAT", "ASSAULT", "COERCE", "visit", "seize"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name means; ``event`` is the event of a mode, and empty for events and contexts."""

    name: str
    event: str
    words: str
    definition: str
    example: str
    near_miss: str

    @property
    def source(self) -> str:
        """Where the sense comes from: the part of the manual, and our own rules if they decide a case of it."""
        part = f"modes of {self.event}" if self.event else f"event {self.name}" if self.kind == "event" else "contexts"
        return f"PLOVER manual, {part}" + (f"; {RULES}" if self.name in _RULED else "")

    @property
    def kind(self) -> str:
        """``event``, ``mode`` or ``context``."""
        return "mode" if self.event else "event" if self.name in EVENTS else "context"


@cache
def codebook() -> tuple[Meaning, ...]:
    """Return every event followed by its modes, in PLOVER's order, and then the contexts."""
    return tuple(_read(Path(__file__).with_name("codebook.txt").read_text("utf-8")))


def meanings_of(name: str) -> tuple[Meaning, ...]:
    """Return the meanings of a name in any case: an event with its modes, a context, or a mode of each event."""
    wanted = name.casefold().replace("-", "_")
    return tuple(one for one in codebook() if wanted and wanted in (_folded(one.name), _folded(one.event)))


def codebook_page() -> str:
    """Return the page docs/codebook.md."""
    named = "; ".join(f"[{words}]({url})" for words, url in SOURCES.items())
    lines = [
        "# The codebook",
        "",
        "What each event, mode and context means, with an example and a near miss: what looks like it and is coded "
        "otherwise.",
        "In the examples A and B are states.",
        "`python -m graph codes AGREE` prints an entry, and `?` lists them while `add` asks.",
        "The rules of [format.md](format.md#rules-of-curating) come first: an event only where a government acts.",
        "",
        f"The names and their sense are those of {named}.",
        "The words are our own; *source* says which part of the manual an entry follows, and where our rules decide.",
        "This page is made by `python -m graph codes --codebook`.",
    ]
    for name, event in EVENTS.items():
        own, *modes = meanings_of(name)
        lines += ["", f"## {name}", "", f"*{own.words.capitalize()}* · {QUAD[event.quad].value.replace('-', ' ')}", ""]
        lines += [own.definition, "", f"- Example: {own.example}", f"- Near miss: {own.near_miss}"]
        lines += [f"- Source: {_linked(own.source)}", *_rows("mode", modes)]
    lines += ["", "## Contexts", "", "What the words are about; as many as are needed."]
    lines += _rows("context", [one for one in codebook() if one.kind == "context"])
    return "\n".join(lines) + "\n"


def _rows(head: str, listed: list[Meaning]) -> Iterator[str]:
    if listed:
        yield from ("", f"| {head} | is | for example | but not | source |", "|---|---|---|---|---|")
    for one in listed:
        yield f"| `{one.name}` | {one.definition} | {one.example} | {one.near_miss} | {_linked(one.source)} |"


def _linked(source: str) -> str:
    return source.replace(RULES, "[our rules](format.md#rules-of-curating)")


def _read(text: str) -> Iterator[Meaning]:
    event = ""
    for line in text.splitlines():
        name, *told = (part.strip() for part in line.split("|"))
        if not name:
            continue
        if not line.startswith(" "):
            event = name if name in EVENTS else ""
        mode = line.startswith(" ")
        words = event_words(event, name if mode else None) if event else context_words(name)
        yield Meaning(name, event if mode else "", words, *told)


def _folded(name: str) -> str:
    return name.casefold().replace("-", "_")
