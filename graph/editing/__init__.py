"""Changes to a data file that leave every other byte alone: a new quote, a fix, the proof that nothing else changed."""

from graph.editing.candidates import Candidate, Difference, NoPassage, candidates
from graph.editing.fix import apply, fixes, write_sound
from graph.editing.new_quote import NEW_ENTRY, Draft, entry, files_for, of_entry
from graph.editing.placing import Placing
from graph.editing.unseen import without_unseen

__all__ = [
    "NEW_ENTRY",
    "Candidate",
    "Difference",
    "Draft",
    "NoPassage",
    "Placing",
    "apply",
    "candidates",
    "entry",
    "files_for",
    "fixes",
    "of_entry",
    "without_unseen",
    "write_sound",
]
