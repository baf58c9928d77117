"""Give the record other addresses for quotes that were moved or whose source was renamed. See `record`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from graph.record.record import BrokenRecord, as_text, read_record


def moved(path: Path, addresses: Mapping[str, str | None], sources: Mapping[str, str]) -> tuple[bytes, bytes] | None:
    """Return the bytes of the record before and after, or None if it has nothing on these quotes.

    ``addresses`` has former addresses with present ones, or with None for quotes that are gone; ``sources`` has
    former ids with present ones. Raises BrokenRecord.
    """
    if trouble := read_record(path).trouble:
        raise BrokenRecord(f"{trouble.file}: {trouble.message} ({trouble.hint})")
    if not path.exists():
        return None
    old = path.read_bytes()
    entries = json.loads(old.decode("utf-8-sig"))
    if not entries.keys() & addresses.keys():
        return None
    made = {key: entry for key, entry in entries.items() if key not in addresses}
    for before, now in addresses.items():
        if now is not None and isinstance(entry := entries.get(before), dict):
            source = str(entry.get("source", ""))
            made[now] = {**entry, "hash": now.partition(".")[2], "source": sources.get(source, source)}
    return old, as_text(made).encode("utf-8")
