"""A page in a folder: whole at each moment, whatever kills the program; and the next one leaves nothing of that."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from graph.files import locked
from graph.view import Filters, apply
from graph.web.publish import publish, publish_split, read_site, write_site
from graph.web.publish.split import INDEX
from tests.support.data_for_tests import TINY, dataset, quote, relation

FIRST = publish_split(apply(TINY, Filters()))
SECOND = publish_split(apply(dataset(relation("NOR", "ZAF", quote("other words"))), Filters()))
THIRD = {INDEX: publish(apply(TINY, Filters())).encode("utf-8")}
STRANGE = {"own.html": "mine", ".own.html.abcdefgh.new": "mine", "style.0123456789.css": "mine"}


def counting(act: Callable[..., Any], left: list[int]) -> Callable[..., Any]:
    """The same function, which kills the process when it is called for the last time that is left."""

    def counted(*arguments: Any, **named: Any) -> Any:
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return act(*arguments, **named)

    return counted


def killed(folder: Path, files: dict[str, bytes], step: int) -> None:
    """Write a page in a process that ends before its step of that number."""
    left = [step]
    for name in ("replace", "unlink"):
        setattr(Path, name, counting(getattr(Path, name), left))
    os.fsync = counting(os.fsync, left)
    write_site(folder, files)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system on which no process is made of another")
def test_a_run_that_is_killed_anywhere_leaves_a_whole_page(tmp_path: Path) -> None:
    write_site(tmp_path, FIRST)
    for name, text in STRANGE.items():
        (tmp_path / name).write_text(text)
    ended, step = -signal.SIGKILL, 0
    while ended == -signal.SIGKILL:
        run = get_context("fork").Process(target=killed, args=(tmp_path, (SECOND, FIRST)[step % 2], step))
        run.start()
        run.join(60)
        ended, step = run.exitcode or 0, step + 3
        page, broken = read_site(lambda name: (tmp_path / name).read_bytes(), INDEX)
        assert not broken
        assert page.then == page.now
    assert not ended
    assert step > len(SECOND)
    for files in (SECOND, THIRD, FIRST):
        write_site(tmp_path, files)
        assert names(tmp_path) == {*files, *STRANGE}


def test_what_another_run_is_writing_stays(tmp_path: Path) -> None:
    unfinished = tmp_path / f".{INDEX}.abcdefgh.new"
    with locked(tmp_path) as alone:
        if not alone:
            pytest.skip("a system without locks")
        unfinished.write_text("by the other")
        run = get_context("spawn").Process(target=write_site, args=(tmp_path, THIRD))
        run.start()
        run.join(1.5)
        assert run.is_alive(), "it waits"
        assert names(tmp_path) == {unfinished.name}
    run.join(60)
    assert names(tmp_path) == {INDEX}
