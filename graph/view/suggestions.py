"""What a search leads to besides the quotes that it finds: relations about it, speakers, other spellings.

None of it enters the view: a filter only narrows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.model import Dataset, Relation
from graph.view import respelling, search
from graph.view.filters import Filters
from graph.view.in_view import View, apply
from graph.view.per_dataset import per_dataset
from graph.view.registry import SPEAKERS
from graph.view.speaking import Speaking, speaking
from graph.view.terms import terms
from graph.view.text_index import Lines

_PARTS = 4  # parts of a query that are told


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


def prepare(dataset: Dataset) -> None:
    """Make what a search and its suggestions need, which the first reader who searches would wait for."""
    respelling.vocabulary(dataset)
    search.index(dataset)
    _called(dataset)


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
    respelled = () if named or summarised or speakers else tuple(respelling.respelled(dataset, filters.words))
    instead = _instead(dataset, filters, respelled)
    parts = () if instead else _parts(dataset, filters, (*respelled[: respelling.ALIKE], filters.words))
    return Suggestions(named, summarised, instead, elsewhere, speakers, parts)


def _about(view: View) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Return, of the relations that the other filters leave, those with all words in their names or summaries.

    One with quotes in view is read under the same filters, another without the search.
    """
    about = search.index(view.dataset).about(view.filters.words)
    if not about:
        return (), ()
    without = replace(view.filters, words="")
    found: dict[str, list[Found]] = {"name": [], "summary": []}
    for shown in apply(view.dataset, without):
        if where := about.get(shown.relation.id):
            in_view = shown.relation.id in view
            found[where].append(Found(shown.relation, view.filters if in_view else without, in_view))
    return tuple(found["name"]), tuple(found["summary"])


def _speakers(view: View) -> tuple[FoundSpeaker, ...]:
    """Return, of those who speak under the other filters, who has all words in name or roles; most quotes first."""
    names, texts = _called(view.dataset)
    named = {names[place] for place in texts.having(terms(view.filters.words))}
    if not named:
        return ()
    without = replace(view.filters, words="", speakers=())
    theirs = apply(view.dataset, without.choosing(SPEAKERS, sorted(named)))
    said = speaking(quote for shown in theirs for quote in shown.quotes)
    return tuple(FoundSpeaker(one, one.only(without)) for one in said if one.name in named)


@per_dataset
def _called(dataset: Dataset) -> tuple[tuple[str, ...], Lines]:
    """Return everybody who speaks, and their names and roles as they are searched."""
    said = speaking(quote for relation in dataset.relations for quote in relation.quotes)
    return tuple(one.name for one in said), Lines(search.folded(one.name, *one.roles) for one in said)


def _instead(dataset: Dataset, filters: Filters, queries: Iterable[str]) -> Filters | None:
    """Return the filters with the first of some queries that finds anything; if need be without the other filters."""
    candidates = (replace(base, words=words) for base in (filters, Filters()) for words in queries)
    return next((one for one in candidates if apply(dataset, one).relations), None)


def _parts(dataset: Dataset, filters: Filters, queries: Iterable[str]) -> tuple[Part, ...]:
    """Return the longest parts of the first query of which any quote has some, most quotes first."""
    for words in queries:
        for base in (filters, Filters()):
            for some in respelling.shorter(words):
                tried = (replace(base, words=one) for one in some if search.index(dataset).knows(one))
                found = [Part(one, number) for one in tried if (number := apply(dataset, one).quotes)]
                if found:
                    return tuple(sorted(found, key=lambda part: -part.quotes)[:_PARTS])
    return ()
