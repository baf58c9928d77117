"""The format's rules that need more than one field: a pair twice, a mode its event does not know, who may be an actor.

``findings`` looks at a Dataset, which may be incomplete: Gaps says what stands in the files but could not be read, so
that one mistake is not reported as two. What a field can know of itself lives in ``model``; rules on names and wording,
in ``wording``; the meaning of each code, in ``codes``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from graph.loading import rules_of_dates
from graph.loading.rules_of_countries import countries, former_in_pair
from graph.loading.wording import Finding, wording
from graph.model import EVENTS, Dataset, Quote, former, languages, parties_of

__all__ = ["Finding", "Gaps", "findings"]


@dataclass(frozen=True)
class Gaps:
    """What stands in the files although the Dataset lacks it."""

    declared: frozenset[str] = frozenset()  # ids of sources
    undated: frozenset[str] = frozenset()  # ids of sources whose ``issued`` could not be read
    labelled: frozenset[str] = frozenset()  # codes of countries
    unpaired: frozenset[int] = frozenset()  # relations whose ``between`` is wrong
    unquoted: frozenset[int] = frozenset()  # relations whose ``quotes`` are missing or wrong
    lost: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=dict)  # names of a quote's wrong parts


_MANY = 100
_NONE: frozenset[str] = frozenset()


def findings(dataset: Dataset, gaps: Gaps = Gaps()) -> Iterator[Finding]:
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
            here = _Here(("relations", index, "quotes", number), dataset, gaps, pair, quote, lost)
            for rule in _RULES:
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


@dataclass(frozen=True, slots=True)
class _Here:
    """One quote, and all that a rule may ask about it."""

    path: tuple[str | int, ...]
    dataset: Dataset
    gaps: Gaps
    pair: tuple[str, ...]  # empty where it could not be read
    quote: Quote
    lost: frozenset[str]

    def finding(
        self,
        code: str,
        message: str,
        *steps: str | int,
        found: str | None = None,
        allowed: Sequence[str] = (),
        alike: Iterable[str] = (),
        hint: str | None = None,
    ) -> Finding:
        path = (*self.path, *steps)
        return Finding(code, message, path, found, tuple(allowed), alike, hint, at_key=found is None)

    def parties(self, codes: Sequence[str]) -> list[frozenset[str]]:
        """Return by code the parties of the pair for which it may stand: of a predecessor of both, both."""
        return [parties_of(code, self.dataset.countries) & {*self.pair} for code in codes]


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


def _source_is_declared(here: _Here) -> Iterator[Finding]:
    declared, source = here.dataset.sources, here.quote.source
    if "source" in here.lost or source in declared or source in here.gaps.declared:
        return
    alike: Iterable[str] = declared
    if len(declared) > _MANY:  # comparing takes time
        alike = islice((name for name in declared if name[:2] == source[:2]), _MANY)
    hint = "declare it under sources"
    yield here.finding("unknown-source", "`sources` has no such id", "source", found=source, alike=alike, hint=hint)


def _mode(here: _Here) -> Iterator[Finding]:
    event, mode = here.quote.event, here.quote.mode
    if event is None or mode is None:
        return
    modes = EVENTS[event].modes
    if not modes:
        hint = "delete the line"
        yield here.finding("unknown-mode", f"{event} has no modes", "mode", found=mode, hint=hint)
    elif mode not in modes:
        said = f"{event} has no such mode"
        hint = "use one of these, or delete the line"
        yield here.finding("unknown-mode", said, "mode", found=mode, allowed=modes, alike=modes, hint=hint)


def _coding_needs_event(here: _Here) -> Iterator[Finding]:
    quote = here.quote
    if quote.event is not None or "event" in here.lost:
        return
    coded = [key for key in ("mode", "actor", "recipient") if getattr(quote, key)]
    if coded:
        said = f"{_and(coded)} {'need' if len(coded) > 1 else 'needs'} an event"
        hint = f"code the event; where the words report no act, delete {_and(coded)}"
        yield here.finding("needs-event", said, coded[0], hint=hint)
    if quote.negation:
        hint = "code the event that did not happen, or delete the line"
        yield here.finding("negation-without-event", "negation needs an event", "negation", hint=hint)


def _and(words: Sequence[str]) -> str:
    """Return a list in words: ``mode, actor and recipient``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _who_acts(here: _Here) -> Iterator[Finding]:
    quote, lost = here.quote, here.lost
    actors, recipients = here.parties(quote.actor), here.parties(quote.recipient)
    for key, codes, parties in (("actor", quote.actor, actors), ("recipient", quote.recipient, recipients)):
        for number, (code, own) in enumerate(zip(codes, parties, strict=True)):
            if here.pair and not own:
                a, b = here.pair
                said = f"{code} is neither {a} nor {b}, nor a predecessor of either"
                hint = f"countries: {{{code}: {{successor: …}}}}" if former(code) else "code it on its own pair"
                yield here.finding("actor-not-party", said, key, number, found=code, allowed=(a, b), hint=hint)
            elif code in codes[:number]:
                said = f"{code} is listed twice in `{key}`"
                yield here.finding("actor-twice", said, key, number, found=code, hint="list it once")
            elif key == "recipient" and (code in quote.actor or (len(own) == 1 and own in actors)):
                hint = "of a mutual act, list both as actor and delete recipient; else keep one of the two"
                yield here.finding("actor-is-recipient", f"{code} is also an actor", key, number, found=code, hint=hint)
    if quote.event is None or "actor" in lost:
        return
    if not quote.actor:
        yield here.finding("actor-missing", f"{quote.event} has no actor", "event", hint=_who_may_act(here))
        return
    other = sorted({*here.pair}.difference(*actors))
    if other and not quote.recipient and "recipient" not in lost and EVENTS[quote.event].requires_recipient:
        said = f"{quote.event} needs a recipient, unless both parties are actors"
        yield here.finding("recipient-missing", said, "event", hint=f"recipient: [{', '.join(other)}]")


