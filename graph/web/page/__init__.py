"""The Streamlit page: its data, state, sidebar, view and document. Every rule is in a package below."""

from graph.web.page.assets import SHEET, find, reached, routed
from graph.web.page.data import newest, own_file, problems
from graph.web.page.document import TITLE, middleware, routes
from graph.web.page.explore import explore
from graph.web.page.sending import lifespan
from graph.web.page.session import session
from graph.web.page.sidebar import sidebar
from graph.web.page.state import chosen, read_address

__all__ = [
    "SHEET",
    "TITLE",
    "chosen",
    "explore",
    "find",
    "lifespan",
    "middleware",
    "newest",
    "own_file",
    "problems",
    "reached",
    "read_address",
    "routed",
    "routes",
    "session",
    "sidebar",
]
