"""A view as JSON: all that the data says about what is in view, in the format's own terms, and what follows from it.

``view.schema.json`` beside this module is its JSON Schema. What follows from the data has names of its own: ``id``,
``kind``, ``when`` (which places a quote in time), ``attribution``. Every letter is as in the data.
"""

from __future__ import annotations

import json
from typing import Any

from graph.citation import attribution
from graph.export.plain import codes_used, head
from graph.model import Dataset, Plain, Quote, Relation, plain
from graph.view import InView, View, describe, encoded, to_address

NAME, VERSION = "relations-graph view", 1  # of the format: a number for each change that breaks a reader


def text(view: View) -> str:
    """Return the whole file."""
    return json.dumps(document(view), ensure_ascii=False, indent=2) + "\n"


def document(view: View) -> Plain:
    """Return the content of the file, as Python's own values."""
    data = view.dataset
    parameters = encoded(to_address(view.filters))
    return {
        "format": NAME,
        "format_version": VERSION,
        "data": head(data),
        "view": {"address": f"?{parameters}" if parameters else "", "words": describe(view)},
        "countries": {code: country_entry(data, code) for code in codes_used(view)},
        "sources": {key: plain(source) for key, source in view.sources.items()},
        "relations": [_relation(data, shown) for shown in view],
    }


def country_entry(data: Dataset, code: str) -> Plain:
    """Return a country's name, and what the file says of it."""
    return {"name": data.name(code), **(plain(data.countries[code]) if code in data.countries else {})}


def _relation(data: Dataset, shown: InView) -> Plain:
    relation = shown.relation
    summary = {"summary": relation.summary} if relation.summary else {}
    quotes = [quote_entry(data, relation, quote) for quote in shown.quotes]
    formerly = {"formerly": list(relation.formerly)} if relation.formerly else {}
    return {"id": relation.id, "between": list(relation.between), **summary, "quotes": quotes, **formerly}


def quote_entry(data: Dataset, relation: Relation, quote: Quote) -> Plain:
    """Return what follows from a quote's entry, and the entry."""
    when = data.when(quote)
    follows: dict[str, Any] = {
        "id": relation.quote_id(quote),
        "kind": quote.kind.value,
        "when": {
            "edtf": when.text,
            "first": when.first.isoformat() if when.first.year > 1 else None,
            "last": when.last.isoformat() if when.last.year < 9999 else None,
            "by": "date" if quote.date else "report",
        },
        "attribution": attribution(quote, data.sources[quote.source]).words,
    }
    return follows | plain(quote)
