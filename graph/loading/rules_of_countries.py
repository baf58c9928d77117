"""The format's rules on countries: successions, which pairs a state may be in, and codes that need a label.

See ``model.countries`` for which codes exist, and ``rules`` for the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from graph.loading.wording import Finding
from graph.model import Country, Dataset, country_hint, heirs_of, names, user_assigned
from graph.problems import Step

Path = tuple[Step, ...]


def countries(dataset: Dataset, labelled: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """Yield what is wrong with the countries of ``dataset``.

    ``labelled`` are codes that the files give a label, whether or not it could be read.
    """
    yield from _circles(dataset)
    yield from _unlabelled(dataset, labelled)
    for code, entry in dataset.countries.items():
        for number, heir in enumerate(entry.successors):
            if heir in entry.successors[:number]:
                path = ("countries", code, "successor", number)
                yield Finding("successor-twice", f"{heir} is listed twice", path, heir, hint="list it once")


def former_in_pair(dataset: Dataset, code: str, path: Path) -> Iterator[Finding]:
    """Yield a finding if ``code``, which is in a pair at ``path``, has successors."""
    entry = dataset.countries.get(code)
    if entry and entry.successors:
        heirs, several = " or ".join(entry.successors), len(entry.successors) > 1
        what, whose = ("successors", "their") if several else ("a successor", "its")
        said = f"{dataset.name(code)} has {what} here, {heirs}, and its quotes belong on {whose} pairs"
        yield Finding("former-state-in-pair", said, path, code, hint=f"write {heirs}")


def _circles(dataset: Dataset) -> Iterator[Finding]:
    for code, entry in dataset.countries.items():
        for steps, heir in entry.successors_by_path:
            if way := _way(heir, code, dataset.countries):
                said = f"{' → '.join((code, *way))}: no state is its own successor"
                yield Finding("successor-cycle", said, ("countries", code, *steps), heir)


def _way(start: str, end: str, countries: Mapping[str, Country]) -> tuple[str, ...]:
    """Return the successors from ``start`` to ``end``, both included; none where no way leads there."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        way = ways.pop(0)
        if way[-1] == end:
            return way
        heirs = heirs_of(way[-1], countries) - seen
        seen |= heirs
        ways += [(*way, heir) for heir in sorted(heirs)]
    return ()


def _unlabelled(dataset: Dataset, labelled: frozenset[str]) -> Iterator[Finding]:
    """Yield once each code that ISO leaves to its users and that the file does not label."""
    told = set(labelled) | {code for code, entry in dataset.countries.items() if entry.label}
    if not any(user_assigned(code) for code in _used(dataset) - names().keys() - told):
        return
    declared = ((("countries", code), code) for code in dataset.countries)
    for path, code in chain(declared, _codes(dataset)):
        if code in told or code in names() or not user_assigned(code):
            continue
        told.add(code)
        said = f"{code} is a code that ISO 3166 leaves to its users, and nothing here says what it stands for"
        meant = country_hint(code)
        hint = meant if meant.startswith("did") else f"countries: {{{code}: {{label: …}}}}"
        yield Finding("unknown-country", said, path, code, hint=hint, at_key=len(path) == 2)


def _used(dataset: Dataset) -> set[str]:
    """Return all codes that stand anywhere; their places would cost more than all other rules."""
    found = {*dataset.countries, *chain.from_iterable(entry.successors for entry in dataset.countries.values())}
    for relation in dataset.relations:
        found.update(relation.between)
        for quote in relation.quotes:
            found.update(quote.actor, quote.recipient)
            if quote.speaker:
                found.update(who.country for who in quote.speakers if who.country)
    return found


def _codes(dataset: Dataset) -> Iterator[tuple[Path, str]]:
    """Yield every code that stands anywhere as a value, with its path."""
    for code, entry in dataset.countries.items():
        yield from ((("countries", code, *steps), heir) for steps, heir in entry.successors_by_path)
    for index, relation in enumerate(dataset.relations):
        for number, code in enumerate(relation.between):
            yield ("relations", index, "between", number), code
        for place, quote in enumerate(relation.quotes):
            at: Path = ("relations", index, "quotes", place)
            for key, codes in (("actor", quote.actor), ("recipient", quote.recipient)):
                yield from (((*at, key, number), code) for number, code in enumerate(codes))
            for steps, speaker in quote.speakers_by_path:
                if speaker.country:
                    yield (*at, *steps, "country"), speaker.country
