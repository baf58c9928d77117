"""Place, prove and write a new quote in the data as it is now, whatever other programs write meanwhile.

A person's answers take time between reading and writing. So the entry is placed in what the file says at that
moment, and if another program is faster still, it is placed again in what that one wrote. See ``new_quote`` for what
an entry is and whether it is sound.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.editing.fix import FileChanged, write_sound
from graph.editing.new_quote import Draft, draft, files_for
from graph.evidence import SourceFile
from graph.loading import Loaded, load_marked
from graph.loading.yaml import Value

_ATTEMPTS = 30  # after so many, the other one is no person and no `add`


@dataclass(frozen=True)
class Placing:
    """A quote to be added to ``data``: ``item``, of the pair ``between``, preferably in ``file``.

    ``text`` returns the text of its source as the data then has it, or raises NoPassage.
    """

    data: Path
    file: Path
    between: Sequence[str]
    item: Mapping[str, Value]
    text: Callable[[Loaded], SourceFile]
    summary: str = ""  # of the relation, where it is new

    def place(self) -> tuple[Draft, Loaded]:
        """Return the file with the entry, not yet written, and the data with it. Raises what ``draft`` raises."""
        for _ in range(_ATTEMPTS):
            loaded = load_marked(self.data)
            files = files_for(loaded, self.between)
            file = self.file if self.file in files else files[0]
            try:
                return draft(self.data, loaded, file, self.between, self.item, self.text(loaded), self.summary)
            except FileChanged:
                continue
        raise self._busy

    def write(self, made: Draft) -> Draft:
        """Write ``made``, or the same entry in what another program has written meanwhile; return what was written.

        Raises what ``draft`` raises, and NotWritten.
        """
        for _ in range(_ATTEMPTS):
            try:
                write_sound(self.data, {made.file: (made.old, made.new)}, lambda _: True)
                return made
            except FileChanged:
                made, _ = self.place()  # guard: placed-again
        raise self._busy

    @property
    def _busy(self) -> FileChanged:
        return FileChanged(f"another program writes {self.data} again and again: run the command when it is done")
