"""Syntax errors of indentation: a line too far right or left, a missing dash, a missing ``quotes:``.

A parser notices such a mistake where the next line no longer fits. The keys show which line is wrong, since those of
one part (a quote, a source) begin in the same column.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice, takewhile

from graph.loading.yaml.layout import Line
from graph.loading.yaml.syntax_case import Case, Cause
from graph.model import ENTRY, LIST_OF, known, parts_with

_FAR = 100  # lines: further up a sibling tells nothing


def indentation(case: Case) -> Cause | None:
    """Explain a line that is indented wrongly, or lacks the dash or the line above it that it needs."""
    if not case.saying("expected", "mapping values are not allowed", "block sequence entries"):
        return None
    line, above = case.here, case.prev
    if above is None or not case.at_line_start or not (line.key or line.dashes):
        return None
    if above.dashes.count("-") > 1:
        return case.made("`- ` twice", "write it once", _at(above, above.column), _at(above, above.column))
    return (
        _no_pair(case, line)
        or _no_list(case, line)
        or _no_id(case, line)
        or _out_of_line(case)
        or _opens_too_far(case, line, above)
        or _lost(case, line, above)
        or (_dash(case, line) if line.dashes else _key(case, line, above))
    )


def _out_of_line(case: Case) -> Cause | None:
    """Return the nearest line, here or above, that is not in the column of its part's other keys."""
    here = case.here.number
    near = [*reversed([*islice(case.lines.above(here), _FAR)]), case.here]
    usual = _usual_columns([*near, *islice(case.lines.below(here), _FAR)])
    keyed = [line for line in near if line.key and all(part in usual for part in _parts(line))]
    astray = [line.key_column not in {usual[part] for part in _parts(line)} for line in keyed]
    if not any(astray) or 2 * sum(astray) >= len(astray):
        return None
    last = max(number for number, is_astray in enumerate(astray) if is_astray)
    first = next((number + 1 for number in range(last, -1, -1) if not astray[number]), 0)
    line = keyed[first]
    column = min((usual[part] for part in _parts(line)), key=lambda one: abs(one - line.key_column))
    at = _at(line, line.column)
    rows = sorted(near, key=lambda one: (one.number > line.number, abs(one.number - line.number)))
    if line.key in LIST_OF:
        beside = next((one for one in rows if one.dashes and one.key == line.key and one.key_column == column), None)
        place = f"column {beside.column}, as in line {beside.number}" if beside else f"column {column - 2}"
        if not line.dashes:
            message = f"`- ` is missing before `{line.key}`, where a new {ENTRY[LIST_OF[line.key]]} begins"
            return case.made(message, f"begin it with `- ` in {place}", at, at)
        if beside:
            message = f"this `- ` is in column {line.column}, and the one that it follows is in column {beside.column}"
            return case.made(message, f"begin it in {place}", at, at)
    beside = next((one for one in rows if one.key_column == column and _alike(one, line) and one is not line), line)
    how = "more" if line.key_column > column else "less"
    hint = f"begin it in column {column}" + (f", like `{beside.key}` in line {beside.number}" if beside != line else "")
    return case.made(f"`{line.key}` is indented {how} than the keys that it belongs to", hint, at, at)


def _parts(line: Line) -> tuple[str, ...]:
    """Return the parts that may have the key of a line; ids and codes are all of one."""
    return parts_with(line.key) or ("id",)


def _usual_columns(lines: list[Line]) -> dict[str, int]:
    """Return the column in which most keys of a part begin, for parts that have more than two."""
    columns: dict[str, Counter[int]] = defaultdict(Counter)
    for line in lines:
        parts = _parts(line) if line.key else ()
        if len(parts) == 1:
            columns[parts[0]][line.key_column] += 1
    usual = {part: found.most_common(1)[0] for part, found in columns.items() if found.total() > 2}
    return {"file": 1} | {part: column for part, (column, n) in usual.items() if 2 * n > columns[part].total()}


def _opens_too_far(case: Case, line: Line, above: Line) -> Cause | None:
    """Explain a line above that has no value, and its keys to the left of it."""
    if above.value or not above.key or above.dashes or not line.key or line.dashes:
        return None
    if parts_with(above.key) or line.key_column > above.key_column or line.column < 3:
        return None
    message = f"`{above.key}` is indented more than the keys that belong to it"
    return case.made(message, f"begin it in column {line.column - 2}", _at(above), _at(above))


def _at(line: Line, column: int | None = None) -> int:
    """Return the offset of a column of ``line``; without one, of its key."""
    return line.start + (column or line.key_column) - 1


def _is(how: str, line: Line, beside: Line) -> tuple[str, str]:
    message = f"`{line.key}` is indented {how} than the keys that it belongs to"
    return message, f"begin it in column {beside.key_column}, like `{beside.key}` in line {beside.number}"


