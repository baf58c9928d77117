"""Put entries of lists into a data file and take them out; every other byte stays.

An entry that is taken out keeps its own bytes, so that it can be put in elsewhere with its comments and quoting. See
``edit`` for texts, ``keys`` for keys of mappings, and ``readdress`` for what is moved where.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from graph.editing.cut import Cut, inline, quote_of_keys, shifted
from graph.editing.yaml_text import CannotEdit, Splice, Steps, YamlText, as_plain, at_path, key_of
from graph.loading.yaml import Value, block, hints_of


def insert(data: bytes, path: Steps, number: int | None, item: Value | Cut) -> bytes:
    """Return ``data`` with ``item`` as entry ``number``, from 0, of the list at ``path``, or as its last.

    A new item is written as its neighbours are, and a ``Cut`` as it was. Raises CannotEdit, also where there is no
    list.
    """
    file = _Entries.of(data)
    wanted = file.plain()
    node, inside = file.find(path)
    if not isinstance(node, yaml.SequenceNode):
        raise CannotEdit(f"there is no list at {path}")
    at = len(node.value) if number is None else number
    at_path(wanted, path).insert(at, item.plain if isinstance(item, Cut) else as_plain(item))
    if node.flow_style and (node.value or inside or not isinstance(item, Mapping | Cut)):
        return file.spliced([file.within_brackets(node, at, item)], wanted)
    if node.flow_style:
        return file.spliced(file.in_place_of_brackets(path, node, item), wanted)
    return file.spliced([file.among_lines(node, at, item)], wanted)


def insert_all(data: bytes, items: Sequence[tuple[Steps, int, Value]]) -> bytes:
    """Return ``data`` with several entries, each at the number that it would have alone; the file is read only once.

    Of several at the same place, the first comes first. Raises CannotEdit, also for an empty list, whose first entry
    ``insert`` puts in.
    """
    if not items:
        return data
    file = _Entries.of(data)
    wanted = file.plain()
    in_order = sorted(items, key=lambda one: one[1])
    for path, at, item in reversed(in_order):
        at_path(wanted, path).insert(at, as_plain(item))
    merged: dict[int, str] = {}
    for path, at, item in in_order:
        node, _ = file.find(path)
        put = file.within_brackets(node, at, item) if node.flow_style else file.among_lines(node, at, item)
        merged[put.start] = merged.get(put.start, "") + put.new
    return file.spliced([Splice(start, start, new) for start, new in merged.items()], wanted)


def line_of(data: bytes, path: Steps) -> int:
    """Return the line, from 1, on which the entry at ``path`` begins. Raises CannotEdit."""
    node, _ = _Entries.of(data).find(path)
    return int(node.start_mark.line) + 1


def take_out(data: bytes, path: Steps) -> tuple[bytes, Cut]:
    """Return ``data`` without the entry at ``path`` of a list, and the entry. Raises CannotEdit."""
    file = _Entries.of(data)
    wanted = file.plain()
    *above, number = path
    node, _ = file.find(tuple(above))
    if not isinstance(node, yaml.SequenceNode) or not isinstance(number, int) or number >= len(node.value):
        raise CannotEdit(f"there is no entry at {path}")
    plain = at_path(wanted, tuple(above)).pop(number)
    if node.flow_style:
        entry = node.value[number]
        cut = Cut(plain, inline=file.text[entry.start_mark.index : entry.end_mark.index])
        return file.spliced(file.without_inline(node, number), wanted), cut
    start, stop, dash = file.lines_of(node, number)
    cut = Cut(plain, tuple(re.split(r"\r\n|\r|\n", file.text[start:stop].rstrip("\r\n"))), dash)
    splices = [Splice(file.with_blank_line(node, number, start, stop), stop, "")]
    if len(node.value) == 1:
        splices.append(file.empty_list(tuple(above)))
    return file.spliced(splices, wanted), cut


class _Entries(YamlText):
    """A file's text, and where entries stand in it."""

    # Putting in.

    def within_brackets(self, sequence: Any, at: int, item: Value | Cut) -> Splice:
        """Return ``item`` in a list in brackets."""
        beside = sequence.value[min(at, len(sequence.value) - 1)] if sequence.value else None
        written = inline(item, quote_of_keys(beside), getattr(beside, "style", "") or "")
        if beside is None:
            stop = sequence.end_mark.index - 1
            return Splice(stop, stop, written)
        start = beside.start_mark.index
        gap = self.text[self.line_start(start) : start]
        joint = f",{self.line_end(start)}{gap}" if not gap.strip() else ", "
        if at < len(sequence.value):
            return Splice(start, start, written + joint)
        stop = beside.end_mark.index
        return Splice(stop, stop, joint + written)

    def in_place_of_brackets(self, path: Steps, sequence: Any, item: Value | Cut) -> list[Splice]:
        """Return ``item`` as the first of a list that was empty, on lines of its own."""
        key = key_of(self.find(path[:-1])[0], path[-1])
        dash = key.start_mark.column + 2
        start, stop = sequence.start_mark.index, sequence.end_mark.index
        start -= len(self.text[:start]) - len(self.text[:start].rstrip(" "))
        return [Splice(start, stop, ""), self.lines_after(stop, self._written(item, dash, dash + 2))]

    def among_lines(self, sequence: Any, at: int, item: Value | Cut) -> Splice:
        """Return ``item`` in a list of lines, after the comments of what comes before it."""
        beside = sequence.value[min(at, len(sequence.value) - 1)]
        first = self.dash(sequence, min(at, len(sequence.value) - 1))
        dash = first - self.line_start(first)
        lines = self._written(item, dash, self._inner(beside, first))
        blank = [""] * self._blank_between(sequence)
        if at:
            end = self.comments_after(self.end(sequence.value[at - 1]), dash)
            return self.lines_after(end, [*blank, *lines])
        start = self._with_comments_above(self.line_start(first), dash)
        newline = self.line_end(start)
        return Splice(start, start, "".join(line + newline for line in (*lines, *blank)))

    def _written(self, item: Value | Cut, dash: int, inner: int) -> list[str]:
        """Return the lines of ``item`` with its dash in this column, and its keys in the column ``inner``."""
        if isinstance(item, Cut) and item.lines:
            return [shifted(line, dash - item.dash) for line in item.lines]
        if isinstance(item, Mapping):
            lines = block(item, inner, hints_of(self.root))
            return [" " * dash + "-" + lines[0][dash + 1 :], *lines[1:]]
        return [" " * dash + "-" + " " * (inner - dash - 1) + line for line in inline(item, "", "").split("\n")]

    # Taking out.

    def without_inline(self, sequence: Any, number: int) -> list[Splice]:
        """Return what goes with an entry in brackets: its comma and the spaces beside it; comments stay."""
        entry = sequence.value[number]
        start, stop = entry.start_mark.index, entry.end_mark.index
        comma = self._sign_after(stop)
        if self.text[comma] == ",":
            gap = self.text[stop:comma].strip() != ""  # a comment stands before the comma
            rest = self._spaces(comma + 1)
            return [Splice(start, stop, ""), Splice(comma, rest, "")] if gap else [self._tidied(start, rest)]
        if not number:
            return [Splice(start, stop, "")]
        comma = self._sign_after(sequence.value[number - 1].end_mark.index)
        between = self.text[comma + 1 : start]
        if not between.strip():
            return [Splice(comma, stop, "")]
        return [Splice(comma, comma + 1, ""), self._tidied(start, self._spaces(stop))]

    def _tidied(self, start: int, stop: int) -> Splice:
        """Return the whole line, where nothing else stands in it."""
        line, end = self.line_start(start), self.next_line(stop)
        alone = not self.text[line:start].strip() and not self.text[stop:end].strip()
        return Splice(line, end, "") if alone else Splice(start, stop, "")

    def _spaces(self, at: int) -> int:
        """Where the spaces that begin at ``at`` end."""
        rest = self.text[at:]
        return at + len(rest) - len(rest.lstrip(" "))

    def lines_of(self, sequence: Any, number: int) -> tuple[int, int, int]:
        """Where the lines of an entry begin and end, its own comments with it, and the column of its dash."""
        first = self.dash(sequence, number)
        start = self.line_start(first)
        if self.text[start:first].strip():
            raise CannotEdit("this entry shares a line with something else; give it lines of its own")
        dash = first - start
        return start, self.after(self.comments_after(self.end(sequence.value[number]), dash)), dash

    def with_blank_line(self, sequence: Any, number: int, start: int, stop: int) -> int:
        """Where what goes begins: with the blank line before it, where two would be left or the list ends with one."""
        above = self.line_above(start)
        if self.text[above:start].strip() or above == start:
            return start
        below = self.text[stop : self.next_line(stop)]
        last = number == len(sequence.value) - 1
        return above if (below and not below.strip()) or (last and self._blank_between(sequence)) else start

    def empty_list(self, path: Steps) -> Splice:
        """Return brackets in place of the lines of a list."""
        colon = self.text.index(":", key_of(self.find(path[:-1])[0], path[-1]).end_mark.index) + 1
        return Splice(colon, colon, " []")

    # Where things stand.

    def _inner(self, entry: Any, dash: int) -> int:
        """Return the column of an entry's keys."""
        start = entry.start_mark.index
        if self.text[dash + 1 : start].strip(" "):
            return dash - self.line_start(dash) + 2  # the dash is alone on its line
        return int(entry.start_mark.column)

    def _sign_after(self, at: int) -> int:
        """Where the next comma or bracket stands, behind spaces, line ends and comments."""
        found = re.compile(r"(?:\s|#[^\r\n]*)*").match(self.text, at)
        return found.end() if found else at

    def _with_comments_above(self, start: int, column: int) -> int:
        """Where the comments directly above a line begin that stand in its ``column``."""
        while start:
            above = self.line_above(start)
            line = self.text[above:start]
            if not (line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) == column):
                break
            start = above
        return start

    def _blank_between(self, sequence: Any) -> bool:
        """Return whether blank lines set apart the items of the list."""
        if len(sequence.value) < 2:
            return False
        before, last = sequence.value[-2:]
        between = self.text[self.end(before) : last.start_mark.index]
        return bool(re.search(r"\n[ \t]*\r?\n|\r[ \t]*\r", between))
