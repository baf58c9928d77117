"""Find words in quotes: in what is printed with each, whatever the case, the accents and the script.

A quote matches by itself or not at all, whatever else is in view. How letters are folded lives in ``folding``; what a
search leads to besides (relations whose summary has the words, other spellings) in ``suggestions``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.model import Dataset, Quote, Relation, Source, with_context
from graph.view.folding import fold_with_places, spellings, variants
from graph.view.per_dataset import per_dataset

LONGEST = 200  # characters of a query that are looked at
_KEPT = 16  # queries whose matches are remembered: to draw a page asks for the same several times
_PHRASE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+)')

Pieces = tuple[tuple[str, bool], ...]  # a text in pieces, each with whether it is a hit
Matches = Mapping[str, frozenset[int]]  # by a relation's id, the identities of its quotes that match


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase that a query asks for: its spellings, folded, any one of which is enough."""

    spellings: tuple[str, ...]

    def stands_in(self, folded: str) -> bool:
        return any(
            one in folded and (not _is_short(one) or next(_starts(one, folded), None) is not None)
            for one in self.spellings
        )

    def places(self, folded: str) -> Iterator[tuple[int, int]]:
        """Yield from where to where it stands in a folded text."""
        for one in self.spellings:
            for start in _starts(one, folded):
                yield start, start + len(one)


def terms(words: str) -> tuple[Term, ...]:
    """Return what a query asks for: words, and phrases in quotation marks; a quote must have all of them."""
    parts = (spellings(phrase or word) for phrase, word in _PHRASE.findall(words[:LONGEST]))
    return tuple(dict.fromkeys(Term(part) for part in parts if part[0]))


def printed(quote: Quote, source: Source) -> Iterator[str]:
    """Yield the texts that a search reads, each by itself: no phrase runs from one into the next.

    The words with their context, the translation, who speaks and as what, the outlet and the headline. Not what the
    curator adds: the kind of act, who acts, topics, the note.
    """
    yield "".join(with_context(quote.prefix, quote.exact, quote.suffix))
    if quote.translation:
        yield quote.translation.text
    for speaker in quote.speakers:
        yield speaker.name or ""
        yield speaker.role or ""
    yield source.outlet
    yield source.title


class Index:
    """The folded words of a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        sources = dataset.sources
        self._texts = {
            relation.id: {id(quote): _folded(*printed(quote, sources[quote.source])) for quote in relation.quotes}
            for relation in dataset.relations
        }
        self._about = {
            relation.id: (_folded(dataset.title_of(relation)), _folded(relation.summary or ""))
            for relation in dataset.relations
        }
        self._remembered = lru_cache(maxsize=_KEPT)(self._matches)

    def matches(self, words: str) -> Matches:
        """Return which quotes have all terms of a query, each by itself."""
        return self._remembered(terms(words))

    def found(self, words: str, relation: Relation, quotes: Sequence[Quote]) -> Sequence[Quote]:
        """Return those of a relation's quotes that have all terms of a query."""
        matching = self.matches(words)[relation.id]
        return [quote for quote in quotes if id(quote) in matching]

    def about(self, words: str, relation_id: str) -> str:
        """Return where a relation itself has all terms: in its ``"name"``, its ``"summary"``, or nowhere (``""``)."""
        name, summary = self._about[relation_id]
        wanted = terms(words)
        if all(term.stands_in(name) for term in wanted):
            return "name"
        return "summary" if all(term.stands_in(f"{name}\n{summary}") for term in wanted) else ""

    def knows(self, words: str) -> bool:
        """Do the words stand in any quote, all of them in the same?"""
        return any(self.matches(words).values())

    def texts(self) -> Iterator[str]:
        """Yield the folded texts of all quotes."""
        return (text for texts in self._texts.values() for text in texts.values())

    def _matches(self, wanted: tuple[Term, ...]) -> Matches:
        return {relation_id: _having(wanted, texts) for relation_id, texts in self._texts.items()}


index = per_dataset(Index)


def hits(text: str, wanted: Sequence[Term]) -> Pieces:
    """Return ``text`` in pieces, each with whether it is a hit; joined, they are ``text`` again, to the letter."""
    if not wanted:
        return ((text, False),) if text else ()  # guard: letter-for-letter
    marked = [False] * len(text)
    for variant in variants(text):
        folded, places = fold_with_places(variant)
        for term in wanted:
            for start, end in term.places(folded):
                first, last = places[start][0], places[end - 1][1]
                marked[first:last] = [True] * (last - first)
    ends = [end for end in range(1, len(text)) if marked[end] != marked[end - 1]]
    cuts = zip([0, *ends], [*ends, len(text)], strict=True)
    return tuple((text[start:end], marked[start]) for start, end in cuts if text)  # guard: search-changes-no-letter


def cut(pieces: Pieces, *lengths: int) -> tuple[Pieces, ...]:
    """Return pieces as several texts, each of its length, though a hit may run from one into the next."""
    parts: list[Pieces] = []
    rest = list(pieces)
    for length in lengths:
        part: list[tuple[str, bool]] = []
        while rest and length:
            text, hit = rest.pop(0)
            part.append((text[:length], hit))
            if text[length:]:
                rest.insert(0, (text[length:], hit))
            length -= len(part[-1][0])
        parts.append(tuple(part))
    return tuple(parts)


def _folded(*texts: str) -> str:
    return "\n".join(one for text in texts for one in spellings(text))


def _having(wanted: tuple[Term, ...], texts: Mapping[int, str]) -> frozenset[int]:
    found = list(texts.items())
    for term in wanted:
        plain = term.spellings[0]
        if len(term.spellings) == 1 and not _is_short(plain):  # most are, and asking no method takes half the time
            found = [(key, text) for key, text in found if plain in text]
        else:
            found = [(key, text) for key, text in found if term.stands_in(text)]
    return frozenset(key for key, _ in found)


def _starts(one: str, text: str) -> Iterator[int]:
    """Yield where a folded word begins in a folded text. A short word is a whole one: ``US`` is not in Russia."""
    start = text.find(one)
    while start >= 0:
        end = start + len(one)
        if not _is_short(one) or not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(one, start + 1)


def _is_short(word: str) -> bool:
    """One or two letters of a script that has capitals, and hence spaces: elsewhere two signs are words enough."""
    return len(word) <= 2 and word.isalnum() and word.upper() != word
