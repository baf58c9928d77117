"""Decide how a word that is hyphenated at a line's end may be read, and which reading the text itself confirms.

"sta-⏎tion" is "station", and "long-⏎standing" is "long-standing"; "re-⏎sign" may be either of two words. What the
text has elsewhere decides; otherwise whoever quotes the word does, and is asked whether it is right. See ``folding``
for where such words are, and ``messages`` for what is said about them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import NamedTuple

from graph.model import HYPHENS, LINE_ENDS, is_suspended

# What a line may break a word with, besides hyphens: the soft hyphen, the sign of old scans, and what PDF readers give.
SOFT = "\u00ad\u00ac\x02\ufffe"
_HARDENED = "\u00ad\u00ac"  # these are set for a line's end only: no word is written with them
_ALWAYS_WRITTEN = "\u2011\u05be"  # the hyphen at which no line breaks, and the maqaf: part of the word wherever it is
_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(rf"[^\W\d_]+(?:[{HYPHENS}][^\W\d_]+)*")
_BROKEN = re.compile(rf"(?<![^\W\d_])[^\W\d_]+[{HYPHENS}{SOFT}][^\S{LINE_ENDS}]*[{LINE_ENDS}]\s*[^\W\d_]+")
_COMPOUND_BEFORE = re.compile(rf"(?:[^\W\d_]+[{HYPHENS}])*[^\W\d_]+\Z")
_REACH = 60  # characters: no word is longer
# With these first parts both readings are often words, and not the same: re-sign, co-op, un-ionised, экс-порт.
_BOTH_WAYS = (
    "re co pre un non anti ex self semi vice neo pré pós demi arrière contre ko nicht анти вице экс полу контр αντι νεο"
)
_FIRST_PARTS = frozenset(_BOTH_WAYS.split())


class Reading(NamedTuple):
    """How a broken word may be written.

    ``forms`` are what may stand at the break, the likeliest first, which is certain if ``sure``. ``doubtful`` are
    forms that would make another, equally likely word and that nothing in the text confirms.
    """

    forms: tuple[str, ...]
    sure: bool = True
    doubtful: tuple[str, ...] = ()


class Doubt(NamedTuple):
    """A word of a quote that the source breaks at a line's end: as the quote has it, and what it may be instead.

    ``elsewhere`` says that the text has the other word in another place, and never the one in the quote.
    """

    read: str
    other: str
    at: int
    elsewhere: bool


class Words:
    """The words that a text has in one piece, which show how a broken one is written."""

    def __init__(self, text: str) -> None:
        self._text = text

    def reading(self, start: int, end: int, hyphen: str) -> Reading:
        """Return how the word broken by ``text[start:end]``, a hyphen and a line's end, may be written."""
        text = self._text
        before, after = text[start - 1], text[end]
        if not is_in_word(before):
            return Reading((hyphen, f"{hyphen} "), False)
        if before.isnumeric() or after.isnumeric() or (after.isupper() and not before.isupper()):
            reading = Reading((hyphen,))  # 1939-⏎1945, Anglo-⏎American
        else:
            reading = self._of_letters(start, end, hyphen)
        if is_suspended(text, end):
            spaced = f"{hyphen} "
            forms = (*reading.forms, spaced) if reading.sure else (spaced, *reading.forms)
            return reading._replace(forms=forms)
        return reading

    def _of_letters(self, start: int, end: int, hyphen: str) -> Reading:
        text = self._text
        first = _COMPOUND_BEFORE.search(text, max(0, start - _REACH), start)
        second = _WORD.match(text, end)
        both: tuple[str, ...] = ("", hyphen)  # guard: broken-words-are-whole
        if not first or not second:
            return Reading(both, False)
        joined = self._has(first[0] + second[0])
        parted = self._has(f"{first[0]}{hyphen}{second[0]}")
        if joined != parted:
            return Reading(both, True, (hyphen,)) if joined else Reading((hyphen, ""), True, ("",))
        if text[start] in _HARDENED:
            return Reading(both, False, (hyphen,))
        if text[start] in _ALWAYS_WRITTEN:
            return Reading(both, False, ("",))
        # guard: two-words-are-doubtful
        return Reading(both, False, both if joined or self._may_be_two(first[0], second[0]) else (hyphen,))

    def _may_be_two(self, first: str, second: str) -> bool:
        """Would ``first`` and ``second`` make a word with a hyphen, too? "sta-tion" is none, and "re-sign" is."""
        last = re.split(f"[{HYPHENS}]", first)[-1]
        if last.casefold() in _FIRST_PARTS:
            return True
        return self._has(last) and second in self._as_written

    def _has(self, word: str) -> bool:
        return word.casefold() in self._words

    @cached_property
    def _as_written(self) -> frozenset[str]:
        # The halves of a broken word are no words of the text.
        return frozenset(_COMPOUND.findall(_BROKEN.sub(" ", self._text)))  # guard: halves-are-no-words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.casefold() for word in self._as_written)


def doubt(text: str, start: int, end: int, read: str, other: str, *, elsewhere: bool) -> Doubt:
    """Return the word around ``text[start:end]`` with ``read`` in that place, and with ``other``."""
    first = _COMPOUND_BEFORE.search(text, max(0, start - _REACH), start)
    second = _WORD.match(text, end)
    head, tail = first[0] if first else "", second[0] if second else ""
    return Doubt(f"{head}{read}{tail}", f"{head}{other}{tail}", max(0, start - 1), elsewhere)


def is_in_word(character: str) -> bool:
    """Return whether a character is part of a word: a letter, a digit or a mark."""
    return character.isalnum() or (character != "" and unicodedata.category(character).startswith("M"))
