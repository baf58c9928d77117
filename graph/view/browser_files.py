"""Write the index of a dataset as a file by which a browser filters by itself, and the words that it searches.

Both are compact JSON and the same for the same dataset, byte for byte. A quote is known by its place: relations in
the file's order, and the quotes of each in order of time. What repeats is in a list once, and quotes name its place
there. See ``web/frontend/engine`` for how a browser reads both; a test holds its results equal to those of
``filters``, ``counts`` and ``comparison``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Hashable, Mapping, Sequence
from typing import Any, cast

from graph.model import FLAGS, Dataset, Quote, beginning
from graph.view import registry
from graph.view.acts import act
from graph.view.filters import KINDS, Filters
from graph.view.folding import fold
from graph.view.per_dataset import per_dataset
from graph.view.registry import Choice
from graph.view.search import folded_texts, printed_of_quote, printed_of_source
from graph.view.search_tables import han_folds, search_tables
from graph.view.valued import ordered, valued
from graph.view.ways import ways
from graph.view.years import years

Json = dict[str, Any]
LETTERS = 90  # of a quote's words, to know it by
FORMAT = 2  # grows when the modules of before could not read the file
# How a place in time is known, as bits.
BY_REPORT, APPROXIMATE, UNCERTAIN = 1, 2, 4
_EPOCH = dt.date(1970, 1, 1).toordinal()


class _Listed(dict[Hashable, int]):
    """Values, each with its place in the order in which they were met."""

    def __missing__(self, value: Hashable) -> int:
        self[value] = len(self)
        return self[value]


@per_dataset
def index_file(dataset: Dataset) -> bytes:
    """Return how every quote is coded, in UTF-8; see ``_coded`` for the keys."""
    return _compact(_coded(dataset))


@per_dataset
def words_file(dataset: Dataset) -> bytes:
    """Return what a search reads, folded, in UTF-8.

    ``texts`` are texts, and ``languages`` the language of each in the table of endings or ``""``. ``quotes`` has the
    place of each quote's text, ``sources`` for each source the place of what it adds to all its quotes, and ``more``
    the quotes with a second text in another language, each with the place of that.
    """
    texts, more = _Listed(), []
    quotes, sources = [], []
    for number, (_, quote) in enumerate(ordered(dataset)):
        language = dataset.sources[quote.source].language
        first, *others = [texts[one] for one in folded_texts(printed_of_quote(quote, language))]
        quotes.append(first)
        more += [[number, other] for other in others]
    for source in dataset.sources.values():
        sources += [texts[one] for one in folded_texts(printed_of_source(source))]
    languages, written = zip(*texts, strict=True)
    return _compact(
        {
            "format": FORMAT,
            "texts": written,
            "languages": languages,
            "quotes": quotes,
            "more": more,
            "sources": sources,
        }
    )


@per_dataset
def tables_file(dataset: Dataset) -> bytes:
    """Return how a query is read, in UTF-8: ``search_tables``, with what folds to the dataset's Chinese characters."""
    tables = search_tables()
    # What is searched besides quotes: ``suggestions`` finds relations by their own words.
    about = fold("\n".join(f"{dataset.title_of(one)} {one.summary or ''}" for one in dataset.relations))
    folds = cast("dict[str, str]", tables["folds"]) | han_folds(words_file(dataset).decode() + about)
    return _compact(tables | {"folds": folds})


@per_dataset
def quotes_file(dataset: Dataset) -> bytes:
    """Return the ``hashes`` of the distinct quotes, and the ``words`` by which a reader knows each, in UTF-8."""
    distinct: dict[str, str] = {}
    for _, quote in ordered(dataset):
        distinct.setdefault(quote.hash, beginning(quote.exact, LETTERS))
    return _compact({"format": FORMAT, "hashes": list(distinct), "words": list(distinct.values())})


@per_dataset
def data_digest(dataset: Dataset) -> str:
    """Return a hash of the index and of what quotes are known by, which differs for other data."""
    return hashlib.sha256(index_file(dataset) + quotes_file(dataset)).hexdigest()[:12]


def filters_data(filters: Filters) -> Json:
    """Return filters as JSON for ``engine/sieve.js``: only what differs from the defaults."""
    chosen = {entry.name: list(values) for entry in registry.CHOICES if (values := filters.chosen(entry))}
    return {
        **({"chosen": chosen} if chosen else {}),
        **({"match": filters.match} if filters.match != "any" else {}),
        **({"periods": [list(period) for period in filters.periods]} if filters.periods else {}),
        **({"kinds": [kind.value for kind in KINDS if kind in filters.kinds]} if set(KINDS) - filters.kinds else {}),
        **({"reportDated": False} if not filters.report_dated else {}),
        **({"actsOnly": True} if filters.acts_only else {}),
        **({"words": filters.words} if filters.words else {}),
    }


