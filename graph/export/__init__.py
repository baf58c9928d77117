"""A view for other programs: one module a format."""

from graph.export import bibtex, csl, quotes_csv, ris

__all__ = [
    "bibtex",
    "csl",
    "quotes_csv",
    "ris",
]
