"""What a reader does on the page for a frame: chooses a line, whose quotes are then shown, another, and goes back.

A frame is as high as what is in it, before and after: nothing scrolls there.
"""

from __future__ import annotations

from graph.view import View
from tests.browsers.steps import Step

_WHOLE = "(parent === window || document.documentElement.getBoundingClientRect().height <= innerHeight + 1)"
# Where a pointer finds a line, from the middle of the drawing.
_PLACE = """(() => {
  const { left, top, width, height } = document.querySelector("#graph svg").getBoundingClientRect();
  const found = (x, y) => document.elementFromPoint(left + x, top + y)?.closest("a")?.getAttribute("href") === "#LINE";
  for (let y = 4; y < height; y += 4) for (let x = 4; x < width; x += 4) {
    if (found(x, y)) return [Math.round(x - width / 2), Math.round(y - height / 2)];
  }
  return null;
})()"""


def _quotes(relation: str) -> str:
    """Return the expression of how many quotes of a relation are shown."""
    words = f"document.querySelectorAll('#{relation} .rg-exact')"
    return f"[...{words}].filter((one) => one.getClientRects().length).length"


READY = f"document.querySelector('#graph svg a[href=\"#rus-tur\"]') && {_quotes('rus-tur')} === 0 && {_WHOLE}"


def steps(view: View, framed: bool) -> tuple[Step, ...]:
    """Return what is done, each with what must follow; the numbers are Python's.

    The way back out of a frame is the article's: WebKit fetches the frame anew for it.
    """

    def chosen(name: str, relation: str, other: str) -> Step:
        then = f"{_quotes(relation)} === {len(view[relation].quotes)} && {_quotes(other)} === 0 && {_WHOLE}"
        drawn, place = "document.querySelector('#graph svg')", _PLACE.replace("LINE", relation)
        return Step(f"clicks the line of {name}", "point", drawn, then, place=place)

    first, second = chosen("Russia and Turkey", "rus-tur", "jpn-rus"), chosen("Japan and Russia", "jpn-rus", "rus-tur")
    return (first, second) if framed else (first, second, Step("goes back", "back", then=first.then))
