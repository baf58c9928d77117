"""What runs in the browser, and the calls that mount it in a Streamlit page."""

from graph.web.frontend.assets import TYPES, VIS_NETWORK, AssetMissing, Assets, own_files
from graph.web.frontend.bundle import bundle
from graph.web.frontend.mount import STUB, Selected, draw, newest_pick, select, style, timeline, watch
from graph.web.frontend.picks import ASKED, Asked, Pick, parse_pick

__all__ = [
    "ASKED",
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
    "parse_pick",
    "select",
    "style",
    "timeline",
    "watch",
]
