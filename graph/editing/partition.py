"""Take a data file's text apart into the tree of ``parts``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

import yaml

from graph.editing.parts import Key, Part
from graph.editing.yaml_text import CannotEdit, YamlText, plain_of
from graph.model import fold_space, relation_id

# What has parts of its own: the keys of a mapping ("*" is any), the entries of a list. All else is whole.
Shape = dict[str, Any] | list[Any] | None
_SHAPE: Shape = {"countries": {"*": None}, "sources": {"*": {}}, "relations": [{"quotes": [{}]}]}


def partition(text: str) -> tuple[Part, str]:
    """Return the tree of a file and the comments after its last entry. Its lines must all end with LF.

    Raises CannotEdit if it is not a mapping on lines of its own, or has two parts of one name.
    """
    file = _Partition.of(text.encode())
    if not isinstance(file.root, yaml.MappingNode) or file.root.flow_style:
        raise CannotEdit("the file is not a mapping")
    stop = file.after(file.comments_after(file.end(file.root), 0))
    return file.part("", file.root, _SHAPE, (0, stop), None), file.text[stop:]


class _Partition(YamlText):
    """A file's text, and the parts in it."""

    @cached_property
    def _plains(self) -> dict[int, Any]:
        """What nodes say, by their identity: each is part of all that it stands in, and read once."""
        return {}

    def _plain(self, node: Any) -> Any:
        if id(node) not in self._plains:
            self._plains[id(node)] = plain_of(node, self._plain)
        return self._plains[id(node)]

    def part(self, key: Key, node: Any, shape: Shape, span: tuple[int, int], anchor: int | None) -> Part:
        """Return the part whose lines are in ``span``; its key or dash stands at ``anchor``, of the file nowhere."""
        start, stop = span
        begin = start
        while begin < stop and self.text[begin] == "\n":
            begin += 1
        lead, column = self.text[start:begin], 0 if anchor is None else anchor - self.line_start(anchor)
        indent = " " * (begin - self.line_start(begin))  # of what stands on the line of its dash
        plain = self._plain(node)
        children = self._children(node, shape)
        if not children:
            empty = shape is not None and plain in ([], {})
            return Part(key, indent + self.text[begin:stop], plain, column, () if empty else None, lead)
        first = children[0][3]
        inline = anchor is not None and bool(self.text[self.line_start(first) : first].strip())
        head = begin if anchor is None else first if inline else self.next_line(anchor)
        begins = [head]
        for (_, value, _, _), (_, _, _, at) in pairwise(children):
            begins.append(self.after(self.comments_after(self.end(value), at - self.line_start(at))))
        parts = tuple(
            self.part(name, value, inner, (begins[n], [*begins[1:], stop][n]), at)
            for n, (name, value, inner, at) in enumerate(children)
        )
        if len({part.key for part in parts}) < len(parts):
            raise CannotEdit("two entries have the same name")
        return Part(key, indent + self.text[begin:head], plain, column, parts, lead)

    def _children(self, node: Any, shape: Shape) -> Sequence[tuple[Key, Any, Shape, int]]:
        """Return the key, node, shape and place of what ``node`` is made of, where it has lines of its own."""
        if isinstance(shape, dict) and isinstance(node, yaml.MappingNode) and not node.flow_style:
            return [
                (key.value, value, shape.get(key.value, shape.get("*")), key.start_mark.index)
                for key, value in node.value
            ]
        if isinstance(shape, list) and isinstance(node, yaml.SequenceNode) and not node.flow_style:
            return [(_name(self._plain(v)), v, shape[0], self.dash(node, n)) for n, v in enumerate(node.value)]
        return []


def _name(plain: Any) -> Key:
    """Return what tells an entry of a list from the others: a relation's pair, the words of a quote."""
    if isinstance(plain, dict) and isinstance(plain.get("between"), list):
        return relation_id([str(code) for code in plain["between"]])
    if isinstance(plain, dict) and "exact" in plain:
        return tuple(fold_space(str(plain.get(key, ""))) for key in ("source", "prefix", "exact", "suffix"))
    return (str(plain),)
