"""The registry of what is measured of a page with a server, step by step, beside others: an entry a step."""

from __future__ import annotations

from benchmarks.benchmark import Measure, Wanted
from benchmarks.clicking import at_once, entered, rested, touched
from benchmarks.filtering import ahead, answered
from benchmarks.handling import handle, legend_and_chip
from benchmarks.pages import BASE, LINKS
from benchmarks.visit import Step

ALL = ("S", "M", "L")
FRAME = {"S": 17, "M": 17, "L": 33}
PAINTED = "From the event's own time stamp to the end of the frame that is painted anew, so that up to 16.7 ms of it are the wait for a frame"  # noqa: E501


def each(limit: float, sizes: tuple[str, ...] = ALL) -> dict[str, float]:
    return dict.fromkeys(sizes, limit)


STEPS = (
    Step(
        "load",
        lambda visitor: {"load": visitor.open()},
        (
            Measure(
                "load", "load → drawn", "ms",
                wanted=(Wanted({"S": 1.1, "L": 1.3}, of=(BASE, "load")),),
            ),
        ),
    ),
    Step(
        "answer",
        answered,
        (
            Measure(
                "answer", "filter → drawn, by Python's answer alone", "ms",
                "*Acts only*, which our page is kept from drawing by itself.",
                (
                    Wanted(each(0.6), of=(BASE, "answer")),
                    Wanted(each(0.8), of=(LINKS, "answer")),
                ),
            ),
            Measure("kilobytes", "websocket, a filter", "kB", wanted=(Wanted(each(16)),), digits=1),
        ),
    ),
    Step(
        "filter",
        ahead,
        (
            Measure(
                "filter", "filter by a sidebar widget → drawn", "ms",
                "Ours is a kind of quotes, drawn before Python has answered; of the others it is *Acts only* as above.",
                (
                    Wanted(each(0.25), of=(BASE, "filter")),
                    Wanted(each(0.35), of=(LINKS, "filter")),
                ),
            ),
            Measure(
                "numbers", "filter → numbers in the sidebar", "ms",
                "The last change of any number beside a choice, to the end of its frame.",
                (Wanted(each(250)),),
            ),
        ),
    ),
    Step(
        "words",
        rested,
        (
            Measure(
                "words", "click → words, the pointer rested 80 ms", "ms",
                "A pixel that a line really owns, and that line's own words.",
                (Wanted(each(33)),),
            ),
            Measure("click", "websocket, a click", "kB", wanted=(Wanted(each(6)),), digits=1),
        ),
    ),
    Step(
        "quick",
        at_once,
        (
            Measure(
                "quick", "click at once → words", "ms",
                "The pointer comes and presses in one go, on three lines in turn that were not open before.",
                (Wanted(each(0.5, ("S", "M")), of=(LINKS, "quick")),),
            ),
        ),
    ),
    Step(
        "touch",
        touched,
        (
            Measure(
                "touch", "touch → words", "ms",
                "From the leaving of a finger that was down for 60 ms; beside st-link-analysis's click.",
                (Wanted(each(0.5, ("S", "M")), of=(LINKS, "quick")),),
            ),
        ),
    ),
    Step(
        "key",
        entered,
        (
            Measure(
                "key", "key → words", "ms",
                "Focus and Enter in one go; beside st-link-analysis's click, which takes no keys.",
                (Wanted(each(0.5, ("S", "M")), of=(LINKS, "quick")),),
            ),
        ),
    ),
    Step(
        "handle",
        handle,
        (
            Measure(
                "handle", "handle of the timeline, dragged → drawn", "ms",
                f"Each move to another year. {PAINTED}.",
                (Wanted(FRAME),), digits=1,
            ),
        ),
    ),
    Step(
        "press",
        legend_and_chip,
        (
            Measure("legend", "press in the legend → drawn", "ms", f"{PAINTED}.", (Wanted(FRAME),), digits=1),
            Measure("chip", "chip taken off → drawn", "ms", f"{PAINTED}.", (Wanted(FRAME),), digits=1),
        ),
    ),
)  # fmt: skip
MEASURES = tuple(measure for step in STEPS for measure in step.measures)
