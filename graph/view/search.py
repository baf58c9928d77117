"""Find words in quotes: in what is printed with each, in all forms of a word, whatever case, accents and script.

A quote matches by itself or not at all, whatever else is in view. See ``terms`` for what a query asks for, and
``suggestions`` for what else a search leads to (relations whose summary has the words, other spellings).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import repeat
from operator import and_

from graph.model import Dataset, Quote, Source, with_context
from graph.view.bit_sets import Set, bit_set, union
from graph.view.folding import fold_with_places, spellings, variants
from graph.view.index import index as index_of_quotes
from graph.view.per_dataset import per_dataset
from graph.view.registry import ARTICLES
from graph.view.terms import Term, terms
from graph.view.text_index import Lines, TextIndex
from graph.view.valued import ordered
from graph.view.word_forms import language_of

_KEPT = 16  # queries whose matches are remembered: to draw a page asks for the same several times

Pieces = tuple[tuple[str, bool], ...]  # a text in pieces, each with whether it is a hit


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
    """The folded words of a dataset. It tells quotes by their bits in the dataset's ``index.Index``."""

    def __init__(self, dataset: Dataset) -> None:
        coded = index_of_quotes(dataset)
        own: dict[str, tuple[list[str], list[int]]] = {}  # by language: texts of quotes, each with the quote's bit
        for (_, quote), bit in zip(ordered(dataset), coded.bits, strict=True):
            for code, text in folded_texts(printed_of_quote(quote, dataset.sources[quote.source].language)):
                texts, bits = own.setdefault(code, ([], []))
                texts.append(text)
                bits.append(bit)
        self._own = {code: (TextIndex(texts), array("L", bits)) for code, (texts, bits) in own.items()}
        of_sources: dict[str, tuple[list[str], list[Set]]] = {}  # texts of articles, each with all of their quotes
        for key, source in dataset.sources.items():
            for code, text in folded_texts(printed_of_source(source)):
                texts, quotes = of_sources.setdefault(code, ([], []))
                texts.append(text)
                quotes.append(coded.choices[ARTICLES.name].get(key, 0))
        self._of_sources = {code: (TextIndex(texts), quotes) for code, (texts, quotes) in of_sources.items()}
        self._relations = [relation.id for relation in dataset.relations]
        names = [folded(dataset.title_of(relation)) for relation in dataset.relations]
        summaries = [folded(relation.summary or "") for relation in dataset.relations]
        self._names = Lines(names)
        self._about = Lines(f"{name}\n{summary}" for name, summary in zip(names, summaries, strict=True))
        self._remembered = lru_cache(maxsize=_KEPT)(self._matches)
        self._having = lru_cache(maxsize=_KEPT)(self._find)

    def matches(self, words: str) -> Set:
        """Return which quotes have all terms of a query, each by itself."""
        return self._remembered(terms(words))

    def about(self, words: str) -> Mapping[str, str]:
        """Return the relations that themselves have all terms: in their ``"name"``, or with their ``"summary"``."""
        wanted = terms(words)
        named = dict.fromkeys(self._names.having(wanted), "name")
        found = dict.fromkeys(self._about.having(wanted), "summary") | named
        return {self._relations[place]: where for place, where in found.items()}

    def knows(self, words: str) -> bool:
        """Return whether any single quote has all of the words."""
        return bool(self.matches(words))

    def texts(self) -> Iterator[str]:
        """Yield the folded texts of all quotes; those of an article as often as it is quoted."""
        for texts, _ in self._own.values():
            yield from texts.texts
        for of_source, quotes in self._of_sources.values():
            for text, those in zip(of_source.texts, quotes, strict=True):
                yield from repeat(text, those.bit_count())

    def _matches(self, wanted: tuple[Term, ...]) -> Set:
        return reduce(and_, map(self._having, wanted)) if wanted else 0

    def _find(self, term: Term) -> Set:
        found = 0
        for code, (texts, bits) in self._own.items():
            found |= bit_set(bits[place] for place in texts.having(term, code))
        for code, (texts, quotes) in self._of_sources.items():
            found |= union(quotes[place] for place in texts.having(term, code))
        return found


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
