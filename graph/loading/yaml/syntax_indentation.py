"""Syntax errors of indentation: a line too far to the right or left, a dash or a whole ``quotes:`` that is missing.

A parser notices such a mistake where the next line no longer fits. Which line is wrong, the keys tell: those of one
part (a quote, a source) begin in the same column.
"""

from __future__ import annotations

from itertools import islice

from graph.loading.yaml.layout import Line
from graph.loading.yaml.syntax_case import Case, Cause
from graph.model import ENTRY, LIST_OF, parts_with

_FAR = 100  # lines: further up a sibling tells nothing


def indentation(case: Case) -> Cause | None:
    if not case.saying("expected", "mapping values are not allowed", "block sequence entries"):
        return None
    line, above = case.here, case.prev
    if above is None or not case.at_line_start or not (line.key or line.dashes):
        return None
    if above.dashes.count("-") > 1:
        return case.made("`- ` twice", "write it once", _at(above, above.column), _at(above, above.column))
    return _lost(case, line, above) or (_dash(case, line) if line.dashes else _key(case, line, above))


def _at(line: Line, column: int | None = None) -> int:
    """The offset of a column of ``line``; without one, of its key."""
    return line.start + (column or line.key_column) - 1


def _is(how: str, line: Line, beside: Line) -> tuple[str, str]:
    message = f"`{line.key}` is indented {how} than the keys that it belongs to"
    return message, f"begin it in column {beside.key_column}, like `{beside.key}` in line {beside.number}"


def _lost(case: Case, line: Line, above: Line) -> Cause | None:
    """The line above is the one that is too far to the left: those around it go on without it."""
    earlier = next(case.lines.above(above.number), None)
    if not earlier or above.dashes or not above.key or above.key_column >= min(earlier.key_column, line.column):
        return None
    if not _alike(above, earlier) or (line.column != earlier.key_column and not line.dashes):
        return None
    return case.made(*_is("less", above, earlier), _at(above), _at(above))


def _alike(one: Line, other: Line) -> bool:
    """May the keys of both stand in the same part?"""
    return bool({*parts_with(one.key)} & {*parts_with(other.key)})


def _key(case: Case, line: Line, above: Line) -> Cause | None:
    entry = next((one for one in case.lines.above(line.number) if one.key == line.key and one.dashes), None)
    if line.key in LIST_OF and entry:
        message = f"`- ` is missing before `{line.key}`, where a new {ENTRY[LIST_OF[line.key]]} begins"
        return case.made(message, f"begin it with `- ` in column {entry.column}, as in line {entry.number}", _at(line))
    child = next(case.lines.below(line.number), None)
    if not line.value and child and above.key_column < line.column and not parts_with(line.key):
        for part, key in (("source", "sources"), ("country", "countries")):
            if part in parts_with(child.key):
                hint = f"write {key}: on a line of its own"
                return case.made(f"`{key}:` is missing above this line", hint, _at(line))
    near = islice(case.lines.above(line.number), _FAR)
    beside = next((one for one in near if one.key and _alike(one, line)), above)
    if line.column == beside.key_column or not beside.key:
        return None
    return case.made(*_is("more" if line.column > beside.key_column else "less", line, beside), _at(line))


def _dash(case: Case, line: Line) -> Cause:
    at = _at(line, line.column)
    above = [*case.lines.above(line.number)] if line.key in LIST_OF else []
    key = LIST_OF.get(line.key, "")
    outer = {"quotes": "between", "relations": "sources"}.get(key)
    owner = next((one for one in above if one.key in (key, outer)), None)
    if owner and owner.key == outer:
        return case.made(f"`{key}:` is missing above this line, where its list begins", f"write {key}: above it", at)
    if owner and owner.key == key:
        first = next(case.lines.below(owner.number), line)
        if first.number < line.number and not first.dashes and first.key:
            message = f"`- ` is missing before `{first.key}`, where the first {ENTRY[key]} begins"
            return case.made(message, f"write - {first.key}: …", _at(first), _at(first))
    entry = next((one for one in above if one.dashes and one.key == line.key), None)
    if entry and entry.column != line.column:
        message = f"this `- ` is in column {line.column}, and the one that it follows is in column {entry.column}"
        return case.made(message, f"begin it in column {entry.column}, as in line {entry.number}", at)
    return case.made("no entry of a list can begin here", "check the indentation against the line above", at)
