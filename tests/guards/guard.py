"""What a guard is, and how it names its tests. The guards themselves live in a module a section, and all
of them in ``table``.

A guard is a piece of the project without which something of docs/robustness.md no longer holds. A comment in the
source carries its name (``places``); the table says what stands there instead, and which tests must fail then. Running
it lives in ``runner``, the command in ``__main__``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.docs.test_docs import rows
from tests.guards.places import Fault, Place


@dataclass(frozen=True, slots=True)
class Change:
    """What stands instead in the place called ``name``."""

    name: str
    instead: str


@dataclass(frozen=True)
class Guard:
    """With ``instead`` in the place called ``name``, each of ``fails`` must fail.

    ``fails`` are names of tests that docs/robustness.md names. A bare name: at least one of its parameters fails;
    ``name[*]``: each of them; ``name[parameter]``: this one.
    """

    name: str
    instead: str
    fails: tuple[str, ...]
    also: tuple[Change, ...] = ()  # the other fences of something that is fenced twice
    hangs: bool = False  # is a test that does not end within ``seconds`` one that failed?
    seconds: int = 150

    def __str__(self) -> str:
        return f"{self.name}: {' '.join(self.instead.split())[:70] or 'nothing'}"

    @property
    def changes(self) -> tuple[Change, ...]:
        return (Change(self.name, self.instead), *self.also)

    @cached_property
    def tests(self) -> tuple[str, ...]:
        """``fails`` with their files (``tests/x/test_y.py::test_…``). Raises LookupError on one that nobody named."""
        return tuple(map(_with_file, self.fails))

    @property
    def needs_browser(self) -> bool:
        return any(test.startswith("tests/browser/") for test in self.tests)

    def disabled(self, root: Path, places: Mapping[str, Place]) -> dict[str, str]:
        """Return the files of ``root`` that change without this guard, with their new texts. Raises Fault."""
        changes = defaultdict[str, list[tuple[Place, str]]](list)
        for change in self.changes:
            if change.name not in places:
                raise Fault(f"{change.name} stands nowhere: no comment of the project says guard: {change.name}")
            place = places[change.name]
            changes[place.file].append((place, change.instead))
        texts = {}
        for file, of_file in changes.items():
            text = (root / file).read_bytes().decode("utf-8")
            for place, instead in sorted(of_file, key=lambda one: -one[0].start):
                text = place.replaced(text, instead)
            texts[file] = text
        return texts


def covers(entry: str, named: str) -> bool:
    """Does an entry of ``tests`` stand for a test that the page names?"""
    if "[" not in named:
        return entry.partition("[")[0] == named
    return entry in (named, named.partition("[")[0] + "[*]")


@cache
def named() -> tuple[str, ...]:
    """Every test that docs/robustness.md names, in its order."""
    return tuple(dict.fromkeys(test for row in rows() for test in row.tests))


@cache
def _files() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for test in named():
        file, name = test.partition("[")[0].split("::")
        found.setdefault(name, set()).add(file)
    return found


def _with_file(name: str) -> str:
    files = _files().get(name.partition("[")[0], set())
    if len(files) != 1:
        raise LookupError(f"docs/robustness.md names {name} in {len(files)} files")
    return f"{next(iter(files))}::{name}"
