"""Where a path of the data is in the files.

A path is a tuple such as ``("relations", 3, "quotes", 0, "exact")``.
"""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.loading.yaml import MappingNode, Node, SequenceNode, unpack
from graph.problems import Location, Step


def locate(root: Node, path: Sequence[Step], *, at_key: bool = False) -> tuple[int, int]:
    """Return the line and column of ``path``, or those of its nearest part that exists.

    ``at_key`` asks for the place of a key, rather than of its value.
    """
    node, mark = root, root.at if isinstance(root, MappingNode | SequenceNode) else 1 << 32 | 1
    for number, step in enumerate(path):
        if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node):
            node, mark = node[step], node.marks[step]
        elif isinstance(node, MappingNode) and isinstance(step, str) and step in node:
            index = list(node).index(step)
            last = number == len(path) - 1
            node, mark = node[step], node.marks[2 * index + (0 if at_key and last else 1)]
        else:
            break
    return unpack(mark)


def path_at(root: Node, line: int, column: int) -> tuple[tuple[Step, ...], Node]:
    """Return the path to the last node that begins at or before a place, and that node."""
    here, path, node = line << 32 | column, list[Step](), root
    while isinstance(node, MappingNode | SequenceNode):
        before = bisect.bisect_right(node.marks, here) - 1
        if before < 0:
            break
        if isinstance(node, SequenceNode):
            path.append(before)
            node = node[before]
        else:
            key = list(node)[before // 2]
            path.append(key)
            node = node[key] if before % 2 else key
    return tuple(path), node


@dataclass(frozen=True, eq=False)
class SourceMap:
    """The places of a Dataset's parts, in the files that it was read from."""

    files: tuple[tuple[str, MappingNode], ...]
    head: Mapping[str, int] = field(default_factory=dict)  # the number of the file that each key was taken from
    countries: Mapping[str, int] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)
    relations: tuple[tuple[int, int, tuple[int, ...]], ...] = ()  # its file, its number there, its quotes' numbers

    def find(self, path: Sequence[Step], *, at_key: bool = False) -> Location:
        """Return where a path of the Dataset is, or the nearest part around it that is in a file."""
        number, own = self._in_file(path)
        file, root = self.files[number]
        return Location(file, *locate(root, own, at_key=at_key))

    def own(self, path: Sequence[Step]) -> tuple[Step, ...]:
        """Return the path as it is in its own file."""
        return self._in_file(path)[1]

    def _in_file(self, path: Sequence[Step]) -> tuple[int, tuple[Step, ...]]:
        """Return the number of the path's file, and the path in that file."""
        match tuple(path):
            case ("relations", int(index), *rest) if index < len(self.relations):
                file, own, quotes = self.relations[index]
                match rest:
                    case ["quotes", int(number), *deeper] if number < len(quotes):
                        return file, ("relations", own, "quotes", quotes[number], *deeper)
                return file, ("relations", own, *rest)
            case ("sources", str(key), *_):
                return self.sources.get(key, 0), tuple(path)
            case ("countries", str(key), *_):
                return self.countries.get(key, 0), tuple(path)
            case (str(key), *_):
                return self.head.get(key, 0), tuple(path)
        return 0, tuple(path)
