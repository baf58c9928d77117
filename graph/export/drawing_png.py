"""The drawing of a view in pixels (PNG), with its legend, for programs that read no SVG."""

from __future__ import annotations

from graph.export import drawing_svg
from graph.export.about import about
from graph.export.cannot_carry import CannotCarry
from graph.model import name_of
from graph.render.drawing import raster
from graph.view import View

# The picture is the same on every machine, so that no font of one machine may stand in.
_WAY_OUT = (
    "Take svg: a browser or a drawing program shows it in fonts of its own, and saves it as a picture. "
    "Or write what is named above in Latin, Greek or Cyrillic letters: a country by its label."
)


def picture(view: View) -> bytes:
    """Return the whole file. Raises CannotCarry if a name has a letter that the picture's font lacks."""
    named = [(f"the name of {code}", view.dataset.name(code)) for code in view.countries]
    found = [
        f"{where}: {name_of(letter)}, which the font of pictures lacks."
        for where, words in [*named, ("title, description, version or license of the data", about(view))]
        if (letter := raster.lacks(words))
    ]
    if found:  # guard: no-empty-boxes
        raise CannotCarry([*found, _WAY_OUT])
    return raster.png(drawing_svg.text(view), about(view))
