"""Recognise entries whose first line or dash is missing, and read on as if it were there.

Each function recognises one such place by what is there already, and reports what is missing.
"""

from __future__ import annotations

from typing import Any

from graph.loading.yaml.cursor import Cursor
from graph.loading.yaml.nodes import MappingNode, Node, SequenceNode, filled
from graph.model import ENTRY, LIST_OF, known, parts_with


def lacks_its_dash(cursor: Cursor, key: str) -> bool:
    """Return whether ``key``, which the innermost mapping has already, is the first of another entry."""
    nodes = cursor.nodes
    if len(nodes) < 2 or not isinstance(nodes[-2], SequenceNode) or cursor.starts[-1][1]:
        return False
    return key in LIST_OF or key == next(iter(nodes[-1]))


def next_entry(cursor: Cursor, key: str, event: Any) -> MappingNode:
    """Close the innermost entry, and return the one that ``key`` begins, not yet attached to the list."""
    said = f"`- ` is missing before `{key}`, where a new {ENTRY.get(str(cursor.steps[-2]), 'entry')} begins"
    cursor.problem("missing-dash", said, event, hint=f"write - {key}: …")
    cursor.nodes.pop()
    cursor.steps.pop()
    cursor.steps.append(cursor.path()[-1])
    return MappingNode(cursor.mark(event))


def entry_begun_inside(cursor: Cursor, key: str, event: Any) -> MappingNode | None:
    """Return the relation or source, begun inside the innermost one, that ``key`` belongs to by its indentation.

    Return None if there is none. Once it is moved, ``misplaced`` reports it.
    """
    mapping = cursor.nodes[-1]
    if not isinstance(mapping, MappingNode):
        return None
    quotes = mapping.get(key) if key == "quotes" else None
    last = quotes[-1] if isinstance(quotes, SequenceNode) and quotes else None
    if isinstance(last, MappingNode) and "between" in last and "exact" not in last:
        return last
    if len(cursor.steps) != 2 or cursor.steps[0] != "sources":
        return None
    name = next(reversed(mapping))
    if name == key:  # the line was doubled
        return None
    if mapping[name] == "" and not parts_with(name):  # an id
        return filled(mapping, name)
    if key == "title" or key == next(iter(mapping)):
        said = f"`{key}` again: a new source begins here, and the line with its id is missing"
        cursor.problem("misplaced-key", said, event, hint="write example-2016: above it, like the other ids")
        if isinstance(cursor.root, MappingNode):
            cursor.root.cut = True  # what quotes name is not known
        return MappingNode(cursor.mark(event))
    return None


def pair_among_quotes(cursor: Cursor, quotes: SequenceNode, node: Node, event: Any) -> SequenceNode:
    """Return the list that ``node`` belongs to; the line ``- between:`` of a new relation may be missing."""
    nodes, steps = cursor.nodes, cursor.steps
    is_list = len(nodes) == 4 and steps[0] == "relations" and steps[2] == "quotes"
    if not is_list or not isinstance(node, str) or not known(node) or cursor.starts[-1][1]:
        return quotes
    relations, at = nodes[1], cursor.mark(event)
    if not isinstance(relations, SequenceNode):
        return quotes
    said = "`- between:` is missing above this line, where a new relation begins"
    cursor.problem("missing-dash", said, event, hint="write - between: above it, like the other relations")
    pair, relation = SequenceNode(at), MappingNode(at)
    relation["between"] = pair
    relation.marks.extend((at, at))
    steps[1:] = [len(relations), "between"]
    relations.append(relation)
    relations.marks.append(at)
    nodes[2:] = [relation, pair]
    return pair
