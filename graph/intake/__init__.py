"""What comes from elsewhere: a text to quote from, made of a PDF file or a saved web page; sources of a library.

The libraries that read these are an extra, ``pip install '.[texts]'``: whoever has texts already needs none of them.
"""

from graph.intake.article import Article, CannotRead, Datum, NotInstalled
from graph.intake.csl_library import Item, Library, NotALibrary, read_library
from graph.intake.entry import entry_of, id_of
from graph.intake.make import article_of, first_difference

__all__ = [
    "Article",
    "CannotRead",
    "Datum",
    "Item",
    "Library",
    "NotALibrary",
    "NotInstalled",
    "article_of",
    "entry_of",
    "first_difference",
    "id_of",
    "read_library",
]
