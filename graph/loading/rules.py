"""The format's rules that need more than one field: a duplicate pair, a source that nobody quotes, an address taken.

``findings`` takes a Dataset, which may be incomplete: Gaps says what is in the files but could not be read, so that
one mistake is not reported as two. See ``rules_of_quotes`` for the rules on one quote, ``model`` for what a field
can check by itself, ``wording`` for rules on names and wording, and ``problems.codes`` for the meaning of each code.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.loading import rules_of_dates
from graph.loading.gaps import NO_GAPS, Gaps
from graph.loading.rules_of_countries import countries, former_in_pair
from graph.loading.rules_of_quotes import RULES, Here
from graph.loading.wording import Finding, wording
from graph.model import Dataset, languages

__all__ = ["Finding", "Gaps", "findings"]

_NONE: frozenset[str] = frozenset()


def findings(dataset: Dataset, gaps: Gaps = NO_GAPS) -> Iterator[Finding]:
    """Yield everything in ``dataset`` that breaks a rule, with its path."""
    yield from countries(dataset, gaps.labelled)
    yield from _sources(dataset, gaps)
    yield from _languages(dataset)
    yield from _pairs(dataset, gaps)
    for index, relation in enumerate(dataset.relations):
        seen: dict[str, int] = {}
        for number, quote in enumerate(relation.quotes):
            lost = gaps.lost.get((index, number), _NONE)
            pair = () if index in gaps.unpaired else relation.between
            here = Here(("relations", index, "quotes", number), dataset, gaps, pair, quote, lost)
            for rule in RULES:
                yield from rule(here)
            if lost & {"exact", "source", "prefix", "suffix"}:
                continue
            if quote.hash in seen:
                first = ("relations", index, "quotes", seen[quote.hash], "exact")
                said = "this pair already has these words,"
                hint = "delete one of the two; if the source has the words twice, tell them apart by prefix or suffix"
                yield Finding("quote-twice", said, (*here.path, "exact"), quote.exact, hint=hint, first=first)
            seen.setdefault(quote.hash, number)
    yield from _former_addresses(dataset)
    yield from wording(dataset)


def _former_addresses(dataset: Dataset) -> Iterator[Finding]:
    """Yield former addresses that claim another quote's, or one that is in use: each opens one quote."""
    of_quotes = [
        (("relations", index, "quotes", number), relation, quote)
        for index, relation in enumerate(dataset.relations)
        for number, quote in enumerate(relation.quotes)
    ]
    claims = [(path, quote.formerly) for path, _, quote in of_quotes if quote.formerly]
    if not claims:  # nearly always: making every address takes time
        return
    taken: dict[str, tuple[str | int, ...]] = {
        relation.quote_id(quote): (*path, "exact") for path, relation, quote in of_quotes
    }
    for path, addresses in claims:
        for place, address in enumerate(addresses):
            if address in taken:
                own = taken[address][: len(path)] == path
                said = "this address opens the quote as it is" if own else "this address opens another quote"
                yield Finding("address-taken", said, (*path, "formerly", place), address, first=taken[address])
            taken.setdefault(address, (*path, "formerly", place))


def _sources(dataset: Dataset, gaps: Gaps) -> Iterator[Finding]:
    used = {quote.source for relation in dataset.relations for quote in relation.quotes}
    sure = used <= dataset.sources.keys() | gaps.declared and not any("source" in lost for lost in gaps.lost.values())
    for key, source in dataset.sources.items():
        path = ("sources", key)
        if sure and key not in used:  # else it is perhaps what a misspelled id was meant to be
            hint = "quote it, or delete it"
            yield Finding("unused-source", "no quote uses this source", path, key, hint=hint, at_key=True)
        if key not in gaps.undated:
            yield from rules_of_dates.of_source(source, path)


def _languages(dataset: Dataset) -> Iterator[Finding]:
    """Yield tags that look right, and name no language or no country that BCP 47 has."""
    places: list[tuple[tuple[str | int, ...], str | None]] = [
        (("sources", key, "language"), source.language) for key, source in dataset.sources.items()
    ]
    for index, relation in enumerate(dataset.relations):
        for number, quote in enumerate(relation.quotes):
            if quote.translation:
                path = ("relations", index, "quotes", number, "translation", "language")
                places.append((path, quote.translation.language))
    for place, tag in places:
        if tag and (said := languages.doubt(tag)):
            yield Finding("unknown-language", said, place, tag, hint=languages.language_hint(tag))


def _pairs(dataset: Dataset, gaps: Gaps) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for index, relation in enumerate(dataset.relations):
        path = ("relations", index, "between")
        if index in gaps.unpaired:
            continue
        if relation.id in seen and not {index, seen[relation.id]} & gaps.unquoted:
            first = ("relations", seen[relation.id], "between")
            said, codes = f"duplicate pair: {'–'.join(relation.pair)} is already", ", ".join(relation.between)
            yield Finding("pair-twice", said, path, codes, hint="move these quotes there", first=first)
        seen.setdefault(relation.id, index)
        for number, code in enumerate(relation.between):
            yield from former_in_pair(dataset, code, (*path, number))
