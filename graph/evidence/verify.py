"""Decide whether the words of each quote are in the text of its source. A near match never passes.

See ``matching`` for searching, ``nearest`` for near passages and advice, ``messages`` for the words of a verdict,
``editing.fix`` for fixing the file, and ``record`` for keeping what was found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from graph.evidence.broken_words import Doubt
from graph.evidence.matching import Passage, SourceText, Span, as_read
from graph.evidence.source_texts import SourceFile, TextFolder, source_file
from graph.model import Dataset, Quote, Relation, Source, fold_space

_FURTHEST = 12  # words of prefix or suffix, at most, to tell two places apart
_MOST_CHOICES = 20  # places of which it is said what tells them apart


class Verdict(StrEnum):
    """What a source's text says about a quote, as an identifier. See ``messages.VERDICT_WORDS`` for its words."""

    EXACT = "exact"
    TYPOGRAPHY = "typography"
    AMBIGUOUS = "ambiguous"
    CUT = "cut-word"
    CONTEXT = "wrong-context"
    NOT_FOUND = "not-found"
    CHANGED = "source-changed"
    UNREADABLE = "unreadable"
    NO_TEXT = "no-text"


# What changes in the file so that the quote is to the letter: ``{"exact": "the source's own form"}``.
Fix = Mapping[str, str]
_NO_FIX: Fix = MappingProxyType({})


@dataclass(frozen=True)
class Judgement:
    """The verdict on one quote; ``spans`` are where its words are in the folded text.

    ``fix`` is mechanical; ``choices`` has for each of ``spans`` what would single it out, which a person must
    decide. ``doubts`` are words that the source breaks at a line's end and that may be others.
    """

    verdict: Verdict
    spans: tuple[Span, ...] = ()
    fix: Fix = field(default_factory=lambda: _NO_FIX)
    choices: tuple[Fix, ...] = ()
    cut: str | None = None
    headline: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One quote, where it is in the data, the verdict on it, and the text that was searched."""

    relation: Relation
    quote: Quote
    path: tuple[str | int, ...]
    held: SourceFile
    judgement: Judgement

    @property
    def verdict(self) -> Verdict:
        """The verdict."""
        return self.judgement.verdict

    @property
    def id(self) -> str:
        """The quote's address."""
        return self.relation.quote_id(self.quote)


@dataclass(frozen=True)
class Verified:
    """Every quote's finding, in the file's order, and the text of every source."""

    dataset: Dataset
    findings: tuple[Finding, ...]
    texts: Mapping[str, SourceFile]

    @cached_property
    def counts(self) -> Counter[Verdict]:
        """The number of quotes by verdict."""
        return Counter(finding.verdict for finding in self.findings)

    @cached_property
    def shares(self) -> dict[str, tuple[int, int]]:
        """For each source with a text, the characters that its exact quotes cover and those it has."""
        covered: dict[str, set[Span]] = defaultdict(set)
        for finding in self.findings:
            if finding.verdict is Verdict.EXACT:
                covered[finding.quote.source].update(finding.judgement.spans)
        return {
            source: (_union(covered[source]), len(held.text.folded))
            for source, held in self.texts.items()
            if held.state == "good"
        }


def verify(dataset: Dataset, folder: Path | None) -> Verified:
    """Look up every quote of ``dataset`` in the texts of ``folder``."""
    texts = held_texts(dataset.sources, folder)
    return Verified(dataset, tuple(find(dataset, texts)), texts)


def held_texts(sources: Mapping[str, Source], folder: Path | None) -> dict[str, SourceFile]:
    """Return the text of each source in ``folder``, or why there is none."""
    listed = TextFolder(folder) if folder else None
    return {name: source_file(source, listed) for name, source in sources.items()}


def find(
    dataset: Dataset,
    texts: Mapping[str, SourceFile],
    wanted: Callable[[Relation, Quote], bool] = lambda _relation, _quote: True,
) -> Iterator[Finding]:
    """Yield a finding for each quote that is ``wanted``, in the file's order."""
    for r, relation in enumerate(dataset.relations):
        for q, quote in enumerate(relation.quotes):
            if not wanted(relation, quote):
                continue
            held = texts[quote.source]
            yield Finding(relation, quote, ("relations", r, "quotes", q), held, judge(quote, held))


def judge(quote: Quote, held: SourceFile) -> Judgement:
    """Return the verdict on ``quote`` by the text that is held of its source."""
    states = {"no text": Verdict.NO_TEXT, "changed": Verdict.CHANGED, "unreadable": Verdict.UNREADABLE}
    if held.state != "good":
        return Judgement(states[held.state])
    return search(quote, held.text, held.title)


