"""A data file that is edited while people read the page: the last good data, and what is wrong with the newest.

This module decides when a file is read again; see ``load`` for reading it, and ``clock.js`` for asking every second.
Editors save in many ways: in place, in two halves, by renaming, with the file gone for a moment. Hence two rules:
what is read is used only if the files did not change meanwhile; and a file is read when it has been quiet for a
moment, or has been changing for so long that waiting would leave readers behind.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from graph.loading.data_files import data_files_in
from graph.loading.load import Limits, load_marked
from graph.model import Dataset
from graph.problems import InvalidData, Problem
from graph.record import Record, read_record, record_path

QUIET, PATIENCE = 0.3, 1.5  # seconds
Signature = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True)
class Snapshot:
    """What is known of a file: the last good data (None before there was any), and the present problems.

    ``generation`` grows whenever anything changes, ``edition`` only when the data or their record do: while a newer
    file is wrong, what readers have fetched is still the newest there is. ``own`` is the name of a file that a
    visitor brought.
    """

    generation: int = 0
    edition: int = 0
    dataset: Dataset | None = None
    record: Record = field(default_factory=Record)
    problems: tuple[Problem, ...] = ()
    own: str | None = None

    @cached_property
    def checked(self) -> int:
        """How many distinct quotes the record knows to be in their sources' texts."""
        return self.record.verified(self.dataset) if self.dataset else 0


class Live:
    """One data file, or folder of files, shared by all readers of a server."""

    def __init__(
        self, path: Path | str, limits: Limits | None = None, loaded: Callable[[Snapshot], None] = lambda _: None
    ) -> None:
        """Watch a path; ``loaded`` hears of every new snapshot before anybody else gets it."""
        self.path = Path(path)
        self._limits, self._loaded = limits or Limits(), loaded
        self._lock = threading.Lock()
        self._snapshot = Snapshot()
        self._used: Signature | None = None  # the files as they were when they were last read
        self._changing: tuple[Signature, float, float] | None = None  # as last seen, since when, and since when at all

    def look(self, patience: float | None = None) -> Snapshot:
        """Return the current snapshot, re-reading files that changed. It is cheap enough to ask every second.

        While one caller reads a changed file, the others get the snapshot before it; before the first there is none.
        With ``patience``, this caller waits no more than so many seconds for a changed file, which a thread reads.
        """
        due = False
        if not self._lock.acquire(blocking=self._snapshot.generation == 0):  # guard: nobody-waits-for-a-slow-file
            return self._snapshot
        try:
            now = self._signature()
            if now == self._used:  # guard: unchanged-is-not-read
                self._changing = None
            elif self._used is None or self._is_settled(now):
                due = patience is not None and self._used is not None  # guard: no-reader-waits-for-a-large-file
                if not due:
                    self._read(now)
        finally:
            self._lock.release()
        if due:
            reading = threading.Thread(target=self.look, name=f"reading {self.path}", daemon=True)
            reading.start()
            reading.join(patience)
        return self._snapshot

    def _is_settled(self, now: Signature) -> bool:
        clock = time.monotonic()
        seen, since, first = self._changing or ((), clock, clock)
        if seen != now:
            since = clock
        self._changing = (now, since, first)
        return clock - since >= QUIET or clock - first >= PATIENCE  # guard: quiet-with-patience

    def _read(self, before: Signature) -> None:
        problems: tuple[Problem, ...] = ()
        dataset = self._snapshot.dataset  # guard: last-good-data
        try:
            dataset = load_marked(self.path, self._limits).dataset
        except InvalidData as error:
            problems = error.problems  # guard: problems-of-the-newest
        record = read_record(record_path(self.path))
        if self._signature() != before and self._used is not None:
            return  # it changed under our eyes: the next look reads it whole
        self._used, self._changing = before, None
        known = self._snapshot
        same = (dataset, record) == (known.dataset, known.record)
        if same and problems == known.problems:
            return
        generation = known.generation + 1
        found = Snapshot(generation, known.edition if same else generation, dataset, record, problems)
        self._loaded(found)
        self._snapshot = found

    def _signature(self) -> Signature:
        """Name, time, size and inode of every file that matters; what is missing is not in it."""
        paths = [self.path]
        if self.path.is_dir():
            with suppress(OSError):  # who reads it says why it cannot be listed
                paths = data_files_in(self.path)  # guard: every-file-is-watched
        found = []
        for path in [*paths, record_path(self.path)]:  # guard: record-is-watched
            try:
                stat = path.stat()
            except OSError:
                continue
            found.append((str(path), stat.st_mtime_ns, stat.st_size, stat.st_ino))  # guard: every-save-differs
        return tuple(found)
