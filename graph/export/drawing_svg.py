"""The graph of a view as an SVG file: the page's drawing on white paper, with legend, title and version.

``render.drawing.svg`` decides what is drawn and where; here its style sheet becomes attributes, which every program
that draws SVG can read. If the data has an address, lines and dots are links to the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree as ET

from graph.export.about import about
from graph.export.cannot_carry import refuse
from graph.export.xml_text import NOT_XML, number
from graph.render.drawing import appearance, edges, legend, network, signs, svg, text_width
from graph.view import SHOW, View, link_to, to_address

_FONT, _SMALL, _LINE = "'Source Sans 3', 'Source Sans', system-ui, sans-serif", 13.0, 20.0
_LEAST_WIDTH, _SAMPLE, _GAP = 480.0, 34.0, 18.0  # of the paper; of a sign in the legend; between two of its entries
_COLOURS: Mapping[str, str] = appearance.palette(dark=False)
_LINES = {line.key: line for line in edges.LINES}


def text(view: View) -> str:
    """Return the whole file. Raises CannotCarry."""
    named = [(f"the name of {code}", view.dataset.name(code)) for code in view.countries]
    refuse(NOT_XML, [*named, ("title, description, version or license of the data", about(view))], "XML")
    root = painted(view, network.positions(view.dataset))
    left, top, width, height = map(float, root.get("viewBox", "").split())
    wide = max(width, _LEAST_WIDTH)
    left -= (wide - width) / 2
    foot = _legend(root, view, left + _GAP, top + height + _LINE, wide - 2 * _GAP)
    foot = _caption(root, view, left + _GAP, foot + _LINE * 0.6, wide - 2 * _GAP)
    tall = foot - top
    paper = {"x": number(left), "y": number(top), "width": number(wide), "height": number(tall)}
    root.insert(0, ET.Element("rect", {**paper, "fill": _COLOURS["card"]}))
    root.insert(0, _titled(view))
    for name in list(root.attrib):
        del root.attrib[name]
    root.attrib |= {
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": " ".join(map(number, (left, top, wide, tall))),
        "width": number(wide), "height": number(tall), "font-family": _FONT, "role": "img",
    }  # fmt: skip
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def painted(view: View, places: network.Positions) -> ET.Element:
    """Return the drawing without its legend, in its colours on white paper."""
    root = ET.fromstring(svg.svg(view, places, _link(view)))  # noqa: S314 - our own
    _onto_paper(root)
    return root


def _link(view: View) -> svg.Link:
    def link(shows: str) -> str:
        address = {**to_address(view.filters), SHOW: [shows]}
        return link_to(view.dataset.url, address) if view.dataset.url else ""

    return link


def _titled(view: View) -> ET.Element:
    title = ET.Element("title")
    title.text = about(view)
    return title


def _onto_paper(root: ET.Element) -> None:
    """Give each part the colours that the style sheet would, and take off what only a page needs."""
    for parent in list(root.iter()):
        for part in list(parent):
            if parent.tag == "a" and part.tag == "path" and "class" not in part.attrib:  # where a pointer reaches it
                parent.remove(part)
                continue
            classes = part.get("class", "").removeprefix("rg-").split(" rg-")
            part.attrib.update(_painted(part.tag, classes, parent.get("class")))
    for part in root.iter():
        for name in ("class", "data-show", "aria-label"):
            part.attrib.pop(name, None)
        if part.tag == "a" and not part.get("href"):
            part.tag = "g"
            del part.attrib["href"]


def _painted(tag: str, classes: Iterable[str], parent: str | None) -> dict[str, str]:
    tone = next((_COLOURS[name] for name in classes if name in _COLOURS), _COLOURS["ink"])
    if parent == "rg-bands":
        return {"fill": "none", "stroke": _COLOURS["band"]}
    match tag, next(iter(classes), ""):
        case "path", "edge":
            return {"fill": "none", "stroke": tone}
        case "path", "shape":
            return {"fill": tone, "fill-rule": "evenodd"}
        case "circle", "plate":
            return {"fill": _COLOURS["card"]}
        case "circle", _:
            return {"fill": _COLOURS["ink"], "stroke": _COLOURS["card"], "stroke-width": "2"}
        case "text", _:
            return {
                "fill": _COLOURS["ink"], "stroke": _COLOURS["card"], "stroke-width": "4", "stroke-linejoin": "round",
                "paint-order": "stroke", "font-size": number(svg.LABEL), "font-weight": "600",
            }  # fmt: skip
    return {}


def _legend(root: ET.Element, view: View, left: float, top: float, width: float) -> float:
    """Add the legend's rows, as many on a line as fit; return where the last line ends."""
    x, y = left, top
    for row in legend.legend(view.filters.periods):
        classes = row.classes.removeprefix("rg-").split(" rg-") if row.classes else []
        sign = 0.0 if not classes else _SAMPLE if classes[0] == "line" else 16.0
        needed = sign + (6 if sign else 0) + text_width(row.words, _SMALL)
        if x > left and x + needed > left + width:
            x, y = left, y + _LINE
        _sign(root, classes, x, y)
        _words(root, row.words, x + sign + (6 if sign else 0), y + 4.5)
        x += needed + _GAP
    return y + _LINE


