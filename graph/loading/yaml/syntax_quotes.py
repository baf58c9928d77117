"""Syntax errors around quotes: never closed, closed too late, ended by an apostrophe, closed before the words end."""

from __future__ import annotations

import re

from graph.loading.yaml.layout import in_quotes
from graph.loading.yaml.syntax_case import MAX_SHOWN, Case, Cause
from graph.model import parts_with

_LINE_END = re.compile(r"\r\n|\r|\n")
_KEY_IN_QUOTES = re.compile(r"[\r\n][ \t]*(?:- +)?([a-zA-Z][\w-]*):(?=\s)")


def never_closed(case: Case) -> Cause | None:
    """Explain quotes that are open at the end of the file."""
    if not case.saying("unexpected end of stream") or case.began is None:
        return None
    return case.made("the quotes that open here are never closed", "close them with the same mark", case.began)


def closed_too_late(case: Case) -> Cause | None:
    """Explain quotes that swallowed the keys below them, as far as the next such mark."""
    reached = case.reached
    if reached.quoted and swallows(case.text[reached.start : reached.end]):
        return unclosed(case.text, reached.start, reached.end)
    return None


def swallows(quoted: str) -> bool:
    """Return whether a quoted text runs over a line that begins with one of the format's keys."""
    return any(parts_with(key) for key in _KEY_IN_QUOTES.findall(quoted))


def unclosed(text: str, start: int, end: int) -> Cause:
    """Return the Cause for quotes that open at ``start`` and swallow lines up to ``end``."""
    number = 1 + len(_LINE_END.findall(text[: end - 1]))
    message = f"the quotes that open here are not closed before line {number}"
    hint = "close them where the words end; inside single quotes an apostrophe is written twice: ''"
    return Cause(message, start, hint, start)


def ended_early(case: Case) -> Cause | None:
    """Explain words after a closing mark: an apostrophe in single quotes, a quotation in double ones."""
    start, end, mark = case.reached.start, case.reached.end, case.reached.style
    if not case.reached.quoted or not case.saying("expected") or not case.here.start <= start:
        return None
    if case.text[end : case.at].strip(" \t"):
        return None
    line = case.here
    before = line.text[: start - line.start]
    key = match[1] if (match := re.search(r"([\w-]+)[\"']?\s*:\s*$", before)) else ""
    if re.fullmatch(r"\s*,", line.text[end - line.start :]):
        return case.made("a comma follows the value, as in JSON", "delete the comma")
    apostrophe = mark == "'" and case.at == end and case.sign.isalnum()
    last = line.text.rfind(mark)
    inner = line.text[start - line.start + 1 : last].replace("''", "'")
    whole = inner if last > end - line.start else line.text[start - line.start :].strip()
    hint = f"{key}: {in_quotes(whole)}" if key and 0 < len(whole) <= MAX_SHOWN else "'…'"
    if apostrophe:
        return case.made("this apostrophe ends the text, which is in single quotes", f"double it: {hint}", end - 1)
    message = f"the text in quotes ends here, at the second {mark}, and words follow"
    return case.made(message, f"put all of the words in single quotes: {hint}", end - 1)


def escape(case: Case) -> Cause | None:
    """Explain a backslash in double quotes."""
    if case.saying("unknown escape character"):
        inner = case.here.bare.removeprefix('"').removesuffix('"')
        hint = f"use single quotes: {case.quoting(case.here, inner)}"
        return case.made("a backslash in double quotes begins an escape, and YAML does not know this one", hint)
    if case.saying("hexdecimal", "hexadecimal"):
        return case.made("an escape in double quotes lacks its digits", "use single quotes, or double the backslash")
    if case.saying("invalid Unicode character escape"):
        return case.made("an escape stands for no character", "write the character itself")
    if case.saying("unexpected document indicator"):
        return case.made("`---` or `...` at the start of a line, inside quotes", "indent the line")
    return None
