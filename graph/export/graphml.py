"""A view as GraphML, as networkx, igraph, yEd and Gephi read it; see ``edges`` for what is in it.

GraphML knows no time: ``first`` and ``last`` are days as text. Keys have readable ids, since Gephi takes some short
ones (``d3``, ``d7``) for yEd's labels; ``label``, ``weight``, ``x``, ``y``, ``size``, ``r``, ``g`` and ``b`` are the
names by which Gephi draws. http://graphml.graphdrawing.org
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from graph.export.about import about
from graph.export.edges import Attribute, Edge, Edges, Node, Value, network_of
from graph.export.xml_text import check, number, rgb, written
from graph.view import View

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {"string": "string", "integer": "int", "boolean": "boolean"}
_DRAWN: Mapping[str, Mapping[str, str]] = {
    "node": {"label": "string", "x": "double", "y": "double", "size": "double"},
    "edge": {"label": "string", "weight": "double", "r": "int", "g": "int", "b": "int"},
}


def text(view: View, *, edges: Edges = "relations") -> str:
    """Return the whole file. Raises CannotCarry."""
    network = network_of(view, edges)
    check(view, network)
    root = ET.Element("graphml", {"xmlns": NAMESPACE})
    for name, attributes in (("node", network.of_nodes), ("edge", network.of_edges)):
        for key, type_ in _DRAWN[name].items():
            _declare(root, name, key, type_)
        for attribute in attributes:
            _declare_attribute(root, name, attribute)
    graph = ET.SubElement(root, "graph", id="relations", edgedefault="undirected")
    ET.SubElement(graph, "desc").text = about(view)
    for node in network.nodes:
        _data(ET.SubElement(graph, "node", id=node.id), "node", [*_of_node(node), *node.values.items()])
    for edge in network.edges:
        made = ET.SubElement(graph, "edge", id=edge.id, source=edge.source, target=edge.target)
        _data(made, "edge", [*_of_edge(edge), *edge.values.items()])
    return written(root)


def _declare(root: ET.Element, name: str, key: str, type_: str) -> None:
    # guard: keys-that-are-no-labels
    ET.SubElement(root, "key", {"id": f"{name}_{key}", "for": name, "attr.name": key, "attr.type": type_})


def _declare_attribute(root: ET.Element, name: str, attribute: Attribute) -> None:
    _declare(root, name, attribute.name, _TYPES[attribute.type])


def _of_node(node: Node) -> Iterator[tuple[str, Value]]:
    x, y = node.place
    yield "label", node.label
    yield from (("x", number(x)), ("y", number(-y)), ("size", number(2 * node.radius)))  # Gephi's y runs upwards


def _of_edge(edge: Edge) -> Iterator[tuple[str, Value]]:
    yield "label", edge.label
    yield "weight", edge.weight
    yield from zip("rgb", rgb(edge.colour), strict=True)


def _data(made: ET.Element, name: str, values: list[tuple[str, Value]]) -> None:
    for key, value in values:
        words = str(value).lower() if isinstance(value, bool) else str(value)
        ET.SubElement(made, "data", key=f"{name}_{key}").text = words
