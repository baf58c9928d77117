"""Fixtures and rules of every test: the articles' texts, servers, and that no test is left out in silence."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.support import DEFAULT_EXAMPLES, SLOW_FACTOR, SOURCES_VARIABLE, on_ci, sources_folder
from tests.support.server import APP, RUNNING, Server, serving

# Without a deadline: a busy machine is no fault of the code. On CI the same examples every time.
_common = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("default", _common, max_examples=DEFAULT_EXAMPLES, derandomize=on_ci())
settings.register_profile("slow", _common, max_examples=DEFAULT_EXAMPLES * SLOW_FACTOR)
# Where a test is meant to fail (tests/guards), no matter by which example.
settings.register_profile(
    "guards", _common, max_examples=DEFAULT_EXAMPLES, derandomize=True, phases=[Phase.explicit, Phase.generate]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(scope="session")
def sources_dir() -> Path:
    """The folder of the articles' full texts. Without it: a failure on CI, else skipped, counted and named."""
    folder = sources_folder()
    if any(folder.glob("*.txt")):
        return folder
    reason = f"the articles' texts are not at hand (../shared/sources beside the checkout, or {SOURCES_VARIABLE})"
    if on_ci():
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The page with the project's own data, one server for the whole run. Do not change its data."""
    with serving() as running:
        yield running


class Serve(Protocol):
    """``serve(data_path=None, env=None, args=(), app=APP) -> Server``."""

    def __call__(
        self,
        data_path: Path | str | None = None,
        env: Mapping[str, str] | None = None,
        args: Sequence[str] = (),
        app: Path | str = APP,
    ) -> Server: ...


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a page with other data or settings; it ends with the test."""
    with contextlib.ExitStack() as stack:
        yield lambda *which, **how: stack.enter_context(serving(*which, **how))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Browser tests come last: what is wrong in a rule shows before a Chromium has started.

    One that fails is tried once more, and the summary names it (RERUN): a machine that does much else at the time fails
    one in some thousands. A fault of ours fails both times. ``-p no:rerunfailures`` tries none again.
    """
    browser, again = Path(__file__).parent / "browser", config.pluginmanager.hasplugin("rerunfailures")
    for item in items:
        if item.path.is_relative_to(browser):
            item.add_marker(pytest.mark.browser)
            if again:
                item.add_marker(pytest.mark.flaky(reruns=1))
    items.sort(key=lambda item: item.path.is_relative_to(browser))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, None, None]:
    """A server that logs a traceback has failed its test, whatever the page looked like."""
    yield
    if sum(server.new_traceback() for server in RUNNING):  # not any(): each server is asked
        pytest.fail("A server logged a traceback; its log follows.", pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failed test shows the end of what its servers said."""
    report = yield
    if report.failed:
        report.sections += [(f"log of {server.url}", server.log[-8000:]) for server in RUNNING]
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What did not run is counted and named, whatever the verbosity."""
    reasons: Counter[str] = Counter()
    for report in terminalreporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        reasons[reason.removeprefix("Skipped: ")] += 1
    if left_out := len(terminalreporter.stats.get("deselected", [])):
        chosen = terminalreporter.config.getoption("markexpr") or terminalreporter.config.getoption("keyword")
        reasons[f"this run was asked for {chosen!r} only" if chosen else "they were deselected"] += left_out
    for reason, number in reasons.items():
        terminalreporter.write_line(f"not run: {number} test{'s' * (number != 1)}, because {reason}", yellow=True)
