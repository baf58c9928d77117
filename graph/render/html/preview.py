"""What a link says of its page where it is posted: in a message, a network, a search engine's list.

Such places read the document and run no script of it. An address that names a quote gives its very words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from graph.citation import quote_and_source
from graph.model import Dataset
from graph.render.html.readings import page_title
from graph.view import Address, apply, describe, from_address


class Preview(NamedTuple):
    title: str
    words: str


def preview(dataset: Dataset, address: Address) -> Preview:
    """``Japan – Russia · Russia and its partners``; of a quote its words, who says them, and its source."""
    opened = from_address(address, dataset)
    view, show = apply(dataset, opened.filters), opened.show or ""
    title = page_title(view, opened.show)
    relation_id, _, quote_hash = show.partition(".")
    if quote_hash:
        quotes = dataset.by_id[relation_id].quotes
        return Preview(title, quote_and_source(dataset, next(quote for quote in quotes if quote.hash == quote_hash)))
    told = [shown for shown in view if not show or relation_id == shown.relation.id or show in shown.relation.pair]
    return Preview(title, describe(replace(view, relations={shown.relation.id: shown for shown in told})))