def search(quote: Quote, text: SourceText, title: str = "") -> Judgement:
    """Return the verdict on ``quote`` by ``text``, the title of which is ``title``."""
    exact = text.passages(quote.exact)  # guard: found-to-the-letter
    found = exact or text.passages_loosely(quote.exact)
    if not found:
        return Judgement(Verdict.NOT_FOUND)  # guard: only-exact-words-pass
    placed = {passage.span: fix for passage in found if (fix := _mend(quote, text, passage)) is not None}
    if not placed:
        return Judgement(Verdict.CONTEXT, tuple(passage.span for passage in found))
    placed = {span: fix for span, fix in placed.items() if not fix} or placed
    whole = [span for span in placed if not text.cut_word(span)]  # guard: whole-words
    told = [span for span in whole if not (title and text.in_headline(span, title))]
    if not whole:
        return Judgement(Verdict.CUT, tuple(placed), cut=text.cut_word(next(iter(placed))))
    if not exact or any(placed.values()):  # guard: typography-does-not-pass
        unsure = {passage.span for passage in found if passage.own is None}
        forms = {tuple(placed[span].items()) for span in told or whole}
        fix = dict(forms.pop()) if len(forms) == 1 and unsure.isdisjoint(told or whole) else _NO_FIX
        return Judgement(Verdict.TYPOGRAPHY, tuple(placed), fix)
    if len(placed) > 1 and not _is_one_passage(text, list(placed)):  # guard: twice-is-ambiguous
        spans = list(placed)
        choices = [telling(text, span, [other for other in spans if other != span]) for span in spans[:_MOST_CHOICES]]
        choices += [_NO_FIX] * (len(spans) - len(choices))
        sensible = told if len(told) == 1 else []  # guard: one-sensible-place
        fix = next((choice for span, choice in zip(spans, choices, strict=True) if span in sensible), _NO_FIX)
        return Judgement(Verdict.AMBIGUOUS, tuple(spans), fix, tuple(choices), headline=not told)
    doubts = {passage.span: passage.doubts for passage in exact}
    # Where it stands once without a doubt, it is what it says.
    fewest = min((doubts[span] for span in whole), key=len)  # guard: doubts-are-kept
    return Judgement(Verdict.EXACT, tuple(whole), headline=not told, doubts=fewest)


def _mend(quote: Quote, text: SourceText, passage: Passage) -> Fix | None:
    """Return what must change for the quote to stand at ``passage``; None where its prefix or suffix does not."""
    own: dict[str, str | None] = {"exact": passage.own or fold_space(quote.exact)}
    if quote.prefix is not None:
        own["prefix"] = text.words_before(passage.span, quote.prefix)
    if quote.suffix is not None:
        own["suffix"] = text.words_after(passage.span, quote.suffix)
    if None in own.values():
        return None  # guard: context-must-stand
    return {key: form for key, form in own.items() if form is not None and form != as_read(getattr(quote, key))}


def _is_one_passage(text: SourceText, spans: list[Span]) -> bool:
    """Return whether it is one passage that the text repeats word for word, as a printed page's copy may.

    Where nothing tells two places apart, it makes no difference which of them is meant.
    """
    if len(spans) > _MOST_CHOICES:
        return False
    paragraphs = [text.paragraph(span) for span in spans]
    # guard: one-passage-printed-twice
    if len(set(paragraphs)) == 1 and len(" ".join(paragraphs[0]).split()) >= _FURTHEST:
        return True
    return len({_around(text, span) for span in spans}) == 1


def _around(text: SourceText, span: Span) -> tuple[str, str]:
    """Return the words on both sides of ``span``, as many as a prefix or suffix may take to tell two places apart."""
    *_, before = (Span(span.start, span.start), *islice(text.before(span), _FURTHEST))
    *_, after = (Span(span.end, span.end), *islice(text.after(span), _FURTHEST))
    return text.folded[slice(*before)], text.folded[slice(*after)]


def telling(text: SourceText, span: Span, others: list[Span]) -> Fix:
    """Return the shortest prefix or suffix, in whole words, that ``span`` has and none of ``others``, or None."""
    best: tuple[tuple[bool, int, bool], Fix] | None = None
    sides = ("prefix", text.before(span), text.words_before), ("suffix", text.after(span), text.words_after)
    for side, neighbours, look in sides:
        for count, near in enumerate(islice(neighbours, _FURTHEST)):
            words = text.folded[slice(*near)]
            if all(look(other, words) is None for other in others):
                # Rather within the paragraph, then short, then before.
                rank = (
                    text.is_broken(Span(min(near.start, span.start), max(near.end, span.end))),
                    count,
                    side == "suffix",
                )
                best = min(best or (rank, {side: words}), (rank, {side: words}), key=lambda ranked: ranked[0])
                break
    return best[1] if best else _NO_FIX


def _union(spans: set[Span]) -> int:
    total, reached = 0, 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total
