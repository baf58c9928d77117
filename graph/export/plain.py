"""A part of the data as plain values, in the data format's own terms: what JSON and YAML write down.

Keys are those of docs/format.md, in its order; what is left at its default is left out. A date is its EDTF text.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Any

from graph.model import Country, Dataset, Edtf, Part
from graph.view import View

Plain = dict[str, Any]
Leaf = Callable[[Any], Any]


def as_text(value: Any) -> Any:
    """Return a single value as JSON has it: a date as its text."""
    return value.text if isinstance(value, Edtf) else value


def plain(part: Part, without: Container[str] = (), leaf: Leaf = as_text) -> Plain:
    """Return a quote, source, speaker or country as its entry in a file has it, but for the fields ``without``.

    ``leaf`` makes each single value (a text, a date, true or false) what the writer wants.
    """
    found: Plain = {}
    for name, field in type(part).model_fields.items():
        if name in without:
            continue
        value = getattr(part, name)
        if value != field.get_default(call_default_factory=True):
            found[field.alias or name] = _value(value, leaf)
    return found


def _value(value: Any, leaf: Leaf) -> Any:
    if isinstance(value, Part):
        return plain(value, leaf=leaf)
    if isinstance(value, tuple):
        return [_value(one, leaf) for one in value]
    return leaf(value)


def head(dataset: Dataset, leaf: Leaf = as_text) -> Plain:
    """Return what a file says of itself: title, version, license and the like."""
    return plain(dataset, ("countries", "sources", "relations"), leaf)


def codes_used(view: View) -> tuple[str, ...]:
    """Return the countries of pairs, of acts and of speakers in view, and what became of them, in order."""
    found = set(view.countries)
    for shown in view:
        for quote in shown.quotes:
            found.update(quote.actor, quote.recipient, (who.country for who in quote.speakers if who.country))
    waiting = list(found)
    while waiting:
        country = view.dataset.countries.get(waiting.pop(), Country())
        new = set(country.successors) - found
        found |= new
        waiting += new
    return tuple(sorted(found))


def entries(view: View, leaf: Leaf = as_text) -> Mapping[str, Plain]:
    """Return what the file says of the countries in view, by code."""
    listed = view.dataset.countries
    return {code: plain(listed[code], leaf=leaf) for code in codes_used(view) if code in listed}
