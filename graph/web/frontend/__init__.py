"""What runs in the browser, and the calls that mount it in a Streamlit page.

Streamlit is imported with the first of these calls, since a published page needs none of it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from graph.web.frontend.assets import TYPES, VIS_NETWORK, AssetMissing, Assets, own_files
from graph.web.frontend.bundle import APART, INSTEAD, MOUNTS, PAGE, bundle, page_files
from graph.web.frontend.picks import ASKED, Asked, Pick, parse_pick

if TYPE_CHECKING:
    from graph.web.frontend.mount import STUB, Selected, draw, newest_pick, select, style, table, timeline, watch

__all__ = [
    "APART",
    "ASKED",
    "INSTEAD",
    "MOUNTS",
    "PAGE",
    "STUB",
    "TYPES",
    "VIS_NETWORK",
    "Asked",
    "AssetMissing",
    "Assets",
    "Pick",
    "Selected",
    "bundle",
    "draw",
    "newest_pick",
    "own_files",
    "page_files",
    "parse_pick",
    "select",
    "style",
    "table",
    "timeline",
    "watch",
]


def __getattr__(name: str) -> Any:
    """Import a name of `mount` when it is asked for. Raises AttributeError for any other."""
    if name in __all__:
        return getattr(import_module("graph.web.frontend.mount"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
