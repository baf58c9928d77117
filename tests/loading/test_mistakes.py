"""What a curator mistypes, and the one message that follows: ``mistakes.txt`` is the table.

Each mistake is made by itself in a sound file. One that is told twice, at another place or in other words, fails here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tests.support import ROOT
from tests.support.yaml_samples import problems

SOUND = """\
title: Neighbours
sources:
  herald-2025:
    title: A headline
    container-title: The Herald
    issued: 2025-02-14
relations:
  - between: [KEN, TZA]
    summary: Where the two stand.
    quotes:
      - exact: Tanzania threatened to take the matter to court
        source: herald-2025
        date: 2025-02
        event: THREATEN
        actor: [TZA]
        recipient: [KEN]
        speaker: {name: A. Person, role: minister}
      - exact: we did come here
        source: herald-2025
        comment: of their own accord
  - between: [KEN, UGA]
    quotes:
      - exact: the ban was communicated
        source: herald-2025
"""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is done to the sound file from ``line`` on, and what is told then."""

    line: int
    before: list[str]
    after: list[str]
    told: list[str]

    @property
    def file(self) -> str:
        lines = SOUND.splitlines()
        start = self.line - 1
        assert lines[start : start + len(self.before)] == self.before, "the table's own mistake"
        lines[start : start + len(self.before)] = self.after
        return "\n".join(lines) + "\n"


def table() -> dict[str, Mistake]:
    found = {}
    for block in (ROOT / "tests" / "loading" / "mistakes.txt").read_text("utf-8").split("\n## ")[1:]:
        name, at, *lines = block.strip("\n").split("\n")
        seen = [re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), line) for line in lines]
        marked = {mark: [line[1:] for line in seen if line[0] == mark] for mark in "-+"}
        found[name] = Mistake(int(at[1:]), marked["-"], marked["+"], [line for line in lines if line[0] not in "-+"])
    return found


MISTAKES = table()


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_has_one_message_at_its_place_with_what_to_do(name: str) -> None:
    mistake = MISTAKES[name]
    told = []
    for problem in problems(mistake.file):
        told.append(f"{problem.line}:{problem.column} {problem.code}: {problem.message}")
        told += [f"hint: {problem.hint}"] if problem.hint else []
    assert told == mistake.told
    assert sum(not line.startswith("hint: ") for line in told) == 1


def test_what_the_mistakes_are_made_in_is_sound() -> None:
    assert problems(SOUND) == []


def test_where_no_list_is_indented_quotes_without_their_key_are_told_once() -> None:
    pair = (
        "  - between:\n    - KEN\n    - UGA\n    quotes:\n    - exact: the ban was lifted\n      source: herald-2025\n"
    )
    sound = SOUND[: SOUND.index("  - between: [KEN, UGA]")] + pair
    assert problems(sound) == []
    (problem,) = problems(sound.replace("UGA\n    quotes:\n", "UGA\n"))
    assert (problem.line, problem.message) == (24, "`quotes:` is missing above this line, where its list begins")