def _who_may_act(here: _Here) -> str:
    """Say who may be the actor of an event that has none; whether they are, only the words can say."""
    quote = here.quote
    taken = frozenset().union(*(own for own in here.parties(quote.recipient) if len(own) == 1))
    free = [party for party in here.pair if party not in taken]
    leave = "leave event and recipient out" if quote.recipient or "recipient" in here.lost else "leave event out"
    leave += ", and mode with it" if quote.mode or "mode" in here.lost else ""
    if len(free) == 1:
        return f"actor: [{free[0]}] if the words say so; else {leave}"
    if free:
        a, b = free
        return f"actor: [{a}], [{b}] or both, as the words say; where they name nobody who acts, {leave}"
    return f"say who acts, if the words name somebody; else {leave}"


def _dates(here: _Here) -> Iterator[Finding]:
    source = None if here.quote.source in here.gaps.undated else here.dataset.sources.get(here.quote.source)
    return rules_of_dates.of_quote(here.quote, source, here.lost, here.path)


def _contexts(here: _Here) -> Iterator[Finding]:
    for context, times in Counter(here.quote.context).items():
        if times > 1:
            number = [i for i, one in enumerate(here.quote.context) if one == context][1]
            said = f"{context} is listed twice in `context`"
            yield here.finding("context-twice", said, "context", number, found=context, hint="list it once")


def _speakers(here: _Here) -> Iterator[Finding]:
    speakers = here.quote.speakers
    for number, who in enumerate(speakers):
        if who in speakers[:number]:
            said = f"{who.called} is listed twice in `speaker`"
            yield here.finding(
                "speaker-twice", said, "speaker", number, found=who.called, hint="list each speaker once"
            )


_RULES = (_source_is_declared, _mode, _coding_needs_event, _who_acts, _dates, _contexts, _speakers)
