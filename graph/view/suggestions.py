"""What a search leads to besides the quotes that it finds: relations about it, speakers, other spellings.

None of it enters the view: a filter only narrows.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.model import Dataset, Relation
from graph.view import search
from graph.view.filters import Filters
from graph.view.folding import fold
from graph.view.in_view import View, apply
from graph.view.per_dataset import per_dataset
from graph.view.speaking import Speaking, speaking
from graph.view.terms import is_letter, terms, typed_terms

_RUNS = re.compile(r"[^\s\-‐‑–—/…\"“”„«»]+")
_BEGINNING = 3  # letters of a word that somebody has begun
_ALIKE = 5  # nearest words that are tried for one that nobody says
_PARTS = 4  # parts of a query that are told
_MOST_TERMS = 5  # of more, not every choice of some is tried
_UNLIKE = (0, 0, 0, 1, 1, 2, 2, 2)  # letters in which a word of so many may differ; a longer one in three


@dataclass(frozen=True, slots=True)
class Found:
    """A relation that has the words in its own name or summary, and the view in which it can be read."""

    relation: Relation
    filters: Filters
    in_view: bool


@dataclass(frozen=True, slots=True)
class FoundSpeaker:
    """Somebody who has the words in the name or a role, and the view of all that they say."""

    speaker: Speaking
    filters: Filters


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what was searched for, and how many quotes have it."""

    filters: Filters
    quotes: int


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What a search leads to.

    ``speakers`` have all words in their names or roles; ``named`` and ``summarised`` are relations with all words in
    their names, or in their summaries. The rest is only there if no quote is found: ``instead`` are the filters with
    the closest words that some quotes have, ``elsewhere`` is how many quotes have the words without any other
    filter, and ``parts`` are the longest parts of the query that any quote has if none has all of it.
    """

    named: tuple[Found, ...] = ()
    summarised: tuple[Found, ...] = ()
    instead: Filters | None = None
    elsewhere: int = 0
    speakers: tuple[FoundSpeaker, ...] = ()
    parts: tuple[Part, ...] = ()


def suggest(view: View) -> Suggestions:
    """Return what a view's search leads to besides its quotes, or nothing without a search."""
    filters, dataset = view.filters, view.dataset
    if not terms(filters.words):
        return Suggestions()
    named, summarised = _about(view)
    speakers = _speakers(view)
    if view.relations:
        return Suggestions(named, summarised, speakers=speakers)
    elsewhere = apply(dataset, Filters(words=filters.words)).quotes
    if elsewhere:
        return Suggestions(named, summarised, None, elsewhere, speakers)
    respelled = () if named or summarised or speakers else tuple(_respelled(dataset, filters.words))
    instead = _instead(dataset, filters, respelled)
    parts = () if instead else _parts(dataset, filters, (*respelled[:_ALIKE], filters.words))
    return Suggestions(named, summarised, instead, elsewhere, speakers, parts)


