"""Change a data file and leave every other byte alone: add quotes and sources, fix, move, remove, rename, merge."""

from graph.editing.beginning import source_entry
from graph.editing.candidates import Candidate, Difference, NoPassage, candidates
from graph.editing.fix import apply, fixes, write_sound
from graph.editing.keys import add_entry
from graph.editing.many_quotes import NewQuote, checked, proved, with_quotes
from graph.editing.merge_data import MergedData, holds_entries, merge_data, new_mistakes
from graph.editing.new_quote import NEW_ENTRY, Draft, entry, files_for, of_entry
from graph.editing.new_source import add_source
from graph.editing.placing import Placing
from graph.editing.readdress import LastQuote, Readdressed, move_quote, remove_quote, rename_source
from graph.editing.reading import note_reading
from graph.editing.unseen import without_unseen
from graph.editing.yaml_text import CannotEdit

__all__ = [
    "NEW_ENTRY",
    "Candidate",
    "CannotEdit",
    "Difference",
    "Draft",
    "LastQuote",
    "MergedData",
    "NewQuote",
    "NoPassage",
    "Placing",
    "Readdressed",
    "add_entry",
    "add_source",
    "apply",
    "candidates",
    "checked",
    "entry",
    "files_for",
    "fixes",
    "holds_entries",
    "merge_data",
    "move_quote",
    "new_mistakes",
    "note_reading",
    "of_entry",
    "proved",
    "remove_quote",
    "rename_source",
    "source_entry",
    "with_quotes",
    "without_unseen",
    "write_sound",
]
