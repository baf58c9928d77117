"""Read the entries of a library, in CSL's terms, from the format that its file has: BibTeX, CSL JSON or CSL YAML.

To add a format: a function like those of ``_FORMATS``, and its entry there. ``csl_library`` decides what of an entry
makes a source.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.intake.bibtex_library import Unreadable, bibtex_items, is_bibtex
from graph.intake.decoding import decoded
from graph.loading.yaml import Counts, Limits, Stop, decode, scan
from graph.problems import Report

Entry = Mapping[str, Any] | Unreadable


class NotALibrary(ValueError):
    """Raised where a file is neither a list of items in CSL's terms nor BibTeX; the message says why."""


def entries_of(data: bytes, name: str) -> tuple[Sequence[Entry], str]:
    """Return the entries of a file, and the encoding that it was read in if nothing in it tells that, or "".

    Raises NotALibrary if it has none of the formats, or has one and cannot be read.
    """
    return next(read for form in _FORMATS if (read := form(data, name)) is not None)


def _bibtex(data: bytes, name: str) -> tuple[Sequence[Entry], str] | None:
    """Return the entries of a file in BibTeX, or None if it is none. Raises NotALibrary."""
    if not (name.casefold().endswith(".bib") or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"@", b"%"))):
        return None
    try:
        text = decoded(data)
    except ValueError as error:
        raise NotALibrary(f"{name} is not BibTeX: {error}") from None
    if is_bibtex(text.text):
        return [*bibtex_items(text.text)], text.guessed
    if name.casefold().endswith(".bib"):
        raise NotALibrary(f"{name} has no BibTeX entry, such as @article{{key, title = {{…}}}}")
    return None


def _csl(data: bytes, name: str) -> tuple[Sequence[Entry], str]:
    """Return the items of a file in CSL JSON or CSL YAML. Raises NotALibrary if it is neither."""
    read = _json(data) or _yaml(data, name)
    listed = (
        next((read[key] for key in ("items", "references") if key in read), None) if isinstance(read, dict) else read
    )
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise NotALibrary(
            f"{name} is not a library, which is a list of items in CSL's terms (CSL JSON of Zotero, Better BibTeX "
            "or Pandoc), references: with a list (CSL YAML), or BibTeX"
        )
    return listed, ""


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
_FORMATS: tuple[Callable[[bytes, str], tuple[Sequence[Entry], str] | None], ...] = (_bibtex, _csl)
