"""Which package may import which: the table of docs/architecture.md, held against every import in the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.support import ROOT

# From the ground up: each package with those of ours that it may import. `files` is a single module.
MAY_IMPORT = {
    "files": "",
    "model": "",
    "problems": "model",
    "record": "evidence files model problems",
    "evidence": "model problems",
    "versions": "model",
    "loading.yaml": "model problems",
    "loading": "loading.yaml model problems record",
    "editing": "evidence files loading loading.yaml model problems record",
    "intake": "evidence files loading loading.yaml model problems",
    "view": "model",
    "citation": "model view",
    "render.drawing": "model view",
    "export": "citation files loading.yaml model render.drawing view",
    "render.html": "citation export model problems record render.drawing view",
    "web.frontend": "files",
    "web.page": "citation export files loading model problems record render.drawing render.html view web.frontend "
    "web.publish",
    "web.publish": "citation evidence export files model problems record render.drawing render.html view web.frontend",
    "cli": "citation editing evidence export files intake loading loading.yaml model problems record render.drawing "
    "render.html versions view web.publish",
}

# Libraries that must not spread: each is named in these places only.
ONLY_IN = {
    "PIL": "render.drawing",
    "bibtexparser": "intake",
    "citeproc": "citation",
    "click": "cli",
    "edtf": "model",
    "jinja2": "render.html",
    "krippendorff": "evidence",
    "lxml": "intake",
    "networkx": "export render.drawing",
    "pdfminer": "intake",
    "pycountry": "model",
    "pylatexenc": "intake",
    "pyvis": "render.drawing",
    "rapidfuzz": "evidence model view",
    "starlette": "web.page",
    "trafilatura": "intake",
    "streamlit": "app web.frontend web.page",
    "yaml": "editing loading loading.yaml",
}

_FOLDERS = ("render", "web")  # hold packages and no code


def _modules() -> dict[str, ast.Module]:
    """Every module of the product by its name below ``graph``: ``view.filters``, ``view.__init__``, ``app``."""
    paths = sorted((ROOT / "graph").rglob("*.py"))
    found = {".".join(path.relative_to(ROOT / "graph").with_suffix("").parts): path for path in paths}
    return {name: ast.parse(path.read_text("utf-8")) for name, path in {**found, "app": ROOT / "app.py"}.items()}


MODULES = _modules()


def package(module: str) -> str:
    """``view.filters`` → ``view``; a module of no package stands for itself."""
    parts = module.split(".")
    names = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((name for name in names if name in MAY_IMPORT), parts[0])


def imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Every import as the module that it names and what it takes from there: ``("graph.view", "Filters")``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def own(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Those of our own code, below ``graph``: ``("view", "Filters")``."""
    for module, name in imports(tree):
        if module.split(".")[0] == "graph" and (module, name) != ("graph", "__version__"):
            inside = module.removeprefix("graph").removeprefix(".")
            # `from graph.render import html` names a package, not something in one.
            whole = f"{inside}.{name}".strip(".")
            yield (whole, "") if whole in MAY_IMPORT else (inside or "__init__", name)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_package_imports_only_what_the_table_allows(module: str) -> None:
    home = package(module)
    if home in ("app", "__main__", "__init__", *_FOLDERS):
        return
    assert home in MAY_IMPORT, f"graph/{home} is new: give it a row in MAY_IMPORT and in docs/architecture.md."
    allowed = {home, *MAY_IMPORT[home].split()}
    astray = {package(other) for other, _ in own(MODULES[module])} - allowed
    assert not astray, f"{module} must not import from {', '.join(sorted(astray))}."


def test_the_table_of_packages_has_no_circle() -> None:
    try:
        TopologicalSorter({name: others.split() for name, others in MAY_IMPORT.items()}).prepare()
    except CycleError as error:
        pytest.fail(f"These import each other: {' → '.join(error.args[1])}")


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_package_is_entered_through_its_front_door(module: str) -> None:
    behind = {
        f"graph.{other}" for other, _ in own(MODULES[module])
        if other not in MAY_IMPORT and package(other) != package(module) and other != "__init__"
    }  # fmt: skip
    assert not behind, f"{module} goes round a package's __init__: {', '.join(sorted(behind))}."


@pytest.mark.parametrize("name", sorted(name for name in MODULES if name.endswith("__init__")))
def test_a_front_door_names_what_it_offers_and_nothing_private(name: str) -> None:
    tree = MODULES[name]
    offered = [
        ast.literal_eval(node.value) for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
    ]  # fmt: skip
    names = {taken for home, taken in imports(tree) if home.startswith("graph.")}
    if names:
        assert set(offered[0]) == names, "__all__ lists what is imported here, and no more."
    assert not [taken for taken in names if taken.startswith("_")]


def test_no_modules_import_each_other() -> None:
    def modules(tree: ast.Module) -> set[str]:
        return {
            next((one for one in (f"{other}.{name}", other, f"{other}.__init__") if one in MODULES), other)
            for other, name in own(tree)
        }

    try:
        TopologicalSorter({module: modules(tree) - {module} for module, tree in MODULES.items()
                           if not module.endswith("__init__")}).prepare()  # fmt: skip
    except CycleError as error:
        pytest.fail(f"These import each other: {' → '.join(reversed(error.args[1]))}")


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_is_named_only_in_its_place(library: str) -> None:
    naming = {
        package(module) for module, tree in MODULES.items()
        if library in {name.split(".")[0] for name, _ in imports(tree)}
    }  # fmt: skip
    astray = naming - set(ONLY_IN[library].split())
    assert not astray, f"{library} belongs to {ONLY_IN[library]}, and is imported by {', '.join(sorted(astray))}."


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_opens_with_what_lives_in_it(module: str) -> None:
    assert ast.get_docstring(MODULES[module]), f"{module} needs a docstring: what lives here, and what does not."


def test_architecture_md_shows_this_table() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `graph\.([a-z.]+)` \| ([^|]*) \|", page, re.MULTILINE))
    shown = {home: " ".join(re.findall(r"`([a-z.]+)`", others)) for home, others in rows.items()}
    assert shown == {home: " ".join(others.split()) for home, others in MAY_IMPORT.items()}


def test_every_file_that_architecture_md_names_is_there() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = re.findall(r"`((?:graph|tests|docs|data)/[\w./*-]+|app\.py)`", page)
    assert len(named) > 100
    assert [name for name in named if not any(ROOT.glob(name))] == []


def test_every_module_that_a_package_is_said_to_have_is_there() -> None:
    """Of names in one word some are values or commands; those in two or more are modules."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    for home, words in re.findall(r"^\| `graph\.([a-z.]+)` \| [^|]* \| (.*) \|$", page, re.MULTILINE):
        there = {path.stem for path in (ROOT / "graph" / home.replace(".", "/")).glob("*.py")}
        assert set(re.findall(r"`([a-z]+_[a-z_]+)`", words)) - there == set(), home
