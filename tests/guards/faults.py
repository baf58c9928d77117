"""What is wrong with the table of guards, seen without running a test: then a test that fails would prove nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.guards.guard import Guard
from tests.guards.places import Fault, Place


def faults(guards: Sequence[Guard], root: Path, places: Mapping[str, Place]) -> dict[Guard, str]:
    """Return the guards whose place is missing, whose replacement changes nothing, does not compile, or names what is
    not there; each with what is wrong.
    """
    found: dict[Guard, str] = {}
    with TemporaryDirectory(prefix="guards-") as folder:
        for number, guard in enumerate(guards):
            try:
                texts = guard.disabled(root, places)
            except Fault as fault:
                found[guard] = str(fault)
                continue
            for file, text in texts.items():
                if file.endswith(".py"):
                    Path(folder, f"{number}-{file.replace('/', '-')}").write_text(text, "utf-8")
        for number, unknown in _unknown_names(folder).items():
            found.setdefault(guards[number], unknown)
    return found


def _unknown_names(folder: str) -> dict[int, str]:
    """What ruff finds undefined in the files of ``folder``, by the number that their names begin with."""
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--select=F821", "--exit-zero"]
    done = subprocess.run([*command, "--output-format=json", folder], capture_output=True, check=True)
    return {int(Path(one["filename"]).name.partition("-")[0]): one["message"] for one in json.loads(done.stdout)}
