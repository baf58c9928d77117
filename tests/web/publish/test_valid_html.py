"""A published page, whole, in parts and for a frame, is HTML as the standard has it: html-validate (npm) judges.

The other validator, vnu, knew no error of these pages but for properties of CSS that are newer than it (such as mask,
paint-order and @property). Three of html-validate's rules are opinions that ours differ from
(scripts/html-validate/.htmlvalidate.json): an id may have a full stop, as a quote's has; a list may have a name; a
region that scrolls is no section.
"""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path

import pytest

from graph.loading import load
from graph.view import Filters, View, apply
from graph.web.publish import publish, publish_embed, publish_split
from tests.support import ROOT, data_scripts, on_ci
from tests.support.data_for_tests import TINY

pytestmark = pytest.mark.slow


@cache
def judge() -> Path:
    """Where npm put html-validate; without Node.js and npm a failure on CI, else skipped and counted."""
    done = subprocess.run([ROOT / "scripts" / "html-validate.sh"], capture_output=True, text=True, check=False)
    if done.returncode:
        (pytest.fail if on_ci() else pytest.skip)(done.stderr.strip().splitlines()[-1])
    return Path(done.stdout.strip())


def wrong_with(folder: Path) -> list[str]:
    config, out = ROOT / "scripts" / "html-validate" / ".htmlvalidate.json", folder / "found.json"
    pages = sorted(map(str, folder.glob("*.html")))
    command = ["node", str(judge()), "--config", str(config), "--formatter", f"json={out}", *pages]
    subprocess.run(command, capture_output=True, check=False, cwd=folder)
    found = json.loads(out.read_text("utf-8"))
    assert pages
    return [f"{Path(of['filePath']).name}:{one['line']}: {one['message']}" for of in found for one in of["messages"]]


def write_forms(view: View, folder: Path) -> None:
    for name, content in publish_split(view).items() if view.relations else ():
        (folder / name).write_bytes(content)
    (folder / "whole.html").write_text(publish(view, url="https://a.example/g/"), "utf-8")
    (folder / "embed.html").write_text(publish_embed(view), "utf-8")


@pytest.mark.parametrize("data", ["own", "scripts"])
def test_every_form_of_a_published_page_is_valid(data: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    path = ROOT / "data" / "relations.yaml" if data == "own" else data_scripts.write(tmp_path / "data", many=20)
    view = apply(load(path), Filters())
    write_forms(view, tmp_path)
    assert wrong_with(tmp_path) == []


@pytest.mark.parametrize("relations", [0, 1])
def test_a_page_of_one_relation_is_valid_and_so_is_one_of_none(relations: int, tmp_path: Path) -> None:
    write_forms(
        apply(TINY, Filters(countries=("NOR", "ZAF"), match="only") if relations else Filters(words="zzz")), tmp_path
    )
    assert wrong_with(tmp_path) == []


def test_the_judge_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<!DOCTYPE html><html lang=en><title>a</title><p id=a id=a><div></p>", "utf-8")
    assert wrong_with(tmp_path)