def _sign(root: ET.Element, classes: list[str], x: float, y: float) -> None:
    tone = next((_COLOURS[name] for name in classes if name in _COLOURS), _COLOURS["soft"])
    match classes[:1]:
        case ["dot"]:
            ET.SubElement(root, "circle", cx=number(x + 8), cy=number(y), r="6", fill=tone)
        case ["sign"]:
            shape = signs.CHANGES[classes[1]]  # type: ignore[index]  # the legend's classes are of the table's keys
            move = f"translate({number(x)} {number(y - 8)})"
            ET.SubElement(root, "path", {"d": shape, "transform": move, "fill": tone, "fill-rule": "evenodd"})
        case ["line"]:
            line = next(_LINES[name] for name in classes if name in _LINES)
            if "broad" in classes:
                _stroke(root, x, y, _SAMPLE, 12, _COLOURS["band"])
            arrow = "arrow" in classes
            core = 5.0 if "broad" in classes or arrow else 3.5
            dashes = " ".join(number(part * core) for part in line.dashes)
            more = {"stroke-dasharray": dashes} if dashes else {}
            more |= {"stroke-linecap": "round"} if dashes and not line.dashes[0] else {}
            _stroke(root, x, y, _SAMPLE - (8 if arrow else 0), core, tone, more)
            if arrow:
                move = f"translate({number(x + _SAMPLE - 14)} {number(y - 7)}) scale(0.875)"
                ET.SubElement(root, "path", {"d": signs.ARROW, "transform": move, "fill": tone})


def _stroke(
    root: ET.Element, x: float, y: float, length: float, width: float, tone: str, more: Mapping[str, str] | None = None
) -> None:
    path = f"M{number(x)} {number(y)}H{number(x + length)}"
    drawn = {"d": path, "fill": "none", "stroke": tone, "stroke-width": number(width)}
    ET.SubElement(root, "path", drawn | dict(more or {}))


def _caption(root: ET.Element, view: View, left: float, top: float, width: float) -> float:
    """Add title, version and license; return where the last line ends."""
    y = top
    for line in _wrapped(about(view), width):
        _words(root, line, left, y, _COLOURS["soft"])
        y += _LINE * 0.85
    return y


def _words(root: ET.Element, words: str, x: float, y: float, colour: str = _COLOURS["ink"]) -> None:
    place = {"x": number(x), "y": number(y), "font-size": number(_SMALL), "fill": colour}
    ET.SubElement(root, "text", place).text = words


def _wrapped(words: str, width: float) -> Iterator[str]:
    line = ""
    for word in words.replace(" · ", "\u00a0· ").split(" "):
        if line and text_width(f"{line} {word}", _SMALL) > width:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line
