"""What runs in the browser, and the calls that mount it in a Streamlit page."""

from graph.web.frontend.mount import AssetMissing, asset, draw, select, timeline, watch

__all__ = [
    "AssetMissing",
    "asset",
    "draw",
    "select",
    "timeline",
    "watch",
]
