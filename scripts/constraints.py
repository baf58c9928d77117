"""Prints a new constraints.txt: what pip installs today for requirements-dev.txt in a fresh environment.

Packages that only some systems need carry a marker, so that the file serves them all.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = """\
# What was tested, to the version: requirements-dev.txt and all that it brings.
# `make run` and `make test` install with it. To renew it: `make constraints`, run the tests, commit both.
"""
ONLY_ON = {
    "colorama": 'sys_platform == "win32"',
    "pexpect": 'sys_platform != "win32"',
    "ptyprocess": 'sys_platform != "win32"',
    "watchdog": 'platform_system != "Darwin"',
}
# What this system does not install and others do.
ELSEWHERE = ["colorama==0.4.6"]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / ("Scripts" if os.name == "nt" else "bin") / "python")
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", str(ROOT / "requirements-dev.txt")], check=True)
        frozen = subprocess.run([python, "-m", "pip", "freeze"], check=True, capture_output=True, text=True).stdout
    lines = {line.partition("==")[0]: line for line in [*ELSEWHERE, *frozen.splitlines()] if "==" in line}
    marked = [f"{line} ; {ONLY_ON[name]}" if name in ONLY_ON else line for name, line in lines.items()]
    sys.stdout.write(HEADER + "".join(f"{line}\n" for line in sorted(marked, key=str.lower)))


if __name__ == "__main__":
    main()
