"""The rules that one quote must keep: a mode that its event has, parties that may act on its pair, and the like.

Each rule takes a quote with all that may be asked about it, and yields findings. ``rules`` calls them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from graph.loading import rules_of_dates
from graph.loading.gaps import Gaps
from graph.loading.wording import Finding
from graph.model import EVENTS, Dataset, Quote, former, parties_of

_MANY = 100


class Here(NamedTuple):
    """One quote, and all that a rule may ask about it. A tuple, since every quote has one: it is made fast."""

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
        """Return a finding about the part of the quote that ``steps`` lead to."""
        path = (*self.path, *steps)
        return Finding(code, message, path, found, tuple(allowed), alike, hint, at_key=found is None)

    def parties(self, codes: Sequence[str]) -> list[frozenset[str]]:
        """Return by code the parties of the pair that it may stand for; a predecessor of both stands for both."""
        return [parties_of(code, self.dataset.countries) & {*self.pair} for code in codes]


def _source_is_declared(here: Here) -> Iterator[Finding]:
    declared, source = here.dataset.sources, here.quote.source
    if "source" in here.lost or source in declared or source in here.gaps.declared:
        return
    alike: Iterable[str] = declared
    if len(declared) > _MANY:  # comparing takes time
        alike = islice((name for name in declared if name[:2] == source[:2]), _MANY)
    hint = "declare it under sources"
    yield here.finding("unknown-source", "`sources` has no such id", "source", found=source, alike=alike, hint=hint)


def _mode(here: Here) -> Iterator[Finding]:
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


def _coding_needs_event(here: Here) -> Iterator[Finding]:
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


def _who_acts(here: Here) -> Iterator[Finding]:
    quote, lost = here.quote, here.lost
    if quote.event is None and not quote.actor and not quote.recipient:
        return
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


def _who_may_act(here: Here) -> str:
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


def _dates(here: Here) -> Iterator[Finding]:
    source = None if here.quote.source in here.gaps.undated else here.dataset.sources.get(here.quote.source)
    return rules_of_dates.of_quote(here.quote, source, here.lost, here.path)


def _contexts(here: Here) -> Iterator[Finding]:
    if len(set(here.quote.context)) == len(here.quote.context):
        return
    for context, times in Counter(here.quote.context).items():
        if times > 1:
            number = [i for i, one in enumerate(here.quote.context) if one == context][1]
            said = f"{context} is listed twice in `context`"
            yield here.finding("context-twice", said, "context", number, found=context, hint="list it once")


def _speakers(here: Here) -> Iterator[Finding]:
    speakers = here.quote.speakers
    for number, who in enumerate(speakers):
        if who in speakers[:number]:
            said = f"{who.called} is listed twice in `speaker`"
            yield here.finding(
                "speaker-twice", said, "speaker", number, found=who.called, hint="list each speaker once"
            )


RULES = (_source_is_declared, _mode, _coding_needs_event, _who_acts, _dates, _contexts, _speakers)
