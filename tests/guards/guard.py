"""What a guard is, and how it names its tests. The guards themselves live in a module a section, and all
of them in ``table``.

A guard is a piece of the project without which something of docs/robustness.md no longer holds. The table says
what disables it and which tests must fail then; running it lives in ``runner``, the command in ``__main__``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.support import ROOT
from tests.test_docs import rows


@dataclass(frozen=True, slots=True)
class Change:
    """Text that stands once in a file, and what is put in its place."""

    file: str
    old: str
    new: str

    def stands(self, root: Path = ROOT) -> bool:
        return (root / self.file).read_text("utf-8").count(self.old) == 1

    def apply(self, root: Path) -> None:
        path = root / self.file
        path.write_text(path.read_text("utf-8").replace(self.old, self.new), "utf-8")


@dataclass(frozen=True)
class Guard:
    """``old`` in ``file`` is the guard, ``new`` disables it; then each of ``fails`` must fail.

    ``fails`` are names of tests that docs/robustness.md names. A bare name: at least one of its parameters fails;
    ``name[*]``: each of them; ``name[parameter]``: this one.
    """

    file: str
    old: str
    new: str
    fails: tuple[str, ...]
    also: tuple[Change, ...] = ()  # the other fences of something that is fenced twice
    hangs: bool = False  # is a test that does not end within ``seconds`` one that failed?
    seconds: int = 150

    def __str__(self) -> str:
        return f"{self.file}: {' '.join(self.old.split())[:70]}"

    @property
    def changes(self) -> tuple[Change, ...]:
        return (Change(self.file, self.old, self.new), *self.also)

    @cached_property
    def tests(self) -> tuple[str, ...]:
        """``fails`` with their files: ``tests/test_live.py::test_…``. Raises LookupError on one that nobody named."""
        return tuple(map(_with_file, self.fails))

    @property
    def needs_browser(self) -> bool:
        return any(test.startswith("tests/browser/") for test in self.tests)


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
