"""What CONTRIBUTING.md asks of docstrings and ruff does not know: errors that a function raises are named in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.support import ROOT

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(inside: ast.Module | ast.ClassDef) -> Iterator[Function]:
    """Yield what is public: no function and no class whose name begins with an underscore."""
    for node in inside.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from functions(node)
        elif isinstance(node, Function) and not node.name.startswith("_"):
            yield node


def unnamed(function: Function) -> list[str]:
    """Return the classes that a function raises itself and its docstring does not name."""
    raised = [node.exc for node in ast.walk(function) if isinstance(node, ast.Raise) and node.exc]
    classes = {ast.unparse(one.func if isinstance(one, ast.Call) else one).rpartition(".")[2] for one in raised}
    caught = {
        name.id for node in ast.walk(function) if isinstance(node, ast.ExceptHandler) and node.type
        for name in ast.walk(node.type) if isinstance(name, ast.Name)
    }  # fmt: skip
    told = ast.get_docstring(function) or ""
    return sorted(name for name in classes - caught if name[0].isupper() and name != "SystemExit" and name not in told)


def is_command(function: Function) -> bool:
    return "command" in " ".join(map(ast.unparse, function.decorator_list))  # its docstring is what --help prints


def test_the_errors_that_a_function_raises_are_named_in_its_docstring() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{function.lineno} {function.name} raises {', '.join(missing)}"
        for file in sorted((ROOT / "graph").rglob("*.py"))
        for function in functions(ast.parse(file.read_text("utf-8")))
        if not is_command(function) and (missing := unnamed(function))
    ]
    assert found == []