def _lost(case: Case, line: Line, above: Line) -> Cause | None:
    """Explain a line above that is too far to the left, while those around it go on without it."""
    earlier = next(case.lines.above(above.number), None)
    if not earlier or above.dashes or not above.key:
        return None
    opens = not parts_with(earlier.key) or earlier.key in ("speaker", "translation")
    opened = not earlier.value and opens and _alike(above, line)
    if opened and above.key_column <= earlier.key_column < line.key_column:  # the first key of a source, say
        return case.made(*_is("less", above, line), _at(above), _at(above))
    if above.key_column >= min(earlier.key_column, line.column):
        return None
    if not _alike(above, earlier) or (line.column != earlier.key_column and not line.dashes):
        return None
    return case.made(*_is("less", above, earlier), _at(above), _at(above))


def _alike(one: Line, other: Line) -> bool:
    """Return whether the keys of both may stand in the same part."""
    return bool({*_parts(one)} & {*_parts(other)})


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


def _owner(case: Case, line: Line) -> Line | None:
    """Return the nearest line above under which the list of an entry is, or should be."""
    key = LIST_OF.get(line.key, "")
    return next((one for one in case.lines.above(line.number) if one.key in (key, _BEFORE.get(key))), None)


_BEFORE = {"quotes": "between", "relations": "sources"}  # the key after which the list's own comes


def _no_pair(case: Case, line: Line) -> Cause | None:
    """Explain the codes of a first pair, each on its own line, without ``between:`` above them."""
    if line.dashes or parts_with(line.key) != ("relation",):
        return None
    codes = [*takewhile(lambda one: one.dashes and not one.key and known(one.bare), case.lines.above(line.number))]
    opener = next(case.lines.above(codes[-1].number), None) if codes else None
    if not opener or not (opener.key == "relations" or (opener.dashes and not opener.value) or opener.value == "-"):
        return None
    first = codes[-1]
    is_alone = opener.key == "relations" and first.dashes.count("-") == 1
    missing = "- between:" if is_alone else "between:"
    at = _at(first, first.column)
    return case.made(f"`{missing}` is missing above this line", f"write {missing} above the two codes", at, at)


def _no_list(case: Case, line: Line) -> Cause | None:
    """Explain an entry without the key of its list: ``quotes:`` is missing."""
    owner, key = _owner(case, line) if line.dashes else None, LIST_OF.get(line.key, "")
    if not owner or owner.key == key:
        return None
    at = _at(line, line.column)
    return case.made(f"`{key}:` is missing above this line, where its list begins", f"write {key}: above it", at)


def _no_id(case: Case, line: Line) -> Cause | None:
    """Explain the keys of a first source without the line of its id above them, and then another id."""
    if line.dashes or parts_with(line.key):
        return None
    above = takewhile(
        lambda one: one.key not in _OF_ID and one.number > line.number - _FAR, case.lines.above(line.number)
    )
    last = None
    for last in above:
        if not _keys_of_one(last):
            return None
    opener = next(case.lines.above(last.number), None) if last else None
    part = _OF_ID.get(opener.key) if opener else None
    if not last or not part or part not in parts_with(last.key):
        return None
    what = "id" if part == "source" else "code"
    message = f"`{last.key}` belongs to a {part}, and the line with its {what} is missing above it"
    return case.made(message, f"write it in column {line.column}, as in line {line.number}", _at(last), _at(last))


_OF_ID = {"sources": "source", "countries": "country"}


def _keys_of_one(line: Line) -> bool:
    """Return whether this is a key, or an entry of a list, and no id."""
    return bool(line.dashes or not line.key or parts_with(line.key))


def _dash(case: Case, line: Line) -> Cause:
    at = _at(line, line.column)
    above = [*case.lines.above(line.number)] if line.key in LIST_OF else []
    key = LIST_OF.get(line.key, "")
    owner = _owner(case, line)
    if key and owner and owner.key == key:
        first = next(case.lines.below(owner.number), line)
        if first.number < line.number and not first.dashes and first.key:
            message = f"`- ` is missing before `{first.key}`, where the first {ENTRY[key]} begins"
            return case.made(message, f"write - {first.key}: …", _at(first), _at(first))
    if not key:
        opened = (one for one in case.lines.above(line.number) if not one.value and one.key_column <= line.column)
        owner = next(opened, None)
        first = next(case.lines.below(owner.number), line) if owner else line
        if first.number < line.number and not first.dashes and first.column >= line.column:
            word = first.key or first.value
            return case.made(f"`- ` is missing before `{word}`", f"write - {word}", _at(first), _at(first))
    entry = next((one for one in above if one.dashes and one.key == line.key), None)
    if entry and entry.column != line.column:
        message = f"this `- ` is in column {line.column}, and the one that it follows is in column {entry.column}"
        return case.made(message, f"begin it in column {entry.column}, as in line {entry.number}", at)
    if case.prev and case.prev.value and not case.prev.dashes and case.prev.key_column == line.column:
        hint = "write it above, such as actor: or author:"
        return case.made("a list begins here, and the line with its key is missing above it", hint, at)
    return case.made("no entry of a list can begin here", "check the indentation against the line above", at)
