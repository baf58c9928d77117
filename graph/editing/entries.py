"""Entries of lists and keys of mappings in a data file: put in, taken out, renamed; every other byte stays.

An entry that is taken out keeps its own bytes, so that it can be put in elsewhere with its comments and quoting.
Texts live in ``edit``; what is taken where, in ``readdress``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml

from graph.editing.yaml_text import CannotEdit, Splice, Steps, YamlText, as_plain, at_path
from graph.loading.yaml import Bare, Value, block, flow, hints_of, scalar


@dataclass(frozen=True, slots=True)
class Cut:
    """An entry as it stood in its file: its lines, if it had some of its own, and what they say.

    ``lines`` begin with the dash in column ``dash``; ``inline`` is the text of an entry in brackets or braces.
    """

    plain: Any
    lines: tuple[str, ...] = ()
    dash: int = 0
    inline: str = ""

    @property
    def has_comments(self) -> bool:
        """Are there comments among its lines, that one line could not hold?"""
        text = "\n".join(line[self.dash :] for line in self.lines)
        spans = [(token.start_mark.index, token.end_mark.index) for token in yaml.scan(text)]
        return any("#" in text[end:start] for (_, end), (start, _) in pairwise(spans))


def insert(data: bytes, path: Steps, number: int | None, item: Value | Cut) -> bytes:
    """``data`` with ``item`` as entry ``number`` of the list at ``path``, or as its last; written as its neighbours
    are, or as it was.
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


def line_of(data: bytes, path: Steps) -> int:
    """Return the line, from 1, in which the entry at ``path`` begins."""
    node, _ = _Entries.of(data).find(path)
    return int(node.start_mark.line) + 1


def take_out(data: bytes, path: Steps) -> tuple[bytes, Cut]:
    """``data`` without the list's entry at ``path``, and the entry."""
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


def rename_key(data: bytes, path: Steps, new: str) -> bytes:
    """``data`` with the last key of ``path`` called ``new``."""
    file = _Entries.of(data)
    wanted = file.plain()
    mapping, inside = file.find(path[:-1])
    key = _key(mapping, path[-1])
    above = at_path(wanted, path[:-1])
    above[new] = above.pop(path[-1])
    inside |= bool(mapping.flow_style)
    return file.spliced(
        [Splice(key.start_mark.index, key.end_mark.index, scalar(new, key.style or "", inside))], wanted
    )


def add_key(data: bytes, path: Steps, value: Value) -> bytes:
    """``data`` with ``value`` in brackets or braces at ``path``, as the last key of a mapping that lacks it."""
    file = _Entries.of(data)
    wanted = file.plain()
    at_path(wanted, path[:-1])[path[-1]] = as_plain(value)
    return file.spliced([file.last_key(*file.find(path[:-1]), str(path[-1]), value)], wanted)


def set_list(data: bytes, path: Steps, values: Sequence[str]) -> bytes:
    """``data`` with ``values`` as the list at ``path``, which is added as its mapping's last key, or goes when empty.

    Of a list that is there, what stays stays as it is, and what is new comes last.
    """
    file = _Entries.of(data)
    wanted = file.plain()
    mapping, inside = file.find(path[:-1])
    node, _ = file.find(path)
    if node is None and not values:
        return data
    if node is None:
        at_path(wanted, path[:-1])[path[-1]] = list(values)
        return file.spliced([file.last_key(mapping, inside, str(path[-1]), list(values))], wanted)
    if not values:
        del at_path(wanted, path[:-1])[path[-1]]
        return file.spliced([file.without_key(mapping, path[-1])], wanted)
    old = at_path(wanted, path)
    if not isinstance(old, list):
        raise CannotEdit(f"there is no list at {path}")
    for value in values:
        if value not in old:
            data = insert(data, path, None, value)
    for number in reversed(range(len(old))):
        if old[number] not in values:
            data, _ = take_out(data, (*path, number))
    return data


