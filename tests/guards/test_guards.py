"""The table of guards is current: each has its place in the project, and no test of docs/robustness.md is without one.

That the tests fail without their guards is seen by ``make guards``; here its judgement is held, on a tiny project.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.guards import __main__
from tests.guards.faults import faults
from tests.guards.guard import Guard, covers, named
from tests.guards.places import Place, places
from tests.guards.runner import Outcome, see, survives
from tests.guards.table import GUARDS
from tests.support import ROOT


@pytest.fixture(scope="module")
def where() -> dict[str, Place]:
    return places(ROOT)


def test_every_name_in_the_source_has_an_entry_and_every_entry_a_place(where: dict[str, Place]) -> None:
    assert {change.name for guard in GUARDS for change in guard.changes} == {*where}


def test_what_stands_instead_of_a_guard_is_something_else_that_compiles_and_knows_its_names(
    where: dict[str, Place],
) -> None:
    assert faults(GUARDS, ROOT, where) == {}


def test_every_guard_names_tests_of_the_page() -> None:
    for guard in GUARDS:
        assert guard.tests  # raises where the page names no such test


def test_every_test_that_the_page_names_has_a_guard() -> None:
    entries = {test for guard in GUARDS for test in guard.tests}
    assert [test for test in named() if not any(covers(entry, test) for entry in entries)] == []


def test_no_guard_stands_twice() -> None:
    changes = [guard.changes for guard in GUARDS]
    assert len(changes) == len(set(changes))


@pytest.mark.parametrize(
    ("entry", "results", "how"),
    [
        ("t.py::a", {"t.py::a": "failed"}, None),
        ("t.py::a", {"t.py::a": "passed"}, "passed"),
        ("t.py::a", {"t.py::ab": "failed"}, "did not run"),
        ("t.py::a", {"t.py::a": "error in setup"}, "error in setup"),
        ("t.py::a", {"t.py::a": "skipped"}, "skipped"),
        ("t.py::a", {"t.py::a": "broke"}, "broke"),
        ("t.py::a", {"t.py::a": "began"}, "did not end"),
        ("t.py::a", {"t.py::a[1]": "failed", "t.py::a[2]": "passed"}, None),
        ("t.py::a[*]", {"t.py::a[1]": "failed", "t.py::a[2]": "passed"}, "passed"),
        ("t.py::a[*]", {"t.py::a[1]": "failed", "t.py::a[2]": "failed"}, None),
        ("t.py::a[2]", {"t.py::a[1]": "failed", "t.py::a[2]": "passed"}, "passed"),
    ],
)
def test_only_a_test_that_ran_and_failed_has_failed(entry: str, results: dict[str, str], how: str | None) -> None:
    outcomes = {test: Outcome(result) for test, result in results.items()}
    assert survives(entry, outcomes) == how


def test_a_test_that_hangs_has_failed_only_where_that_is_said() -> None:
    outcomes = {"t.py::a": Outcome("began")}
    assert survives("t.py::a", outcomes, hangs=True) is None
    assert survives("t.py::b", outcomes, hangs=True) == "did not run"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a guard, two tests that the guard concerns, and one of them that does not see it."""
    root = tmp_path / "tiny"
    (root / "tests" / "guards").mkdir(parents=True)
    for package in (root / "tests", root / "tests" / "guards"):
        (package / "__init__.py").write_text("")
    shutil.copy(ROOT / "tests" / "guards" / "outcomes.py", root / "tests" / "guards")
    (root / "door.py").write_text("def opens(key):\n    return key == 'mine'  # guard: one-key\n")
    (root / "tests" / "test_door.py").write_text(
        "from door import opens\n\ndef test_shut():\n    assert not opens('yours')\n\n"
        "def test_careless():\n    assert opens('mine')\n"
    )
    return root


def test_a_guard_is_disabled_in_a_copy_and_its_tests_are_run_there(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tests = ("tests/test_door.py::test_shut", "tests/test_door.py::test_careless")
    guard = Guard("one-key", "return True", ())
    monkeypatch.setitem(guard.__dict__, "tests", tests)
    seen = see(guard, project)
    assert [outcome.result for outcome in seen.outcomes.values()] == ["failed", "passed"]
    assert seen.survivors == ((tests[1], "passed"),)
    assert "key == 'mine'" in (project / "door.py").read_text()
    __main__.tell(seen, why=False)
    told = capsys.readouterr().out
    assert re.match(r"SURVIVED +1 failed +\d+ s  one-key: return True\n +passed: .*test_careless\n", told)


def test_wrong_usage_is_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in (["--colour"], ["-k", "no guard has this"]):
        with pytest.raises(SystemExit) as ended:
            __main__.main(wrong)
        assert ended.value.code == 2
    with pytest.raises(SystemExit) as ended:
        __main__.main(["--help"])
    assert ended.value.code == 0
    assert "-k PATTERN" in capsys.readouterr().out
