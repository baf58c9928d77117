"""Find the passages of a source that words may mean, and how far each differs from those words.

The source's typography may be taken as it is, which is what ``verify --fix`` would do; another word only if a person
says so (``Candidate.check_words``). ``evidence`` decides what is typography, by the search that ``verify`` makes.
See ``cli.passage_prompts`` for the questions and ``new_quote`` for the entry.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from graph.evidence import (
    Fix,
    Passage,
    SourceFile,
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


class NoPassage(GraphError):
    """Raised where the source has no passage that could be meant, or none that may be quoted."""


class OtherWords(NoPassage):
    """Raised where the source has other words than those given, and nobody said that its own are to be taken."""


class Difference(StrEnum):
    """How the words that were given differ from those of the source."""

    NONE = "none"
    TYPOGRAPHY = "typography"  # what ``verify --fix`` would fix
    WORDS = "words"  # a word, or a mark that is more than typography, is another one, left out, put in or cut


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place at which words may be meant.

    It has the source's own words there (``exact``), those that were ``given``, how the two differ, and what tells
    the place from others like it.
    """

    exact: str
    span: Span
    given: str
    differs: Difference
    telling: Fix

    @property
    def other(self) -> str:
        """What differs beyond typography: ``words``, or only ``punctuation``."""
        own, given = loosen(self.exact), loosen(self.given)
        return "punctuation" if own != given and _bare(own) == _bare(given) else "words"

    def check_words(self) -> None:
        """Raise OtherWords where only a person may decide to take the passage."""
        if self.differs is Difference.WORDS:  # guard: other-words-are-refused
            raise OtherWords(f"the source has other {self.other}; --take-source takes the source's in place of yours")


def candidates(held: SourceFile, words: str, prefix: str | None = None, suffix: str | None = None) -> list[Candidate]:
    """Return the places at which ``words`` may be meant, in whole words of the source.

    They are looked up as ``verify`` does, so that only what it would call typography differs; if it does not find
    them, the most similar passage is returned, which has other words (``Difference``). Raises NoPassage.
    """
    text = held.text
    if not as_read(words):
        raise NoPassage("there are no words to look up")  # guard: some-words
    beside = {key: given for key, given in (("prefix", prefix), ("suffix", suffix)) if given and as_read(given)}
    quote = Quote.model_validate({"exact": words, "source": "any", **beside})
    judged = search(quote, text, held.title)
    if judged.verdict is Verdict.CONTEXT:
        raise NoPassage("the words are in the source, but not beside this prefix or suffix")
    same = {passage.span: passage for passage in text.passages(words) or text.passages_loosely(words)}
    found: dict[Span, Passage] = {}
    for span in judged.spans or (_nearest(held, words),):
        whole = text.whole_words(span)
        found.setdefault(whole, same.get(whole) or Passage(whole, text.own(whole)))  # guard: whole-as-it-was-found
    if judged.verdict is Verdict.EXACT:  # nothing tells several places apart, and nothing needs to
        found = dict([*found.items()][:1])
    made: list[Candidate] = []
    refused: NoPassage | None = None
    for span, passage in found.items():
        others = [other for other in found if other != span] if judged.spans else text.find(passage.own or "")
        try:
            made.append(_candidate(text, passage, quote, others, same_words=span in same))
        except NoPassage as error:
            refused = refused or error
    if refused and not made:
        raise refused
    return made


def _nearest(held: SourceFile, words: str) -> Span:
    """Return the passage that is most like words that the source does not have; raise NoPassage if nothing is."""
    text, near = held.text, held.nearest.passage(words)
    if near is None:
        raise NoPassage("the source has nothing like it")  # guard: nothing-like-it
    own = text.folded[slice(*near)]
    if likeness(words, own) < _LIKE:
        line = text.line(near.start)
        raise NoPassage(f"the source does not have these words; nearest, on line {line}: {differences(own, words)}")
    return near


def _candidate(text: SourceText, passage: Passage, quote: Quote, others: list[Span], *, same_words: bool) -> Candidate:
    """Return what ``passage`` has, which ``others`` may have as well, or raise NoPassage where it cannot be quoted."""
    span, own = passage.span, passage.own
    if own is None:  # guard: broken-words-are-refused
        printed = text.folded[slice(*span)]
        raise NoPassage(
            "a line of the source ends inside a word, and nothing tells whether it has a hyphen: give the words "
            f"as they should be, like {visible(printed) if same_words else differences(printed, quote.exact)}"
        )
    beside: Fix = {}
    for key, given, look in (
        ("prefix", quote.prefix, text.words_before),
        ("suffix", quote.suffix, text.words_after),
    ):
        if given:
            words = look(span, given)
            if words is None:
                raise NoPassage(f"this {key} is not beside the words in the source: {visible(own)}")
            beside = {**beside, key: words}
    others = [other for other in others if other != span]
    differs = Difference.TYPOGRAPHY if same_words else Difference.WORDS
    return Candidate(
        exact=own,
        span=span,
        given=fold_space(quote.exact),
        differs=Difference.NONE if own == as_read(quote.exact) else differs,
        telling=beside or (telling(text, span, others) if others else {}),
    )


def _bare(words: str) -> list[str]:
    """Return the words without their punctuation."""
    return "".join(" " if unicodedata.category(c).startswith("P") else c for c in words).split()
