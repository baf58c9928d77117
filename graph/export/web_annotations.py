"""The quotes in view as annotations of their sources (W3C Web Annotation, JSON-LD).

There is one for each quote on a relation. The target is the source, its words found by a ``TextQuoteSelector`` and,
if the source's text is at hand, by a ``TextPositionSelector`` too, which holds for the text of that hash (the
target's ``state``). The bodies are tags (the pair, the event, topics), the coding in a sentence, the curator's note
and the translation. https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from graph.citation import data_address, note, sentence
from graph.export.about import about
from graph.model import Dataset, Quote, Relation, Source, with_context
from graph.view import SHOW, View, link_to

Json = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


@dataclass(frozen=True, slots=True)
class Place:
    """Where words are in their source's text: code points from 0, ``end`` not included, and the text's hash."""

    start: int
    end: int
    sha256: str


def text(view: View, *, sources: Mapping[str, Place] | None = None) -> str:
    """Return the whole file. ``sources`` has the places of quotes by address, as far as they are known."""
    data, places = view.dataset, sources or {}
    cited = cache(note)
    address = data_address(view) or _urn(f"{data.title} {data.version or ''} {about(view)}")
    items = [
        _annotation(data, shown.relation, quote, cited(data.sources[quote.source]), places)
        for shown in view
        for quote in shown.quotes
    ]
    page = {"id": f"{address.partition('#')[0]}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    document = {
        "@context": CONTEXT,
        "id": address,
        "type": "AnnotationCollection",
        "label": about(view),
        "generator": {"type": "Software", "name": "relations-graph"},
        "total": len(items),
        **({"first": page} if items else {}),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _annotation(data: Dataset, relation: Relation, quote: Quote, cited: str, places: Mapping[str, Place]) -> Json:
    address = relation.quote_id(quote)
    creators = [{"type": "Person" if name.family else "Organization", "name": name.display} for name in data.author]
    return {
        "id": link_to(data.url, {SHOW: [address]}) if data.url else _urn(address),
        "type": "Annotation",
        "motivation": "classifying",
        **({"creator": creators} if creators else {}),
        "body": list(_bodies(data, relation, quote)),
        "target": _target(quote, data.sources[quote.source], cited, places.get(address)),
    }


def _bodies(data: Dataset, relation: Relation, quote: Quote) -> Iterator[Json]:
    yield _body("classifying", sentence(data, relation, quote), "en")
    for tag in ("-".join(relation.pair), quote.event, quote.mode, *quote.context):
        if tag:
            yield _body("tagging", tag)
    if quote.comment:
        yield _body("commenting", quote.comment)
    if quote.translation:
        yield _body("describing", quote.translation.text, quote.translation.language)


def _body(purpose: str, value: str, language: str = "") -> Json:
    tongue = {"language": language} if language else {}
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain", **tongue}


def _target(quote: Quote, source: Source, cited: str, place: Place | None) -> Json:
    before, exact, after = with_context(quote.prefix, quote.exact, quote.suffix)
    words = {"prefix": before, "exact": exact, "suffix": after}
    selectors: list[Json] = [{"type": "TextQuoteSelector", **{key: part for key, part in words.items() if part}}]
    found: Json = {"id": source_address(quote.source, source), "type": "Text", "label": cited}
    if source.language:
        found["language"] = source.language
    state: Json = {}
    if place:
        selectors.append({"type": "TextPositionSelector", "start": place.start, "end": place.end})
        state = {"state": {"id": _named(place.sha256), "type": "State", "label": f"the text of SHA-256 {place.sha256}"}}
    selector = selectors if len(selectors) > 1 else selectors[0]
    return {"type": "SpecificResource", "source": found, "selector": selector, **state}


def source_address(name: str, source: Source) -> str:
    """Return the address by which annotations name a source, made of its id if it has none."""
    return source.url or source.archived_copy or _urn(f"{name} {source.title}")


def _urn(what: str) -> str:
    """Return a name for what has no address, the same every time."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'relations-graph:{what}')}"


def _named(sha256: str) -> str:
    """Return the hash as a name (RFC 6920): ``ni:///sha-256;…``."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digest}"
