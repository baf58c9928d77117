"""A quote with its citation, and the bibliography of a view: plain text, in Chicago's notes (``chicago``).

See ``attribution`` for who says the words and when; the browser adds the address of the page itself.
"""

from __future__ import annotations

import datetime as dt

from graph.citation import text_fragment
from graph.citation.attribution import attribution, when_words
from graph.citation.chicago import note
from graph.citation.fields import data_address, data_note, data_title, one_line
from graph.citation.typography import quotation_marks
from graph.model import Dataset, Quote, Source
from graph.view import View

NO_ADDRESS = "Not available online."


def quote_with_citation(dataset: Dataset, quote: Quote) -> str:
    """Return two lines: the words with who says them and when, and the source with an address that leads to them.

    ::

        NHK World, on A. Person, minister: “words” (December 2016, as reported on 6 January 2017).
        “Headline,” NHK World, aired January 6, 2017. https://…#:~:text=words
    """
    source = dataset.sources[quote.source]
    place = text_fragment.passage(source, quote) or source.online or NO_ADDRESS
    return f"{_said(quote, source)}\n{note(source, places=False)} {place}"


def quote_and_source(dataset: Dataset, quote: Quote) -> str:
    """Return the same on one line and without an address, for the preview of a posted link."""
    source = dataset.sources[quote.source]
    return f"{_said(quote, source)} {note(source, places=False)}"


def quotation(quote: Quote, source: Source) -> str:
    """Return the words within the marks of their language, preceded in brackets by the context that a reader needs.

    ``[saying Moscow would not retaliate, while] “it would retain the right to do so”``: between the quotation marks
    are the words of ``exact`` and nothing else.
    """
    before, words, after = (one_line(text or "") for text in (quote.prefix, quote.exact, quote.suffix))
    opening, closing = marks(quote, source)
    beside = [f"[{text}]" if text else "" for text in (before, after)]
    return " ".join(filter(None, (beside[0], f"{opening}{words}{closing}", beside[1])))


def marks(quote: Quote, source: Source) -> tuple[str, str]:
    """Return the quotation marks that `quotation` puts around the words."""
    return quotation_marks(one_line(quote.exact), source.language, one_line(quote.prefix or ""))


def bibliography(view: View, on: dt.date | None = None) -> str:
    """Return the sources in view, one note per line, sorted alphabetically, below a header naming the data.

    ``on`` is the day on which the data was read; without it, no day is named.
    """
    who = " and ".join(one_line(name.display) for name in view.dataset.author)
    version = f"version {one_line(view.dataset.version)}" if view.dataset.version else ""
    read = f"accessed {on:%B} {on.day}, {on.year}" if on else ""
    head = f"{', '.join(filter(None, (who, data_title(view), version, read, data_address(view))))}."
    notes = sorted(map(listed, view.sources.values()), key=rank)
    return "".join(f"{line}\n" for line in [head, f"{data_note(view)}.", "", *notes])


def listed(source: Source) -> str:
    """Return a source's line of a bibliography."""
    return note(source) if source.online else f"{note(source)} {NO_ADDRESS}"


def rank(line: str) -> str:
    """Return what the lines of a bibliography are sorted by."""
    return line.casefold().lstrip("“")


def _said(quote: Quote, source: Source) -> str:
    who = one_line(attribution(quote, source).words)
    return f"{who}: {quotation(quote, source)} ({when_words(quote, source)})."
