"""The Streamlit page: its data, state, sidebar, view and document. Every rule is in a package below."""

from graph.web.page.answer import answer, entitle
from graph.web.page.assets import SHEET, find, reached
from graph.web.page.data import newest, own_file, problems
from graph.web.page.document import TITLE, middleware, routes
from graph.web.page.explore import explore
from graph.web.page.sending import lifespan
from graph.web.page.sidebar import sidebar

__all__ = [
    "SHEET",
    "TITLE",
    "answer",
    "entitle",
    "explore",
    "find",
    "lifespan",
    "middleware",
    "newest",
    "own_file",
    "problems",
    "reached",
    "routes",
    "sidebar",
]
