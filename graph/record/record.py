"""What was found in the sources' texts, and when: ``verification.json``, beside the data file.

This module reads and writes the record, and says what it means for a quote today. See ``evidence.verify`` for
looking into texts. The record holds no words. The key of each entry is the quote's address, which has the hash of
its words in it: once a word changes, the entry is no longer that quote's.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from graph.files import read_at_most, reason, write_atomically
from graph.model import Dataset, Quote, Relation, Source
from graph.problems import GraphError, Problem, conflicts, in_lines, problem

if TYPE_CHECKING:  # whoever only reads the record needs none of what searches texts
    from graph.evidence import Finding, Verified

FILE_NAME = "verification.json"
LARGEST = 100_000_000  # bytes: far beyond 250,000 entries
_SHAPES = {
    "hash": r"[0-9a-f]{10}",
    "source": r"\S+",
    "verdict": r"exact",
    "checked": r"\d{4}-\d{2}-\d{2}",
    "sha256": r"[0-9a-f]{64}",
}


class BrokenRecord(GraphError):
    """Raised where the record cannot be read, and so cannot be changed either."""


@dataclass(frozen=True, slots=True)
class Status:
    """What the record says about a quote.

    ``verified``: found word for word in the text, on ``checked``. ``stale``: found, but in another text than the
    data names now. ``unverified``: never looked up, or its words have changed since.
    """

    state: Literal["verified", "stale", "unverified"]
    checked: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """The entries by quote address; ``trouble`` says why a file that exists could not be used.

    Such a record verifies nothing and must not be overwritten, since its file may hold all there is.
    """

    entries: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    trouble: Problem | None = None

    @property
    def latest(self) -> dt.date | None:
        """The day on which a quote was last found in its text."""
        return max((dt.date.fromisoformat(entry["checked"]) for entry in self.entries.values()), default=None)

    def verified(self, dataset: Dataset) -> int:
        """Return how many distinct quotes of ``dataset`` are known to be in their sources' texts."""
        return len(
            {
                quote.hash
                for relation in dataset.relations
                for quote in relation.quotes
                if self.status(relation, quote, dataset.sources[quote.source]).state == "verified"
            }
        )

    def status(self, relation: Relation, quote: Quote, source: Source) -> Status:
        """Return what the record says about ``quote``, with its words and its source as they are now."""
        entry = self.entries.get(relation.quote_id(quote))
        # guard: entry-is-of-this-quote
        if entry is None or entry["hash"] != quote.hash or entry["source"] != quote.source:
            return Status("unverified")
        same_text = source.sha256 in (None, entry["sha256"])  # guard: entry-is-of-this-text
        return Status("verified" if same_text else "stale", dt.date.fromisoformat(entry["checked"]))


def record_path(data: Path) -> Path:
    """Return the path of the record of a data file, or of a folder of them."""
    return (data if data.is_dir() else data.parent) / FILE_NAME


def read_record(path: Path) -> Record:
    """Return the record at ``path``. A missing or broken one is empty: it verifies nothing and stops nothing."""
    try:
        if path.stat().st_size > LARGEST:
            return _trouble(path, f"this is larger than {LARGEST // 1_000_000} MB")
        text = read_at_most(path, LARGEST).decode("utf-8-sig")
        if marks := conflicts(text):  # guard: record-in-conflict
            return _in_conflict(path, text, marks[0])
        found = json.loads(text)
        if not isinstance(found, dict):  # guard: record-is-a-mapping
            return _trouble(path, "this is not a record of quotes")
        return Record({key: entry for key, entry in found.items() if _is_entry(entry)})  # guard: entries-have-a-shape
    except FileNotFoundError:  # guard: missing-record
        return Record()
    except (OSError, ValueError, RecursionError) as error:  # guard: broken-record
        return _unreadable(path, error)


def _unreadable(path: Path, error: Exception) -> Record:
    match error:
        case json.JSONDecodeError():
            return _trouble(path, f"this is not valid JSON: {reason(ValueError(error.msg))}", error.lineno, error.colno)
        case UnicodeDecodeError():
            return _trouble(path, f"this is not UTF-8: byte 0x{error.object[error.start]:02X}")
        case OSError():
            return _trouble(path, f"this cannot be read: {reason(error)}")
    return _trouble(path, "this is not a record of quotes")


def _trouble(path: Path, message: str, line: int = 0, column: int = 0) -> Record:
    hint = f"restore it (git checkout -- {path.name}), or delete it: verify --record then begins a new one"
    return Record(trouble=problem("bad-record", message, file=str(path), line=line, column=column, hint=hint))


def _in_conflict(path: Path, text: str, marks: tuple[int, ...]) -> Record:
    lines = [text.count("\n", 0, at) + 1 for at in marks]
    hint = f"python -m graph merge-records {path} keeps what both sides verified"
    told = problem("conflict-marker", in_lines(lines), file=str(path), line=lines[0], column=1, hint=hint)
    return Record(trouble=told)


def make_record(verified: Verified, before: Record, today: dt.date) -> Record:
    """Return an entry for every quote that is in its text to the letter.

    An entry whose words and text did not change keeps its day. One whose text is not at hand stays as long as it is
    current, since nothing was found against it.
    """
    entries: dict[str, Mapping[str, str]] = {}
    for finding in verified.findings:
        relation, quote, known = finding.relation, finding.quote, before.entries.get(finding.id)
        source = verified.dataset.sources[quote.source]
        if finding.verdict == "exact":
            entries[finding.id] = entry_of(finding, known, today)
        elif known and finding.verdict == "no-text" and before.status(relation, quote, source).state == "verified":
            entries[finding.id] = known
    return Record(dict(sorted(entries.items())))


def entry_of(finding: Finding, known: Mapping[str, str] | None, today: dt.date) -> Mapping[str, str]:
    """Return the entry of a quote that was found; for the same text it keeps the day of the ``known`` one."""
    same = known is not None and finding.held.is_known_by(known["sha256"])
    return {
        "hash": finding.quote.hash,
        "source": finding.quote.source,
        "verdict": "exact",
        "checked": known["checked"] if known and same else today.isoformat(),
        "sha256": finding.held.pin or finding.held.sha256 or "",
    }


def write_record(path: Path, record: Record) -> bool:
    """Write ``record`` if it differs from the file. Return whether it was written. Raises NotWritten."""
    made = as_text(record.entries).encode("utf-8")
    if path.exists() and path.read_bytes() == made:
        return False
    write_atomically(path, made)
    return True


def as_text(entries: Mapping[str, Mapping[str, str]]) -> str:
    """Return the record as its file has it: JSON, sorted by address, one entry a line so that git can merge lines."""
    lines = [f"  {json.dumps(key)}: {json.dumps(entry, ensure_ascii=False)}" for key, entry in sorted(entries.items())]
    return "{\n" + ",\n".join(lines) + "\n}\n" if lines else "{}\n"


def _is_entry(entry: object) -> bool:
    if not isinstance(entry, dict):
        return False
    if not all(isinstance(entry.get(key), str) and re.fullmatch(shape, entry[key]) for key, shape in _SHAPES.items()):
        return False
    try:
        dt.date.fromisoformat(entry["checked"])
    except ValueError:
        return False
    return True
