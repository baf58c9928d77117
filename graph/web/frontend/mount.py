"""Mount what runs in the browser as Streamlit v2 components: graph, selection, timeline, table, clock, style.

``network`` draws; its data changes with the filters. ``selection`` carries the one id that the dossier shows, to the
drawing and back, so that a click sends one id and never the graph. ``render.drawing`` makes what is drawn.

Streamlit sends a component's code with each of its messages. So each is a stub, the same for all, that imports the
page's one module from ``folder``, the address that ``Assets`` are served from, and takes its mount from it.

Each mount's data goes as a list of one. In a mapping Streamlit looks for tables, for which it imports pandas and
pyarrow: a fifth of a second of a server's first page, and 60 MB for its life.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import streamlit as st

from graph.web.frontend.assets import VIS_NETWORK
from graph.web.frontend.bundle import MOUNTS, PAGE
from graph.web.frontend.picks import Pick, parse_pick

# guard: missing-module-is-told
STUB = """\
export default async (it) => {
  const [data] = it.data, { module, mount, fault } = data;
  try {
    return await (await import(new URL(module, document.baseURI)))[mount]({ ...it, data });
  } catch (error) {
    const alert = document.createElement("p");
    alert.role = "alert";
    alert.textContent = fault;
    if (fault) it.parentElement.replaceChildren(alert);
    if (mount == "selection") it.setTriggerValue("pick", { inline: "" });
    console.error(error);
  }
};
"""
NOT_DRAWN = "The {} cannot be drawn: its program did not arrive. All words can be read; reload the page to try again."

# The table stands among the page's own HTML, and has its style.
_COMPONENTS = {
    key: st.components.v2.component(f"relations_{key}", js=STUB, isolate_styles=key != "table") for key in MOUNTS
}


def _mount(folder: str, key: str, data: dict[str, Any], fault: str = "", **on: Any) -> None:
    """Mount one of `MOUNTS`; where there is no folder to import it from, the page does without."""
    if folder:
        data = {**data, "module": f"{folder}/{PAGE}", "mount": key, "fault": fault}
        _COMPONENTS[key](key=key, data=[data], **on)


def draw(folder: str, data: dict[str, Any], drawing: int) -> None:
    """Show the drawing. It keeps its zoom and its places while the page is open and ``drawing`` is the same."""
    data = {**data, "drawing": drawing, "engine": VIS_NETWORK}
    _mount(folder, "network", data, NOT_DRAWN.format("graph"))


@dataclass(frozen=True)
class Selected:
    """What is shown, and what the browser needs to show the words of the next press by itself.

    ``picks`` counts the reader's picks: after one the page scrolls to a dossier below the fold, at load it does not.
    ``press`` is the press that this answers (`Pick`). ``words`` is the address of the view's words, without what is
    selected; ``standing`` what follows it for the words beside the view, or None where they come by message; and
    ``fullest`` the relations whose words are fetched first. ``described`` is what the head says of the view, where the
    head itself is the same for every view.
    """

    show: str | None
    picks: int = 0
    press: int = 0
    words: str = ""
    standing: str | None = None
    fullest: Sequence[str] = ()
    described: str | None = None


def select(folder: str, selected: Selected, on_pick: Callable[[], None]) -> None:
    """Tell the drawing what is shown, and receive what is picked (``newest_pick``)."""
    _mount(folder, "selection", asdict(selected), on_pick_change=on_pick)


def newest_pick() -> Pick | None:
    """Return what a reader has just picked, in any of the mounts."""
    return parse_pick(st.session_state.selection.pick)


def timeline(folder: str, data: dict[str, Any], on_years: Callable[[], None], refusals: int = 0) -> None:
    """Show the quotes in time; hear the years that are brushed (``[first, last]``, or None for all).

    ``data`` is all that is drawn, or ``{"folder": …}``, where a browser has the data that filters by itself, as the
    drawing does.
    ``refusals`` counts the years that were not taken: the same data with another number takes the handles back.
    """
    data = {**data, "refusals": refusals}
    _mount(folder, "timeline", data, NOT_DRAWN.format("timeline"), on_years_change=on_years)


def table(folder: str, data: dict[str, Any]) -> None:
    """Show the relations in view as a table, for a browser that has the data; ``data`` tells filters and order."""
    _mount(folder, "table", data, NOT_DRAWN.format("table"))


def watch(folder: str, generation: int) -> None:
    """Run the page anew when the server's data is of another generation (``live.Snapshot``) than this one.

    A negative generation is that of a visitor's own file, which nobody saves anew.
    """
    _mount(folder, "clock", {"generation": generation}, on_saved_change=lambda: None)


def style(folder: str, sheet: str) -> None:
    """Add the page's style sheet, from the same folder, if the document does not bring it."""
    _mount(folder, "style", {"sheet": sheet})
