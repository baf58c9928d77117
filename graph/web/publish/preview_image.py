"""The picture that messengers and networks show with a link: the view's strongest relations, title and counts.

They ask for 1200 by 630 pixels (https://developers.facebook.com/docs/sharing/webmasters/images); most show a third
of that, so letters are large and relations few.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree as ET

from graph.export import drawing_svg
from graph.model import Country
from graph.render.drawing import appearance, network, raster, text_width
from graph.view import InView, View, describe
from graph.web.publish.islands import dataset_of

PREVIEW = "preview.png"
SIZE = (1200, 630)
_MOST_RELATIONS, _MOST_COUNTRIES = 15, 10
_TEXT, _ART = (64.0, 400.0), (510.0, 30.0, 650.0, 570.0)  # left and width of the words; the drawing's box
_LARGER = (1.9, 1.7, 1.5, 1.3)  # letters, lines and dots against those of the page, as far as there is room for them
_ROOM = 34.0  # between two dots, in the drawing's units, where a line of them can be seen
_COLOURS = appearance.palette(dark=False)


def preview_image(view: View) -> bytes:
    """Return the picture as PNG, the same bytes for the same view."""
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {SIZE[0]} {SIZE[1]}"})
    if drawn := _strongest(view):
        root.append(_art(drawn))
    y = _lines(root, view.dataset.title, 46, "600", _COLOURS["ink"], 96, 4)
    y = _lines(root, describe(view), 27, "400", _COLOURS["soft"], y + 18, 5)
    for key in ("cooperation", "conflict", "both"):
        y += 42
        ET.SubElement(root, "circle", {"cx": f"{_TEXT[0] + 11}", "cy": f"{y:.1f}", "r": "11", "fill": _COLOURS[key]})
        _words(root, key, _TEXT[0] + 34, y + 9, 26, "400", _COLOURS["ink"])
    return raster.png(ET.tostring(root, encoding="unicode"), view.dataset.title, zoom=1.0)


def _strongest(view: View) -> View | None:
    """Return the relations with most quotes, of few countries, each by a name that the pictures' font has."""
    chosen: dict[str, InView] = {}
    countries: set[str] = set()
    for shown in sorted(view, key=lambda one: -one.number):
        both = countries | set(shown.relation.pair)
        if len(chosen) < _MOST_RELATIONS and len(both) <= _MOST_COUNTRIES:
            countries, chosen[shown.relation.id] = both, shown
    labels = {code: _country(view, code) for code in countries if raster.lacks(view.dataset.name(code))}
    dataset = view.dataset.model_copy(update={"countries": {**view.dataset.countries, **labels}})
    in_order = {key: shown for key, shown in view.relations.items() if key in chosen}
    return replace(view, dataset=dataset, relations=in_order) if chosen else None


def _country(view: View, code: str) -> Country:
    return view.dataset.countries.get(code, Country()).model_copy(update={"label": code})


def _art(view: View) -> ET.Element:
    """Return the drawing, its places drawn together until it fills its box with letters that can be read."""
    left, top, width, height = _ART
    places = network.positions(dataset_of(view))
    for larger in _LARGER:
        closer = _fitting(view, places, width / larger, height / larger)
        if _parted(drawing_svg.painted(view, _scaled(places, closer))):
            break
    x, y, w, h = _frame(view, places, closer)
    scale = min(larger, width / w, height / h)
    root = drawing_svg.painted(view, _scaled(places, closer))
    move = f"translate({left + (width - w * scale) / 2:.1f} {top + (height - h * scale) / 2:.1f}) scale({scale:.3f})"
    art = ET.Element("g", {"transform": f"{move} translate({-x:.1f} {-y:.1f})"})
    art.extend(root)
    return art


def _parted(drawing: ET.Element) -> bool:
    """Return whether there is room between any two dots."""
    dots = [
        tuple(float(dot.get(name, 0)) for name in ("cx", "cy", "r")) for dot in drawing.iter() if _is(dot, "circle")
    ]
    return all(math.dist(a[:2], b[:2]) >= a[2] + b[2] + _ROOM for a, b in combinations(dots, 2))


def _is(part: ET.Element, tag: str) -> bool:
    return part.tag.rpartition("}")[2] == tag


def _fitting(view: View, places: network.Positions, width: float, height: float) -> float:
    """Return how far places may lie apart, of their distances, so that the drawing with its names has this size."""
    least, most = 0.02, 1.5
    for _ in range(12):  # what a name needs does not shrink with the rest, so the measure is looked for
        middle = (least + most) / 2
        _, _, w, h = _frame(view, places, middle)
        least, most = (middle, most) if w <= width and h <= height else (least, middle)
    return least


def _frame(view: View, places: network.Positions, scale: float) -> tuple[float, float, float, float]:
    box = drawing_svg.painted(view, _scaled(places, scale)).get("viewBox", "").split()
    return float(box[0]), float(box[1]), float(box[2]), float(box[3])


def _scaled(places: network.Positions, scale: float) -> network.Positions:
    return {code: (x * scale, y * scale) for code, (x, y) in places.items()}


def _known(words: str) -> str:
    return "".join(letter for letter in words if not raster.lacks(letter))


def _lines(root: ET.Element, words: str, size: float, weight: str, colour: str, y: float, most: int) -> float:
    """Add words on up to ``most`` lines; return where the last of them stands."""
    lines, line = list[str](), ""
    for word in _known(words).split():
        longer = f"{line} {word}".strip()
        if line and text_width(longer, size) > _TEXT[1]:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    for number, said in enumerate(lines):
        _words(root, said, _TEXT[0], y + number * size * 1.2, size, weight, colour)
    return y + len(lines) * size * 1.2 - size * 0.2


def _words(root: ET.Element, words: str, x: float, y: float, size: float, weight: str, colour: str) -> None:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "font-size": f"{size}", "font-weight": weight, "fill": colour}
    ET.SubElement(root, "text", place).text = words
