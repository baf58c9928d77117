"""A file's text with its tree of nodes: where each thing is, and the proof that nothing else changed.

The new bytes are read again before anybody gets them. See ``edit`` and ``entries`` for what is changed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

import yaml

from graph.loading.yaml import PARSER, Value
from graph.model import fold_space
from graph.problems import GraphError, Step

Steps = tuple[Step, ...]


class CannotEdit(GraphError):
    """Raised where a change cannot be made without touching something else; nothing was changed."""


class Splice(NamedTuple):
    """A replacement: ``text[start:end]`` becomes ``new``."""

    start: int
    end: int
    new: str


def decoded(data: bytes) -> tuple[bytes, str]:
    """Return a file's byte order mark, or nothing, and the text after it. Raises CannotEdit if it is not UTF-8."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        return mark, data[len(mark) :].decode("utf-8")
    except UnicodeError as error:
        raise CannotEdit(f"not UTF-8: {error}") from None


@dataclass(frozen=True)
class YamlText:
    """A file's text with its tree of nodes, each of which knows where it stands."""

    mark: bytes
    text: str
    root: Any

    @classmethod
    def of(cls, data: bytes) -> Self:
        """Return the text of a file. Raises CannotEdit if it cannot be read as YAML."""
        mark, text = decoded(data)
        try:
            return cls(mark, text, yaml.compose(text, Loader=PARSER))
        except yaml.YAMLError as error:
            raise CannotEdit(f"not valid YAML: {error}") from None

    def find(self, path: Steps) -> tuple[Any, bool]:
        """Return the node at ``path``, or None, and whether it is inside braces or brackets."""
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
        """Return the whole file as texts, lists and mappings."""
        return plain_of(self.root)

    def spliced(self, splices: Sequence[Splice], wanted: Any) -> bytes:
        """Return the new bytes. Raises CannotEdit unless they read as ``wanted`` and nothing else."""
        text = self.text
        for start, end, new in sorted(splices, reverse=True):
            text = text[:start] + new + text[end:]  # guard: line-ends-are-kept
        try:
            data = self.mark + text.encode("utf-8")  # guard: byte-order-mark-is-kept
            read = type(self).of(data).plain()
        except (UnicodeError, CannotEdit) as error:
            raise CannotEdit(f"the change would break the file: {error}") from None
        if not same(read, wanted):  # guard: nothing-else-changes
            raise CannotEdit("the change would touch something else in the file")
        return data

    # Where something ends.

    def body(self, node: Any) -> tuple[int, int]:
        """Return where the lines of a block scalar begin, and where its last line that is not blank ends."""
        begin = self.next_line(node.start_mark.index)
        # guard: scalar-ends-at-its-words
        return begin, max(begin, begin + len(self.text[begin : node.end_mark.index].rstrip()))

    def comments_after(self, end: int, column: int) -> int:
        """Return where the comments after ``end`` stop that are indented further than ``column``."""
        at = self.after(end)
        while at < len(self.text) and (line := self.text[at : self.next_line(at)]):
            words = line.lstrip(" ")
            if words.strip() and not (words.startswith("#") and len(line) - len(words) > column):
                break
            if words.strip():
                end = at + len(line.rstrip("\r\n"))
            at += len(line)
        return end

    def end(self, node: Any) -> int:
        """Return where the last text of ``node`` ends; YAML's own marks reach as far as the next text."""
        while not isinstance(node, yaml.ScalarNode) and not node.flow_style and node.value:
            node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            keeps = "+" in self.text[node.start_mark.index : self.next_line(node.start_mark.index)].split("#")[0]
            return int(node.end_mark.index) if keeps else self.body(node)[1]
        return int(node.end_mark.index)

    def dash(self, sequence: Any, number: int) -> int:
        """Return the offset of the dash of an entry. Raises CannotEdit if it has none."""
        entry = sequence.value[number].start_mark.index
        at = self.after(self.end(sequence.value[number - 1])) if number else sequence.start_mark.index
        while at < entry:
            line = self.text[at : self.next_line(at)]
            words = line.lstrip(" ")
            if words.startswith("-"):
                return at + len(line) - len(words)
            at += len(line)
        raise CannotEdit("the dash of an entry cannot be found")

    # Lines.

    def lines_after(self, end: int, lines: Sequence[str]) -> Splice:
        """Return ``lines`` after the line in which ``end`` is."""
        at = self.after(end)
        newline = self.line_end(end)
        ended = not at or self.text[at - 1] in "\r\n"
        new = newline.join(lines)
        return Splice(at, at, new + newline if ended else newline + new)

    def line_start(self, at: int) -> int:
        """Return the offset at which the line of ``at`` begins."""
        above = self.text.rfind("\n", 0, at)
        return max(above, self.text.rfind("\r", above + 1, at)) + 1

    def line_above(self, start: int) -> int:
        """Return where the line above the one that begins at ``start`` begins."""
        ended = 2 if self.text.startswith("\r\n", start - 2) else 1
        return self.line_start(max(0, start - ended))

    def next_line(self, at: int) -> int:
        """Return the offset at which the line after that of ``at`` begins."""
        found = re.compile(r"\r\n|\r|\n").search(self.text, at)
        return found.end() if found else len(self.text)

    def after(self, end: int) -> int:
        """Return where the line after ``end`` begins. A block that keeps its line ends is there already."""
        return end if end and self.text[end - 1] in "\r\n" else self.next_line(end)

    def line_end(self, at: int) -> str:
        """Return the line end at ``at``, or the file's first one if the last line has none."""
        pattern = re.compile(r"\r\n|\r|\n")
        found = pattern.search(self.text, at) or pattern.search(self.text)
        return found[0] if found else "\n"


class Words(str):
    """A text that may come back in another layout: lines of a block end where the text has spaces."""

    __slots__ = ()


def plain_of(node: Any, inside: Callable[[Any], Any] | None = None) -> Any:
    """Return the node's texts, lists and mappings; ``inside`` gives those of the nodes in it.

    Raises CannotEdit if a key is a list or mapping.
    """
    inside = inside or plain_of
    if isinstance(node, yaml.MappingNode):
        if not all(isinstance(key, yaml.ScalarNode) for key, _ in node.value):
            raise CannotEdit("a key is a list or a mapping")
        return {key.value: inside(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [inside(value) for value in node.value]
    return node.value if node is not None else None


def key_of(mapping: Any, name: object) -> Any:
    """Return the node of a mapping's key. Raises CannotEdit if it has no such key."""
    for key, _ in mapping.value if isinstance(mapping, yaml.MappingNode) else ():
        if key.value == name:
            return key
    raise CannotEdit(f"there is no key {name}")


def as_plain(value: Value) -> Any:
    """Return ``value`` as it reads once it is in a file."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {key: as_plain(part) for key, part in value.items()}
    return [as_plain(part) for part in value]


def at_path(tree: Any, path: Steps) -> Any:
    """Return what is at ``path`` inside plain lists and mappings."""
    for step in path:
        tree = tree[step]
    return tree


def same(read: Any, wanted: Any) -> bool:
    """Return whether two plain values are equal, whatever the layout of their ``Words``."""
    if isinstance(wanted, Words):
        return isinstance(read, str) and fold_space(read) == fold_space(wanted)
    if isinstance(wanted, dict):
        return isinstance(read, dict) and read.keys() == wanted.keys() and all(same(read[k], wanted[k]) for k in wanted)
    if isinstance(wanted, list):
        return isinstance(read, list) and len(read) == len(wanted) and all(map(same, read, wanted))
    return bool(read == wanted)
