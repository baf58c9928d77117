"""A view in words: quote cards, dossiers, tables and documents as HTML, with autoescape on."""

from graph.render.html import changes, dossier, quote_card, readings
from graph.render.html.notices import notices
from graph.render.html.preview import Preview, preview
from graph.render.html.render import STYLES, render
from graph.render.html.share import Share

__all__ = [
    "STYLES",
    "Preview",
    "Share",
    "changes",
    "dossier",
    "notices",
    "preview",
    "quote_card",
    "readings",
    "render",
]
