"""Publish a view as one HTML file that opens anywhere, asks nobody for anything, and is complete without a script.

The words, the drawing and the table are those of the live page, from the same functions and templates; see
``policy`` for what the page may do, and ``manifest`` for what proves it. The same view gives the same bytes.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from graph.citation import text_fragment
from graph.model import Source
from graph.record import Record
from graph.render.drawing import legend, network, svg
from graph.render.html import (
    OVERVIEW,
    Share,
    changes,
    cited,
    coverage,
    dossier,
    icon_address,
    named_sources,
    preview,
    published_style,
    quote_card,
    render,
    short_lines,
    table,
)
from graph.view import NOTHING, View, expect, to_address
from graph.web.frontend import bundle
from graph.web.publish.elements import tree
from graph.web.publish.islands import MANY, islands
from graph.web.publish.linked_data import linked_data
from graph.web.publish.manifest import PLACE, About, digests
from graph.web.publish.packed_islands import written
from graph.web.publish.packing import packed
from graph.web.publish.policy import as_json, policy
from graph.web.publish.seal import KEY, seal
from graph.web.publish.short_lines import ShortLines
from graph.web.publish.small import small

_OF_SOURCES = ("type", "title", "container_title", "publisher", "authority", "language", "text", "sha256", "url")
_INDENT = re.compile(r"\n\s+(?=<(?!mark\b)[a-z])")  # before an element: no text of a quote ends there


def publish(view: View, record: Record | None = None, url: str | None = None, picture: str | None = None) -> str:
    """Return a view as a published page.

    ``url`` is the address at which it will be read, if that is known, and ``picture`` that of the picture shown with
    a link to it (see ``preview_image``).
    """
    expect(view, View)
    parts = pieces(view, record, url, picture)
    html = render("published.html", **parts | {"islands": written(parts["data"])})
    return sealed(html, about_of(view, url, picture), many=view.quotes > MANY)


def pieces(
    view: View, record: Record | None = None, url: str | None = None, picture: str | None = None
) -> dict[str, Any]:
    """Return what the template of a page is filled with."""
    dataset, record = view.dataset, record or Record()
    badges, many = quote_card.badges(dataset, record), view.quotes > MANY
    usual = quote_card.usual(badges, ((one.relation, quote) for one in view for quote in one.quotes)) if many else None
    share = Share(view.filters, inside=True, brief=many, usual=usual, told_by_links=frozenset(pages(view).values()))
    data = islands(view)
    listed = dossier.LISTED if share.brief else len(view.relations)  # of very many relations the table tells the others
    script = bundle("published/main.js", "startPublished") if data else ""
    everything = len({quote.hash for relation in dataset.relations for quote in relation.quotes})
    ids = [shown.relation.id for shown in sorted(view, key=lambda one: -one.number)]
    dossiers = [
        *((one, dossier.relation(view, one, badges, whole=True, share=share)) for one in ids),
        *((code, dossier.country(view, code, share=share)) for code in sorted(view.countries)),
    ]
    overview = changes.cautions(view) + dossier.overview(view, most=listed, share=share)
    listing = table(view, "", NOTHING, share=share)
    lines = ShortLines([overview, listing, *(html for _, html in dossiers)] if many else [])
    looks = short_lines(lines.looks)
    style = published_style() + looks
    return dict(  # noqa: C408 - the names are the template's
        policy=policy([style], [script] if script else []),
        told=preview(dataset, to_address(view.filters)),
        url=url,
        picture=picture,
        sheet="",
        outside="",
        apart="",
        icon=icon_address(),
        style=style,
        looks=looks,
        linked_data=as_json(linked_data(view, url)),
        head=dossier.head(view, everything, record, record.verified(dataset)),
        drawing=svg.svg(view, network.positions(dataset), share.bare),
        legend=render("legend.html", legend=legend.legend(view.filters.periods)),
        overview_id=OVERVIEW,
        overview=lines.put(overview),
        dossiers=[(one, lines.put(html)) for one, html in dossiers],
        table=lines.put(listing),
        sources=cited(view),
        source_places=named_sources(view),
        coverage=coverage(view),
        records=[] if many else dossier.records(dataset, view.sources, together=False),
        quotes=view.quotes,
        many=many,
        usual=usual,
        version=dataset.version,
        data=data,
        script=script,
        manifest=PLACE,
    )


def sealed(html: str, about: About, many: bool) -> str:
    """Return a page with its manifest, which says what it is ``about`` and digests each of its parts.

    Of very ``many`` quotes each byte that says nothing is left out.
    """
    html = small(html) if many else _INDENT.sub("\n", html)
    html = html.replace("\r", "&#13;")  # as itself it would be read as a line's end, and some programs rewrite these
    before, _, after = html.rpartition(PLACE)  # the last one: before it, these may be somebody's words
    manifest = {"about": about, "parts": packed(digests(tree(html), about)), KEY: ""}
    before += as_json(manifest).removesuffix('"}')  # the seal is its last value
    after = f'"}}{after}'
    return f"{before}{seal(before, after)}{after}"


def pages(view: View) -> dict[str, str]:
    """Return by the address of a page the source that it is, where it is one only."""
    found = [(text_fragment.page_of(source.url), key) for key, source in view.sources.items() if source.url]
    times = Counter(page for page, _ in found)
    return {page: key for page, key in found if times[page] == 1}


def about_of(view: View, url: str | None, picture: str | None, **more: Any) -> About:
    """Return what a check of a page needs and no reader sees."""
    return {
        "filters": to_address(view.filters),
        "sources": {key: _source(source) for key, source in view.sources.items()},
        "url": url,
        "picture": picture,
        **more,
    }


def _source(source: Source) -> dict[str, Any]:
    """Return what a check needs of a source: its text's name and hash, and what a source cannot be without."""
    data = source.model_dump(by_alias=True, exclude_defaults=True, mode="json", include=set(_OF_SOURCES))
    return {**data, "issued": str(source.issued)}
