"""Write a source's entry in YAML from what a file says; what was not found is left empty, for ``check`` to ask."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from graph.intake.article import Article
from graph.loading.yaml import Bare, Value, scalar
from graph.model import csl

_KEYS = ("title", "author", "container-title", "issued", "URL", "DOI", "language")
_REQUIRED = ("title", "issued")
_PLAIN = frozenset({"issued", "language", "text", "sha256"})


def id_of(article: Article, fallback: str) -> str:
    """Return an id for the source: the outlet's first word and the year, or the file's name."""
    outlet = re.findall(r"[a-z0-9]+", _ascii(article.datum("container-title")))
    stem = re.findall(r"[a-z0-9]+", _ascii(fallback))
    words = (
        [word for word in outlet if word not in ("the", "der", "die", "das", "le", "la", "el")] or stem or ["source"]
    )
    year = re.match(r"\d{4}", article.datum("issued"))
    name = words[0] if outlet else "-".join(words[:4])
    return f"{name}-{year[0]}" if year and not name.endswith(year[0]) else name


def values_of(article: Article, text: str, kind: str) -> dict[str, Value]:
    """Return the entry's keys and values for a data file, without those that were not found."""
    made: dict[str, Value] = {"type": kind}
    for key in _KEYS:
        found = [datum.value for datum in article.data if datum.key == key]
        if key == "author" and found:
            made[key] = [{"literal": name} for name in found]
        elif found:
            made[key] = Bare(found[0]) if key in _PLAIN else found[0]
    return {**made, "text": text, "sha256": Bare(article.sha256)}


def entry_of(article: Article, source: str, text: str, kind: str) -> str:
    """Return the entry, to be put under ``sources:``, with a comment above each value on where it was found."""
    return "\n".join(_lines(article, source, text, kind)) + "\n"


def _lines(article: Article, source: str, text: str, kind: str) -> Iterator[str]:
    yield f"  {source}:"
    yield f"    type: {kind}"
    for key in _KEYS:
        found = [datum for datum in article.data if datum.key == key]
        if key == "author" and found:
            yield f"    # {found[0].where}"
            yield "    author:"
            yield from (f"      - literal: {scalar(datum.value)}" for datum in found)
        elif found:
            value = found[0].value if key in _PLAIN else scalar(found[0].value)
            unsure = "" if found[0].sure else "is it right? "
            yield f"    # {unsure}{found[0].where}"
            yield f"    {key}: {value}"
        elif key in _REQUIRED or (key == "container-title" and kind in csl.CONTAINED):
            yield "    # not found in the file: fill it in"
            yield f"    {key}:"
    yield f"    text: {scalar(text)}"
    yield f"    sha256: {article.sha256}"


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
