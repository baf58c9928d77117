"""A view as GEXF 1.3, as Gephi reads it; see ``edges`` for what is in it.

Dates are days (``timeformat="date"``), and an edge exists in its spells. Parallel edges have a ``kind`` each,
without which Gephi would merge them. The file does not say on which day it was written. https://gexf.net/1.3/
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from graph.export.about import about
from graph.export.cannot_carry import CannotCarry
from graph.export.edges import Attribute, Edge, Edges, Network, Node, network_of
from graph.export.xml_text import check, number, rgb, written
from graph.view import View

NAMESPACE = "http://gexf.net/1.3"
MAX_KINDS = 65_534  # that Gephi tells apart


def text(view: View, *, edges: Edges = "relations") -> str:
    """Return the whole file. Raises CannotCarry."""
    network = network_of(view, edges)
    check(view, network)
    if edges == "quotes" and len(network.edges) > MAX_KINDS:  # guard: no-more-kinds-than-gephi-has
        raise CannotCarry([
            f"Gephi tells at most {MAX_KINDS:,} kinds of edges apart, and each of the {len(network.edges):,} quotes "
            "needs its own. Narrow the view, or take --edges relations."
        ])  # fmt: skip
    root = ET.Element("gexf", {"xmlns": NAMESPACE, "xmlns:viz": f"{NAMESPACE}/viz", "version": "1.3"})
    meta = ET.SubElement(root, "meta")
    # guard: no-day-of-writing
    ET.SubElement(meta, "creator").text = "relations-graph"
    ET.SubElement(meta, "description").text = about(view)
    graph = ET.SubElement(
        root, "graph", defaultedgetype="undirected", mode="dynamic", timeformat="date", timerepresentation="interval",
        idtype="string",
    )  # fmt: skip
    # guard: days-that-gephi-knows
    for name, attributes in (("node", network.of_nodes), ("edge", network.of_edges)):
        _declare(graph, name, attributes)
    _fill(graph, network, parallel=edges == "quotes")
    return written(root)


def _declare(graph: ET.Element, name: str, attributes: tuple[Attribute, ...]) -> None:
    declared = ET.SubElement(graph, "attributes", {"class": name, "mode": "static"})
    for attribute in attributes:
        ET.SubElement(declared, "attribute", id=attribute.name, title=attribute.words, type=attribute.type)


def _fill(graph: ET.Element, network: Network, parallel: bool) -> None:
    nodes, edges = ET.SubElement(graph, "nodes"), ET.SubElement(graph, "edges")
    for node in network.nodes:
        _node(nodes, node)
    for edge in network.edges:
        _edge(edges, edge, parallel)


def _node(parent: ET.Element, node: Node) -> None:
    made = ET.SubElement(parent, "node", id=node.id, label=node.label)
    _values(made, node)
    x, y = node.place
    ET.SubElement(made, "viz:position", x=number(x), y=number(-y), z="0")  # Gephi's y runs upwards
    ET.SubElement(made, "viz:size", value=number(2 * node.radius))


def _edge(parent: ET.Element, edge: Edge, parallel: bool) -> None:
    made = ET.SubElement(
        parent, "edge", id=edge.id, source=edge.source, target=edge.target, label=edge.label, weight=str(edge.weight)
    )
    if parallel:
        made.set("kind", edge.id)  # guard: a-kind-for-each-quote
    _values(made, edge)
    spells = ET.SubElement(made, "spells")
    for first, last in edge.spells:
        days = {"start": first, "end": last}
        ET.SubElement(spells, "spell", {name: day.isoformat() for name, day in days.items() if day})
    red, green, blue = rgb(edge.colour)
    ET.SubElement(made, "viz:color", r=red, g=green, b=blue)
    ET.SubElement(made, "viz:thickness", value=number(edge.width))


def _values(made: ET.Element, of: Node | Edge) -> None:
    values = ET.SubElement(made, "attvalues")
    for name, value in of.values.items():
        words = str(value).lower() if isinstance(value, bool) else str(value)
        ET.SubElement(values, "attvalue", {"for": name, "value": words})
