"""Take in what comes from elsewhere: texts of PDF files and web pages, sources of a library, others' quotes.

The libraries that make texts are an extra, ``pip install '.[texts]'``: those who have texts already need none of
them.
"""

from graph.intake.annotations import is_annotations, read_annotations
from graph.intake.article import Article, CannotRead, Datum
from graph.intake.csl_library import Item, Library, read_library
from graph.intake.entry import entry_of, id_of, values_of
from graph.intake.formats_of_libraries import NotALibrary
from graph.intake.incoming import Incoming, IncomingFile, NoQuotes
from graph.intake.make import MAX_BYTES, article_in, first_difference, is_pdf
from graph.intake.quote_table import is_table, read_table

__all__ = [
    "MAX_BYTES",
    "Article",
    "CannotRead",
    "Datum",
    "Incoming",
    "IncomingFile",
    "Item",
    "Library",
    "NoQuotes",
    "NotALibrary",
    "article_in",
    "entry_of",
    "first_difference",
    "id_of",
    "is_annotations",
    "is_pdf",
    "is_table",
    "read_annotations",
    "read_library",
    "read_table",
    "values_of",
]
