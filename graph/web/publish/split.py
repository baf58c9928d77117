"""A view in several files for a web server: a first page that opens at once, and the words beside it.

The files beside ``index.html`` have a hash of all of them in their names, so that browsers can keep them for ever.
Those with words are pages themselves, and readers without scripts follow links to them. A script draws and filters when
it has the index, and puts the words of a dossier into the first page when they are read or searched: the page is then
that of a single file (``page``), with the same parts under the same ids.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.record import Record
from graph.render.drawing import network, svg
from graph.render.html import Share, changes, dossier, render, table
from graph.view import NOTHING, View, quotes_file
from graph.web.frontend import APART, bundle
from graph.web.publish.islands import dataset_of
from graph.web.publish.linked_data import linked_data
from graph.web.publish.packed_islands import written
from graph.web.publish.page import about_of, pieces, sealed
from graph.web.publish.policy import as_json, served_policy

INDEX = "index.html"
PART_SIZE = 200_000  # characters of HTML in a file with words: a reader of one dossier waits for as many
FIRST_SIZE = 300_000  # bytes of the first page
_DRAWN = (300, 200, 120, 60, 30, 10)  # relations on the first page, as many as leave it small enough
_LISTED = 30
_CITED = 60  # sources that the first page lists
_WITHIN = re.compile(r'href="#([^"]*)"')


def publish_split(
    view: View, record: Record | None = None, url: str | None = None, picture: str | None = None
) -> dict[str, bytes]:
    """Return each file by its name, the first page last."""
    whole = _whole(view, record, url, picture)
    parts = list(_parted(whole["dossiers"]))
    everything = about_of(view, url, picture, form="part")
    # Whatever one of them says is in the name of all: a name that stays may be kept for ever.
    mark = _mark(_beside(whole, parts, everything, "").values())
    files = _beside(whole, parts, everything, mark)
    names = _names(parts, mark)
    kept = {name: hashlib.sha256(text.encode("utf-8")).hexdigest() for name, text in files.items()}
    about = {**everything, "sources": {}, "form": "split", "files": kept}
    first = {**whole, "linked_data": as_json(_told(view, url))}
    for most in _DRAWN:
        files[INDEX] = sealed(_outward(_first(view, first, names, mark, most), names, {}), about, whole["many"])
        if len(files[INDEX].encode("utf-8")) <= FIRST_SIZE:
            break
    return {name: text.encode("utf-8") for name, text in files.items()}


def _whole(view: View, record: Record | None, url: str | None, picture: str | None) -> dict[str, Any]:
    """Return what the files are filled with: what a page of one file is, and what a script reads instead of words."""
    whole, held = pieces(view, record, url, picture), dataset_of(view)
    records = as_json(dossier.records(held, held.sources, together=False))
    return {
        **whole,
        "data": {**whole["data"], "rg-records": records},
        "known": quotes_file(held).decode("utf-8"),
    }


def _names(parts: Sequence[Sequence[tuple[str, str]]], mark: str) -> dict[str, str]:
    """Return the file that holds each relation's words."""
    return {id_: f"words-{number}.{mark}.html" for number, part in enumerate(parts, 1) for id_, _ in part}


def _beside(
    whole: Mapping[str, Any], parts: Sequence[Sequence[tuple[str, str]]], everything: dict[str, Any], mark: str
) -> dict[str, str]:
    """Return the files beside the first page by their names, which carry the mark."""
    names = _names(parts, mark)
    told = {
        **whole,
        "sheet": f"style.{mark}.css",
        "policy": served_policy(),
        "drawing": "",
        "table": "",
        "sources": [],
        "name": "Quotes",
    }
    data = "{" + ",".join(f"{json.dumps(name)}:{text}" for name, text in whole["data"].items()) + "}"
    files = {
        f"style.{mark}.css": whole["style"],
        f"script.{mark}.js": bundle("published/split.js", "startSplit", APART),
        f"data.{mark}.json": data,
        f"quotes.{mark}.json": whole["known"],
    }
    about = {**everything, "sources": {}}  # these are told once
    for number, part in enumerate(parts, 1):
        html = render("published_part.html", **{**told, "dossiers": part})
        files[f"words-{number}.{mark}.html"] = sealed(_outward(html, names, dict(part)), about, whole["many"])
    others = {
        "sources": {"name": "Sources", "sources": whole["sources"]},
        "relations": {"name": "Network and table", "drawing": whole["drawing"], "table": whole["table"]},
    }
    for name, parts_of in others.items():
        html = render("published_part.html", **{**told, "dossiers": [], **parts_of})
        # One of them has what a check needs of the sources.
        files[f"{name}.{mark}.html"] = sealed(
            _outward(html, names, {}), everything if name == "sources" else about, whole["many"]
        )
    return files


