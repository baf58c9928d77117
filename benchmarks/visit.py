"""One page, opened anew and used as a reader uses it, step by step; see ``steps`` for what is measured."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page
from playwright.sync_api import Error as PlaywrightError

from benchmarks.benchmark import Measure
from benchmarks.pages import Arm
from tests.support.browsing import new_context

PROBES = (Path(__file__).parent / "probes.js").read_text("utf-8")
WAIT = 60_000  # milliseconds
QUIET = 300  # milliseconds without a run: then a page is idle


class Missing(Exception):
    """A page that does not show what a step needs."""


@dataclass
class Visitor:
    """A reader of one page: ``received`` are the bytes that have come on its websocket."""

    page: Page
    arm: Arm
    received: int = 0
    cdp: CDPSession = field(init=False)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(WAIT)
        self.page.add_init_script(PROBES)
        self.page.on("websocket", lambda socket: socket.on("framereceived", self._count))
        self.cdp = self.page.context.new_cdp_session(self.page)

    def _count(self, frame: str | bytes) -> None:
        self.received += len(frame)

    @property
    def ours(self) -> bool:
        return self.arm.probe == "ours"

    def open(self, query: str = "") -> float:
        """Return the milliseconds until the page is drawn."""
        self.page.goto(self.arm.server.url + query)
        drawn = float(self.page.evaluate(f"until(probes['{self.arm.probe}'], {WAIT})"))
        self.idle()
        return drawn

    def idle(self) -> None:
        self.page.evaluate(f"quiet({QUIET}, {WAIT})")

    def timed(self, promise: str, act: Callable[[], object]) -> Any:
        """Return what a promise of the page gives that is waited for before a reader acts."""
        self.page.evaluate(f"globalThis.result = {promise}; 0")
        act()
        return self.page.evaluate("result")


@dataclass(frozen=True)
class Step:
    """One thing that a reader does: its name, how, and what is measured of it. ``act`` leaves out what a page lacks."""

    name: str
    act: Callable[[Visitor], dict[str, float]]
    measures: tuple[Measure, ...]


def measure(
    browser: Browser, arm: Arm, steps: Sequence[Step], without: Collection[str]
) -> Iterator[tuple[str, dict[str, float] | str]]:
    """Yield what each step measures, by its name, or why it does not; ``without`` are steps that are left out.

    After a step that failed, the page is opened anew. The first step opens it; where that fails, the others are not
    tried.
    """
    context = new_context(browser)
    try:
        visitor = Visitor(context.new_page(), arm)
        for step in steps:
            if step.name in without:
                continue
            try:
                yield step.name, {name: round(value, 1) for name, value in step.act(visitor).items()}
            except (PlaywrightError, Missing) as error:
                yield step.name, str(error).splitlines()[0]
                if step is steps[0]:
                    return
                try:
                    visitor.open()
                except PlaywrightError as gone:
                    yield "load", str(gone).splitlines()[0]
                    return
    finally:
        context.close()
