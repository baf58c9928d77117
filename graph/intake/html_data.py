"""Read what a web page says about its article: for search engines (JSON-LD), social networks, libraries, readers.

Each value comes with where it was found. The first place that has a value counts; if another gives another day or
title, the value is not certain.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from graph.intake.article import Datum
from graph.model import is_url

# For each key the meta tags that may have it, the most trusted first.
_META = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"),
    "container-title": ("og:site_name", "citation_journal_title", "dc.publisher", "application-name"),
    "author": ("citation_author", "author", "article:author", "dc.creator", "parsely-author"),
    "issued": (
        "article:published_time", "citation_publication_date", "citation_date", "dc.date", "dcterms.created",
        "dcterms.date", "date", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date",
    ),
    "language": ("dc.language", "citation_language", "og:locale"),
    "URL": ("og:url",),
    "DOI": ("citation_doi", "dc.identifier.doi"),
}  # fmt: skip
_ARTICLES = re.compile(r"(?:News|Reportage|Opinion|Analysis|Review|Scholarly|Technical)?Article$|BlogPosting$|Report$")


def data_of(tree: Any) -> Iterator[Datum]:
    """Yield a Datum for each key of a source's entry that the page gives."""
    candidates = [*_json_ld(tree), *_meta(tree), *_markup(tree)]
    for key in ("title", "container-title", "author", "issued", "URL", "DOI", "language"):
        found = [(value, where) for name, value, where in candidates if name == key and value]
        if key == "author" and found:
            first = found[0][1]
            for value in dict.fromkeys(value for value, where in found if where == first):
                yield Datum(key, value, first)
            continue
        if not found:
            continue
        value, where = found[0]
        others = [(other, there) for other, there in found[1:] if not _agree(key, value, other)]
        if others and key in ("title", "issued"):
            yield Datum(key, value, f"{where}; but {others[0][1]} has {others[0][0]}", sure=False)
        else:
            yield Datum(key, value, where)


def _agree(key: str, one: str, other: str) -> bool:
    if key == "issued":
        return one[:10].startswith(other[:10]) or other[:10].startswith(one[:10])
    a, b = (re.sub(r"\W+", "", text).casefold() for text in (one, other))
    return a in b or b in a


def _json_ld(tree: Any) -> Iterator[tuple[str, str, str]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            found = json.loads(script.text or "")
        except ValueError:
            continue
        for part in _mappings(found):
            said = part.get("@type")
            kinds: list[Any] = said if isinstance(said, list) else [said]
            if not any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in kinds):
                continue
            yield "title", _text(part.get("headline")), "JSON-LD, headline"
            yield "issued", _day(_text(part.get("datePublished"))), "JSON-LD, datePublished"
            yield "container-title", _text(part.get("publisher")), "JSON-LD, publisher"
            yield "language", _tag(_text(part.get("inLanguage"))), "JSON-LD, inLanguage"
            yield "URL", _address(_text(part.get("url"))), "JSON-LD, url"
            authors = part.get("author")
            for author in authors if isinstance(authors, list) else [authors]:
                yield "author", _text(author), "JSON-LD, author"


def _mappings(found: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(found, dict):
        yield found
        found = found.get("@graph", [])
    if isinstance(found, list) and depth < 3:
        for part in found:
            yield from _mappings(part, depth + 1)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name", "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _meta(tree: Any) -> Iterator[tuple[str, str, str]]:
    said: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold()
        said.setdefault(name, []).append(" ".join((meta.get("content") or "").split()))
    for key, names in _META.items():
        for name in names:
            for value in said.get(name, ()):
                made = {"issued": _day, "language": _tag, "URL": _address}.get(key, str)(value)
                if not (key == "author" and value.startswith("http")):
                    yield key, made, f"meta {name}"


def _markup(tree: Any) -> Iterator[tuple[str, str, str]]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical":
            yield "URL", _address(link.get("href") or ""), "link rel=canonical"
    if comment := re.search(r"saved from url=\(\d+\)(\S+)", " ".join(_comments(tree))):
        yield "URL", _address(comment[1]), "what the browser wrote when it saved the page"
    for head in tree.iter("h1"):
        yield "title", " ".join(head.text_content().split()), "the first heading"
        break
    for title in tree.iter("title"):
        yield "title", " ".join(title.text_content().split()), "the page's title"
        break
    for time in tree.iter("time"):
        yield "issued", _day(time.get("datetime") or ""), "the first time on the page"
        break
    yield (
        "language",
        _tag(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
        "html lang",
    )


def _comments(tree: Any) -> Iterator[str]:
    root = tree.getroottree()
    for node in (*root.xpath("//comment()"), *root.xpath("/comment()")):
        yield node.text or ""


def _day(value: str) -> str:
    """Return ``2024-06-02T09:00:00+02:00`` and ``2024/6/2`` as a day; what is no date in numbers is nothing."""
    found = re.match(r"(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?", value.strip())
    if not found:
        return value if re.fullmatch(r"\d{4}", value) else ""
    return "-".join([found[1], *(part.zfill(2) for part in found.groups()[1:] if part)])


def _tag(value: str) -> str:
    return value.split("_")[0].split("-")[0].lower() if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_]\w+)*", value) else ""


def _address(value: str) -> str:
    return value.strip() if is_url(value.strip()) else ""
