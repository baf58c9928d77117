"""A view in schema.org's terms, for search engines and catalogues: a ``Dataset``, its quotes as ``Quotation``.

https://schema.org/Dataset, https://schema.org/Quotation. A quote's words are in the page once; this gives their
place.
"""

from __future__ import annotations

from typing import Any

from graph.model import Quote, Source
from graph.view import View, describe

MOST = 1_000  # quotes that are told one by one: who reads a catalogue needs no more
MOST_CITED = 250  # articles, likewise


def linked_data(view: View, url: str | None = None) -> dict[str, Any]:
    """Return the JSON-LD of a view; addresses are relative to the page unless its own is known."""
    dataset = view.dataset
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": dataset.title,
        "description": dataset.description or describe(view),
    }
    if len(view.sources) <= MOST_CITED:
        data["citation"] = [_article(source) for source in view.sources.values()]
    if view.quotes <= MOST:
        parts = [(shown.relation.quote_id(quote), quote) for shown in view for quote in shown.quotes]
        data["hasPart"] = [_quotation(place, quote, view) for place, quote in parts]
    known = {"version": dataset.version, "license": dataset.license, "url": url}
    return data | {key: value for key, value in known.items() if value}


def _article(source: Source) -> dict[str, Any]:
    data = {
        "@type": "NewsArticle",
        "headline": source.title,
        "publisher": source.outlet,
        "datePublished": str(source.issued),
    }
    return data | {key: value for key, value in (("url", source.url), ("inLanguage", source.language)) if value}


def _quotation(place: str, quote: Quote, view: View) -> dict[str, Any]:
    article = view.dataset.sources[quote.source].title
    speakers = {"creator": [who.in_full for who in quote.speakers]} if quote.speakers else {}
    # guard: words-stand-once
    return {"@type": "Quotation", "@id": f"#{place}", "isPartOf": article, **speakers}
