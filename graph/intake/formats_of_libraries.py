"""Read the entries of a library, in CSL's terms, from the format of its file: BibTeX, RIS, CSL JSON or CSL YAML.

To add a format: a function like those of ``_FORMATS``, and its entry there. ``csl_library`` decides what of an entry
makes a source.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.intake.bibtex_library import bibtex_items, is_bibtex
from graph.intake.decoding import Decoded, decoded
from graph.intake.items_of_libraries import Unreadable
from graph.intake.ris_library import is_ris, ris_items
from graph.intake.zotero_library import NO_ITEMS, csl_item, is_zoteros, kind_of
from graph.loading.yaml import Counts, Limits, Stop, decode, scan
from graph.problems import Report

Entry = Mapping[str, Any] | Unreadable
_LIBRARIES = (
    "a list of items in CSL's terms (CSL JSON of Zotero, Better BibTeX or Pandoc), references: with a list (CSL YAML), "
    "BibTeX or RIS"
)
_OTHERS = {b"rdf:RDF": "Zotero's RDF", b"<xml": "EndNote's XML", b"modsCollection": "MODS"}


class Marked(dict[str, Any]):
    """An item whose texts may have CSL's rich-text markup; in BibTeX and RIS, such signs are text."""


class NotALibrary(ValueError):
    """Raised where a file is no list of items in CSL's terms, no BibTeX and no RIS; the message says why."""


def entries_of(data: bytes, name: str) -> tuple[Sequence[Entry], str]:
    """Return the entries of a file, and the encoding that it was read in if nothing in it tells that, or "".

    Raises NotALibrary if it has none of the formats, or has one and cannot be read.
    """
    return next(read for form in _FORMATS if (read := form(data, name)) is not None)


def _bibtex(data: bytes, name: str) -> tuple[Sequence[Entry], str] | None:
    """Return the entries of a file in BibTeX, or None if it is none. Raises NotALibrary."""
    if not (name.casefold().endswith(".bib") or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"@", b"%"))):
        return None
    text = _decoded(data, name, "BibTeX")
    if is_bibtex(text.text):
        return [*bibtex_items(text.text)], text.guessed
    if name.casefold().endswith(".bib"):
        raise NotALibrary(f"{name} has no BibTeX entry, such as @article{{key, title = {{…}}}}")
    return None


def _ris(data: bytes, name: str) -> tuple[Sequence[Entry], str] | None:
    """Return the records of a file in RIS, or None if it is none. Raises NotALibrary."""
    if not is_ris(data):
        return None
    text = _decoded(data, name, "RIS")
    return [*ris_items(text.text)], text.guessed


def _decoded(data: bytes, name: str, form: str) -> Decoded:
    try:
        return decoded(data)
    except ValueError as error:
        raise NotALibrary(f"{name} is not {form}: {error}") from None


def _csl(data: bytes, name: str) -> tuple[Sequence[Entry], str]:
    """Return the items of a file in CSL JSON or CSL YAML. Raises NotALibrary if it is neither."""
    read = _json(data) or _yaml(data, name)
    listed = read
    if isinstance(read, dict):
        listed = next((read[key] for key in ("items", "references") if key in read), None)
        if listed is None and "title" in read and ("type" in read or is_zoteros(read)):
            listed = [read]  # what a DOI answers with
    if not isinstance(listed, list) or (listed and not any(isinstance(one, dict) for one in listed)):
        raise NotALibrary(f"{name} is not a library, which is {_LIBRARIES}{_other_format(data)}")
    return [_csl_entry(one) for one in listed], ""


def _csl_entry(entry: Any) -> Entry:
    if not isinstance(entry, dict):
        return Unreadable(json.dumps(entry, ensure_ascii=False), 0, "an item has keys and values, such as title")
    if not is_zoteros(entry):
        return Marked(entry)
    item = csl_item(entry)
    if kind := NO_ITEMS.get(kind_of(entry)):
        return Unreadable(item.get("title") or kind, 0, f"this is {kind}, not a source")
    return Marked(item)


def _other_format(data: bytes) -> str:
    """Return how to get a library out of the program that wrote the file, if that is clear."""
    begins = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    form = next((form for sign, form in _OTHERS.items() if begins.startswith(b"<") and sign in begins), None)
    return f". This is {form}: let the program export CSL JSON, BibTeX or RIS" if form else ""


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _yaml(data: bytes, name: str) -> Any:
    report = Report(Limits().problems)
    text = decode(data, name, report)
    try:
        read = scan(text, report, Limits(), Counts(size=len(data))) if text is not None else None
    except Stop:
        read = None
    if report.failed:
        raise NotALibrary("\n".join(map(str, report.sorted()[:3])))
    return read


# Each returns None for a file that is not of its format; the last takes what is left.
_FORMATS: tuple[Callable[[bytes, str], tuple[Sequence[Entry], str] | None], ...] = (_bibtex, _ris, _csl)
