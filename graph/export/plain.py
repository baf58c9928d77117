"""A part of the data as plain values, in the data format's own terms: what JSON and YAML write down.

Keys are those of docs/format.md, in its order; what is left at its default is left out. A date is its EDTF text.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from graph.model import Country, Dataset, Edtf, Part
from graph.view import View

Plain = dict[str, Any]


def plain(part: Part, without: Container[str] = ()) -> Plain:
    """Return a quote, source, speaker or country as its entry in a file has it, but for the fields ``without``."""
    found: Plain = {}
    for name, field in type(part).model_fields.items():
        if name in without:
            continue
        value = getattr(part, name)
        if value != field.get_default(call_default_factory=True):
            found[field.alias or name] = value_of(value)
    return found


def value_of(value: Any) -> Any:
    """Return a field's value: texts as they are, lists for tuples, a date's text."""
    if isinstance(value, Part):
        return plain(value)
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, tuple):
        return [value_of(one) for one in value]
    return value


def head(dataset: Dataset) -> Plain:
    """Return what a file says of itself: title, version, license and the like."""
    return plain(dataset, without=("countries", "sources", "relations"))


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


def entries(view: View) -> Mapping[str, Plain]:
    """Return what the file says of the countries in view, by code."""
    listed = view.dataset.countries
    return {code: plain(listed[code]) for code in codes_used(view) if code in listed}
