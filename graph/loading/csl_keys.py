"""Accept the keys of a source as other programs write them: in another case, or under an older name.

``doi`` is DOI, ``journalAbbreviation`` is container-title-short; ``id`` and the like belong to the program that
wrote the source, and are left out. The tree itself is changed, so that every place in it is still found by its key.
"""

from __future__ import annotations

from typing import Any

from graph.loading.place import Place
from graph.loading.yaml import MappingNode
from graph.model import Source, csl, keys_of

_KNOWN = {key.casefold(): key for key in (*csl.UNUSED, *keys_of(Source))}
_KNOWN |= {name.casefold(): key for name, key in csl.ALIASES.items()}


def canonical(raw: MappingNode, key: str, place: Place) -> dict[str, Any]:
    """Return the source ``key`` under the format's keys, without what has no use here; report what is left out."""
    named = {name: _KNOWN.get(name.casefold(), name) for name in raw}
    twice = {name for name, meant in named.items() if meant != name and (meant in raw or _first(meant, named) != name)}
    for name in twice:
        there = "duplicate-key", f"another name for {named[name]}, which is here already"
        place.within(name).add(*there, found=name, at_key=True)
    entries = [(name if name in twice else named[name], value) for name, value in raw.items()]
    raw.clear()
    raw.update(entries)
    unused = [name for name in raw if name in csl.UNUSED and (name, raw[name]) != ("id", key)]
    for name in unused:
        said = "this says nothing about the source, and is left out"
        place.within(name).add("unused-key", said, found=name, at_key=True)
    return {name: value for name, value in raw.items() if name not in twice and name not in csl.UNUSED}


def _first(meant: str, named: dict[str, str]) -> str:
    return next(name for name, one in named.items() if one == meant)
