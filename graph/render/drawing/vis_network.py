"""View → what vis-network draws: nodes, edges and options, built by pyvis.

Here lives the payload of the page's graph component. Colours travel as names, with one palette for light and one for
dark paper, so that a new theme needs no new payload; the selection is not in it, so that a click sends none of this.
"""

from __future__ import annotations

import json
from typing import Any

from pyvis.network import Network

from graph.model import counted
from graph.render.drawing import appearance, looks, network
from graph.view import InView, View

Payload = dict[str, Any]

# vis-network holds and moves the drawing; how it is painted and what a click hits is the component's own (drawing.js):
# vis-network's dashes have round ends, which fill the gaps of a wide line.
OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": False, "selectable": False, "selectConnectedEdges": False, "keyboard": False},
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"hidden": True, "smooth": False, "chosen": False},
}


def payload(view: View, places: network.Positions) -> Payload:
    """Nodes, edges and options for vis-network, and what the component draws itself.

    ``places`` holds a position for every country of the dataset; their frame is the view that "fit" returns to, so
    that it does not change with the filters. Every text in it is plain text.
    """
    graph = network.build(view)
    fine = appearance.fineness(graph.number_of_edges())
    net = Network()
    for code, data in graph.nodes(data=True):
        x, y = places[code]
        net.add_node(
            code,
            label=" ",
            name=view.dataset.name(code),
            x=x,
            y=y,
            size=round(appearance.radius(data["quotes"]) * fine, 2),
            says=says_of_country(view.dataset.name(code), data["quotes"], graph.degree(code)),
        )
    for a, b, data in graph.edges(data=True):
        shown = view[data["id"]]
        look = looks.look(view, shown)
        net.add_edge(
            a,
            b,
            id=shown.relation.id,
            width=round(look.width * fine, 2),
            dashes=[round(part * fine, 2) for part in look.dashes] or False,
            tone=look.tone.key,
            says=says(view, shown),
        )
    net.set_options(json.dumps(OPTIONS))
    nodes, edges, *_, options = net.get_network_data()
    for node in nodes:
        del node["label"], node["color"], node["shape"]
    return {
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options) if isinstance(options, str) else options,
        "palettes": {"light": appearance.palette(dark=False), "dark": appearance.palette(dark=True)},
        "frame": _frame(places),
        "fine": fine,
    }


def says(view: View, shown: InView) -> str:
    """A relation in one line: ``Japan – Russia, 21 quotes, cooperation and conflict, includes acts done``."""
    return f"{view.dataset.title_of(shown.relation)}, {counted(len(shown.quotes), 'quote')}, {looks.words(view, shown)}"


def says_of_country(name: str, quotes: int, relations: int) -> str:
    return f"{name}, {counted(quotes, 'quote')} about {counted(relations, 'relation')}"


def _frame(places: network.Positions) -> dict[str, float]:
    xs = [x for x, _ in places.values()] or [0.0]
    ys = [y for _, y in places.values()] or [0.0]
    return {"left": min(xs), "top": min(ys), "right": max(xs), "bottom": max(ys)}
