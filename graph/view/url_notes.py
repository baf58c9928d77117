"""Take notes while an address is read: the values that it gives, and what is wrong with them.

See `url_mistakes` for the sentences, and `url` for the reading.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.model import Dataset
from graph.view.url_mistakes import ONCE, Sentence, sentence
from graph.view.url_parameters import WORDS, Address

Edit = tuple[str, Address]  # what a fix says, and the address as it should have been written


class Notes:
    """An address that is being read, and what was found wrong in it so far."""

    def __init__(self, address: Address, dataset: Dataset) -> None:
        self.address, self.dataset = address, dataset
        self.found: list[tuple[str, Sentence, Sequence[Edit]]] = []

    def complain(self, code: str, *edits: Edit, **words: object) -> None:
        """Note a mistake by its code; ``words`` fill in its sentence, ``edits`` are the ways to fix it."""
        self.found.append((code, sentence(code, **words), edits))  # guard: mistakes-are-told

    def edited(self, changes: Mapping[str, Sequence[str]]) -> Address:
        """Return the address with other values for some names, and without a name whose values are empty."""
        return {name: values for name, values in {**self.address, **changes}.items() if values}

    # ---- One value, or several

    def one(self, name: str) -> str:
        """Return the one value of a parameter, or nothing if it is given twice or not at all."""
        values = self.address.get(name, ())
        if len(values) > 1:
            edit = ("Use the first of them", self.edited({name: values[:1]}))
            if name == WORDS:
                edit = ("Search for all of them", self.edited({name: [" ".join(values)]}))
            self.complain("twice", edit, what=ONCE[name])
        return values[0] if len(values) == 1 else ""  # guard: twice-is-not-at-all
