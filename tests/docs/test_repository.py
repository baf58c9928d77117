"""What must never be committed: the articles themselves, and bundles that somebody else publishes."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.support import ROOT

LONGEST_RUN = 60  # words: a quote has 40 at most, and its prefix and suffix a few
LARGEST = 200_000  # bytes


def committed() -> list[Path]:
    """What is in git, and what would be with the next ``git add``."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True
    )
    if listed.returncode:
        pytest.fail(f"git cannot list the files of {ROOT}: {listed.stderr.decode()}")
    paths = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return [path for path in paths if path.is_file()]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> set[str]:
    """Every run of ``LONGEST_RUN`` + 1 words."""
    all_words = words(text)
    return {" ".join(all_words[start : start + LONGEST_RUN + 1]) for start in range(len(all_words) - LONGEST_RUN)}


def test_no_file_holds_a_long_passage_of_a_source(sources_dir: Path) -> None:
    passages = {source.name: runs(source.read_text("utf-8")) for source in sources_dir.glob("*.txt")}
    assert all(passages.values()), "A source is too short to be looked for."
    for path in committed():
        inside = runs(path.read_bytes().decode("utf-8", errors="ignore"))
        for name, known in passages.items():
            assert not inside & known, (
                f"{path.relative_to(ROOT)} holds more than {LONGEST_RUN} words in a row of {name}."
            )


def test_no_file_is_a_bundle() -> None:
    heavy = {str(p.relative_to(ROOT)): p.stat().st_size for p in committed() if p.stat().st_size > LARGEST}
    pictures = {name for name in heavy if name.endswith((".png", ".jpg", ".webp"))}
    assert not heavy.keys() - pictures, (
        f"Over {LARGEST} bytes: {heavy}. pyvis ships vis-network; static/ is not committed."
    )
    assert all(heavy[name] < 5 * LARGEST for name in pictures), f"Pictures of less than 1 MB, please: {heavy}"


@pytest.mark.parametrize("name", [".venv", "static/vis-network.js", ".hypothesis/x", "graph/__pycache__/x.pyc"])
def test_what_is_made_on_the_spot_is_ignored(name: str) -> None:
    assert subprocess.run(["git", "check-ignore", "-q", name], cwd=ROOT).returncode == 0
