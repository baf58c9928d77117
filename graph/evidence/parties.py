"""Which countries of a dataset a sentence names: by name, or by a word that begins like one, as *Norwegian* does.

Good enough to say what to read first; never a coding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.model import Dataset, names

_STEM = 4  # letters that a name and what is made of it have in common


class Parties:
    """The countries of a dataset, made ready once for any number of sentences."""

    def __init__(self, dataset: Dataset) -> None:
        codes = dict.fromkeys((*dataset.codes, *dataset.countries))
        self._patterns: Mapping[str, re.Pattern[str]] = {code: _pattern(code, dataset) for code in codes}

    def named(self, words: str) -> tuple[str, ...]:
        """Return the codes of the countries that ``words`` name."""
        return tuple(code for code, pattern in self._patterns.items() if pattern.search(words))


def _pattern(code: str, dataset: Dataset) -> re.Pattern[str]:
    called = {dataset.name(code), names().get(code, code)}
    stems = {name[:_STEM] for name in called if len(name) > _STEM and name[:_STEM].isalpha()}
    whole = "|".join(re.escape(name) for name in called)
    begun = "|".join(rf"{re.escape(stem)}\w*" for stem in stems)
    return re.compile(rf"(?<!\w)(?:{whole}{'|' if begun else ''}{begun})(?!\w)")
