"""Read an address: what it opens, and what is wrong with it, in one pass.

A hostile or outdated address falls back to the defaults part by part and never raises. See `url_parameters` for the
names and values, `url_mistakes` for the sentences, and `url_guesses` for what somebody may have meant. This is also
the module from which others take the way to an address and back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from graph.model import Dataset, Kind
from graph.view import registry
from graph.view import url_guesses as guess
from graph.view.filters import ACTS, KIND, KINDS, UNDATED, Filters
from graph.view.quote_orders import OLDEST_FIRST, QUOTE_ORDERS, QuoteOrder
from graph.view.registry import COUNTRIES
from graph.view.terms import LONGEST
from graph.view.url_mistakes import (
    NOT_OURS,
    NOT_OURS_BEGIN,
    OTHER_NAMES,
    Fix,
    Mistake,
    in_words,
    unknown,
    unknown_values,
)
from graph.view.url_notes import Notes
from graph.view.url_parameters import (
    ALL_ACTS,
    FIRST,
    HIDDEN,
    LAYOUT,
    LAYOUTS,
    MATCH,
    NONE,
    ONLY,
    SORT,
    WORDS,
    Address,
    Layout,
    Opened,
    kinds_named,
    order,
    parameter_names,
    parameters,
    query,
    selection,
    to_address,
)
from graph.view.url_periods import periods
from graph.view.url_selection import shown

__all__ = ["Reading", "from_address", "lost", "order", "parameter_names", "query", "read", "selection", "to_address"]

MAX_NAMED = 4  # countries, and names of parameters, that are told one by one


class Reading(NamedTuple):
    """What an address opens, and what is wrong with it."""

    opened: Opened
    mistakes: tuple[Mistake, ...]


def from_address(address: Address | str, dataset: Dataset) -> Opened:
    """Return what an address opens; every meaningless part falls back to its default.

    ``address`` is the parameters, or the text of a link or of what follows its ``?``.
    """
    return _Pass(parameters(address), dataset).read()


def read(address: Address | str, dataset: Dataset) -> Reading:
    """Return what an address opens, and every mistake in it with the links that fix it.

    A fix that would open what is open already, or the same as another, is left out.
    """
    reader = _Pass(parameters(address), dataset)
    opened = reader.read()
    mistakes = []
    for code, words, edits in reader.found:
        seen = [opened.address]
        fixes = []
        for label, edited in edits:
            fixed = from_address(edited, dataset).address
            if fixed not in seen:
                seen.append(fixed)
                fixes.append(Fix(label, fixed))
        mistakes.append(Mistake(code, words, tuple(fixes)))
    return Reading(opened, tuple(mistakes))


def lost(address: Address | str, dataset: Dataset) -> tuple[str, ...]:
    """Return a sentence for everything that is wrong with an address, for whoever follows a saved link."""
    return tuple(mistake.words for mistake in read(address, dataset).mistakes)


class _Pass(Notes):
    """One pass over an address: what it opens, and in ``found`` what is wrong."""

    def read(self) -> Opened:
        """Return what the address opens."""
        first, second = periods(self)
        filters = Filters(
            years=first,
            versus=second,
            kinds=self.kinds(),
            report_dated=not self.choice(UNDATED, HIDDEN),
            acts_only=self.choice(ACTS, ONLY),
            words=self.words(),
        )
        for entry in registry.CHOICES:
            filters = filters.choosing(entry, self.among(entry.name, entry.known(self.dataset)))  # guard: part-by-part
        if self.among_countries() and filters.countries:
            filters = replace(filters, match="only")
        opened = Opened(filters, shown(self), self.layout(), self.sort(), self.order())
        self.parameters()
        return opened

    # ---- Lists and choices

    def choice(self, name: str, allowed: str, default: str = "") -> bool:
        """Return whether a parameter has the one value that it may have, beside that of its default."""
        value = self.one(name)
        if value not in ("", allowed, default):
            meant = {name: [allowed]} if value.strip().casefold() == allowed else guess.instead(name, value)
            edits = [("Apply it", self.edited(meant))] if meant else []
            self.complain("no-choice", *edits, name=name, allowed=allowed)
        return value == allowed

    def among(self, name: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return the known values that the parameter names, in the order in which they are known."""
        written = [value for value in self.address.get(name, ()) if value]
        named = {value.casefold() for value in written}
        # guard: only-what-the-data-has
        found = tuple(value for value in known if value.casefold() in named) if named else ()
        there = {value.casefold() for value in found}
        self.unknown(name, [value for value in written if value.casefold() not in there], found)
        return found

    def unknown(self, name: str, strangers: Sequence[str], known: Sequence[str]) -> None:
        """Complain of the values of a list that nobody knows, and by name of countries that this data has not."""
        candidates = strangers if name == COUNTRIES.name else ()
        elsewhere = {value: code for value in candidates if (code := guess.elsewhere(value, self.dataset))}
        if called := sorted({self.dataset.name(code) for code in elsewhere.values()}):
            some = called if len(called) <= MAX_NAMED else [*called[:MAX_NAMED], f"{len(called) - MAX_NAMED} others"]
            self.complain("countries-elsewhere", names=in_words(some), are="is" if len(called) == 1 else "are")
        strangers = [value for value in strangers if value not in elsewhere]
        if strangers:
            meant = guess.values(name, strangers, self.dataset)
            label = f"Show {in_words([guess.called(name, value, self.dataset) for value in meant])}"
            edits = [(label, self.edited({name: [*known, *meant]}))] if meant else []
            self.found.append(("unknown", unknown(name, len(strangers)), edits))

    # ---- Filters

    def among_countries(self) -> bool:
        """Return whether relations are asked for between the chosen countries only."""
        only = self.choice(MATCH, ONLY, default="any")
        if only and not any(self.address.get(COUNTRIES.name, ())):
            self.complain("countries-missing")
        return only

    def kinds(self) -> frozenset[Kind]:
        values = [value for value in self.address.get(KIND, ()) if value]
        known = {*(kind.value for kind in KINDS), ALL_ACTS, NONE}
        self.unknown(KIND, [value for value in values if value not in known], [one for one in values if one in known])
        found = kinds_named(values)
        return found if found or values == [NONE] else frozenset(KINDS)

    def words(self) -> str:
        value = self.one(WORDS)
        if len(value) > LONGEST:
            self.complain("search-long", most=LONGEST)
        return query(value)

    # ---- How it is laid out

    def layout(self) -> Layout:
        value = self.one(LAYOUT)
        found = next((known for known in LAYOUTS if known == value), None)
        if value and not found:
            meant = guess.layout(value)
            others = [meant] if meant else [one for one in LAYOUTS if one != "network"]
            self.complain("no-view", *((f"Show the {one}", self.edited({LAYOUT: [one]})) for one in others))
        return found or "network"

    def sort(self) -> str:
        value = self.one(SORT)
        if value and not order(value):
            self.complain("no-order")
        return order(value)

    def order(self) -> QuoteOrder:
        asked = [order for order in QUOTE_ORDERS if order.name and self.choice(order.name, FIRST)]
        return asked[0] if asked else OLDEST_FIRST

    # ---- Names that are none of ours

    def parameters(self) -> None:
        """Complain of parameters that this page does not read, but for those that others add to any address."""
        strangers = [name for name in self.address if name not in parameter_names() and not _added(name)]
        unlike = 0
        for number, name in enumerate(strangers):
            ours = guess.names(name) if number < MAX_NAMED else ()
            if not ours:
                unlike += 1
                continue
            edits = [("Apply it", edited)] if (edited := self.renamed(name, ours)) else []
            called = "” and “".join(ours)
            if name in OTHER_NAMES:  # guard: no-words-of-a-link
                self.complain("other-name", *edits, found=name, name=called)
            else:
                self.complain("similar-name", *edits, name=called)
        if unlike:
            self.complain("unknown-name" if unlike == 1 else "unknown-names", number=unlike)

    def renamed(self, name: str, ours: tuple[str, ...]) -> Address | None:
        """Return the address with the right name for a wrong one, or None where the right one stands there too."""
        if any(self.address.get(one) for one in ours):
            return None
        values = list(self.address[name])
        if len(ours) == 2:
            found = guess.span(" ".join(values))
            return self.edited({name: (), ours[0]: [str(found[0])], ours[1]: [str(found[1])]}) if found else None
        if ours[0] in unknown_values():
            values = [meant for value in values for meant in guess.values(ours[0], [value], self.dataset) or [value]]
        return self.edited({name: (), ours[0]: values})


def _added(name: str) -> bool:
    return name.casefold() in NOT_OURS or name.casefold().startswith(NOT_OURS_BEGIN)
