"""What a query asks for (words in all their forms, beginnings of words, exact words), and where those are.

``hack`` asks for each form of this word, ``hack*`` for every word that begins so, and ``"hack"`` for these letters
and no others. In a script without capitals a word is found anywhere, since such scripts divide words differently or
not at all; so it is in a text whose language has no table of endings, because we cannot tell its forms.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.view.endings import CASED, LANGUAGES, UNNAMED
from graph.view.folding import spellings
from graph.view.other_spellings import other_spellings
from graph.view.word_forms import forms

LONGEST = 200  # characters of a query that are looked at
_PHRASE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+)')
_POSSESSIVE = re.compile(rf"(?<=[{CASED}])'s?$")
_LAST_WORD = re.compile(rf"[{CASED}]+$")
_SHORT = 2  # letters of a word that is a whole one in every language: US is not in Russia


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase that a query asks for: its spellings, folded, any one of which is enough.

    ``exact``: these letters only; ``open``: whatever follows them in the same word.
    """

    spellings: tuple[str, ...]
    exact: bool = False
    open: bool = False

    @property
    def spaced(self) -> bool:
        """Whether it may be more than one word of a text."""
        return any(" " in one for one in self.spellings)

    def search(self, language: str) -> tuple[tuple[str, ...], Callable[[str], object]]:
        """Return stretches one of which every text in a language has that has the term, and what tells of it then.

        The stretches are quick to look for; of a folded text that has one, the other says something or nothing.
        """
        parts, pattern = _search(self, language)
        return parts, pattern.search

    def places(self, folded: str, language: str = UNNAMED) -> Iterator[tuple[int, int]]:
        """Yield from where to where it is in a folded text, and the same for the whole of its word."""
        _, pattern = _search(self, language)
        yield from (match.span() for match in pattern.finditer(folded))


@lru_cache(maxsize=64)
def terms(words: str) -> tuple[Term, ...]:
    """Return what a query asks for: words, and phrases in quotation marks; a quote must have all of them."""
    found = (
        Term(spellings(phrase), exact=True) if phrase else _word(word)
        for phrase, word in _PHRASE.findall(words[:LONGEST])
    )
    return tuple(dict.fromkeys(term for term in found if term.spellings[0]))


def typed_terms(words: str) -> tuple[str, ...]:
    """Return the words and phrases of a query as they were typed, each phrase in straight quotation marks."""
    found = (f'"{phrase}"' if phrase else word for phrase, word in _PHRASE.findall(words[:LONGEST]))
    return tuple(dict.fromkeys(one for one in found if terms(one)))


def _word(typed: str) -> Term:
    """Return what one word outside quotation marks asks for; signs beside it, copied with it, ask nothing."""
    letters = [place for place, character in enumerate(typed) if is_letter(character)]
    if not letters:
        return Term(spellings(typed))
    bare, rest = typed[letters[0] : letters[-1] + 1], typed[letters[-1] + 1 :]
    found = [spelling for one in spellings(bare) for spelling in (one, *other_spellings(one))]
    return Term(tuple(dict.fromkeys(found)), open=rest.startswith("*"))


def is_letter(character: str) -> bool:
    """Return whether a character is a letter, a digit, or a mark on one."""
    return character.isalnum() or unicodedata.category(character).startswith("M")


@lru_cache(maxsize=256)
def _search(term: Term, language: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return stretches one of which is in every text that has the term, which is quick to see; and its pattern."""
    words = [(word, whole) for one in term.spellings for word, whole in _words(term, one, language)]
    edges: dict[tuple[str, str], list[str]] = {}  # a pattern is quick where it names what many words share but once
    for word, whole in words:
        edges.setdefault(_edges(word, whole, open_after=term.open), []).append(re.escape(word))
    pattern = "|".join(f"{before}(?:{'|'.join(some)}){after}" for (before, after), some in edges.items())
    return tuple(_shortest(word for word, _ in words)), re.compile(pattern)


def _words(term: Term, spelling: str, language: str) -> Iterator[tuple[str, bool]]:
    """Yield what a spelling may stand as, the longest first, and whether that must be a whole word."""
    table = LANGUAGES.get(language)
    if term.exact or term.open or len(spelling) <= _SHORT:
        yield spelling, True
    elif table is None:
        yield spelling, False
    else:
        bare = _POSSESSIVE.sub("", spelling)
        last = _LAST_WORD.search(bare)
        for form in forms(last[0], language) if last else ("",):
            word = (bare[: last.start()] if last else bare) + form
            # Of compounds those alone that are made with the word as typed: no "Sprache" for "sprechen".
            typed = word.startswith(bare) or bare.startswith(word)
            yield word, not (typed and table.compounds and len(word) >= table.compounds)


def _edges(word: str, whole: bool, open_after: bool) -> tuple[str, str]:
    """Return the patterns of what may stand before and after a word; they take in the rest of one that is a part."""
    before = _beside(word[0], "(?<!{})" if whole else "{}*")
    return before, _beside(word[-1], "(?!{})" if whole and not open_after else "{}*")


def _beside(letter: str, pattern: str) -> str:
    """Return the pattern for what stands beside a letter or digit at a word's edge; nothing for any other sign."""
    for some in (f"[{CASED}]", "[0-9]"):
        if re.match(some, letter):
            return pattern.format(some)
    return ""


def _shortest(words: Iterable[str]) -> Iterator[str]:
    """Yield those words in which none of the others stands."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(one in word for one in kept):
            kept.append(word)
            yield word
