"""A view as nodes and edges with attributes, for programs that analyse networks: the content of GEXF and GraphML.

A country is a node; an edge is a relation or, on request, a quote. All edges are undirected: who acts towards whom
is an attribute of a quote, and a mutual act or a comment has no direction. The attributes are the columns of our
tables, under names that no such program uses for anything else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from graph.export import quotes_csv, relations_csv
from graph.model import FLAGS
from graph.render.drawing import appearance, looks, network
from graph.render.drawing import edges as lines
from graph.view import InView, View

Edges = Literal["relations", "quotes"]
Type = Literal["string", "integer", "boolean"]
Value = str | int | bool
Spell = tuple[dt.date | None, dt.date | None]  # the first and the last day, both included; None for an open end

# Names under which Gephi, networkx or a format keeps something else: an attribute called so would be lost or overwrite.
RESERVED = frozenset({
    "id", "label", "source", "target", "type", "kind", "weight", "interval", "timeset", "timestamp", "start", "end",
    "x", "y", "z", "size", "r", "g", "b", "xpos", "ypos", "edgelabel", "edgeid", "key", "spells", "viz", "pid",
})  # fmt: skip
# What an edge has in another place, or twice.
_LEFT_OUT = frozenset({"country 1", "country 2", "name 1", "name 2", "between"})
# guard: no-name-with-another-meaning
_RENAMED = {"id": "quote", "kind": "heading", "source": "article", "type": "article type", "title": "article title"}


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of nodes or of edges: ``name`` is plain ASCII, ``words`` its title for readers."""

    name: str
    words: str
    type: Type


@dataclass(frozen=True, slots=True)
class Node:
    """A country. ``place`` is in canvas units, x to the right and y down; ``values`` lacks what is not known."""

    id: str
    label: str
    place: tuple[float, float]
    radius: float
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation or a quote. ``spells`` are when it exists, merged and in order; ``colour`` is ``#rrggbb``."""

    id: str
    source: str
    target: str
    label: str
    weight: int
    spells: tuple[Spell, ...]
    colour: str
    width: float
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Network:
    """The nodes and edges of a view, with their attributes."""

    of_nodes: tuple[Attribute, ...]
    of_edges: tuple[Attribute, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def network_of(view: View, edges: Edges) -> Network:
    """Return the network of a view. Raises ValueError for ``edges`` of another kind."""
    if edges not in get_args(Edges):
        raise ValueError(f"an edge is one of {' or '.join(get_args(Edges))}, not {edges!r}")
    heads = (
        [(column.head, column.number) for column in relations_csv.COLUMNS]
        if edges == "relations"
        else [(column.head, False) for column in quotes_csv.COLUMNS]
    )
    kept = tuple(_attribute(head, number) for head, number in heads if head not in _LEFT_OUT)
    made = _of_relations(view) if edges == "relations" else _of_quotes(view)
    return Network(_OF_NODES, kept, tuple(_nodes(view)), tuple(made))


_OF_NODES = (Attribute("quotes", "quotes", "integer"), Attribute("relations", "relations", "integer"))


def merged(dates: Iterable[tuple[dt.date, dt.date]]) -> tuple[Spell, ...]:
    """Return spans of days in order, joining those that touch or overlap; an open end is None."""
    found: list[tuple[dt.date, dt.date]] = []
    for first, last in sorted(dates):
        # guard: spells-are-merged
        if found and (found[-1][1] == dt.date.max or first <= found[-1][1] + dt.timedelta(days=1)):
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(
        (None if first == dt.date.min else first, None if last == dt.date.max else last) for first, last in found
    )


def _attribute(head: str, number: bool) -> Attribute:
    words = _RENAMED.get(head, head)
    name = re.sub(r"\W+", "_", words.casefold())
    return Attribute(name, words, "integer" if number else "boolean" if head in FLAGS else "string")


def _nodes(view: View) -> Iterator[Node]:
    graph, places = network.build(view), network.positions(view.dataset)
    for code in view.countries:
        quotes = graph.nodes[code]["quotes"]
        values = {"quotes": quotes, "relations": graph.degree(code)}
        yield Node(code, view.dataset.name(code), places[code], lines.radius(quotes), values)


def _of_relations(view: View) -> Iterator[Edge]:
    for shown in view:
        cells = {column.head: column.cell(view, shown) for column in relations_csv.COLUMNS}
        times = [view.dataset.when(quote) for quote in shown.quotes]
        look = looks.look(view, shown)
        yield _edge(shown, shown.relation.id, view.dataset.title_of(shown.relation), shown.number,
                    merged((when.first, when.last) for when in times), look.tone.light, look.width, cells)  # fmt: skip


def _of_quotes(view: View) -> Iterator[Edge]:
    for shown in view:
        for quote in shown.quotes:
            row = quotes_csv.Row(view.dataset, shown.relation, quote)
            cells = {column.head: column.cell(row) for column in quotes_csv.COLUMNS}
            when, tone = view.dataset.when(quote), appearance.kind_tone(quote.kind)
            label = cells["event in words"] or appearance.KIND_WORDS[quote.kind]
            yield _edge(shown, row.address, label, 1, merged([(when.first, when.last)]), tone.light,
                        lines.WIDTHS[0][1], cells)  # fmt: skip


def _edge(
    shown: InView, key: str, label: str, weight: int, spells: tuple[Spell, ...], colour: str, width: float,
    cells: Mapping[str, str | int | None],
) -> Edge:  # fmt: skip
    a, b = shown.relation.pair
    # guard: unknown-is-left-out
    values: dict[str, Value] = {
        _attribute(head, False).name: cell == "true" if head in FLAGS else cell
        for head, cell in cells.items()
        if head not in _LEFT_OUT and cell is not None and cell != ""
    }
    return Edge(key, a, b, label, weight, spells, colour, width, values)
