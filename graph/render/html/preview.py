"""What a link says about its page where it is posted: in a message, a network, a list of search results.

Such places read the document and do not run its script. A view is described by its filters and its counts, a quote
by its very words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from graph.citation import quote_and_source
from graph.model import Dataset
from graph.render.html.header import filter_words, page_title
from graph.view import Address, apply, describe, from_address


class Preview(NamedTuple):
    """The title and the description of a link."""

    title: str
    words: str


def preview(dataset: Dataset, address: Address) -> Preview:
    """Return the title, and the filters and counts of the view or, of a quote, its words with who says them.

    ``Japan – Russia · Russia and its partners``; ``Filters: Turkey; Acts only. 3 quotes from 1 article …``
    """
    opened = from_address(address, dataset)
    view, show = apply(dataset, opened.filters), opened.show
    title = page_title(view, show)
    if quote := show.quote_among(dataset.by_id[show.relation].quotes) if show.quote else None:
        return Preview(title, quote_and_source(dataset, quote))
    told = [shown for shown in view if not show or show.concerns(shown.relation)]
    filters = "; ".join(filter_words(view))
    counts = describe(replace(view, relations={shown.relation.id: shown for shown in told}))
    return Preview(title, f"Filters: {filters}. {counts}" if filters else counts)
