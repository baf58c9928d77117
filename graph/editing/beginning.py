"""The first bytes of a new data file: a title, one source and no relation yet."""

from __future__ import annotations

from collections.abc import Mapping

from graph.loading.yaml import Bare, Value, block

_SCHEMA = "# yaml-language-server: $schema=relations.schema.json\n"


def source_entry(title: str, name: str, source: Mapping[str, Value]) -> bytes:
    """Return the bytes of a new file; ``source`` has CSL's keys."""
    entry = {key: Bare(value) if key == "issued" and isinstance(value, str) else value for key, value in source.items()}
    lines = [*block({"title": title}, 0, {}), "", "sources:", f"  {name}:", *block(entry, 4, {}), "", "relations: []"]
    return "".join(f"{line}\n" for line in lines).encode()
