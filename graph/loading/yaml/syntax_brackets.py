"""Syntax errors around brackets and braces: not closed, a comma missing, words before or after them."""

from __future__ import annotations

import re

from graph.loading.yaml.layout import in_quotes
from graph.loading.yaml.syntax_case import MAX_SHOWN, Case, Cause
from graph.model import parts_with
from graph.problems import shorten

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_CLOSING = {"[": ("list", "]"), "{": ("mapping", "}")}


def not_closed(case: Case) -> Cause | None:
    """Explain a bracket that is still open on a line below its own."""
    began = case.reached.open_bracket
    if began is None and case.began is not None and case.saying("expected ','"):
        began = case.began
    above = case.prev if case.saying("expected", "not allowed", "simple key") else None
    if began is None and above and above.value[:1] in _CLOSING and not _is_closed(above.bare):
        began = above.start + above.value_at
    if began is None or case.text[began : began + 1] not in _CLOSING:
        return None
    if began >= case.here.start and not case.at_end:  # on one line: see ``comma_or_quotes``
        return None
    opened = case.here
    while opened.start > began:
        opened = case.lines.line(opened.number - 1)
    mark = case.text[began]
    kind, closing = _CLOSING[mark]
    value = re.sub(r"[\])}]*$", "", opened.bare).rstrip(" ,")
    hint = f"{opened.key}: {shorten(value, MAX_SHOWN)}{closing}" if opened.key and value else closing
    return case.made(f"the {kind} that opens here with {mark} is not closed", f"close it: {hint}", began, began)


def _is_closed(value: str) -> bool:
    bare = _QUOTED.sub("", value)
    return bare.count("[") == bare.count("]") and bare.count("{") == bare.count("}")


def comma_or_quotes(case: Case) -> Cause | None:
    """Explain a missing comma in brackets on one line, or words with a character that needs quotes."""
    if not case.saying("expected ','"):
        return None
    before = case.text[case.here.start : case.at]
    key = re.search(r"([\w-]+)[ \t]*$", before)
    if case.sign == ":" and key and parts_with(key[1]) and before[: key.start()].rstrip()[-1:] not in "{,":
        at = case.here.start + key.start()
        return case.made(f"a comma is missing before `{key[1]}`", f"write , {key[1]}: …", at)
    inner = re.search(r"([\w-]+):[ ]+([^,{}\[\]]*)$", before)
    rest = re.match(r"[^,}\]\r\n]*", case.text[case.at :])
    if inner and rest:
        words = (inner[2] + rest[0]).strip()
        return case.made(f"{case.sign} in words that are not in quotes", f"write {inner[1]}: {in_quotes(words)}")
    hint = "write [RUS, TUR], or {name: A. Person, role: minister}"
    return case.made("a comma is missing here, or the closing bracket", hint)


def words_behind(case: Case) -> Cause | None:
    """Explain words that begin with a bracket, as ``[Tanzania] threatened``."""
    start, end, mark = case.reached.start, case.reached.end, case.reached.style
    if mark not in _CLOSING or start < case.here.start or not case.saying("expected"):
        return None
    if case.text[end : case.at].strip(" \t"):
        return None
    kind, _ = _CLOSING[mark]
    message = f"words that begin with {mark} are a {kind} to YAML"
    return case.made(message, f"put all of them in quotes: {case.quoting(case.here)}", start, start)


def not_opened(case: Case) -> Cause | None:
    """Explain a brace that was not opened, as in ``speaker: name: A. Person, role: minister}``."""
    line = case.here
    if not case.saying("mapping values are not allowed") or case.at_line_start:
        return None
    if not line.bare.endswith("}") or "{" in line.bare or not re.match(r"[\w-]+: ", line.bare):
        return None
    hint = f"{line.key}: {{{shorten(line.bare, MAX_SHOWN)}"
    return case.made("{ is missing before the first key", f"write {hint}", line.start + line.value_at)
