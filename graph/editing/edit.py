"""Changes a data file in place and leaves every other byte alone: comments, order, quoting style, line ends.

Here lives where something goes, and the proof that nothing else changed: the new bytes are read again before anybody
gets them. How one value is written lives in ``writer``; what is to change, in ``fix`` and ``new_quote``.
The file must have passed ``load``: its depth is limited, and it has no aliases and no key twice.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from graph.loading.yaml import PARSER, CannotWrite, Lines, Value, block, block_lines, flow, hints_of, scalar
from graph.model import fold_space
from graph.problems import GraphError, Step

Steps = tuple[Step, ...]
_NARROWEST = 60
_BESIDE = {"sha256": "text"}  # a key that is added stands after this one, if the mapping has it


class CannotEdit(GraphError):
    """The change cannot be made without touching something else; nothing was changed."""


class Splice(NamedTuple):
    start: int
    end: int
    new: str


def change(data: bytes, changes: Mapping[Steps, str]) -> bytes:
    """``data`` with new texts at the paths of ``changes``.

    A key that its mapping does not have yet is added, in the order given, after the mapping's first key.
    """
    file = _File.of(data)
    wanted = file.plain()
    splices: list[Splice] = []
    added: dict[Steps, list[tuple[str, str]]] = {}
    for path, value in changes.items():
        node, inside = file.find(path)
        if isinstance(node, yaml.ScalarNode):
            splices.append(file.replaced(node, value, inside))
        elif node is None and isinstance(file.find(path[:-1])[0], yaml.MappingNode):
            added.setdefault(path[:-1], []).append((str(path[-1]), value))
        else:
            raise CannotEdit(f"there is no text at {path}")
        _put(wanted, path, value)
    for path, pairs in added.items():
        splices.append(file.with_keys(*file.find(path), pairs))
    return file.spliced(splices, wanted)


def append(data: bytes, path: Steps, item: Mapping[str, Value]) -> bytes:
    """``data`` with ``item`` at the end of the list at ``path``, written as its neighbours are."""
    file = _File.of(data)
    wanted = file.plain()
    node, _ = file.find(path)
    if not isinstance(node, yaml.SequenceNode):
        raise CannotEdit(f"there is no list at {path}")
    _at(wanted, path).append(_as_plain(item))
    return file.spliced([file.with_item(node, item)], wanted)


@dataclass(frozen=True)
class _File:
    """A file's text with its tree of nodes, each of which knows where it stands."""

    mark: bytes
    text: str
    root: Any

    @classmethod
    def of(cls, data: bytes) -> _File:
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        try:
            text = data[len(mark) :].decode("utf-8")
            return cls(mark, text, yaml.compose(text, Loader=PARSER))
        except (UnicodeError, yaml.YAMLError) as error:
            raise CannotEdit(f"not valid YAML: {error}") from None

    def find(self, path: Steps) -> tuple[Any, bool]:
        """The node at ``path``, or None, and whether it stands inside braces or brackets."""
        node, inside = self.root, False
        for step in path:
            inside |= bool(getattr(node, "flow_style", False))
            if isinstance(node, yaml.MappingNode):
                node = next((value for key, value in node.value if key.value == step), None)
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            else:
                return None, inside
        return node, inside

    def plain(self) -> Any:
        return _plain(self.root)

    def spliced(self, splices: Sequence[Splice], wanted: Any) -> bytes:
        """The new bytes, read again: they must say ``wanted`` and nothing else."""
        text = self.text
        for start, end, new in sorted(splices, reverse=True):
            text = text[:start] + new + text[end:]  # guard: line-ends-are-kept
        try:
            data = self.mark + text.encode("utf-8")  # guard: byte-order-mark-is-kept
            read = _File.of(data).plain()
        except (UnicodeError, CannotEdit) as error:
            raise CannotEdit(f"the change would break the file: {error}") from None
        if not _same(read, wanted):  # guard: nothing-else-changes
            raise CannotEdit("the change would touch something else in the file")
        return data

    # Scalars.

    def replaced(self, node: Any, value: str, inside: bool) -> Splice:
        """``node`` with another text, in its own style."""
        start, end = node.start_mark.index, node.end_mark.index
        try:
            if node.style in ("|", ">"):
                body, end = self._body(node)
                old = [line for line in re.split(r"\r\n|\r|\n", self.text[body:end]) if line.strip()]
                indent = len(old[0]) - len(old[0].lstrip(" ")) if old else node.start_mark.column + 2
                lines = block_lines(value, indent, max(map(len, old), default=_NARROWEST))
                if lines is not None and old:
                    return Splice(body, end, self._line_end(body - 1).join(lines))
                return Splice(start, end, scalar(value, '"', inside))
            old = re.split(r"\r\n|\r|\n", self.text[start:end])
            layout = None
            if len(old) > 1:
                first = start - self._line_start(start)
                others = len(old[-1]) - len(old[-1].lstrip())
                width = max(_NARROWEST, first + len(old[0]), *map(len, old[1:]))
                layout = Lines(first, others, width, self._line_end(start))
            return Splice(start, end, scalar(value, node.style or "", inside, layout))  # guard: own-scalar-style
        except CannotWrite as error:
            raise CannotEdit(str(error)) from None

    def _body(self, node: Any) -> tuple[int, int]:
        """Where the lines of a block scalar begin, and where the last of them that is not blank ends."""
        begin = self._next_line(node.start_mark.index)
        # guard: scalar-ends-at-its-words
        return begin, max(begin, begin + len(self.text[begin : node.end_mark.index].rstrip()))

    # What is added.

    def with_keys(self, mapping: Any, inside: bool, pairs: Sequence[tuple[str, str]]) -> Splice:
        """``mapping`` with more keys after the one that they belong to, or its first, written as that is."""
        beside = (pair for pair in mapping.value if pair[0].value == _BESIDE.get(pairs[0][0]))
        key, value = next(beside, mapping.value[0])
        style = value.style if isinstance(value, yaml.ScalarNode) else ""
        quote = key.style or ""
        inside |= bool(mapping.flow_style)
        written = [f"{quote}{name}{quote}: {scalar(text, style or '', inside)}" for name, text in pairs]
        if inside:
            at = value.end_mark.index
            return Splice(at, at, "".join(f", {pair}" for pair in written))
        pad = " " * key.start_mark.column
        return self._lines_after(self._end(value), [pad + pair for pair in written])

    def with_item(self, sequence: Any, item: Mapping[str, Value]) -> Splice:
        hints = hints_of(self.root)
        last = sequence.value[-1] if sequence.value else None
        if sequence.flow_style or last is None:
            quote = _quote_of_keys(last)
            written = flow(item, quote, quote)
            if last is None:
                at = sequence.end_mark.index - 1
                return Splice(at, at, written)
            at = last.end_mark.index
            gap = self.text[self._line_start(last.start_mark.index) : last.start_mark.index]
            return Splice(at, at, f",{self._line_end(at)}{gap}{written}" if not gap.strip() else f", {written}")
        dash, inner = self._dash(sequence, last)
        lines = block(item, inner, hints)
        lines[0] = " " * dash + "-" + lines[0][dash + 1 :]
        end = self._comments_after(self._end(last), dash)
        return self._lines_after(end, [*[""] * self._blank_between(sequence), *lines])

    def _dash(self, sequence: Any, last: Any) -> tuple[int, int]:
        """The column of the list's dashes, and that of what follows them."""
        dash, at = sequence.start_mark.column, last.start_mark.index
        inner = last.start_mark.column
        if not re.fullmatch(r" *- *", self.text[self._line_start(at) : at]):
            raise CannotEdit("the dashes of this list are alone on their lines; give it one entry in the usual form")
        return dash, inner

    def _blank_between(self, sequence: Any) -> bool:
        """Are the items of the list set apart by blank lines?"""
        if len(sequence.value) < 2:
            return False
        before, last = sequence.value[-2:]
        between = self.text[self._end(before) : last.start_mark.index]
        return bool(re.search(r"\n[ \t]*\r?\n|\r[ \t]*\r", between))

    def _comments_after(self, end: int, column: int) -> int:
        """Behind the comments that belong to what ends at ``end``: those that stand further in than ``column``."""
        at = self._after(end)
        while at < len(self.text) and (line := self.text[at : self._next_line(at)]):
            words = line.lstrip(" ")
            if words.strip() and not (words.startswith("#") and len(line) - len(words) > column):
                break
            if words.strip():
                end = at + len(line.rstrip("\r\n"))
            at += len(line)
        return end

    def _lines_after(self, end: int, lines: Sequence[str]) -> Splice:
        """``lines`` after the line in which ``end`` is."""
        at = self._after(end)
        newline = self._line_end(end)
        ended = not at or self.text[at - 1] in "\r\n"
        new = newline.join(lines)
        return Splice(at, at, new + newline if ended else newline + new)

    def _end(self, node: Any) -> int:
        """Where the last text of ``node`` ends; the marks of YAML go on to the next text."""
        while not isinstance(node, yaml.ScalarNode) and not node.flow_style and node.value:
            node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            keeps = "+" in self.text[node.start_mark.index : self._next_line(node.start_mark.index)].split("#")[0]
            return int(node.end_mark.index) if keeps else self._body(node)[1]
        return int(node.end_mark.index)

    # Lines.

    def _line_start(self, at: int) -> int:
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def _next_line(self, at: int) -> int:
        found = re.compile(r"\r\n|\r|\n").search(self.text, at)
        return found.end() if found else len(self.text)

    def _after(self, end: int) -> int:
        """Where the next line begins, seen from the end of something; a block that keeps its line ends is there."""
        return end if end and self.text[end - 1] in "\r\n" else self._next_line(end)

    def _line_end(self, at: int) -> str:
        """How the line of ``at`` ends; as the file's first where it is the last and ends with nothing."""
        pattern = re.compile(r"\r\n|\r|\n")
        found = pattern.search(self.text, at) or pattern.search(self.text)
        return found[0] if found else "\n"


