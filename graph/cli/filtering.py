"""Apply the filters that were asked for by options, or by an address of the page, to data.

All mistakes are reported at once, and nothing is shown in place of what was asked for. See ``filter_options`` for the
options, and ``view.url`` for what an address means.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import click

from graph.cli.answers import listed
from graph.model import Dataset
from graph.view import (
    LONGEST,
    Choice,
    Filters,
    Opened,
    Selection,
    View,
    Years,
    apply,
    encoded,
    hidden,
    kinds_named,
    narrowed,
    query,
    read,
    registry,
    url_guesses,
    years,
    years_words,
)

_Bounds = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filters that were asked for, before the data that they apply to is known.

    ``chosen`` has the values of each filter among values, by its name; ``view`` is an address of the page.
    """

    view: str | None = None
    relation: str | None = None
    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    bounds: _Bounds = (None, None)
    second: _Bounds = (None, None)
    kinds: tuple[str, ...] = ()
    only: bool = False
    hide_undated: bool = False
    acts_only: bool = False
    words: str = ""

    def apply(self, dataset: Dataset) -> View:
        """Return what the filters leave of ``dataset``. Raises UsageError with every mistake in them."""
        if self.view is not None:
            opened = self._of_address(dataset)
            view = narrowed(apply(dataset, opened.filters), opened.show)
        else:
            view = apply(dataset, self._of_options(dataset))
        if self.relation is None:
            return view
        if self.relation not in dataset.by_id:
            some = _some(dataset.by_id)
            raise click.UsageError(f"--relation: the data has no relation {self.relation}. It has {some}.")
        if self.relation not in view:
            raise click.UsageError(f"--relation: the other filters leave no quote of {self.relation}.")
        return narrowed(view, Selection(self.relation))

    def _of_address(self, dataset: Dataset) -> Opened:
        if any((*self.chosen.values(), *self.bounds, *self.second, *self.kinds, self.words)) or any(
            (self.only, self.hide_undated, self.acts_only)
        ):
            raise click.UsageError("--view has all filters in it: leave the other filters out, or leave --view out.")
        opened, mistakes = read(parse_qs(_query(self.view or ""), keep_blank_values=True), dataset)
        unseen = hidden(apply(dataset, opened.filters), opened)
        if mistakes or unseen:
            told = []
            for mistake in (*mistakes, *([unseen] if unseen else ())):
                told.append(f"--view: {mistake.fault}")
                told += [f"  {fix.label}: --view {shlex.quote(_as_query(fix.address))}" for fix in mistake.fixes]
            raise click.UsageError("\n".join(told))
        return opened

    def _of_options(self, dataset: Dataset) -> Filters:
        wrong: list[str] = []
        filters = Filters(
            match="only" if self.only else "any",
            report_dated=not self.hide_undated,
            acts_only=self.acts_only,
            words=query(self.words),
        )
        if self.kinds:
            filters = replace(filters, kinds=kinds_named(self.kinds))
        if len(self.words) > LONGEST:
            wrong.append(f"--q: a search has at most {LONGEST} characters, and this one has {len(self.words)}.")
        for entry in registry.CHOICES:
            values = []
            for written in self.chosen.get(entry.name, ()):
                value, problem = _meant(entry, written, dataset)
                values += [value] if value is not None else []
                wrong += [problem] if problem else []
            filters = filters.choosing(entry, dict.fromkeys(values))
        if self.only and not self.chosen.get(registry.COUNTRIES.name):
            wrong.append("--match only: between which countries? Name them, each with --country.")
        first, second = self._periods(dataset, wrong)
        filters = replace(filters, years=first, versus=second)
        if wrong:
            raise click.UsageError("\n".join(wrong))
        return filters

    def _periods(self, dataset: Dataset, wrong: list[str]) -> tuple[Years | None, Years | None]:
        """Return the two periods; a bound that was not given is that of the data."""
        stops = years(dataset)
        first = _span("", self.bounds, (stops[0], stops[-1]) if stops else (1, 9999), wrong)
        second = None
        if None not in self.second:
            second = _span("2", self.second, (1, 9999), wrong)
        elif any(self.second):
            wrong.append("--from2 and --to2 belong together: give the first and the last year of the second period.")
        if second and not any(self.bounds):
            wrong.append("--from2, --to2: a second period is compared with a first one; give --from and --to, too.")
        elif first and second and first[0] <= second[1] and second[0] <= first[1]:
            wrong.append(f"The two periods overlap, {years_words(first)} and {years_words(second)}.")
        return first, second


def _span(number: str, bounds: _Bounds, whole: Years, wrong: list[str]) -> Years | None:
    low, high = bounds
    if low is None and high is None:
        return None
    span = (low or min(whole[0], high or whole[0]), high or max(whole[1], low or whole[1]))
    if span[0] > span[1]:
        wrong.append(f"--from{number} {span[0]} is after --to{number} {span[1]}.")
        return None
    return span


def _meant(entry: Choice, written: str, dataset: Dataset) -> tuple[str | None, str]:
    """Return the value that stands for ``written``, a value or its words; else None, and what is wrong."""
    known, words = entry.known(dataset), entry.words(dataset)
    exact = {words(value).casefold(): value for value in known} | {value.casefold(): value for value in known}
    if value := exact.get(written.strip().casefold()):
        return value, ""
    meant = [
        value if words(value) == value else f"{value} ({words(value)})"
        for value in url_guesses.values(entry.name, [written], dataset)
    ]
    hint = f"Did you mean {' and '.join(meant)}?" if meant else f"It has {_some(known)}."
    return None, f"--{entry.name}: the data has no {entry.name} {written!r}. {hint}"


def _some(values: Sequence[str] | Mapping[str, Any]) -> str:
    return listed([*values]) or "none"


def _query(address: str) -> str:
    """Return the parameters of a whole address, of ``?from=2016``, or of ``from=2016``. Raises UsageError."""
    if "://" not in address.partition("?")[0]:
        return address.partition("#")[0].removeprefix("?")
    try:
        return urlsplit(address).query
    except ValueError as error:
        raise click.UsageError(f"--view: {address!r} is not a web address: {error}.") from None


def _as_query(address: Mapping[str, Sequence[str]]) -> str:
    return f"?{encoded(address)}"
