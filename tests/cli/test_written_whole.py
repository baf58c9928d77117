"""What is written is written whole: a full disk, or a kill in the middle, leaves what was there before as it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.yaml_samples import WHOLE

# A limit on a file's size is a disk that is full after so many bytes. Python ignores the signal that comes with it, so
# that writing fails; with its own effect, the program ends in the middle of a write.
CODE = """
import resource, signal, sys
from graph.cli.main import cli
bytes_left, killed, *arguments = sys.argv[1:]
if killed == "killed":
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(bytes_left), int(bytes_left)))
cli(arguments)
"""
COMMANDS = {
    "publish": (("publish", "--data", "relations.yaml", "--out", "site"), ("site/index.html",)),
    "split": (("publish", "--data", "relations.yaml", "--out", "site", "--split"), ("site/index.html",)),
    "export": (("export", "relations.yaml", "--format", "json", "--out", "relations.json"), ("relations.json",)),
}


def run(folder: Path, bytes_left: int, killed: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", "-c", CODE, str(bytes_left), killed, *arguments],
        cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("command", "killed"),
    [
        ("publish", "full"),
        ("publish", "killed"),
        ("export", "killed"),
        pytest.param("export", "full", marks=pytest.mark.slow),
        pytest.param("split", "full", marks=pytest.mark.slow),
        pytest.param("split", "killed", marks=pytest.mark.slow),
    ],
)
def test_a_full_disk_or_a_kill_in_the_middle_leaves_the_old_files_whole(
    command: str, killed: str, tmp_path: Path
) -> None:
    arguments, files = COMMANDS[command]
    (tmp_path / "relations.yaml").write_text(WHOLE, "utf-8")
    for name in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("as it was", "utf-8")
    ended = run(tmp_path, 100, killed, *arguments)
    assert ended.returncode != 0, ended.stderr
    assert [(tmp_path / name).read_text("utf-8") for name in files] == ["as it was" for _ in files]
    if killed == "full":
        assert "cannot be written: file too large" in ended.stderr
        assert len([*(tmp_path / files[0]).parent.iterdir()]) == (1 if command != "export" else 2), "nothing is left"