def _quote_of_keys(node: Any) -> str:
    """What keys stand in, as in JSON; nothing where they are plain."""
    if isinstance(node, yaml.MappingNode) and node.value:
        return node.value[0][0].style or ""
    return ""


class _Words(str):
    """A text that may come back in another layout: a block's lines end where the text has spaces."""

    __slots__ = ()


def _plain(node: Any) -> Any:
    """The node's texts, lists and mappings."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value) for value in node.value]
    return node.value if node is not None else None


def _as_plain(value: Value) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: _as_plain(part) for key, part in value.items()}
    return [_as_plain(part) for part in value]


def _at(tree: Any, path: Steps) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def _put(tree: Any, path: Steps, value: str) -> None:
    _at(tree, path[:-1])[path[-1]] = _Words(value)


def _same(read: Any, wanted: Any) -> bool:
    if isinstance(wanted, _Words):
        return isinstance(read, str) and fold_space(read) == fold_space(wanted)
    if isinstance(wanted, dict):
        return (
            isinstance(read, dict) and read.keys() == wanted.keys() and all(_same(read[k], wanted[k]) for k in wanted)
        )
    if isinstance(wanted, list):
        return isinstance(read, list) and len(read) == len(wanted) and all(map(_same, read, wanted))
    return bool(read == wanted)
