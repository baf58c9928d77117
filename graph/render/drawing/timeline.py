"""What the timeline on the page draws of a view: a mark for each quote, in a lane for each kind.

This module decides which quotes share a mark, and what is said of each. ``chart.js`` decides where a mark is on the
screen, since only it knows how much room there is. Dates are never averaged or smoothed.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from graph.model import Edtf, Kind, Quote, beginning
from graph.render.drawing import appearance, edges
from graph.view import KINDS, LETTERS, Selection, View, years

Payload = dict[str, Any]

MOST = 2000  # marks that can still be told apart; of more, only how many there are
SIGNS = {
    "inferred": "date inferred",
    "doubt": "date in doubt",
    "both": "date inferred and in doubt",
    "report": "dated by its report only",
    "loose": "date inferred, in doubt, or of the report only",
    "hollow": appearance.KIND_WORDS[Kind.NOT_DONE],
}
_LANES = {kind: lane for lane, kind in enumerate(KINDS)}
_EPOCH = dt.date(1970, 1, 1).toordinal()


@dataclass(slots=True)
class _Mark:
    """The same words, coded and dated alike, on one relation or several."""

    quote: Quote
    date: Edtf
    when: str  # in words
    lane: int
    on: list[str] = field(default_factory=list)


def payload(view: View, everything: View, show: Selection) -> Payload:
    """Return what the component is sent; days are counted from 1 January 1970, an open end is None.

    ``everything`` is ``view`` without its filter of years: a reader sees what other years would bring. What the
    dossier shows is told to the browser apart, so that a click changes nothing of this: of more than ``MOST`` marks go
    only those of ``show``, and for the others the number of each span, as ``[lane, first, last, told, number]``,
    where told is 0 if the date is inferred, in doubt or the report's. ``several`` has the quotes that have more than
    one mark among these, each as its marks' ``[lane, first, last]``: they count once.
    """
    marks = _collect(everything)
    lanes = Counter(lane for lane, _ in {(mark.lane, mark.quote.hash) for mark in marks})
    by_report = Counter(lane for lane, _ in {(mark.lane, mark.quote.hash) for mark in marks if not mark.quote.date})
    chosen = show.relation
    crowded = len(marks) > MOST
    drawn = [mark for mark in marks if chosen in mark.on][:MOST] if crowded else marks
    used = {relation_id for mark in drawn for relation_id in mark.on}
    return {
        "lanes": [
            {**words, "quotes": lanes[lane], "by_report": by_report[lane]} for lane, words in enumerate(_lane_words())
        ],
        "marks": [_told(mark) for mark in drawn],
        "spans": _spans(marks) if crowded else [],
        "several": _several(marks),
        "titles": {
            shown.relation.id: everything.dataset.title_of(shown.relation)
            for shown in everything
            if shown.relation.id in used
        },
        "stops": list(years(everything.dataset)),
        "periods": [list(period) for period in view.filters.periods],
        "signs": SIGNS,
        "palettes": appearance.palettes(),
    }


def tables() -> Payload:
    """Return what the browser needs to make the payload by itself (``timeline/marks.js``), the same for all data."""
    return {
        "lanes": _lane_words(),
        "hollow": Kind.NOT_DONE.value,
        "flags": {flag: words for flag, (words, _) in appearance.FLAG_LABELS.items()},
        "signs": SIGNS,
        "most": MOST,
    }


def _lane_words() -> list[dict[str, str]]:
    return [
        {
            "kind": kind.value,
            "line": sign[1].key if (sign := edges.SIGN_OF[kind]) else "",
            "tone": appearance.kind_tone(kind).key,
            "words": appearance.KIND_WORDS[kind],
        }
        for kind in KINDS
    ]


def _collect(view: View) -> list[_Mark]:
    """Return the marks in order of time."""
    marks: dict[tuple[object, ...], _Mark] = {}
    for shown in view:
        for quote in shown.quotes:
            lane, date = _LANES[quote.kind], view.dataset.when(quote)
            when = date.words if quote.date else view.dataset.sources[quote.source].reported
            marks.setdefault((lane, quote.hash, when), _Mark(quote, date, when, lane)).on.append(shown.relation.id)
    return sorted(marks.values(), key=lambda mark: view.dataset.by_date(mark.quote))


def _told(mark: _Mark) -> dict[str, Any]:
    quote, date = mark.quote, mark.date
    return {
        "hash": quote.hash,
        "on": mark.on,
        "lane": mark.lane,
        "first": _day(date.first),
        "last": _day(date.last),
        "sure": _sure(mark),
        "hollow": quote.kind is Kind.NOT_DONE,
        "when": mark.when,
        "flags": [words for flag, (words, _) in appearance.FLAG_LABELS.items() if getattr(quote, flag)],
        "words": beginning(quote.exact, LETTERS),
    }


def _spans(marks: list[_Mark]) -> list[list[int | None]]:
    numbers = Counter(
        (mark.lane, _day(mark.date.first), _day(mark.date.last), int(_sure(mark) == "told")) for mark in marks
    )
    return [[*span, number] for span, number in numbers.items()]


def _several(marks: list[_Mark]) -> list[list[list[int | None]]]:
    found: dict[str, list[list[int | None]]] = {}
    for mark in marks:
        found.setdefault(mark.quote.hash, []).append([mark.lane, _day(mark.date.first), _day(mark.date.last)])
    return [spans for spans in found.values() if len(spans) > 1]


def _day(day: dt.date) -> int | None:
    return None if day in (dt.date.min, dt.date.max) else day.toordinal() - _EPOCH


def _sure(mark: _Mark) -> str:
    """Return how the date is known: one of ``SIGNS``, or ``told``."""
    if mark.quote.date is None:
        return "report"
    if mark.date.approximate:
        return "both" if mark.date.uncertain else "inferred"
    return "doubt" if mark.date.uncertain else "told"
