"""A view in words: quote cards, dossiers, tables and documents as HTML, with autoescape on."""

from graph.render.html import changes, dossier, quote_card
from graph.render.html.coverage import coverage, coverage_tables
from graph.render.html.document import cited, document, document_piece, named_sources
from graph.render.html.header import (
    SHOW_QUOTES,
    chips,
    described,
    filters_in_use,
    key,
    page_title,
    show_quotes,
    status,
    suggestions,
)
from graph.render.html.notices import AROUND, notices
from graph.render.html.panel import has_words, panel
from graph.render.html.preview import Preview, preview
from graph.render.html.render import address, icon_address, render
from graph.render.html.sentences import SENTENCES
from graph.render.html.share import OVERVIEW, PUBLISH_VIEW, Share
from graph.render.html.style import (
    SHORT_LINE,
    embed_style,
    page_style,
    published_style,
    short_lines,
    short_style,
    skeleton_style,
)
from graph.render.html.table import drawn_by_browser, table

__all__ = [
    "AROUND",
    "OVERVIEW",
    "PUBLISH_VIEW",
    "SENTENCES",
    "SHORT_LINE",
    "SHOW_QUOTES",
    "Preview",
    "Share",
    "address",
    "changes",
    "chips",
    "cited",
    "coverage",
    "coverage_tables",
    "described",
    "document",
    "document_piece",
    "dossier",
    "drawn_by_browser",
    "embed_style",
    "filters_in_use",
    "has_words",
    "icon_address",
    "key",
    "named_sources",
    "notices",
    "page_style",
    "page_title",
    "panel",
    "preview",
    "published_style",
    "quote_card",
    "render",
    "short_lines",
    "short_style",
    "show_quotes",
    "skeleton_style",
    "status",
    "suggestions",
    "table",
]
