"""A quote with its citation, and the bibliography of a view: plain text, in Chicago's notes (``chicago``)."""

from __future__ import annotations

import datetime as dt

from graph import links
from graph.chicago import note
from graph.export.fields import data_note, data_title, one_line
from graph.filters import View
from graph.model import Dataset, Quote, Source

NO_ADDRESS = "No address known."


def quote_with_citation(dataset: Dataset, quote: Quote) -> str:
    """The words, who says them, the citation of their source, and the address that lands on them.

    ``“words” — speaker, role (reported by outlet). Citation. https://…#:~:text=words``
    """
    place = links.passage(dataset.sources[quote.source], quote) or NO_ADDRESS
    return f"{quote_and_source(dataset, quote)} {place}"


def quote_and_source(dataset: Dataset, quote: Quote) -> str:
    """The same without an address: ``“words” — speaker, role (reported by outlet). Citation.``"""
    source = dataset.sources[quote.source]
    said = f"“{one_line(quote.exact)}”"
    if speaker := quote.speaker:
        said += f" — {', '.join(one_line(words) for words in (speaker.name, speaker.role) if words)}"
        if speaker.voice == "reported":
            said += f" (reported by {one_line(source.container_title)})"
    # The full stop stays outside: between the quotation marks stand the source's words and nothing else.
    stop = "" if said.endswith((".", ".”", "?”", "!”")) else "."
    return f"{said}{stop} {note(source, places=False)}"


def bibliography(view: View, on: dt.date) -> str:
    """The sources in view, a note a line in the order of their letters, under what of the data they are the sources of.

    ``on`` is the day on which the data was read.
    """
    version = f", version {one_line(view.dataset.version)}" if view.dataset.version else ""
    head = f"{data_title(view)}{version}, accessed {on:%B} {on.day}, {on.year}."
    notes = sorted(map(_note, view.sources.values()), key=lambda line: line.casefold().lstrip("“"))
    return "".join(f"{line}\n" for line in [head, f"{data_note(view)}.", "", *notes])


def _note(source: Source) -> str:
    return note(source) if source.url or source.doi else f"{note(source)} {NO_ADDRESS}"
