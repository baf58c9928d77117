"""The drawing of a view in pixels (PNG), with its legend, for programs that read no SVG."""

from __future__ import annotations

from graph.export import drawing_svg
from graph.export.about import about
from graph.export.cannot_carry import CannotCarry
from graph.model import name_of
from graph.render.drawing import raster
from graph.view import View


def picture(view: View) -> bytes:
    """Return the whole file. Raises CannotCarry if a name has a letter that the picture's font lacks."""
    named = [(f"the name of {code}", view.dataset.name(code)) for code in view.countries]
    found = [
        f"{where}: {name_of(letter)}, which the font of pictures lacks. Take svg, or give the country a label."
        for where, words in [*named, ("title or description of the data", about(view))]
        if (letter := raster.lacks(words))
    ]
    if found:  # guard: no-empty-boxes
        raise CannotCarry(found)
    return raster.png(drawing_svg.text(view), about(view))
