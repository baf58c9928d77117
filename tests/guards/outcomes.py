"""A plugin of pytest's, used by ``runner``: what came of each test, a line of JSON as soon as it is known.

A test that began and has no other line is the one that hangs. One that failed because the program did not know a name
"broke": that proves nothing, the table put something there that does not fit.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

_UNFIT = re.compile(
    r"^[E|+ ]*(?:NameError|UnboundLocalError|ImportError|ModuleNotFoundError|AttributeError|SyntaxError"
    r"|IndentationError)(?::.*)?$",
    re.MULTILINE,
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--outcomes", type=Path, help="the file to append to")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(_Writer(config.getoption("--outcomes")))


class _Writer:
    def __init__(self, path: Path) -> None:
        self.path = path

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self.write(nodeid, "began")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or not report.passed:
            # Before and after a test there is nothing that it could have looked at.
            outcome = report.outcome if report.when == "call" or report.skipped else f"error in {report.when}"
            crash = getattr(report.longrepr, "reprcrash", None)
            why = crash.message if crash else report.longreprtext
            if outcome == "failed" and (unfit := unfitting(report)):
                outcome, why = "broke", unfit
            self.write(report.nodeid, outcome, why)

    def write(self, test: str, outcome: str, why: str = "") -> None:
        with self.path.open("a", encoding="utf-8") as file:
            print(json.dumps([test, outcome, why]), file=file)


def unfitting(report: pytest.TestReport) -> str | None:
    """Return the error that shows a replacement that does not fit: from the traceback, from what was printed, or from
    the log of a server (``tests/conftest.py`` adds it).
    """
    for text in (report.longreprtext, *(text for _, text in report.sections)):
        if found := _UNFIT.search(text):
            return found[0].lstrip("E|+ ")
    return None
