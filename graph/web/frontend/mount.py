"""What runs in the browser, as Streamlit v2 components: the graph in two mounts, the timeline, and the clock.

``network`` draws; its data changes with the filters. ``selection`` carries the one id that the dossier shows, to the
drawing and back, so that a click sends one id and never the graph. What is drawn is made in ``export.vis``; vis-network
draws it.
"""

from __future__ import annotations

import hashlib
import importlib.resources
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from graph.files import reason, write_atomically

_HERE = importlib.resources.files(__package__)
# Which files are one module. Network and selection are the same: Streamlit loads equal code once, so that both mounts
# share what is shown and picked.
_PARTS = {
    "network": ("selection", "share", "drawer", "network", "drawing", "labels", "paper", "geometry", "colours"),
    "timeline": ("chart", "axis", "timeline", "colours"),
    "clock": ("clock",),
}
# pyvis's own copy; the file is a classic script (UMD) and, imported as a module, leaves ``globalThis.vis``.
_VIS = importlib.resources.files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"


def _read(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


_JS = {name: "\n".join(_read(f"{part}.js") for part in parts) for name, parts in _PARTS.items()}
_network = st.components.v2.component(
    "relations_network", html=_read("network.html"), css=_read("network.css"), js=_JS["network"]
)
_selection = st.components.v2.component("relations_selection", js=_JS["network"])
_timeline = st.components.v2.component(
    "relations_timeline", html=_read("timeline.html"), css=_read("timeline.css"), js=_JS["timeline"]
)
_clock = st.components.v2.component("relations_clock", js=_JS["clock"])


class AssetMissing(OSError):
    """vis-network's file could not be put where Streamlit serves it."""


@cache
def asset(app_folder: Path) -> str:
    """Put vis-network into ``static/`` beside the app, the one folder that Streamlit serves; give its address.

    Raises AssetMissing, with a sentence for the reader, where it is not there and cannot be written.
    """
    code = _VIS.read_bytes()
    name = f"vis-network-{hashlib.sha256(code).hexdigest()[:12]}.mjs"  # .mjs: served as JavaScript
    target = app_folder / "static" / name
    if not target.is_file() or target.stat().st_size != len(code):  # guard: written-once-and-whole
        try:
            target.parent.mkdir(exist_ok=True)  # guard: own-static-folder
            write_atomically(target, code)
        except OSError as error:  # guard: unwritable-is-told
            raise AssetMissing(
                f"The graph cannot be drawn: vis-network could not be copied to {target.parent} ({reason(error)}). "
                "Make that folder writable and reload the page."
            ) from error
    return f"app/static/{name}"


def draw(data: dict[str, Any], drawing: int, module: str) -> None:
    """The drawing. It keeps its zoom and the places of its nodes while the page is open and the number is the same."""
    _network(key="network", data={**data, "drawing": drawing, "module": module})


def select(show: str | None, picks: int, on_pick: Callable[[], None]) -> Any:
    """Tell the drawing what is shown, and hear what is picked: a relation's id, a country's code, or ``""``.

    ``picks`` counts the reader's picks: after one the page scrolls to a dossier below the fold, at load it does not.
    """
    return _selection(key="selection", data={"show": show, "picks": picks}, on_pick_change=on_pick)


def timeline(data: dict[str, Any], on_years: Callable[[], None], on_pick: Callable[[], None]) -> Any:
    """The quotes in time; hears the years that are brushed (``[first, last]``, or None for all) and what is picked."""
    return _timeline(key="timeline", data=data, on_years_change=on_years, on_pick_change=on_pick)


def watch(generation: int) -> None:
    """The page is made anew when the server's data is of another generation (``live.Snapshot``) than this one.

    One below zero is of a visitor's own file, which nobody saves anew.
    """
    _clock(key="clock", data={"generation": generation}, on_saved_change=lambda: None)