def _about(view: View) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Return, of the relations that the other filters leave, those with all words in their names or summaries.

    One with quotes in view is read under the same filters, another without the search.
    """
    words, index = view.filters.words, search.index(view.dataset)
    without = replace(view.filters, words="")
    found: dict[str, list[Found]] = {"name": [], "summary": []}
    for shown in apply(view.dataset, without):
        if where := index.about(words, shown.relation.id):
            in_view = shown.relation.id in view
            found[where].append(Found(shown.relation, view.filters if in_view else without, in_view))
    return tuple(found["name"]), tuple(found["summary"])


def _speakers(view: View) -> tuple[FoundSpeaker, ...]:
    """Return, of those who speak under the other filters, who has all words in name or roles; most quotes first."""
    wanted = terms(view.filters.words)
    named = {name for name, text in _called(view.dataset).items() if all(term.stands_in(text) for term in wanted)}
    if not named:
        return ()
    without = replace(view.filters, words="", speakers=())
    said = speaking(quote for shown in apply(view.dataset, without) for quote in shown.quotes)
    return tuple(FoundSpeaker(one, one.only(without)) for one in said if one.name in named)


@per_dataset
def _called(dataset: Dataset) -> Mapping[str, str]:
    """Return everybody who speaks, with name and roles as they are searched."""
    said = speaking(quote for relation in dataset.relations for quote in relation.quotes)
    return {one.name: search.folded(one.name, *one.roles) for one in said}


def _instead(dataset: Dataset, filters: Filters, queries: Iterable[str]) -> Filters | None:
    """Return the filters with the first of some queries that finds anything; if need be without the other filters."""
    candidates = (replace(base, words=words) for base in (filters, Filters()) for words in queries)
    return next((one for one in candidates if apply(dataset, one).relations), None)


def _parts(dataset: Dataset, filters: Filters, queries: Iterable[str]) -> tuple[Part, ...]:
    """Return the longest parts of the first query of which any quote has some, most quotes first."""
    for words in queries:
        for base in (filters, Filters()):
            for shorter in _shorter(words):
                tried = (replace(base, words=one) for one in shorter if search.index(dataset).knows(one))
                found = [Part(one, number) for one in tried if (number := apply(dataset, one).quotes)]
                if found:
                    return tuple(sorted(found, key=lambda part: -part.quotes)[:_PARTS])
    return ()


def _shorter(words: str) -> Iterator[list[str]]:
    """Yield what asks for less and less of a query: its phrases as single words, then some of its terms."""
    typed = typed_terms(words)
    loose = [word for term in typed for word in term.strip('"').split()]
    if len(loose) > len(typed):
        yield [" ".join(loose)]
    sizes = range(len(typed) - 1, 0, -1) if len(typed) <= _MOST_TERMS else (len(typed) - 1, 1)
    for size in sizes:
        yield [" ".join(some) for some in itertools.combinations(typed, size)]
    if len(typed) == 1 and len(loose) > 1:
        yield loose


def _respelled(dataset: Dataset, query: str) -> Iterator[str]:
    """Yield the query with every word that stands nowhere replaced by one like it, the likeliest first."""
    index, known = search.index(dataset), vocabulary(dataset)
    unknown = [(start, end) for start, end in _words(query) if not index.knows(query[start:end])]
    if not unknown:
        return
    words = [fold(query[start:end]) for start, end in unknown]
    options = [
        [*_begun(word, known)] or [*_nearest(word, known)] or [*_stretches(word, index.texts())] for word in words
    ]
    for choice in itertools.islice(itertools.product(*options), _ALIKE**2):
        parts, end = [], 0
        for (start, stop), word in zip(unknown, choice, strict=True):
            parts += [query[end:start], word]
            end = stop
        yield "".join([*parts, query[end:]])


def _begun(word: str, known: Mapping[str, str]) -> Iterator[str]:
    """Yield the words that begin with a folded one, as readers see them; the more frequent first."""
    if len(word) >= _BEGINNING:
        begun = (printed for folded, printed in known.items() if folded.startswith(word))
        yield from itertools.islice(begun, _ALIKE)


def _nearest(word: str, known: Mapping[str, str]) -> Iterator[str]:
    """Yield the words that readers see which are most like a folded one; of equals, the more frequent first."""
    most = _UNLIKE[len(word)] if len(word) < len(_UNLIKE) else 3
    if not most:
        return
    found = process.extract(word, known.keys(), scorer=OSA.distance, score_cutoff=most, limit=None)
    for folded, _, _ in sorted(found, key=lambda one: one[1])[:_ALIKE]:
        yield known[folded]


def _stretches(word: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield the stretches of folded texts that differ from a word in one letter, the most frequent first.

    For scripts without capitals, of which many write no spaces: there a word of the vocabulary may be a whole clause.
    """
    if len(word) < 3 or not all(unicodedata.category(letter) in ("Lo", "Lm") for letter in word):
        return
    letters = [*map(re.escape, word)]
    other = ["".join([*letters[:at], ".", *letters[at + 1 :]]) for at in range(len(word))]
    missing = ["".join([*letters[:at], ".", *letters[at:]]) for at in range(1, len(word))]
    further = ["".join([*letters[:at], *letters[at + 1 :]]) for at in range(len(word))]
    alike = re.compile("|".join([*missing, *other, *further]))
    found = Counter(match for text in texts for match in alike.findall(text))
    yield from _most_frequent(found)[:_ALIKE]


def _most_frequent(found: Counter[str]) -> list[str]:
    """Return what was counted, the most frequent first, equals by the alphabet: the same in a browser as here."""
    return sorted(found, key=lambda one: (-found[one], one))


@per_dataset
def vocabulary(dataset: Dataset) -> Mapping[str, str]:
    """Return every word that a search can find, folded, as it is most often printed; most frequent first."""
    quotes = (quote for relation in dataset.relations for quote in relation.quotes)
    texts = (text for quote in quotes for text, _ in search.printed(quote, dataset.sources[quote.source]))
    runs = Counter(run for text in texts for run in _RUNS.findall(text))
    printed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for run, number in runs.items():
        for start, end in _words(run):
            printed[fold(run[start:end])][run[start:end]] += number
    order = _most_frequent(Counter({folded: some.total() for folded, some in printed.items()}))
    return {folded: _most_frequent(printed[folded])[0] for folded in order if folded}


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where each word stands, without the signs around it."""
    for run in _RUNS.finditer(text):
        letters = [place for place, character in enumerate(run[0], run.start()) if is_letter(character)]
        if letters:
            yield letters[0], letters[-1] + 1
