"""Accept keys under other names, and keys that contain their values: report each once, and read it as it was meant.

See ``misplaced`` for what is in the wrong part because of its indentation, and ``messages`` for single values.
"""

from __future__ import annotations

from typing import Any

from graph.loading.place import Place
from graph.loading.yaml import MappingNode, SequenceNode
from graph.model import PART_MODELS, key_meant, keys_of, parts_with
from graph.problems import nearest, shorten


def by_other_names(node: MappingNode, part: str, place: Place) -> None:
    """Rename lists and parts of a file or a relation that have another name, and report each.

    So their contents are checked, and nothing in them counts as missing. ``messages`` reports single values.
    """
    own = keys_of(PART_MODELS[part])
    names = {key: key for key in node}
    for key, raw in node.items():
        if key in own or not isinstance(raw, MappingNode | SequenceNode) or parts_with(key):
            continue
        meant = key_meant(key, own) or nearest(key, own)
        if meant and meant not in names.values():
            hint = f"did you mean {meant}?"
            there = place.within(key)
            there.add("unknown-key", f"a {part} has no such key", found=key, allowed=own, hint=hint, at_key=True)
            names[key] = meant
    if any(name != key for key, name in names.items()):
        entries = [(names[key], raw) for key, raw in node.items()]
        node.clear()
        node.update(entries)


def without_spaces(node: Any, part: str, place: Place) -> None:
    """Repair ``{name:A. Person, role:minister}``: without a space after the colon, YAML reads a key."""
    if not isinstance(node, MappingNode):
        return
    known = keys_of(PART_MODELS[part])
    glued = {key: key.split(":", 1) for key, raw in node.items() if raw == "" and key.split(":", 1)[0] in known}
    glued = {key: pair for key, pair in glued.items() if len(pair) == 2}
    if not glued:
        return
    first, (name, value) = next(iter(glued.items()))
    said = " and ".join(f"`{name}:`" for name, _ in glued.values())
    said = f"a space is missing after {said}"
    place.within(first).add("misplaced-key", said, hint=f"write {name}: {shorten(value.strip(), 60)}", at_key=True)
    entries = [glued.get(key, [key, raw]) for key, raw in node.items()]
    node.clear()
    node.update((key, raw.strip() if isinstance(raw, str) else raw) for key, raw in entries)
