"""The drawing of the live page while it moves: frames a second, the longest frame, the longest task."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from benchmarks import keeping
from benchmarks.benchmark import Benchmark, Measure, Raw, Wanted
from benchmarks.data import dated
from benchmarks.pages import OURS, Arm
from benchmarks.tables import of_one
from benchmarks.visit import Visitor
from graph.model import counted
from tests.support.browsing import chromium, new_context
from tests.support.server import Server, serving

ROUNDS = 3
MOVES = (Path(__file__).parent / "moving.js").read_text("utf-8")
MOTIONS = {"paper": "paper dragged", "zoom": "zoomed", "country": "a country dragged"}
EVENTS = "Sixty events, one a frame; software rendering, 1280 by 900."


@dataclass(frozen=True)
class Scene:
    """What is drawn: a data set of ``many``, at an address of the page, all of its relations or as many as it draws."""

    size: str
    query: str = ""
    all: bool = False


SCENES = {
    "300": Scene("M", "?from=2010&to=2015&from2=2016&to2=2021"),
    "2000": Scene("L", all=True),
    "19000": Scene("XL", all=True),
}
FRAMES = {"300": 30, "2000": 15}
MEASURES = (
    *(
        Measure(
            f"{kind} speed", words, "frames a second", EVENTS if kind == "paper" else "",
            (Wanted(FRAMES),) if kind != "country" else (), more=True,
        )
        for kind, words in MOTIONS.items()
    ),
    *(Measure(f"{kind} longest", f"longest frame, {words}", "ms") for kind, words in MOTIONS.items()),
    Measure(
        "task", "longest task, moved in these ways", "ms",
        "The browser tells of tasks from 50 ms on; 50 stands for none.",
        (Wanted({"19000": 200}),),
    ),
    Measure("all task", "longest task, all drawn on request and 300 again", "ms", wanted=(Wanted({"19000": 200}),)),
)  # fmt: skip


def run(given: argparse.Namespace, known: Raw) -> Iterator[Raw]:
    with TemporaryDirectory() as folder, chromium() as browser:
        for name in keeping.asked(given, SCENES):
            before, scene, path = keeping.load_now(), SCENES[name], Path(folder) / "data.yaml"
            path.write_text(json.dumps(dated(scene.size)), "utf-8")
            keeping.say(name, "relations: starts the server")
            found: dict[str, list[float]] = defaultdict(list)
            with keeping.going_on(f"moving, {name}"), serving(path) as server:
                for turn in range(given.rounds or ROUNDS):
                    told = once(browser, server, scene)
                    keeping.say(name, "relations", f"round {turn + 1}", told)
                    for measure, value in told.items():
                        found[measure].append(round(value, 1))
                    now = f"{keeping.machine(before)}, {counted(turn + 1, 'round')}"
                    known = keeping.merged(known, SCENES, name, now, {OURS: dict(found)})
                    yield known


def once(browser: Browser, server: Server, scene: Scene) -> dict[str, float]:
    context = new_context(browser)
    try:
        visitor = Visitor(context.new_page(), Arm(OURS, "ours", server))
        visitor.page.add_init_script(MOVES)
        visitor.open(scene.query)
        found: dict[str, float] = {}
        if scene.all:
            found["all task"] = visitor.page.evaluate("inMotion('all')")["task"]  # there and back
            visitor.page.evaluate("stageOfOurs().querySelector('.fewer button').click()")
            visitor.idle()
        for kind in MOTIONS:
            for name, value in visitor.page.evaluate("kind => inMotion(kind)", kind).items():
                found[f"{kind} {name}"] = value
        found["task"] = max(found.pop(f"{kind} task") for kind in MOTIONS)
        return found
    finally:
        context.close()


def told(raw: Raw) -> str:
    return of_one(raw, OURS, MEASURES)


BENCHMARK = Benchmark("moving", "its drawing while it moves", OURS, MEASURES, run, told, keeping.results_of)
