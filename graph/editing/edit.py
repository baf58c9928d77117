"""Change texts in a data file in place: comments, order, quoting style and line ends stay as they are.

The file must have passed ``load``: its depth is limited, and it has no aliases and no duplicate keys. This module
finds where a text goes. See ``entries`` for entries of lists, ``yaml_text`` for the proof that nothing else changed,
``writer`` for how one value is written, and ``fix`` and ``new_quote`` for what is to change.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from graph.editing.entries import insert
from graph.editing.yaml_text import CannotEdit, Splice, Steps, Words, YamlText, at_path
from graph.loading.yaml import CannotWrite, Lines, Value, block_lines, scalar

_NARROWEST = 60
_BESIDE = {"sha256": "text"}  # a key that is added stands after this one, if the mapping has it


def change(data: bytes, changes: Mapping[Steps, str]) -> bytes:
    """Return ``data`` with new texts at the paths of ``changes``. Raises CannotEdit.

    A key that its mapping lacks is added, in the order given, after the mapping's first key.
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
    """Return ``data`` with ``item`` at the end of the list at ``path``, written as its neighbours are.

    Raises CannotEdit.
    """
    return insert(data, path, None, item)


class _File(YamlText):
    """A file's text, and what is written into it."""

    def replaced(self, node: Any, value: str, inside: bool) -> Splice:
        """Return ``node`` with another text, in its own style."""
        start, end = node.start_mark.index, node.end_mark.index
        try:
            if node.style in ("|", ">"):
                body, end = self.body(node)
                old = [line for line in re.split(r"\r\n|\r|\n", self.text[body:end]) if line.strip()]
                indent = len(old[0]) - len(old[0].lstrip(" ")) if old else node.start_mark.column + 2
                lines = block_lines(value, indent, max(map(len, old), default=_NARROWEST))
                if lines is not None and old:
                    return Splice(body, end, self.line_end(body - 1).join(lines))
                return Splice(start, end, scalar(value, '"', inside))
            old = re.split(r"\r\n|\r|\n", self.text[start:end])
            layout = None
            if len(old) > 1:
                first = start - self.line_start(start)
                others = len(old[-1]) - len(old[-1].lstrip())
                width = max(_NARROWEST, first + len(old[0]), *map(len, old[1:]))
                layout = Lines(first, others, width, self.line_end(start))
            return Splice(start, end, scalar(value, node.style or "", inside, layout))  # guard: own-scalar-style
        except CannotWrite as error:
            raise CannotEdit(str(error)) from None

    # What is added.

    def with_keys(self, mapping: Any, inside: bool, pairs: Sequence[tuple[str, str]]) -> Splice:
        """Return ``mapping`` with more keys after the one that they belong to, or its first, written as that is."""
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
        return self.lines_after(self.end(value), [pad + pair for pair in written])


def _put(tree: Any, path: Steps, value: str) -> None:
    at_path(tree, path[:-1])[path[-1]] = Words(value)
