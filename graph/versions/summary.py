"""Count in one line how many things differ, as the beginning of a commit message."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import counted
from graph.versions.changes import Change

_ORDER = ("new", "gone", "moved", "recoded", "redated", "reworded", "renamed", "changed")


def summary(found: Sequence[Change]) -> str:
    """Return ``2 quotes new, 1 recoded; 1 source renamed``. A quote or source counts once for each kind of change."""
    parts: list[str] = []
    for what in ("quote", "relation", "source", "country", "file"):
        counts: list[str] = []
        for how in _ORDER:
            number = len({change.id or change.field for change in found if (change.what, change.how) == (what, how)})
            if number:
                first = not counts and what != "file"
                counts.append(f"{counted(number, what) if first else number} {how}")
        if counts and what == "file":
            counts = ["what the file says of itself changed"]
        parts += [", ".join(counts)] if counts else []
    return "; ".join(parts) or "no difference"
