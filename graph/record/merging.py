"""Merge two versions of the record, keeping what either side verified. See `record` for what an entry is.

The hash in its key ties an entry to its quote's words, so that the union of both sides is never wrong: an entry
without a quote verifies nothing.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from graph.files import read_at_most
from graph.problems import conflicts
from graph.record.record import LARGEST, BrokenRecord, Record, entry_of, read_record

if TYPE_CHECKING:
    from graph.evidence import Verified

_BEGINS, _BASE, _OTHER, _ENDS = "<" * 7, "|" * 7, "=" * 7, ">" * 7


def union(ours: Record, theirs: Record) -> Record:
    """Return the entries of both; of a quote that both verified, the one checked last."""
    entries = dict(theirs.entries)
    for key, entry in ours.entries.items():
        other = entries.get(key)
        if other is None or entry["checked"] >= other["checked"]:  # guard: last-check-wins
            entries[key] = entry
    return Record(dict(sorted(entries.items())))


def readable_record(path: Path) -> Record:
    """Return the record at ``path``; one that git left in conflict is read as the union of its sides.

    Raises BrokenRecord.
    """
    record = read_record(path)
    if record.trouble is None:
        return record
    try:
        text = read_at_most(path, LARGEST).decode("utf-8-sig")
        if not conflicts(text):
            raise ValueError
        ours, theirs = (Record(_entries(side)) for side in _sides(text))  # guard: sides-of-a-conflict
    except (OSError, ValueError, RecursionError):
        # guard: broken-is-not-merged
        raise BrokenRecord(f"{record.trouble.at}: {record.trouble.message}") from None
    return union(ours, theirs)


def verified_again(record: Record, verified: Verified, today: dt.date) -> Record:
    """Return ``record`` without entries that the texts at hand no longer have to the letter."""
    entries = dict(record.entries)
    for finding in verified.findings:
        known = entries.get(finding.id)
        if known is None or finding.held.state != "good":  # nobody has found anything against it
            continue
        if finding.verdict == "exact":
            entries[finding.id] = entry_of(finding, known, today)
        else:
            del entries[finding.id]  # guard: merged-is-verified-again
    return Record(entries)


def _entries(text: str) -> dict[str, Mapping[str, str]]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError
    return found


def _sides(text: str) -> Iterator[str]:
    """Yield the text as one side has it, and as the other."""
    for wanted in ("ours", "theirs"):
        lines, part = list[str](), ""
        for line in text.splitlines(keepends=True):
            mark = re.match(r"(<{7}|\|{7}|={7}|>{7})(?!.*\":)", line)
            if mark:
                part = {_BEGINS: "ours", _BASE: "base", _OTHER: "theirs", _ENDS: ""}[mark[1]]
            elif part in ("", wanted):
                lines.append(line)
        yield "".join(lines)
