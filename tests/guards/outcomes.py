"""A plugin of pytest's, used by ``runner``: what came of each test, a line of JSON as soon as it is known.

A test that began and has no other line is the one that hangs.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest


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
            self.write(report.nodeid, outcome, crash.message if crash else report.longreprtext)

    def write(self, test: str, outcome: str, why: str = "") -> None:
        with self.path.open("a", encoding="utf-8") as file:
            print(json.dumps([test, outcome, why]), file=file)
