"""Draw a view as an SVG whose lines and dots are links, for a page or a paper that runs no script.

Colours are the style sheet's custom properties, so that the drawing follows light, dark and forced colours. See
``edges`` and ``signs`` for how lines and dots look, and ``label_places`` for where names are.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

from graph.render.drawing import edges, looks, network, signs, vis_network
from graph.render.drawing.edges import EdgeLook
from graph.render.drawing.label_places import Box, place_labels
from graph.render.drawing.network import Point
from graph.view import Change, View

LABEL = 15.0  # the labels' font size, in canvas units
PHONE_LABEL = 24.0  # the same on a screen so narrow that they could not be read (published.css)
_MARGIN = 16.0
_CORNER = re.compile(r"([\d.]+) ([\d.]+)")
_REACH = 14.0  # a link is at least so wide, in canvas units: a thin line must not be hard to hit
Link = Callable[[str], str]


def svg(view: View, places: network.Positions, link: Link) -> str:
    """Return the drawing of a view as an ``<svg>`` element.

    ``places`` holds a position in canvas units for every country of the dataset; ``link`` makes an address of the id
    of a relation or country. Each link has a title, which is its accessible name and its tooltip (SVG-AAM 1.0).
    """
    graph = network.build(view)
    fine = edges.fineness(graph.number_of_edges())
    whole = graph.number_of_edges() > edges.MOST_DRAWN  # among so many lines nobody sees a tenth of a unit
    radii = {code: edges.radius(data["quotes"]) * fine for code, data in graph.nodes(data=True)}
    names = {code: view.dataset.name(code) for code in graph}
    at = {code: places[code] for code in graph}
    labels = place_labels(names, at, radii, list(graph.edges), LABEL)
    root = ET.Element("svg", {"class": "rg-svg", "viewBox": _frame(at, radii, labels), "role": "group"})
    root.set("aria-label", "The relations in view, as a graph")
    root.set("stroke-width", _number(_REACH))
    # All bands lie under all cores: a broad pale one hides no thin core. Thin cores lie on top of wide ones.
    bands = ET.SubElement(root, "g", {"class": "rg-bands"})
    alike: dict[str, list[str]] = {}
    for shown in view:
        a, b = shown.relation.pair
        ends = _ends(at[a], radii[a], at[b], radii[b], whole)
        alike.setdefault(_number(looks.look(view, shown).width * fine), []).append(_way(ends))
    for width, ways in alike.items():
        ET.SubElement(bands, "path", {"d": "".join(ways), "stroke-width": width})
    for shown in sorted(view, key=lambda one: -one.number):
        a, b = shown.relation.pair
        look = looks.look(view, shown)
        item = _linked(root, link(shown.relation.id), shown.relation.id, vis_network.says(view, shown))
        ends = _ends(at[a], radii[a], at[b], radii[b], whole)
        wide = {"stroke-width": _number(look.width * fine)} if look.width * fine > _REACH else {}
        _line(item, ends, wide)  # where a pointer reaches the line
        _core(item, ends, look, fine)
        if look.change:
            _sign(item, ends, look.change, fine)
    for code, name in names.items():
        says = vis_network.says_of_country(name, graph.nodes[code]["quotes"], graph.degree(code))
        item = _linked(root, link(code), code, says)
        x, y = at[code]
        ET.SubElement(item, "circle", {"cx": _number(x), "cy": _number(y), "r": _number(radii[code])})
        box = labels[code]
        ET.SubElement(item, "text", _text(box)).text = name
    return ET.tostring(root, encoding="unicode")


def _linked(root: ET.Element, address: str, shows: str, says: str) -> ET.Element:
    item = ET.SubElement(root, "a", {"href": address, "data-show": shows})
    ET.SubElement(item, "title").text = says
    return item


def _core(item: ET.Element, ends: tuple[Point, Point], look: EdgeLook, fine: float) -> None:
    """Add the core, and its arrowhead where all acts go one way."""
    drawn = {"class": f"rg-edge rg-{look.tone.key}", "stroke-width": _number(look.core * fine)}
    if look.dashes:
        drawn["stroke-dasharray"] = " ".join(_number(part * fine) for part in look.dashes)
        drawn["stroke-linecap"] = "butt" if look.dashes[0] else "round"
    if not look.arrow:
        _line(item, ends, drawn)
        return
    start, end = ends if look.arrow > 0 else ends[::-1]
    length = math.dist(start, end) or 1.0
    x, y = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    head = min((look.core + edges.HEAD) * fine, length / 2)
    _line(item, (start, (end[0] - x * head * 0.7, end[1] - y * head * 0.7)), drawn)
    middle = (end[0] - x * head / 2, end[1] - y * head / 2)
    _arrow(item, middle, head, (x, y), f"rg-shape rg-arrow-head rg-{look.tone.key}")


def _sign(item: ET.Element, ends: tuple[Point, Point], change: Change, fine: float) -> None:
    """Add what two periods differ in, at the line's middle, on paper of its own."""
    middle, size = ((ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2), edges.SIGN * fine
    place = {"cx": _number(middle[0]), "cy": _number(middle[1]), "r": _number(size * 0.68)}
    ET.SubElement(item, "circle", {"class": "rg-plate", **place})
    _shape(item, signs.CHANGES[change], middle, size, f"rg-shape rg-change rg-{change}")


def _shape(item: ET.Element, path: str, at: Point, size: float, name: str) -> None:
    """Add a sign's shape, so wide, about a point."""
    scale, half = size / signs.BOX, -signs.BOX / 2
    move = f"translate({_number(at[0])} {_number(at[1])}) scale({scale:.3f}) translate({half:g} {half:g})"
    ET.SubElement(item, "path", {"class": name, "d": path, "transform": move})


def _arrow(item: ET.Element, at: Point, size: float, way: Point, name: str) -> None:
    """Add an arrowhead, so long, about a point, that goes a ``way`` of length 1: its corners, as there are so many."""
    scale, half, (dx, dy) = size / signs.BOX, signs.BOX / 2, way
    corners = [((float(x) - half) * scale, (float(y) - half) * scale) for x, y in _CORNER.findall(signs.ARROW)]
    placed = [f"{_number(at[0] + x * dx - y * dy)} {_number(at[1] + x * dy + y * dx)}" for x, y in corners]
    ET.SubElement(item, "path", {"class": name, "d": f"M{'L'.join(placed)}Z"})


def _text(box: Box) -> dict[str, str]:
    """Return where a name begins, such that larger letters grow away from its dot: on a phone they are larger."""
    across, down = box.side
    x = box.x + box.width / 2 * (1 - across)
    y = box.y + box.height / 2 * (1 - down)
    anchor, base = ("end", "middle", "start")[across + 1], ("auto", "central", "hanging")[down + 1]
    return {"x": _number(x), "y": _number(y), "text-anchor": anchor, "dominant-baseline": base}


def _on_a_phone(box: Box) -> Box:
    """Return the box of a label whose letters have grown to `PHONE_LABEL`, away from its dot."""
    width, height = (length * PHONE_LABEL / LABEL for length in (box.width, box.height))
    (across, down), wider, higher = box.side, width - box.width, height - box.height
    return replace(
        box, x=box.x - wider * (1 - across) / 2, y=box.y - higher * (1 - down) / 2, width=width, height=height
    )


def _line(item: ET.Element, ends: tuple[Point, Point], attributes: dict[str, str]) -> None:
    ET.SubElement(item, "path", {"d": _way(ends), **attributes})


def _way(ends: tuple[Point, Point]) -> str:
    (ax, ay), (bx, by) = ends
    return f"M{_number(ax)} {_number(ay)}L{_number(bx)} {_number(by)}"


def _ends(a: Point, near: float, b: Point, far: float, whole: bool) -> tuple[Point, Point]:
    """Return where a line leaves its two dots, perhaps in ``whole`` units; their centres where these touch."""
    length = math.dist(a, b)
    if length <= near + far:
        return a, b
    x, y = (b[0] - a[0]) / length, (b[1] - a[1]) / length
    start, end = (a[0] + x * near, a[1] + y * near), (b[0] - x * far, b[1] - y * far)
    if whole:
        return (round(start[0]), round(start[1])), (round(end[0]), round(end[1]))
    return start, end


def _frame(places: network.Positions, radii: dict[str, float], labels: dict[str, Box]) -> str:
    """Return the viewBox that holds every dot and every label, also in the larger letters of a phone."""
    if not places:
        return "0 0 1 1"
    boxes = {code: _on_a_phone(labels[code]) for code in places}
    left = min(min(x - radii[code], boxes[code].x) for code, (x, _) in places.items()) - _MARGIN
    right = max(max(x + radii[code], boxes[code].x + boxes[code].width) for code, (x, _) in places.items()) + _MARGIN
    top = min(min(y - radii[code], boxes[code].y) for code, (_, y) in places.items()) - _MARGIN
    foot = max(max(y + radii[code], boxes[code].y + boxes[code].height) for code, (_, y) in places.items()) + _MARGIN
    return " ".join(map(_number, (left, top, right - left, foot - top)))


def _number(value: float) -> str:
    """Return at most one decimal: the same bytes on every machine, and no digits that nobody sees."""
    return f"{value:.1f}".removesuffix(".0")
