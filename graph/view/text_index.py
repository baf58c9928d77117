"""Folded texts in which terms are looked for: by the words that are in them, of which there are few and short ones.

A word that a query asks for stands within one word of a text, or in none; so it is looked for in the list of all
words, each of which knows its texts. A phrase is looked for in the texts themselves.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from graph.view.endings import UNNAMED
from graph.view.terms import Term


class Lines:
    """Texts as one, a line's end between them: what none of them has is seen at once."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._joined = "\n".join(self._texts)
        self._ends = list(accumulate(len(text) + 1 for text in self._texts))

    def passing(self, parts: Iterable[str], matches: Callable[[str], object]) -> Iterator[int]:
        """Yield the places of the texts that hold one of ``parts``, and pass; some more than once."""
        joined, ends, texts = self._joined, self._ends, self._texts
        for part in parts:
            at = joined.find(part)
            while at >= 0:
                place = bisect_right(ends, at)
                if matches(texts[place]):
                    yield place
                at = joined.find(part, ends[place])

    def having(self, wanted: Sequence[Term]) -> Iterator[int]:
        """Yield the places of the texts that have all terms, as texts of no known language, ascending."""
        found = [set(self.passing(*term.search(UNNAMED))) for term in wanted]
        yield from sorted(set.intersection(*found)) if found else ()


class TextIndex:
    """Folded texts of one language, and by each of their words the places of the texts that have it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        having: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, text in enumerate(texts):
            for word in set(text.split()):
                having[word].append(place)
        self._having = tuple(having.values())
        self._words = Lines(having)
        self._lines = Lines(texts)

    def having(self, term: Term, language: str) -> set[int]:
        """Return the places of the texts that have a term, in their language."""
        parts, matches = term.search(language)
        if term.spaced:
            return set(self._lines.passing(parts, matches))
        found: set[int] = set()
        for word in set(self._words.passing(parts, matches)):
            found.update(self._having[word])
        return found
