"""Words like those that no quote has, and the parts of a query.

They are words of the data as readers see them; ``suggestions`` says when they are asked for. The published page does
the same in ``engine/respelling.js``.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.model import Dataset
from graph.view import search
from graph.view.folding import fold
from graph.view.per_dataset import per_dataset
from graph.view.terms import is_letter, typed_terms

_RUNS = re.compile(r"[^\s\-‐‑–—/…\"“”„«»]+")
_BEGINNING = 3  # letters of a word that somebody has begun
ALIKE = 5  # nearest words that are tried for one that nobody says
_MOST_TERMS = 5  # of more, not every choice of some is tried
_UNLIKE = (0, 0, 0, 1, 1, 2, 2, 2)  # letters in which a word of so many may differ; a longer one in three


def shorter(words: str) -> Iterator[list[str]]:
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


def respelled(dataset: Dataset, query: str) -> Iterator[str]:
    """Yield the query with every word that stands nowhere replaced by one like it, the likeliest first."""
    index, known = search.index(dataset), vocabulary(dataset)
    unknown = [(start, end) for start, end in _words(query) if not index.knows(query[start:end])]
    if not unknown:
        return
    words = [fold(query[start:end]) for start, end in unknown]
    options = [
        [*_begun(word, known)]
        or [*_nearest(word, known)]
        or [_as_printed(one, known) for one in _stretches(word, index.texts())]
        for word in words
    ]
    for choice in itertools.islice(itertools.product(*options), ALIKE**2):
        parts, end = [], 0
        for (start, stop), word in zip(unknown, choice, strict=True):
            parts += [query[end:start], word]
            end = stop
        yield "".join([*parts, query[end:]])


def _begun(word: str, known: Mapping[str, str]) -> Iterator[str]:
    """Yield the words that begin with a folded one, as readers see them; the more frequent first."""
    if len(word) >= _BEGINNING:
        begun = (printed for folded, printed in known.items() if folded.startswith(word))
        yield from itertools.islice(begun, ALIKE)


def _nearest(word: str, known: Mapping[str, str]) -> Iterator[str]:
    """Yield the words that readers see which are most like a folded one; of equals, the more frequent first."""
    most = _UNLIKE[len(word)] if len(word) < len(_UNLIKE) else 3
    if not most:
        return
    found = process.extract(word, known.keys(), scorer=OSA.distance, score_cutoff=most, limit=None)
    for folded, _, _ in sorted(found, key=lambda one: one[1])[:ALIKE]:
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
    yield from _most_frequent(found)[:ALIKE]


def _as_printed(stretch: str, known: Mapping[str, str]) -> str:
    """Return a stretch of a folded text as readers see it, if a word has it letter by letter."""
    for folded, printed in known.items():
        if stretch in folded and len(folded) == len(printed):
            at = folded.index(stretch)
            return printed[at : at + len(stretch)]
    return stretch


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