def _coded(dataset: Dataset) -> Json:
    """Return the columns of the file; beside each key stands what its values are."""
    times, codings = _Listed(), _Listed()
    sources = {key: place for place, key in enumerate(dataset.sources)}
    codes = {code: place for place, code in enumerate(dataset.codes)}
    quotes = [quote for _, quote in ordered(dataset)]
    owners = {
        "relation": ([relation.id for relation, _ in ordered(dataset)], [one.id for one in dataset.relations]),
        "source": ([quote.source for quote in quotes], list(dataset.sources)),
    }
    return {
        "format": FORMAT,
        "kinds": [kind.value for kind in KINDS],
        "flags": list(FLAGS),  # from the lowest bit of "flag"
        "countries": [[code, dataset.name(code)] for code in codes],
        "relations": [  # the places of its two countries, and its number of quotes
            [*(codes[code] for code in relation.pair), len(relation.quotes)] for relation in dataset.relations
        ],
        "sources": list(sources),
        "stops": list(years(dataset)),
        "filters": [_choice(entry, dataset, owners) for entry in registry.CHOICES],
        "again": _again([quote.hash for quote in quotes]),
        "source": [sources[quote.source] for quote in quotes],
        "coding": [codings[_coding(quote)] for quote in quotes],
        "codings": list(codings),  # a place in "kinds", and the bits of ``acts.Act``
        "flag": [sum(1 << bit for bit, flag in enumerate(FLAGS) if getattr(quote, flag)) for quote in quotes],
        "way": ways(dataset).tolist(),
        "time": _times(dataset, quotes, times),
        "times": list(times),  # first and last day from 1 January 1970, null for an open end; how known; in words
    }


def _again(hashes: Sequence[str]) -> list[list[int]]:
    """Return the quotes whose words stood before, each with its place among the distinct; others have the next."""
    distinct, again = _Listed(), []
    for number, one in enumerate(hashes):
        known = len(distinct)
        if distinct[one] < known:
            again.append([number, distinct[one]])
    return again


def _coding(quote: Quote) -> tuple[int, int]:
    return KINDS.index(quote.kind), int(act(quote))


def _times(dataset: Dataset, quotes: Sequence[Quote], times: _Listed) -> list[int]:
    """Return by quote the place of its time among ``times``; the same date is worded once."""
    known: dict[Hashable, int] = {}
    found = []
    for quote in quotes:
        told = ("", quote.source) if quote.date is None else (quote.date.text, "")
        if told not in known:
            known[told] = times[_time(dataset, quote)]
        found.append(known[told])
    return found


def _time(dataset: Dataset, quote: Quote) -> tuple[int | None, int | None, int, str]:
    when = dataset.when(quote)
    first = None if when.first == dt.date.min else when.first.toordinal() - _EPOCH
    last = None if when.last == dt.date.max else when.last.toordinal() - _EPOCH
    if quote.date is None:
        return first, last, BY_REPORT, dataset.sources[quote.source].reported
    return first, last, when.approximate * APPROXIMATE | when.uncertain * UNCERTAIN, when.words


def _choice(entry: Choice, dataset: Dataset, owners: Mapping[str, tuple[Sequence[str], Sequence[str]]]) -> Json:
    """Return a filter of the registry: the values that an address may name, their words, and which each quote has.

    ``sets`` are lists of places in ``values``; ``of`` has the place in ``sets`` by quote or, where all quotes of a
    relation or of a source have the same, by relation or by source: ``by`` says which. ``owners`` has for both the
    one of each quote, and all there are.
    """
    told = valued(dataset)[entry.name]
    used = {value for values in told.lists for value in values}
    known = list(dict.fromkeys((*entry.known(dataset), *sorted(used))))
    places, words = {value: place for place, value in enumerate(known)}, entry.words(dataset)
    sets = [[places[value] for value in values] for values in told.lists]
    by, of = "quote", told.of.tolist()
    for name, (owner, owning) in owners.items():
        pairs = set(zip(owner, told.of, strict=True))
        place_of = dict(pairs)
        if len(place_of) == len(pairs):  # all quotes of each have the same
            by, of = name, [place_of.get(one, 0) for one in owning]
            break
    return {
        "name": entry.name,
        "label": entry.label,
        "values": known,
        "words": [words(value) for value in known],
        "sets": sets,
        "by": by,
        "of": of,
    }


def _compact(content: Json) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