def add_entry(data: bytes, path: Steps, name: str, value: Mapping[str, Value]) -> bytes:
    """``data`` with ``name`` and a mapping, on lines of its own, as the last key of the mapping at ``path``."""
    file = _Entries.of(data)
    wanted = file.plain()
    mapping, inside = file.find(path)
    if not isinstance(mapping, yaml.MappingNode):
        raise CannotEdit(f"there is no mapping at {path}")
    at_path(wanted, path)[name] = as_plain(value)
    if inside or mapping.flow_style:
        stop = mapping.value[-1][1].end_mark.index if mapping.value else mapping.end_mark.index - 1
        joint = ", " if mapping.value else ""
        return file.spliced([Splice(stop, stop, f"{joint}{scalar(name, flow=True)}: {flow(value)}")], wanted)
    column = mapping.value[0][0].start_mark.column
    written = [" " * column + f"{scalar(name)}:", *block(value, column + 2, hints_of(file.root))]
    return file.spliced([file.lines_after(file.end(mapping.value[-1][1]), written)], wanted)


class _Entries(YamlText):
    """A file's text, and where entries stand in it."""

    # Putting in.

    def within_brackets(self, sequence: Any, at: int, item: Value | Cut) -> Splice:
        """``item`` in a list in brackets."""
        beside = sequence.value[min(at, len(sequence.value) - 1)] if sequence.value else None
        written = _inline(item, _quote_of_keys(beside), getattr(beside, "style", "") or "")
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
        """``item`` as the first of a list that was empty, on lines of its own."""
        key = _key(self.find(path[:-1])[0], path[-1])
        dash = key.start_mark.column + 2
        start, stop = sequence.start_mark.index, sequence.end_mark.index
        start -= len(self.text[:start]) - len(self.text[:start].rstrip(" "))
        return [Splice(start, stop, ""), self.lines_after(stop, self._written(item, dash, dash + 2))]

    def among_lines(self, sequence: Any, at: int, item: Value | Cut) -> Splice:
        """``item`` in a list of lines, after the comments of what comes before it."""
        beside = sequence.value[min(at, len(sequence.value) - 1)]
        first = self._dash(sequence, min(at, len(sequence.value) - 1))
        dash = first - self.line_start(first)
        lines = self._written(item, dash, self._inner(beside, first))
        blank = [""] * self._blank_between(sequence)
        if at:
            end = self.comments_after(self.end(sequence.value[at - 1]), dash)
            return self.lines_after(end, [*blank, *lines])
        start = self._with_comments_above(self.line_start(first), dash)
        newline = self.line_end(start)
        return Splice(start, start, "".join(line + newline for line in (*lines, *blank)))

    def last_key(self, mapping: Any, inside: bool, name: str, values: Value) -> Splice:
        """One more key at the end of ``mapping``, with a value in brackets or braces."""
        first, value = mapping.value[0][0], mapping.value[-1][1]
        quote = first.style or ""
        inside |= bool(mapping.flow_style)
        style = quote if inside else ""
        written = f"{quote}{name}{quote}: {flow(values, style, quote)}"
        if inside:
            stop = value.end_mark.index
            return Splice(stop, stop, f", {written}")
        return self.lines_after(self.end(value), [" " * first.start_mark.column + written])

    def _written(self, item: Value | Cut, dash: int, inner: int) -> list[str]:
        """The lines of ``item`` with its dash in this column, and its keys in the column ``inner``."""
        if isinstance(item, Cut) and item.lines:
            return [_shifted(line, dash - item.dash) for line in item.lines]
        if isinstance(item, Mapping):
            lines = block(item, inner, hints_of(self.root))
            return [" " * dash + "-" + lines[0][dash + 1 :], *lines[1:]]
        return [" " * dash + "-" + " " * (inner - dash - 1) + line for line in _inline(item, "", "").split("\n")]

    # Taking out.

    def without_inline(self, sequence: Any, number: int) -> list[Splice]:
        """What goes with an entry in brackets: its comma and the spaces beside it; comments stay."""
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
        """The whole line, where nothing else stands in it."""
        line, end = self.line_start(start), self.next_line(stop)
        alone = not self.text[line:start].strip() and not self.text[stop:end].strip()
        return Splice(line, end, "") if alone else Splice(start, stop, "")

    def _spaces(self, at: int) -> int:
        """Where the spaces that begin at ``at`` end."""
        rest = self.text[at:]
        return at + len(rest) - len(rest.lstrip(" "))

    def without_key(self, mapping: Any, name: object) -> Splice:
        """What goes with a key: its lines, or its part of a line and the comma."""
        number = next(n for n, (key, _) in enumerate(mapping.value) if key.value == name)
        key, value = mapping.value[number]
        if mapping.flow_style:
            if number:
                return Splice(mapping.value[number - 1][1].end_mark.index, value.end_mark.index, "")
            return Splice(key.start_mark.index, mapping.value[1][0].start_mark.index, "")
        if number == 0:  # it may stand beside the dash of its entry
            return Splice(key.start_mark.index, mapping.value[1][0].start_mark.index, "")
        return Splice(self.line_start(key.start_mark.index), self.after(self.end(value)), "")

    def lines_of(self, sequence: Any, number: int) -> tuple[int, int, int]:
        """Where the lines of an entry begin and end, its own comments with it, and the column of its dash."""
        first = self._dash(sequence, number)
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
        """Brackets in place of the lines of a list."""
        colon = self.text.index(":", _key(self.find(path[:-1])[0], path[-1]).end_mark.index) + 1
        return Splice(colon, colon, " []")

    # Where things stand.

    def _dash(self, sequence: Any, number: int) -> int:
        """Where the dash of an entry stands."""
        entry = sequence.value[number].start_mark.index
        at = self.after(self.end(sequence.value[number - 1])) if number else sequence.start_mark.index
        while at < entry:
            line = self.text[at : self.next_line(at)]
            words = line.lstrip(" ")
            if words.startswith("-"):
                return at + len(line) - len(words)
            at += len(line)
        raise CannotEdit("the dash of an entry cannot be found")

    def _inner(self, entry: Any, dash: int) -> int:
        """The column of an entry's keys."""
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
        """Are the items of the list set apart by blank lines?"""
        if len(sequence.value) < 2:
            return False
        before, last = sequence.value[-2:]
        between = self.text[self.end(before) : last.start_mark.index]
        return bool(re.search(r"\n[ \t]*\r?\n|\r[ \t]*\r", between))


