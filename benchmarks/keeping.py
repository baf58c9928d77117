"""Where measurements are kept: raw numbers as JSON, tables in a Markdown document; and progress, on the terminal."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import json
import os
import platform
import re
import sys
import traceback
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.benchmark import Raw

ended_early: list[str] = []  # what could not be measured to its end


@contextlib.contextmanager
def going_on(what: str) -> Iterator[None]:
    """Tell what ended with an error and note it in ``ended_early``; what comes behind is measured all the same."""
    try:
        yield
    except Exception:
        traceback.print_exc()
        say(what, "ended early")
        ended_early.append(what)


def known(folder: Path | None, name: str) -> Raw:
    """Return what a folder keeps of a benchmark; nothing where there is no folder or file."""
    file = folder / f"{name}.json" if folder else None
    return dict(json.loads(file.read_text("utf-8"))) if file and file.exists() else {}


def keep(folder: Path | None, name: str, raw: Raw) -> None:
    """Write raw numbers, if there is a folder for them."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.json").write_text(dumped(raw), "utf-8")


def dumped(raw: Raw) -> str:
    """Return JSON whose lists of numbers take a line each."""
    text = json.dumps(raw, indent=1)
    return re.sub(r"\[[^\[\]{}\"]*\]", lambda found: "".join(found[0].split()).replace(",", ", "), text) + "\n"


def put(file: Path, place: str, text: str) -> None:
    """Put ``text`` into a Markdown file between its comments ``<!-- place -->`` and ``<!-- end of place -->``."""
    begin, end = f"<!-- {place} -->", f"<!-- end of {place} -->"
    whole = file.read_text("utf-8")
    new = re.sub(
        rf"{re.escape(begin)}.*?{re.escape(end)}", lambda _: f"{begin}\n{text.strip()}\n{end}", whole, flags=re.DOTALL
    )
    if begin not in whole or end not in whole:
        raise ValueError(f"{file} has no place {begin} … {end}.")
    file.write_text(new, "utf-8")


def say(*words: object) -> None:
    """Tell how far it is, with the time."""
    told = [
        {k: round(v, 1) if isinstance(v, float) else v for k, v in one.items()} if isinstance(one, Mapping) else one
        for one in words
    ]
    print(f"{dt.datetime.now().astimezone():%H:%M:%S}", *told, file=sys.stderr, flush=True)


def machine(before: float) -> str:
    """Return when and on what was measured; ``before`` is the load when it began."""
    today, load = f"{dt.datetime.now(dt.UTC).date():%-d %B %Y}", f"load {before:.1f} before and {load_now():.1f} after"
    return f"{today}, {platform.machine()}, {os.cpu_count()} cores, {load}"


def load_now() -> float:
    return os.getloadavg()[0]


def merged(
    raw: Raw, sizes: Collection[str], size: str, about: str, found: Mapping[str, Mapping[str, Sequence[float]]],
    failed: Raw | None = None,
) -> Raw:  # fmt: skip
    """Return ``raw`` with what was measured at a size, by page and measure, in place of what it had of that size.

    Of others than the benchmark's ``sizes``, whose order it has, nothing is kept.
    """
    made = {**raw, size: {"about": about, "results": found, **({"failed": failed} if failed else {})}}
    return {one: made[one] for one in sizes if one in made}


def asked(given: argparse.Namespace, sizes: Collection[str]) -> list[str]:
    """Return which of a benchmark's sizes are to be measured, in the order in which they are asked for."""
    return [one for one in given.sizes or sizes if one in sizes]


def results_of(raw: Raw) -> dict[str, dict[str, dict[str, list[float]]]]:
    """Return the numbers, by size, page and measure."""
    return {size: one["results"] for size, one in raw.items()}
