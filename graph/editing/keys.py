"""Keys of mappings in a data file: added, renamed, taken out, and the lists that they hold; every other byte stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from graph.editing.entries import insert, take_out
from graph.editing.yaml_text import CannotEdit, Splice, Steps, YamlText, as_plain, at_path, key_of
from graph.loading.yaml import Value, block, flow, hints_of, scalar


def rename_key(data: bytes, path: Steps, new: str) -> bytes:
    """Return ``data`` with the last key of ``path`` renamed to ``new``. Raises CannotEdit."""
    file = _Keys.of(data)
    wanted = file.plain()
    mapping, inside = file.find(path[:-1])
    key = key_of(mapping, path[-1])
    above = at_path(wanted, path[:-1])
    above[new] = above.pop(path[-1])
    inside |= bool(mapping.flow_style)
    return file.spliced(
        [Splice(key.start_mark.index, key.end_mark.index, scalar(new, key.style or "", inside))], wanted
    )


def add_key(data: bytes, path: Steps, value: Value) -> bytes:
    """Return ``data`` with ``value`` in brackets or braces as a new last key, at ``path``. Raises CannotEdit."""
    file = _Keys.of(data)
    wanted = file.plain()
    at_path(wanted, path[:-1])[path[-1]] = as_plain(value)
    return file.spliced([file.last_key(*file.find(path[:-1]), str(path[-1]), value)], wanted)


def set_list(data: bytes, path: Steps, values: Sequence[str]) -> bytes:
    """Return ``data`` with ``values`` as the list at ``path``; an empty one is removed with its key.

    Raises CannotEdit.

    A new list becomes its mapping's last key. In one that is there, what stays keeps its bytes, and what is new
    comes last.
    """
    file = _Keys.of(data)
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
    """Return ``data`` with ``name`` and a mapping as the last key of the mapping at ``path``. Raises CannotEdit.

    The new mapping is written on lines of its own.
    """
    file = _Keys.of(data)
    wanted = file.plain()
    mapping, inside = file.find(path)
    if not isinstance(mapping, yaml.MappingNode):
        raise CannotEdit(f"there is no mapping at {path}")
    at_path(wanted, path)[name] = as_plain(value)
    above, inside_above = file.find(path[:-1])
    if mapping.flow_style and not mapping.value and not inside_above and not above.flow_style:
        return file.spliced(file.in_place_of_braces(above, path[-1], mapping, name, value), wanted)
    if inside or mapping.flow_style:
        stop = mapping.value[-1][1].end_mark.index if mapping.value else mapping.end_mark.index - 1
        joint = ", " if mapping.value else ""
        return file.spliced([Splice(stop, stop, f"{joint}{scalar(name, flow=True)}: {flow(value)}")], wanted)
    column = mapping.value[0][0].start_mark.column
    written = [" " * column + f"{scalar(name)}:", *block(value, column + 2, hints_of(file.root))]
    return file.spliced([file.lines_after(file.end(mapping.value[-1][1]), written)], wanted)


class _Keys(YamlText):
    """A file's text, and where keys stand in it."""

    def last_key(self, mapping: Any, inside: bool, name: str, values: Value) -> Splice:
        """Return one more key at the end of ``mapping``, with a value in brackets or braces."""
        first, value = mapping.value[0][0], mapping.value[-1][1]
        quote = first.style or ""
        inside |= bool(mapping.flow_style)
        style = quote if inside else ""
        written = f"{quote}{name}{quote}: {flow(values, style, quote)}"
        if inside:
            stop = value.end_mark.index
            return Splice(stop, stop, f", {written}")
        return self.lines_after(self.end(value), [" " * first.start_mark.column + written])

    def in_place_of_braces(
        self, above: Any, key: object, mapping: Any, name: str, value: Mapping[str, Value]
    ) -> list[Splice]:
        """Return ``name`` and its mapping as the first of a mapping that was empty, on lines of their own."""
        column = key_of(above, key).start_mark.column + 2
        start, stop = mapping.start_mark.index, mapping.end_mark.index
        start -= len(self.text[:start]) - len(self.text[:start].rstrip(" "))
        written = [" " * column + f"{scalar(name)}:", *block(value, column + 2, hints_of(self.root))]
        return [Splice(start, stop, ""), self.lines_after(stop, written)]

    def without_key(self, mapping: Any, name: object) -> Splice:
        """Return what goes with a key: its lines, or its part of a line and the comma."""
        number = next(n for n, (key, _) in enumerate(mapping.value) if key.value == name)
        key, value = mapping.value[number]
        if mapping.flow_style:
            if number:
                return Splice(mapping.value[number - 1][1].end_mark.index, value.end_mark.index, "")
            return Splice(key.start_mark.index, mapping.value[1][0].start_mark.index, "")
        if number == 0:  # it may stand beside the dash of its entry
            return Splice(key.start_mark.index, mapping.value[1][0].start_mark.index, "")
        return Splice(self.line_start(key.start_mark.index), self.after(self.end(value)), "")