def _key(mapping: Any, name: object) -> Any:
    for key, _ in mapping.value if isinstance(mapping, yaml.MappingNode) else ():
        if key.value == name:
            return key
    raise CannotEdit(f"there is no key {name}")


def _inline(item: Value | Cut, keys: str, style: str) -> str:
    """``item`` as it stands in brackets."""
    if not isinstance(item, Cut):
        return flow(item, style or keys, keys)
    if item.inline:
        return item.inline
    if item.has_comments:
        raise CannotEdit("the entry has comments, which a list in brackets cannot hold")
    return flow(_bare(item.plain), keys, keys)


def _bare(plain: Any, key: str = "") -> Value:
    """What was read, as a value to write: dates and flags without quotes."""
    if isinstance(plain, dict):
        return {name: _bare(part, name) for name, part in plain.items()}
    if isinstance(plain, list):
        return [_bare(part) for part in plain]
    return Bare(plain) if key == "date" or plain in ("true", "false") else str(plain)


def _quote_of_keys(node: Any) -> str:
    """What keys stand in, as in JSON; nothing where they are plain."""
    if isinstance(node, yaml.MappingNode) and node.value:
        return node.value[0][0].style or ""
    return ""


def _shifted(line: str, by: int) -> str:
    """``line`` so many columns further in, or out as far as it has spaces."""
    if by >= 0:
        return " " * by + line if line else line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]
