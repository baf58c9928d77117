"""The passages of a source that words may mean, and how far each differs from those words.

Here lives the rule for whatever brings quotes in: the source's typography may be taken as it is, which is what
``verify --fix`` would do; another word only if a person says so (``Candidate.check_words``). What is typography decides
``evidence``, by the very search that ``verify`` makes. Asking lives in ``cli.prompts``, the entry in ``new_quote``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from graph.evidence import (
    HeldText,
    Mend,
    SourceText,
    Span,
    Verdict,
    as_read,
    differences,
    likeness,
    loosen,
    search,
    telling,
    visible,
)
from graph.model import Quote, fold_space
from graph.problems import GraphError

# guard: like-enough
_LIKE = 80.0  # of 100: what somebody may have mistyped; less is another sentence
_NEAR = 200  # characters on each side of a passage in which the rest of a broken word is looked for


class NoPassage(GraphError):
    """The source has no passage that could be meant, or none that could be quoted."""


class OtherWords(NoPassage):
    """The source has other words than those given, and nobody said that its own are to be taken."""


class Difference(StrEnum):
    """What tells the words that were given from those of the source."""

    NONE = "none"
    TYPOGRAPHY = "typography"  # what ``verify --fix`` would mend
    WORDS = "words"  # a word, or a mark that is more than typography, is another one, left out, put in or cut


@dataclass(frozen=True, slots=True)
class Candidate:
    """Where words may stand: the source's own, those that were given, how the two differ, and what tells the place from
    others like it.
    """

    exact: str
    span: Span
    given: str
    differs: Difference
    telling: Mend

    @property
    def other(self) -> str:
        """What the source has other than given: ``words``, or only ``punctuation``."""
        own, given = loosen(self.exact), loosen(self.given)
        return "punctuation" if own != given and _bare(own) == _bare(given) else "words"

    def check_words(self) -> None:
        """Raise OtherWords where only a person may take the passage: the rule for whatever brings quotes in."""
        if self.differs is Difference.WORDS:  # guard: other-words-are-refused
            raise OtherWords(f"the source has other {self.other}; --take-source takes the source's in place of yours")


def candidates(held: HeldText, words: str, prefix: str | None = None, suffix: str | None = None) -> list[Candidate]:
    """Return the places at which ``words`` may be meant, in whole words of the source.

    They are looked up as ``verify`` does, so that only what it would call typography differs; where it does not find
    them, the passage that is most like them has other words (``Difference``). Raises NoPassage.
    """
    text, typed = held.text, fold_space(words)
    quote = Quote.model_validate({"exact": typed, "source": "any", "prefix": prefix, "suffix": suffix})
    judged = search(quote, text, held.title)
    if judged.verdict is Verdict.CONTEXT:
        raise NoPassage("the words stand in the source, but not beside this prefix or suffix")
    spans = {whole: whole == span for span in judged.spans for whole in [text.whole_words(span)]}
    if not spans:
        spans = {_nearest(held, typed): False}
    places: list[Candidate] = []
    refused: NoPassage | None = None
    for span, same in spans.items():
        try:
            places.append(_candidate(text, span, quote, same_words=same))
        except NoPassage as error:
            refused = refused or error
    if refused and not places:
        raise refused
    return places


def _nearest(held: HeldText, typed: str) -> Span:
    """Return the passage that is most like words that the source does not have; raise NoPassage if nothing is."""
    text, near = held.text, held.nearest.passage(typed)
    if near is None:
        raise NoPassage("the source says nothing like it")  # guard: nothing-like-it
    own = text.folded[slice(*near)]
    if likeness(typed, own) < _LIKE:
        line = text.line(near.start)
        raise NoPassage(f"the source does not have these words; nearest, on line {line}: {differences(own, typed)}")
    return text.whole_words(near)


def _candidate(text: SourceText, span: Span, quote: Quote, *, same_words: bool) -> Candidate:
    """Return what stands at ``span``, or raise NoPassage where it cannot be quoted."""
    own = text.folded[slice(*span)]
    if broken := _broken_word(text, span):  # guard: broken-words-are-refused
        raise NoPassage(f"a line ends inside a word, so that no whole word would be written: {broken}")
    beside: Mend = {}
    for key, given, look in (
        ("prefix", quote.prefix, text.words_before),
        ("suffix", quote.suffix, text.words_after),
    ):
        if given:
            words = look(span, given)
            if words is None:
                raise NoPassage(f"this {key} does not stand beside the words of the source: {visible(own)}")
            beside = {**beside, key: words}
    differs = Difference.TYPOGRAPHY if same_words else Difference.WORDS
    others = [other for other in text.find(own) if other != span]
    return Candidate(
        exact=own,
        span=span,
        given=quote.exact,
        differs=Difference.NONE if own == as_read(quote.exact) else differs,
        telling=beside or (telling(text, span, others) if others else {}),
    )


# Hyphens at which lines break, some of them seen nowhere else: soft, Armenian, Hebrew, and that of some PDF readers.
_BROKEN = re.compile("(\\S+)[-\u00ac\u00ad\u058a\u05be\u2010][^\\S\r\n]*[\r\n]\\s*(\\S+)")


def _broken_word(text: SourceText, span: Span) -> str | None:
    """Return the first word broken at a line's end that ``span`` holds or cuts, as it stands there, or None."""
    start, end = text.original(span)
    for word in _BROKEN.finditer(text.raw, max(0, start - _NEAR), end + _NEAR):
        if word.start() < end and word.end() > start:
            return visible(f"“{word[1]}-” and “{word[2]}”")
    return None


def _bare(words: str) -> list[str]:
    """Return the words without their punctuation."""
    return "".join(" " if unicodedata.category(c).startswith("P") else c for c in words).split()
