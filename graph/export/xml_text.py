"""What our XML formats share: characters that XML cannot hold are refused, and equal trees give equal texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from graph.export.about import about
from graph.export.cannot_carry import refuse
from graph.export.edges import Network
from graph.view import View

# XML 1.0, production 2: not even as a reference may these stand in a file.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def check(view: View, network: Network) -> None:
    """Raise CannotCarry with each text of the network that XML cannot hold."""
    refuse(NOT_XML, _texts(view, network), "XML")


def _texts(view: View, network: Network) -> Iterator[tuple[str, str]]:
    yield "title, description, version or license of the data", about(view)
    for node in network.nodes:
        yield f"{node.id}, label", node.label
    for edge in network.edges:
        yield f"{edge.id}, label", edge.label
        yield from ((f"{edge.id}, {name}", value) for name, value in edge.values.items() if isinstance(value, str))


def written(root: ET.Element) -> str:
    """Return the whole file: declaration, one element a line, carriage returns as references."""
    ET.indent(root)
    # A reader makes a bare carriage return a line feed; within attributes the library escapes it.
    # guard: carriage-returns-are-kept
    body = ET.tostring(root, encoding="unicode").replace("\r", "&#13;")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def number(value: float) -> str:
    """Return ``12.5`` or ``12``, with no more digits than needed."""
    return f"{value:g}"


def rgb(colour: str) -> tuple[str, str, str]:
    """Return ``("10", "106", "168")`` for ``#0a6aa8``."""
    red, green, blue = (str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return red, green, blue
