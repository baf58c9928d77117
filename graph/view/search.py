"""Finding words in quotes, speakers, sources and summaries: whatever the case, the accents and the script.

Words are compared after folding: compatibility forms decomposed, accents and other marks dropped, case folded. The
folded words serve for finding only; what is shown, and where in it a hit is marked, is the original, letter for letter.
"""

from __future__ import annotations

import re
import unicodedata
import weakref
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.model import Dataset, Quote, Relation

LONGEST = 200  # characters of a query that are looked at
# Signs that people type one way and papers print another; each stands for one, so that places stay.
_SIGNS = str.maketrans(dict.fromkeys("’‘‚‛ʼ′", "'") | dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‐‑‒–—―−", "-"))
# Marks that make another letter rather than an accented one: kana with a voiced sound.
_LETTERS = {"\u3099", "\u309a"}
_PHRASE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+)')


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """Decomposed, without marks, case folded, plain signs; each character for itself, whatever stands beside it."""
    character = character.translate(_SIGNS)
    folded = _without_marks(unicodedata.normalize("NFKD", character)).casefold()
    # Casefolding can bring marks back (İ); Arabic's tatweel only stretches a word.
    return _without_marks(unicodedata.normalize("NFKD", folded)).replace("\u0640", "")


def _without_marks(text: str) -> str:
    # guard: search-without-accents
    return "".join(c for c in text if c in _LETTERS or not unicodedata.category(c).startswith("M"))


def fold(text: str) -> str:
    """``text`` as it is searched: ``Café`` → ``cafe``, ``ＡＢＣ`` → ``abc``; runs of white space as one space."""
    folded = text.casefold() if text.isascii() else "".join(map(_fold_character, text))
    return " ".join(folded.split())


def terms(words: str) -> tuple[str, ...]:
    """What a query asks for: words, and phrases in quotation marks; all of them must stand in what is found."""
    found = (fold(phrase or word) for phrase, word in _PHRASE.findall(words[:LONGEST]))
    return tuple(dict.fromkeys(term for term in found if term))


class Index:
    """The folded words of a dataset, made once."""

    def __init__(self, dataset: Dataset) -> None:
        sources = {key: fold(f"{source.container_title} {source.title}") for key, source in dataset.sources.items()}
        self._relations = {
            relation.id: fold(f"{dataset.title_of(relation)} {relation.summary or ''}")
            for relation in dataset.relations
        }
        self._quotes = {
            relation.id: {quote.hash: f"{_words(quote)}\n{sources[quote.source]}" for quote in relation.quotes}
            for relation in dataset.relations
        }

    def found(self, words: str, relation: Relation, quotes: Sequence[Quote]) -> Sequence[Quote]:
        """Those of a relation's quotes that have all terms, in their own words, their speaker or their source.

        Where none has, and the relation's title and summary help, all that these make complete.
        """
        wanted, about = terms(words), self._relations[relation.id]
        direct = self._with(wanted, relation, quotes)
        if direct or not any(stands(term, about) for term in wanted):
            return direct
        return self._with(tuple(term for term in wanted if not stands(term, about)), relation, quotes)

    def _with(self, wanted: tuple[str, ...], relation: Relation, quotes: Sequence[Quote]) -> Sequence[Quote]:
        texts = self._quotes[relation.id]
        for term in wanted:
            if _is_short(term):
                quotes = [quote for quote in quotes if stands(term, texts[quote.hash])]
            else:
                quotes = [quote for quote in quotes if term in texts[quote.hash]]
        return quotes


def stands(term: str, text: str) -> bool:
    """Does a folded term stand in a folded text?"""
    return term in text and (not _is_short(term) or next(places(term, text), None) is not None)


def places(term: str, text: str) -> Iterator[int]:
    """Where it stands. A short word is a whole one: ``US`` is not in Russia."""
    start = text.find(term)
    while start >= 0:
        end = start + len(term)
        if not _is_short(term) or not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(term, start + 1)


def _is_short(term: str) -> bool:
    """One or two letters of a script that has capitals, and hence spaces: elsewhere two signs are words enough."""
    return len(term) <= 2 and term.isalnum() and term.upper() != term


def _words(quote: Quote) -> str:
    said = [quote.exact, quote.translation.text if quote.translation else ""]
    said += [words for speaker in quote.speakers for words in (speaker.name or "", speaker.role or "")]
    return "\n".join(map(fold, said))  # a line each: no phrase runs from one into the next


def hits(text: str, wanted: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """``text`` in pieces, each with whether it is a hit; joined, the pieces are ``text`` again, letter for letter."""
    folded, origins = _folded_with_places(text)
    marked = [False] * len(text)
    for term in wanted:
        for start in places(term, folded):
            for place in range(origins[start], origins[start + len(term)]):
                marked[place] = True
    begin = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or marked[end] != marked[begin]:
            yield text[begin:end], marked[begin]  # guard: search-changes-no-letter
            begin = end


def _folded_with_places(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters, and its end, the place in ``text`` where it comes from."""
    folded: list[str] = []
    places: list[int] = []
    for start, cluster in _clusters(text):
        for character in "".join(map(_fold_character, cluster)):
            if not character.isspace():
                folded.append(character)
                places.append(start)
            elif folded and folded[-1] != " ":
                folded.append(" ")
                places.append(start)
    return "".join(folded), [*places, len(text)]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Each character with the marks that follow it, and its place."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not unicodedata.category(text[end]).startswith("M"):
            yield start, text[start:end]
            start = end


def index(dataset: Dataset) -> Index:
    """The dataset's index, made at the first question and kept for as long as the dataset is."""
    found = _indexes.get(id(dataset))
    if found is None or found[0]() is not dataset:
        for key in [key for key, (of, _) in _indexes.items() if of() is None]:
            del _indexes[key]
        found = _indexes[id(dataset)] = weakref.ref(dataset), Index(dataset)
    return found[1]


_indexes: dict[int, tuple[weakref.ref[Dataset], Index]] = {}
