"""Put into CSL's shapes what Zotero, Crossref and citation processors write beside them.

Crossref gives titles as lists of one and names with ``affiliation`` and ``sequence``; Zotero's titles have CSL's
markup for italics and capitals; many names are one text. What is left out of an entry is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graph.model import Name, csl

_MARKUP = re.compile(
    r"<(?P<tag>i|b|sub|sup|sc)>(?P<marked>.*?)</(?P=tag)>"
    r"|<span (?:style=\"font-variant: ?small-caps;?\"|class=\"nocase\")>(?P<span>.*?)</span>",
    re.DOTALL,
)
_PARTS_OF_NAMES = frozenset(field.alias or name for name, field in Name.model_fields.items())


def without_markup(text: str) -> str:
    """Return a text without CSL's rich-text markup, such as ``<i>…</i>``; other signs of HTML are left alone."""
    while (plain := _MARKUP.sub(lambda found: found["marked"] or found["span"] or "", text)) != text:
        text = plain
    return text


def has_rich_text(text: str) -> bool:
    """Return whether a text has such markup besides what only keeps its capitals."""
    return any(found["tag"] or "small-caps" in found[0] for found in _MARKUP.finditer(text))


def shaped(key: str, value: Any) -> tuple[Any, list[tuple[str, str]]]:
    """Return the value of a field as CSL has it, and what was left out of it, each with the reason."""
    if key.casefold() in csl.ROLES:
        return _names(key, value)
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value) and key != "issued":
        if key.casefold() == "keyword":
            return ", ".join(value), []
        return value[0], [(one, f"{key} is one text") for one in value[1:]]
    if isinstance(value, Mapping) and isinstance(ends := value.get("date-parts"), list):
        known = [[part for part in end if part not in (None, "")] if isinstance(end, list) else end for end in ends]
        return {**value, "date-parts": [end for end in known if end]}, []
    return value, []


def _names(key: str, value: Any) -> tuple[list[Any], list[tuple[str, str]]]:
    """Return names as a list of mappings that each have ``family`` or ``literal``."""
    names, foreign, nobody = list[Any](), dict[str, None](), 0
    for one in value if isinstance(value, list) else [value]:
        name = {"literal": one.strip()} if isinstance(one, str) else one
        given = name if isinstance(name, Mapping) else {}
        foreign |= dict.fromkeys(part for part in given if part not in _PARTS_OF_NAMES and part != "name")
        parts = {part: said for part, said in given.items() if part in _PARTS_OF_NAMES and said not in (None, "")}
        if not (parts.get("family") or parts.get("literal")) and (whole := given.get("name") or parts.pop("given", "")):
            parts["literal"] = whole
        if parts.get("family") or parts.get("literal"):
            names.append(parts)
        else:
            nobody += 1
    without = [(f"{key}'s {part}", "a name has no such key") for part in foreign]
    return names, [*without, *([(f"{nobody} of {key}", "they name nobody")] if nobody else [])]
