"""What a reader does on a page, one step after the other, as every browser's driver can do it.

An element is named by a JavaScript expression, since the drawing lives in a shadow tree that not every driver's
selectors reach; the click, the key and the pointer are the driver's own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

# Whatever goes wrong while a reader acts, for the drivers that cannot read a console: asked for with `TOLD`.
LISTEN = """
window.rgTold = [];
addEventListener("error", (event) => rgTold.push(`error: ${event.message}`));
addEventListener("unhandledrejection", (event) => rgTold.push(`rejected: ${event.reason}`));
document.addEventListener("securitypolicyviolation", (event) => rgTold.push(`against the policy: ${event.violatedDirective} ${event.blockedURI}`));
for (const kind of ["error", "warn"]) {
  const say = console[kind];
  console[kind] = (...words) => { rgTold.push(`${kind}: ${words.join(" ")}`); say.apply(console, words); };
}
"""  # noqa: E501
TOLD = "window.rgTold"
# Where a line or country is drawn, from the middle of the canvas: the drawing says what the pointer is on.
_PLACE = """(() => {
  const root = ROOT, canvas = root.querySelector(".canvas"), says = root.querySelector(".says");
  const box = canvas.getBoundingClientRect(), over = root.querySelector(".vis-network") ?? canvas;
  const said = new Set();
  const pointed = (x, y) => {
    over.dispatchEvent(new PointerEvent("pointermove", { clientX: box.left + x, clientY: box.top + y, bubbles: true, composed: true, pointerType: "mouse" }));
    return says.textContent.startsWith(NAME);
  };
  for (let y = 8; y < box.height - 8; y += 4) for (let x = 8; x < box.width - 8; x += 4) if (pointed(x, y)) said.add(`${x} ${y}`);
  const places = [...said].map((one) => one.split(" ").map(Number));
  const inner = places.filter(([x, y]) => [[4, 0], [-4, 0], [0, 4], [0, -4]].every(([dx, dy]) => said.has(`${x + dx} ${y + dy}`)));
  const [x, y] = inner[Math.floor(inner.length / 2)] ?? [];
  return inner.length ? [Math.round(x - box.width / 2), Math.round(y - box.height / 2)] : null;
})()"""  # noqa: E501


@dataclass(frozen=True, slots=True)
class Step:
    """``act`` is ``click``, ``point`` (a click at ``place`` from the element's middle), ``type``, ``back``
    or ``forward``.

    ``on`` and ``place`` are JavaScript expressions, waited for until they give an element and a place; ``then`` is
    waited for until it is true.
    """

    does: str
    act: str
    on: str = ""
    then: str = "true"
    words: str = ""
    place: str = ""

    def as_json(self) -> Mapping[str, str]:
        return asdict(self)


def labelled(selector: str, words: str) -> str:
    """Return the expression of the first element whose text begins with ``words``."""
    beginning = json.dumps(words)
    return f"[...document.querySelectorAll({json.dumps(selector)})].find((one) => one.textContent.trim().startsWith({beginning}))"  # noqa: E501


def drawn_at(root: str, name: str) -> str:
    """Return the expression of the place at which the drawing in ``root`` says that ``name`` is there."""
    return _PLACE.replace("ROOT", root).replace("NAME", json.dumps(name))
