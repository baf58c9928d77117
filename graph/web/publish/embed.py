"""A view to be embedded in another page: the drawing and its quotes, light, and what an editor pastes there.

Of all dossiers the one is shown whose line was chosen; the style sheet does that by the address (``:target``), so
that it needs no script. A small script filters by hue, years and country, and tells the page around it how high the
frame should be.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

from graph.record import Record
from graph.render.html import embed_style, preview, render
from graph.view import View, describe, to_address
from graph.web.frontend import bundle
from graph.web.publish.islands import MANY
from graph.web.publish.packed_islands import JSON, Island
from graph.web.publish.page import about_of, pieces, sealed
from graph.web.publish.policy import as_json, policy

EMBED = "embed.html"
_OUTWARD = re.compile(r'<a (?=[^>]*href="https?:)(?![^>]*\btarget=)')


def publish_embed(view: View, record: Record | None = None, url: str | None = None) -> str:
    """Return the page for a frame; ``url`` is the address of the whole page, to which it leads."""
    whole, script = pieces(view, record, url), bundle("published/embed.js", "startEmbed")
    style = embed_style() + whole["looks"]
    parts = whole | {
        "title": view.dataset.title,
        "license": view.dataset.license,
        "style": style,
        "script": script,
        "policy": policy([style], [script]),
        "islands": _filters(whole["data"]) if whole["data"] and len(view.filters.periods) < 2 else [],
    }
    html = render("published_embed.html", **parts)
    # A link to an article would open it inside the frame.
    html = _OUTWARD.sub('<a target="_blank" rel="noopener" ', html)
    return sealed(html, about_of(view, url, None, form="embed"), many=view.quotes > MANY)


def _filters(data: Mapping[str, str]) -> list[Island]:
    """Return what the script filters by, of the data of a page; a comparison of two periods stays as it is."""
    looks, hues = json.loads(data["rg-drawing"])["looks"], json.loads(data["rg-labels"])["hues"]
    texts = {"rg-index": data["rg-index"], "rg-looks": as_json(looks), "rg-hues": as_json(hues)}
    return [Island(name, JSON, text) for name, text in texts.items()]


def snippet(view: View, url: str | None, address: str) -> str:
    """Return the HTML to paste, with a title and a description; ``address`` is that of the frame's page."""
    told = preview(view.dataset, to_address(view.filters))
    name = f"relations-graph-{hashlib.sha256(address.encode()).hexdigest()[:6]}"
    description = view.dataset.description or f"{told.title}: {describe(view)}."
    return render("embed_snippet.html", id=name, told=told, address=address, url=url, description=description).strip()
