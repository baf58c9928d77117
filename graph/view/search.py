"""Find words in quotes: in what is printed with each, in all forms of a word, whatever case, accents and script.

A quote matches by itself or not at all, whatever else is in view. See ``terms`` for what a query asks for, and
``suggestions`` for what else a search leads to (relations whose summary has the words, other spellings).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from graph.model import Dataset, Quote, Source, with_context
from graph.view.folding import fold_with_places, spellings, variants
from graph.view.per_dataset import per_dataset
from graph.view.terms import Term, terms
from graph.view.word_forms import language_of

_KEPT = 16  # queries whose matches are remembered: to draw a page asks for the same several times

Pieces = tuple[tuple[str, bool], ...]  # a text in pieces, each with whether it is a hit
Matches = frozenset[int]  # the identities (``id``) of the quotes that match


def printed(quote: Quote, source: Source) -> Iterator[tuple[str, str | None]]:
    """Yield the texts that a search reads, with their languages; no phrase runs from one into the next.

    They are the words with their context, the translation, who speaks and in which role, the outlet and the
    headline. What the curator adds is not searched: the kind of act, who acts, topics, the note.
    """
    yield from printed_of_quote(quote, source.language)
    yield from printed_of_source(source)


def printed_of_quote(quote: Quote, language: str | None) -> Iterator[tuple[str, str | None]]:
    """Yield those of the texts that are the quote's own; ``language`` is that of its source."""
    yield "".join(with_context(quote.prefix, quote.exact, quote.suffix)), language
    if quote.translation:
        yield quote.translation.text, quote.translation.language
    for speaker in quote.speakers:
        yield speaker.name or "", language
        yield speaker.role or "", language


def printed_of_source(source: Source) -> Iterator[tuple[str, str | None]]:
    """Yield those of the texts that all quotes of a source have."""
    yield source.outlet, source.language
    yield source.title, source.language


class Index:
    """The folded words of a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._texts: dict[str, list[tuple[int, str]]] = {}  # by language: each quote's identity and its folded texts
        for relation in dataset.relations:
            for quote in relation.quotes:
                for code, text in folded_texts(printed(quote, dataset.sources[quote.source])):
                    self._texts.setdefault(code, []).append((id(quote), text))
        # All texts of a language as one, a line's end between them: what none of them has is seen at once.
        self._joined = {code: "\n".join(text for _, text in texts) for code, texts in self._texts.items()}
        self._ends = {code: list(accumulate(len(text) + 1 for _, text in texts)) for code, texts in self._texts.items()}
        self._about = {
            relation.id: (folded(dataset.title_of(relation)), folded(relation.summary or ""))
            for relation in dataset.relations
        }
        self._remembered = lru_cache(maxsize=_KEPT)(self._matches)
        self._having = lru_cache(maxsize=_KEPT)(self._find)

    def matches(self, words: str) -> Matches:
        """Return which quotes have all terms of a query, each by itself."""
        return self._remembered(terms(words))

    def about(self, words: str, relation_id: str) -> str:
        """Return where a relation itself has all terms: in its ``"name"``, its ``"summary"``, or nowhere (``""``)."""
        name, summary = self._about[relation_id]
        wanted = terms(words)
        if all(term.stands_in(name) for term in wanted):
            return "name"
        return "summary" if all(term.stands_in(f"{name}\n{summary}") for term in wanted) else ""

    def knows(self, words: str) -> bool:
        """Return whether any single quote has all of the words."""
        return bool(self.matches(words))

    def texts(self) -> Iterator[str]:
        """Yield the folded texts of all quotes."""
        return (text for texts in self._texts.values() for _, text in texts)

    def _matches(self, wanted: tuple[Term, ...]) -> Matches:
        return frozenset.intersection(*map(self._having, wanted)) if wanted else frozenset()

    def _find(self, term: Term) -> Matches:
        found: set[int] = set()
        for code, texts in self._texts.items():
            parts, matches = term.search(code)
            for part in parts:
                found.update(self._near(code, texts, part, matches))
        return frozenset(found)

    def _near(
        self, code: str, texts: Sequence[tuple[int, str]], part: str, matches: Callable[[str], object]
    ) -> Iterator[int]:
        """Yield the quotes whose texts hold ``part``, and pass."""
        joined, ends = self._joined[code], self._ends[code]
        at = joined.find(part)
        while at >= 0:
            place = bisect_right(ends, at)
            identity, text = texts[place]
            if matches(text):
                yield identity
            at = joined.find(part, ends[place])


def hits(text: str, wanted: Sequence[Term], language: str | None = None) -> Pieces:
    """Return ``text`` in pieces, each with whether it is a hit; joined, they are ``text`` again, to the letter.

    ``language`` is the text's tag (BCP 47).
    """
    if not wanted:
        return ((text, False),) if text else ()  # guard: letter-for-letter
    marked = [False] * len(text)
    for variant in variants(text):
        folded, places = fold_with_places(variant)
        for term in wanted:
            for start, end in term.places(folded, language_of(language)):
                first, last = places[start][0], places[end - 1][1]
                marked[first:last] = [True] * (last - first)
    ends = [end for end in range(1, len(text)) if marked[end] != marked[end - 1]]
    cuts = zip([0, *ends], [*ends, len(text)], strict=True)
    return tuple((text[start:end], marked[start]) for start, end in cuts if text)  # guard: search-changes-no-letter


def cut(pieces: Pieces, *lengths: int) -> tuple[Pieces, ...]:
    """Return pieces as several texts of these lengths, though a hit may run from one into the next."""
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


def folded(*texts: str) -> str:
    """Return texts as they are searched, one a line."""
    return "\n".join(one for text in texts for one in spellings(text))


def folded_texts(printed_texts: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, str]]:
    """Return the texts of each language of the table (``""`` for others), folded, one a line."""
    found: dict[str, list[str]] = {}
    for text, language in printed_texts:
        found.setdefault(language_of(language), []).append(text)
    return ((language, folded(*texts)) for language, texts in found.items())


index = per_dataset(Index)
