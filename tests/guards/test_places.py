"""A guard's name stands in a comment, and what it belongs to is found wherever it stands and however it is laid out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.guards.faults import faults
from tests.guards.guard import Change, Guard
from tests.guards.outcomes import unfitting
from tests.guards.places import ITSELF, Fault, places


def disabled(root: Path, file: str, text: str, instead: str) -> str:
    """What becomes of a file with one guard, "the-rule"."""
    (root / file).write_text(text, "utf-8")
    return Guard("the-rule", instead, ()).disabled(root, places(root))[file]


@pytest.mark.parametrize(
    ("text", "instead", "new"),
    [
        ("a = f(1)  # guard: the-rule\nb = 2\n", "a = 0", "a = 0  # guard: the-rule\nb = 2\n"),
        ("# guard: the-rule\na = f(1)\nb = 2\n", "a = 0", "# guard: the-rule\na = 0\nb = 2\n"),
        ("a = 1\n# guard: the-rule\n\n# why\nb = f(1)\n", "b = 0", "a = 1\n# guard: the-rule\n\n# why\nb = 0\n"),
        ("a = f(\n    1,  # guard: the-rule\n    2,\n)\nb = 2\n", "a = 0", "a = 0\nb = 2\n"),
        ("if a:\n    b()  # guard: the-rule\n", "c()\nd()", "if a:\n    c()\n    d()  # guard: the-rule\n"),
        ("if a:\n    b()  # guard: the-rule\n", f"{ITSELF}\nd()", "if a:\n    b()\n    d()  # guard: the-rule\n"),
        ("if a and b:  # guard: the-rule\n    c()\n", "if False:", "if False:  # guard: the-rule\n    c()\n"),
        ("if a:\n    b()\nelif c:  # guard: the-rule\n    d()\n", "elif False:", "if a:\n    b()\nelif False:"),
        ("for a in f(b):  # guard: the-rule\n    c()\n", "for a in b:", "for a in b:"),
        ("with f(\n    1\n) as a:  # guard: the-rule\n    b()\n", "with f(2) as a:", "with f(2) as a:  # guard"),
        ("try:\n    a\n# guard: the-rule\nexcept E:\n    b\n", "except F:", "try:\n    a\n# guard: the-rule\nexcept F"),
        ("@cached  # guard: the-rule\ndef f(a):\n    b()\n", "@slow", "@slow  # guard: the-rule\ndef f(a):\n    b()\n"),
        ("@cached\ndef f(\n    a=1,  # guard: the-rule\n): ...\n", "def f(a=2):", "@cached\ndef f(a=2): ...\n"),
        ("é = 'é'; x = f('é')  # guard: the-rule\n", "x = 0", "é = 'é'; x = 0  # guard: the-rule\n"),
        ("a = '\u2028'\nb = 1  # guard: the-rule\n", "b = 2", "a = '\u2028'\nb = 2  # guard: the-rule\n"),
        ("a = '# guard: other'\nb = 1  # guard: the-rule\n", "b = 2", "a = '# guard: other'\nb = 2"),
    ],
)  # fmt: skip
def test_in_python_a_comment_names_a_statement_a_head_or_a_decorator(
    tmp_path: Path, text: str, instead: str, new: str
) -> None:
    assert disabled(tmp_path, "a.py", text, instead).startswith(new)


@pytest.mark.parametrize("guarded", ["found = look({})  # guard: the-rule", "# guard: the-rule\n    found = look({})"])
def test_a_statement_that_is_laid_out_anew_stays_guarded(tmp_path: Path, guarded: str) -> None:
    path = tmp_path / "a.py"
    path.write_text(f"def f():\n    {guarded}\n    return found\n".format("first_word, second_word, third_word_of_all"))
    for length in (120, 60, 40, 200):
        command = [sys.executable, "-m", "ruff", "format", "--isolated", "--no-cache", f"--line-length={length}", path]
        subprocess.run(command, check=True, capture_output=True)
        new = disabled(tmp_path, "a.py", path.read_text(), "found = 0").splitlines()
        code = [line.partition("  #")[0] for line in new if not line.strip().startswith("#")]
        assert code == ["def f():", "    found = 0", "    return found"]


@pytest.mark.parametrize(
    ("file", "text", "instead", "new"),
    [
        ("a.js", "f();\n  g(1); // guard: the-rule\nh();\n", "g(2);", "f();\n  g(2); // guard: the-rule\nh();\n"),
        ("a.css", "a { b: c; } /* guard: the-rule */\n", "", " /* guard: the-rule */\n"),
        ("a.html", "<p>{{ a }}</p>{# guard: the-rule #}\n", "<p></p>", "<p></p>{# guard: the-rule #}\n"),
        ("a.toml", "a = 1  # guard: the-rule\nb = 2\n", "a = 3", "a = 3  # guard: the-rule\nb = 2\n"),
        ("a.yaml", "a:\n  b: 1  # guard: the-rule\n", "b: 2", "a:\n  b: 2  # guard: the-rule\n"),
        (
            "a.js", "f();\n  // guard: the-rule\n  g();\n\n  h();\n  // end guard\ni();\n", "j();",
            "f();\n  // guard: the-rule\n  j();\n  // end guard\ni();\n",
        ),
    ],
)  # fmt: skip
def test_in_other_files_a_comment_names_its_line_or_the_lines_to_the_end(
    tmp_path: Path, file: str, text: str, instead: str, new: str
) -> None:
    assert disabled(tmp_path, file, text, instead) == new


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a = 1  # guard: the-rule\nb = 2  # guard: the-rule\n", "a name stands once"),
        ("a = 1  # guard: The rule\n", "a.py:1: guard: The rule: a guard's name is words in small letters"),
        ("a = 1\n# guard: the-rule\n", "a.py:2: guard: the-rule stands beside no statement"),
    ],
)
def test_a_comment_that_is_wrong_is_told(tmp_path: Path, text: str, wrong: str) -> None:
    (tmp_path / "a.py").write_text(text)
    with pytest.raises(Fault, match=wrong):
        places(tmp_path)


def test_lines_without_an_end_are_told(tmp_path: Path) -> None:
    for text in ("// guard: the-rule\nf();\n", "// guard: one\nf();\n// guard: two\n", "f();\n// end guard\n"):
        (tmp_path / "a.js").write_text(text)
        with pytest.raises(Fault, match=r"has no end|nothing begins here"):
            places(tmp_path)


@pytest.mark.parametrize(
    ("text", "instead", "wrong"),
    [
        ("a = 1  # guard: the-rule\n", "a = 1", "is what stands there"),
        ("a = 1  # guard: the-rule\n", "a = (1", "is no py"),
        ("if a:  # guard: the-rule\n    b()\n", "pass", "is no py"),
        ("a = 1  # guard: the-rule\n", "a = unheard_of", "Undefined name `unheard_of`"),
        ("a = 1  # guard: another\n", "a = 2", "the-rule stands nowhere"),
    ],
)
def test_what_does_not_fit_is_a_fault_of_the_table(tmp_path: Path, text: str, instead: str, wrong: str) -> None:
    (tmp_path / "a.py").write_text(text)
    guard = Guard("the-rule", instead, ())
    assert wrong in faults([guard], tmp_path, places(tmp_path))[guard]


def test_two_places_of_one_file_are_changed_together(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("a = 1  # guard: one\nb = 2  # guard: two\n")
    guard = Guard("one", "a = 1 + 10", (), also=(Change("two", "b = 20"),))
    assert guard.disabled(tmp_path, places(tmp_path)) == {"a.py": "a = 1 + 10  # guard: one\nb = 20  # guard: two\n"}


@pytest.mark.parametrize(
    ("traceback", "printed", "unfit"),
    [
        ("tests/test_door.py:3: in test\nE   NameError: name 'key' is not defined", "", "NameError: name 'key'"),
        ("  | AttributeError: 'Door' object has no attribute 'key'", "", "AttributeError: 'Door'"),
        ("E   assert 1 == 0", "Traceback (most recent call last):\nImportError: no key", "ImportError: no key"),
        ("t.py:3: in test\nE   AssertionError: NameError: no", "raise NameError\nan ImportError: no", None),
    ],
)  # fmt: skip
def test_a_test_that_fails_by_an_unknown_name_proves_nothing(traceback: str, printed: str, unfit: str | None) -> None:
    report: Any = pytest.TestReport(
        "t.py::a", ("t.py", 1, "a"), {}, "failed", traceback, "call", [("Captured stderr call", printed)]
    )
    found = unfitting(report)
    assert found == unfit if unfit is None else found and found.startswith(unfit)
