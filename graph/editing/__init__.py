"""Changes to a data file that leave every other byte alone: a new quote, a fix, the proof that nothing else changed."""

from graph.editing.fix import apply, mends, write_sound
from graph.editing.new_quote import (
    NEW_ENTRY,
    Difference,
    Draft,
    NoPassage,
    Passage,
    draft,
    entry,
    files_for,
    of_entry,
    passages,
)

__all__ = [
    "NEW_ENTRY",
    "Difference",
    "Draft",
    "NoPassage",
    "Passage",
    "apply",
    "draft",
    "entry",
    "files_for",
    "mends",
    "of_entry",
    "passages",
    "write_sound",
]
