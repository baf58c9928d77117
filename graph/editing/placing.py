"""A new quote in the data as it is now: placed, proved, and written, whoever else writes the file at the same time.

Between reading and writing lie a person's answers. So the entry is placed in what the file says at that moment, and
where another program is faster still, it is placed again in what that one wrote. What an entry is, and that it is
sound, lives in ``new_quote``.
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
    """What is to be added to ``data``: ``item``, a quote of the pair ``between``, rather in ``file``.

    ``text`` returns the text of its source as the data has it then, or raises NoPassage.
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
        """Write ``made``, or what becomes of it in a file that another program has written; return what was written."""
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
