"""A view in words: quote cards, dossiers, tables and documents as HTML, with autoescape on."""

from graph.render.html import changes, dossier, quote_card
from graph.render.html.coverage import coverage
from graph.render.html.document import document
from graph.render.html.header import chips, page_title, status, suggestions
from graph.render.html.notices import notices
from graph.render.html.preview import Preview, preview
from graph.render.html.render import address, render
from graph.render.html.share import Share
from graph.render.html.style import page_style, skeleton_style
from graph.render.html.table import table

__all__ = [
    "Preview",
    "Share",
    "address",
    "changes",
    "chips",
    "coverage",
    "document",
    "dossier",
    "notices",
    "page_style",
    "page_title",
    "preview",
    "quote_card",
    "render",
    "skeleton_style",
    "status",
    "suggestions",
    "table",
]
