"""A view as a data file of our own (YAML): it passes ``check``, and every quote keeps its letters and its address.

What the file says about itself stays, and so do summaries, which are the curator's words on the whole relation. A
comment on its first line says which part of the data it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.export.cannot_carry import refuse
from graph.export.plain import entries, head
from graph.loading.yaml import block, scalar, unquoted
from graph.model import CONTROL, plain
from graph.view import View, describe, encoded, to_address


def text(view: View) -> str:
    """Return the whole file. Raises CannotCarry if a text has a character that the format does not allow."""
    refuse(CONTROL, _texts(view), "a file of ours")
    return "\n".join(_lines(view)) + "\n"


def _texts(view: View) -> Iterator[tuple[str, str]]:
    """Yield every text of the view, with its place."""
    yield from _of("the data", head(view.dataset))
    for code, entry in entries(view).items():
        yield from _of(f"country {code}", entry)
    for key, source in view.sources.items():
        yield from _of(f"source {key}", plain(source))
    for shown in view:
        yield f"{shown.relation.id}, summary", shown.relation.summary or ""
        for quote in shown.quotes:
            yield from _of(shown.relation.quote_id(quote), plain(quote))


def _of(where: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _of(f"{where}, {key}", part)
    elif isinstance(value, list):
        for part in value:
            yield from _of(where, part)


def _lines(view: View) -> Iterator[str]:
    parameters = encoded(to_address(view.filters))
    query = f" · ?{parameters}" if parameters else ""
    yield f"# {describe(view)}{query}"
    yield from block(head(view.dataset, unquoted), 0, {})
    if countries := entries(view, unquoted):
        yield "\ncountries:"
        yield from block(countries, 2, {})
    yield "\nsources:" if view.sources else "\nsources: {}"
    for key, source in view.sources.items():
        yield f"  {scalar(key)}:"
        yield from block(plain(source, leaf=unquoted), 4, {})
    yield "\nrelations:" if view.relations else "\nrelations: []"
    for shown in view:
        relation = shown.relation
        summary = {"summary": relation.summary} if relation.summary else {}
        quotes = [plain(quote, leaf=unquoted) for quote in shown.quotes]
        formerly = {"formerly": list(relation.formerly)} if relation.formerly else {}
        lines = block({"between": list(relation.between), **summary, "quotes": quotes, **formerly}, 4, {})
        yield from ["  - " + lines[0].lstrip(), *lines[1:]]
