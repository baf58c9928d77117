"""The page's data: one file for all readers, re-read when it is saved, or a visitor's own."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import threading
import time
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import streamlit as st

from graph.loading import DEFAULT_DATA, Limits, Live, Snapshot, parse
from graph.model import counted
from graph.problems import InvalidData, grouped
from graph.render.drawing import network, vis_network
from graph.render.html import render
from graph.view import Filters, apply, data_digest, prepare, years
from graph.web.page.session import session

REPLACING = 10  # seconds
PATIENCE = 0.2  # seconds that a reader waits for a changed file: a small one is shown at once
FIRST_PAGE = 3  # seconds in which the first reader has the processor, who has waited for the data

_opened: dict[Path, Live] = {}
_opening = threading.Lock()


def data_path() -> Path:
    """Return ``--data`` after ``--`` on the command line, else ``RELATIONS_DATA``, else the project's own data."""
    return _data_path(tuple(sys.argv[1:]), os.environ.get("RELATIONS_DATA"))


@lru_cache(maxsize=8)  # every run asks, and every open page once a second
def _data_path(arguments: tuple[str, ...], in_environment: str | None) -> Path:
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--data", default=in_environment)  # guard: environment-names-the-data
    named = parser.parse_known_args(arguments)[0].data  # guard: option-names-the-data
    return Path(named) if named else Path(str(files("graph"))).parent / DEFAULT_DATA  # guard: option-wins


def open_live(path: Path) -> Live:
    """Return the one `Live` of a path, which all readers share."""
    with _opening:
        if path not in _opened:
            _opened[path] = Live(path, loaded=settle)
        return _opened[path]


def newest() -> Snapshot:
    """Return what all readers share, as it is now; while a changed file is read, what was before it.

    The question whether there is something new (`document.generation`) reads it: nobody waits there.
    """
    return open_live(data_path()).look(PATIENCE)


def warm() -> None:
    """Read the data before the first reader asks for it.

    Nearly all of it stays, so the garbage collector, which would go through it again and again, waits.
    """
    gc.disable()
    try:
        dataset = open_live(data_path()).look().dataset
    finally:
        gc.enable()
    if dataset is not None:
        time.sleep(FIRST_PAGE)
        prepare(dataset)


def settle(snapshot: Snapshot) -> None:
    """Exempt from the garbage collector what stays; Streamlit runs it after each run of each reader.

    All that a view needs of the data is made first, so that it is among what stays and fifty readers at once do not
    each make it; the previous data is freed.
    """
    if (dataset := snapshot.dataset) is not None:
        apply(dataset, Filters())
        network.positions(dataset)
        for made in (data_digest, vis_network.placed, years):
            made(dataset)
    if snapshot.generation > 1:  # of a server that begins nothing is to be freed, and its first reader waits
        gc.unfreeze()
        gc.collect()
    gc.freeze()


def own_file(shared: Snapshot) -> Snapshot:
    """Return what this visitor uploaded, read once and kept for this visitor only, or what all readers share."""
    kept, upload = session(), st.session_state.get("upload")
    if upload is None:
        if kept.own:
            kept.left = kept.own, time.monotonic()
        kept.own = None  # guard: removed-is-gone
        return shared  # guard: others-see-the-shared
    if kept.own is None or kept.own_id != upload.file_id:
        limits = Limits(size=st.get_option("server.maxUploadSize") * 2**20)
        kept.own_id, kept.uploads = upload.file_id, kept.uploads + 1
        try:
            dataset = parse(upload.getvalue(), upload.name, limits).dataset
            kept.own = Snapshot(-kept.uploads, -kept.uploads, dataset, own=upload.name)
        except InvalidData as error:
            before = kept.own or _replaced() or shared
            # guard: wrong-upload-changes-nothing
            kept.own = replace(before, generation=-kept.uploads, problems=error.problems)
    return kept.own  # guard: uploads-are-private


def _replaced() -> Snapshot | None:
    """Return what the visitor's new file replaces: Streamlit takes the old one away first, and runs the page."""
    own, when = session().left or (None, 0.0)
    return own if time.monotonic() - when < REPLACING else None


def problems(snapshot: Snapshot) -> str:
    """Return what is wrong with the newest file, as ``check`` prints it, without the server's folders."""
    if snapshot.dataset is None:
        title, advice = "The data cannot be shown yet", "The page loads once the file is fixed."
    elif snapshot.generation < 0:
        title, advice = "Your file cannot be used", "Still showing the previous data."
    else:
        title, advice = "The newest data cannot be used", "Showing the last valid version until then."
    # A file that is not there: the hint says in which folder it was looked for.
    public = [replace(one, hint=None) if one.code == "no-file" else one for one in snapshot.problems]
    found = [replace(problem, file=Path(problem.file).name) for problem in public]
    number = Counter(problem.severity for problem in found)
    told = [counted(number[one], one) for one in ("error", "warning") if number[one]]
    # guard: problems-are-told
    return render("problems.html", title=title, told=" and ".join(told), advice=advice, problems=grouped(found))