def _parted(dossiers: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Yield dossiers in files of about one size."""
    part: list[tuple[str, str]] = []
    for one in dossiers:
        if part and sum(len(html) for _, html in part) + len(one[1]) > PART_SIZE:
            yield part
            part = []
        part.append(one)
    if part:
        yield part


def _mark(texts: Iterable[str]) -> str:
    found = hashlib.sha256()
    for text in texts:
        found.update(f"{len(text)} ".encode())
        found.update(text.encode("utf-8"))
    # guard: other-words-other-names
    return found.hexdigest()[:10]


def _outward(html: str, names: Mapping[str, str], here: Mapping[str, str]) -> str:
    """Let links to what another file holds lead there."""

    def leads(found: re.Match[str]) -> str:
        place = found[1].partition(".")[0]
        if place in here or place not in names:
            return found[0] if place in here or not here else f'href="{INDEX}#{found[1]}"'
        return f'href="{names[place]}#{found[1]}"'

    return _WITHIN.sub(leads, html)


def _told(view: View, url: str | None) -> dict[str, Any]:
    """Return what machines are told of the page; of very many sources and quotes, only how many there are."""
    told = linked_data(view, url)
    return told if len(view.sources) <= _CITED else {k: v for k, v in told.items() if k not in ("citation", "hasPart")}


def _first(view: View, whole: Mapping[str, Any], names: Mapping[str, str], mark: str, most: int) -> str:
    """Return the first page: the strongest relations drawn, and every relation in a list."""
    strongest = sorted(view, key=lambda one: -one.number)
    drawn = {shown.relation.id for shown in strongest[:most]}
    part = replace(view, relations={key: shown for key, shown in view.relations.items() if key in drawn})
    share = Share(view.filters, inside=True, brief=True)
    listed = replace(view, relations={shown.relation.id: shown for shown in strongest[: min(most, _LISTED)]})
    rows = [
        (shown.relation.id, view.dataset.title_of(shown.relation), shown.number, names[shown.relation.id])
        for shown in sorted(view, key=lambda one: view.dataset.title_of(one.relation).casefold())
    ]
    cited = len(whole["sources"]) <= _CITED
    files = {
        "data": f"data.{mark}.json",
        "quotes": f"quotes.{mark}.json",
        "sources": "" if cited else f"sources.{mark}.html",
        "countries": {code: name for code, name in names.items() if code in view.countries},
    }
    elsewhere = render(
        "elsewhere.html", rows=rows, drawn=len(drawn), tabled=f"relations.{mark}.html", cited=f"sources.{mark}.html"
    )
    return render(
        "published.html",
        **{
            **whole,
            "policy": served_policy(),
            "style": "",
            "sheet": f"style.{mark}.css",
            "outside": f"script.{mark}.js",
            "script": "",
            "drawing": svg.svg(part, network.positions(view.dataset), share.bare),
            "overview": changes.cautions(view) + dossier.overview(listed, most=_LISTED, share=share),
            "dossiers": [("rg-elsewhere", elsewhere)],
            "table": "",
            "apart": table(listed, "", NOTHING, share=share),
            "records": [],
            "sources": whole["sources"] if cited else [],
            "islands": written({"rg-files": as_json(files)}),
        },
    )
