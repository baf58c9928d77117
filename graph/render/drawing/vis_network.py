"""What vis-network draws of a view: nodes, edges and options, built by pyvis.

This is the payload of the page's graph component. Colours travel as names, with one palette for light and one for
dark paper, so that a new theme needs no new payload; the selection is not in it, so that a click sends none of this.
"""

from __future__ import annotations

import json
from typing import Any

from pyvis.network import Network

from graph.model import Dataset, counted
from graph.render.drawing import appearance, edges, legend, looks, network, signs, timeline
from graph.view import InView, View, acts, per_dataset

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


_SIGNS: Payload = {
    "words": {tone.key: edges.tone_words(tone) for tone in appearance.TONES},
    "signs": {"box": signs.BOX, "head": edges.HEAD, "size": edges.SIGN, "arrow": signs.ARROW, **signs.CHANGES},
    "palettes": appearance.palettes(),
    "key": {
        "width": legend.WIDTH_WORDS,
        "none": legend.no_line_words(crowded=False),
        "fewer": legend.no_line_words(crowded=True),
    },
}


def payload(view: View, places: network.Positions) -> Payload:
    """Return nodes, edges and options for vis-network, and what the component itself draws.

    ``places`` holds a position in canvas units for every country of the dataset; their frame is the view that "fit"
    returns to, so that it does not change with the filters. Every text in it is plain text.
    """
    graph = network.build(view)
    fine = edges.fineness(graph.number_of_edges())
    net = Network(directed=True)  # an undirected one looks each edge up among all before: of 19,000 half a minute
    for code, data in graph.nodes(data=True):
        x, y = places[code]
        net.add_node(
            code,
            label=" ",
            name=view.dataset.name(code),
            x=x,
            y=y,
            size=round(edges.radius(data["quotes"]) * fine, 2),
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
            core=round(look.core * fine, 2),
            way=look.arrow if a == shown.relation.pair[0] else -look.arrow,
            sign=look.change or "",
            quotes=shown.number,
            acts=acts(shown).number,
            dashes=[round(part * fine, 2) for part in look.dashes] or False,
            tone=look.tone.key,
            says=says(view, shown),
        )
    return {**_built(net), **_SIGNS, "frame": frame(places), "fine": fine, "most": edges.MOST_DRAWN}


@per_dataset
def fixed(dataset: Dataset) -> bytes:
    """Return, as JSON in UTF-8, what no filter changes, for a browser that filters by itself.

    It has nodes, edges and options of the whole dataset by pyvis, without looks and places, and the tables of the
    looks and of the timeline.
    """
    net = Network(directed=True)  # an undirected one looks each edge up among all before: of 19,000 half a minute
    for code, name in ((code, dataset.name(code)) for relation in dataset.relations for code in relation.pair):
        net.add_node(code, label=" ", name=name)
    for relation in dataset.relations:
        net.add_edge(*relation.pair, id=relation.id)
    tables = {"looks": edges.tables(), "most": edges.MOST_DRAWN, "timeline": timeline.tables()}
    content = {**_built(net), **_SIGNS, **tables}
    return _compact(content)


@per_dataset
def placed(dataset: Dataset) -> bytes:
    """Return `fixed` and, under ``places``, where the countries are for a first visit to this data."""
    return _compact({**json.loads(fixed(dataset)), "places": network.positions(dataset)})


def placing(dataset: Dataset, places: network.Positions, folder: str) -> Payload:
    """Return what is drawn under all filters, for a browser that has `placed` and the index, both in ``folder``.

    Places are included if they differ from those in `placed`. The filters come by themselves, and sooner.
    """
    usual = network.positions(dataset)
    others = {code: place for code, place in places.items() if usual[code] != place}
    return {"folder": folder, "places": others, "frame": frame(places)}


def _compact(content: Payload) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _built(net: Network) -> Payload:
    """Return nodes, edges and options as pyvis makes them, but for what we draw ourselves."""
    net.set_options(json.dumps(OPTIONS))
    nodes, lines, *_, options = net.get_network_data()
    for node in nodes:
        del node["label"], node["color"], node["shape"]
    for line in lines:
        del line["arrows"]
    return {"nodes": nodes, "edges": lines, "options": json.loads(options) if isinstance(options, str) else options}


def says(view: View, shown: InView) -> str:
    """Return a relation in one line: ``Russia – US, 18 quotes, 5 acts, conflict, includes acts done, all by US …``."""
    number, way = acts(shown).number, looks.direction_words(view, shown, towards=True)
    told = [
        view.dataset.title_of(shown.relation),
        counted(shown.number, "quote"),
        counted(number, "act") if number else "",
        looks.words(view, shown),
        way,
    ]
    return ", ".join(filter(None, told))


def says_of_country(name: str, quotes: int, relations: int) -> str:
    """Return a country in one line: ``Russia, 18 quotes about 3 relations``."""
    return f"{name}, {counted(quotes, 'quote')} about {counted(relations, 'relation')}"


def frame(places: network.Positions) -> dict[str, float]:
    """Return the box around all places, in canvas units."""
    xs = [x for x, _ in places.values()] or [0.0]
    ys = [y for _, y in places.values()] or [0.0]
    return {"left": min(xs), "top": min(ys), "right": max(xs), "bottom": max(ys)}
