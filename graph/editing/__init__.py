"""Changes to a data file that leave every other byte alone: a new quote, a fix, the proof that nothing else changed."""

from graph.editing.fix import apply, mends, write_sound
from graph.editing.new_quote import Difference, NoPassage, Passage, draft, entry, files_for, passages

__all__ = [
    "Difference",
    "NoPassage",
    "Passage",
    "apply",
    "draft",
    "entry",
    "files_for",
    "mends",
    "passages",
    "write_sound",
]
