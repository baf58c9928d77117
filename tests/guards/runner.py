"""Disables one guard in a copy of the project and looks which tests fail. What is run when lives in ``__main__``."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.guards.guard import Guard
from tests.guards.places import LEFT_OUT, places
from tests.support import ROOT

_HUNG = "began"
_running: set[subprocess.Popen[bytes]] = set()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one test, ``failed``, ``broke`` (see ``outcomes``), ``passed`` …, and pytest's sentence."""

    result: str
    why: str = ""

    @property
    def first_line(self) -> str:
        return next(iter(self.why.strip().splitlines()), "")


Outcomes = Mapping[str, Outcome]


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of a guard: its tests' outcomes, and each of ``guard.tests`` that did not fail, with what it did."""

    guard: Guard
    outcomes: Outcomes
    survivors: tuple[tuple[str, str], ...]
    said: str  # the end of what pytest printed
    seconds: float


def see(guard: Guard, root: Path = ROOT) -> Seen:
    """Run the tests of ``guard`` in a copy of ``root`` without it. Raises Fault where the table is wrong."""
    began = time.monotonic()
    with copied(root) as copy:
        for file, text in guard.disabled(copy, places(copy)).items():
            (copy / file).write_bytes(text.encode("utf-8"))
        outcomes, said = run(guard.tests, copy, guard.seconds)
    found = ((test, survives(test, outcomes, guard.hangs)) for test in guard.tests)
    return Seen(guard, outcomes, tuple((test, how) for test, how in found if how), said, time.monotonic() - began)


def survives(test: str, outcomes: Outcomes, hangs: bool = False) -> str | None:
    """What an entry of ``Guard.tests`` did instead of failing, or None where it failed."""
    name, _, parameter = test.partition("[")
    if parameter and parameter != "*]":
        mine = [outcomes[test]] if test in outcomes else []
    else:
        mine = [outcome for one, outcome in outcomes.items() if one.partition("[")[0] == name]
    failed = [outcome.result == "failed" or (hangs and outcome.result == _HUNG) for outcome in mine]
    if mine and (all(failed) if parameter else any(failed)):
        return None
    rest = dict.fromkeys(one.result for one, did in zip(mine, failed, strict=True) if not did)
    return ", ".join("did not end" if one == _HUNG else one for one in rest) or "did not run"


@contextmanager
def copied(root: Path) -> Iterator[Path]:
    """A copy of the checkout, with what lies beside it."""
    with TemporaryDirectory(prefix="guards-") as folder:
        copy = Path(folder) / "checkout"
        shutil.copytree(root, copy, symlinks=True, ignore=_left_out)
        for beside, link in ((root / ".venv", copy / ".venv"), (root.parent / "shared", copy.parent / "shared")):
            if beside.exists():
                link.symlink_to(beside.resolve())
        yield copy


def _left_out(_: str, names: list[str]) -> list[str]:
    return [name for name in names if LEFT_OUT.fullmatch(name)]


def run(tests: Sequence[str], copy: Path, seconds: float) -> tuple[Outcomes, str]:
    """What comes of ``tests`` in ``copy``, and the end of what pytest prints. Ended after ``seconds``."""
    record = copy.parent / "outcomes.jsonl"
    chosen = dict.fromkeys(test.removesuffix("[*]") for test in tests)
    command = [sys.executable, "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider"]
    command += ["-p", "no:rerunfailures"]  # a test that fails without its guard is not to be tried again
    command += ["-p", "tests.guards.outcomes", "--outcomes", str(record), *chosen]
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "guards"}
    with (copy.parent / "said.txt").open("w+b") as said:
        # A session of its own, so that the servers and browsers that a test started end with it.
        process = subprocess.Popen(
            command, cwd=copy, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            start_new_session=True,
        )  # fmt: skip
        _running.add(process)
        try:
            with suppress(subprocess.TimeoutExpired):
                process.wait(seconds)
        finally:
            _end(process)
        said.seek(0)
        printed = said.read().decode("utf-8", "replace")
    return _read(record), printed[-3000:]


def end_all() -> None:
    """End what still runs in other threads."""
    for process in list(_running):
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    _running.discard(process)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _read(record: Path) -> Outcomes:
    found: dict[str, Outcome] = {}
    for line in record.read_text("utf-8").splitlines() if record.exists() else ():
        test, result, why = json.loads(line)
        if found.get(test, Outcome(_HUNG)).result == _HUNG:  # what comes after a failure does not undo it
            found[test] = Outcome(result, why)
    return found
