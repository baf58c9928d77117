"""Cite: a source as a note, a quote with its citation, a language's quotation marks, addresses of passages."""

from graph.citation import cite, text_fragment
from graph.citation.attribution import Piece, attribution, when_words
from graph.citation.chicago import note
from graph.citation.cite import quote_and_source
from graph.citation.fields import DATA_KEY, data_address, data_note, data_title, exact, one_line, parts
from graph.citation.pages import page_range, with_dashes
from graph.citation.sentence import sentence
from graph.citation.typography import direction, is_long, quotation_marks, runs_on, within_marks

__all__ = [
    "DATA_KEY",
    "Piece",
    "attribution",
    "cite",
    "data_address",
    "data_note",
    "data_title",
    "direction",
    "exact",
    "is_long",
    "note",
    "one_line",
    "page_range",
    "parts",
    "quotation_marks",
    "quote_and_source",
    "runs_on",
    "sentence",
    "text_fragment",
    "when_words",
    "with_dashes",
    "within_marks",
]
