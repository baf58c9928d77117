"""A view for Python's own tools: a networkx graph or a pandas table, with the columns of our tables.

pandas is imported when it is asked for: it comes with Streamlit, and nothing else here needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

import networkx as nx

from graph.export import quotes_csv, relations_csv
from graph.export.edges import Edges, network_of
from graph.model import FLAGS
from graph.view import View, expect

if TYPE_CHECKING:
    import pandas as pd

Rows = Literal["quotes", "relations"]


def to_networkx(view: View, edges: Edges = "relations") -> nx.Graph:
    """Return the view as a graph with a node for each country and an edge for each relation.

    With ``edges="quotes"`` it is a MultiGraph with an edge for each quote. Nodes are codes, with ``label``,
    ``quotes``, ``relations`` and ``pos``; edges have ``label``, ``weight``, ``spells`` (pairs of days, None for an
    open end) and the columns of our tables. Unknown values are left out. Raises ValueError for ``edges`` of another
    kind.
    """
    expect(view, View)
    network = network_of(view, edges)
    graph = nx.Graph() if edges == "relations" else nx.MultiGraph()
    for node in network.nodes:
        graph.add_node(node.id, label=node.label, pos=node.place, **node.values)
    for edge in network.edges:
        key = {} if edges == "relations" else {"key": edge.id}
        told = {"label": edge.label, "weight": edge.weight, "spells": edge.spells, **edge.values}
        graph.add_edge(edge.source, edge.target, **key, **told)
    return graph


def to_pandas(view: View, rows: Rows = "quotes") -> pd.DataFrame:
    """Return the view as a table: one row for each quote on a relation, or for each relation.

    It has the columns of our tables. Flags are true or false, numbers are numbers; ``first`` and ``last`` are the
    earliest and latest day that the dates allow, and are missing where they are open. Raises ValueError for ``rows``
    of another kind.
    """
    expect(view, View)
    if rows not in get_args(Rows):
        raise ValueError(f"a row is one of {' or '.join(get_args(Rows))}, not {rows!r}")
    import pandas as pd

    if rows == "relations":
        listed = [{column.head: column.cell(view, shown) for column in relations_csv.COLUMNS} for shown in view]
        table = pd.DataFrame(listed, columns=[column.head for column in relations_csv.COLUMNS])
        numbers = [column.head for column in relations_csv.COLUMNS if column.number]
        return _dated(table.astype(dict.fromkeys(numbers, "Int64"))).set_index("relation")
    made = [quotes_csv.Row(view.dataset, shown.relation, quote) for shown in view for quote in shown.quotes]
    cells = [{column.head: column.cell(row) or None for column in quotes_csv.COLUMNS} for row in made]
    table = pd.DataFrame(cells, columns=[column.head for column in quotes_csv.COLUMNS])
    for flag in FLAGS:
        table[flag] = table[flag].eq("true").astype(bool)
    when = [view.dataset.when(row.quote) for row in made]
    table["first"] = [day.first.isoformat() if day.first.year > 1 else None for day in when]
    table["last"] = [day.last.isoformat() if day.last.year < 9999 else None for day in when]
    return _dated(table).set_index("id")


def _dated(table: pd.DataFrame) -> pd.DataFrame:
    """Make days of ``first`` and ``last``, to the second: to the nanosecond, none before 1677 would fit."""
    for name in ("first", "last"):
        table[name] = table[name].astype("datetime64[s]")
    return table
