"""Who may call whom. The house's plan (docs/architecture.md) as two tables, held against every import in the code."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.support import ROOT

# From the ground up. A module imports from its own floor (without going in circles) and from those below.
# A package stands for all in it.
FLOORS = (
    "characters codes countries dates errors files limits ontology report shelves text tree typography",
    "model",
    "acts add address appearance attribution columns compare compared counts decode edit explain filters findings "
    "links live load marks mend merge nearest network passages pieces record render rules rules_of_words schema "
    "search texts verify yaml_events yaml_syntax yaml_write",
    "changes chicago cite dossier export preview readings timeline told",
    "component publish",
    "page",
    "__init__",
    "__main__ app cli commands",
)

# Libraries that must not spread: each is named in these places only.
ONLY_IN = {
    "citeproc": "chicago",
    "click": "cli commands",
    "edtf": "dates",
    "jinja2": "publish render",
    "networkx": "export network",
    "pycountry": "countries",
    "pyvis": "export",
    "rapidfuzz": "nearest",
    "starlette": "page",
    "streamlit": "app component page",
    "yaml": "edit load yaml_events yaml_write",
}


def modules() -> dict[str, ast.Module]:
    """Every module by its name in the tables: ``filters``, ``export.vis``, ``app``."""
    files = {path.relative_to(ROOT / "graph"): path for path in (ROOT / "graph").rglob("*.py")}
    names = {".".join(part.with_suffix("").parts): path for part, path in files.items()}
    names["app"] = ROOT / "app.py"
    return {
        name if name == "__init__" else name.removesuffix(".__init__"): ast.parse(path.read_text("utf-8"))
        for name, path in names.items()
    }


MODULES = modules()


def imported(tree: ast.Module) -> set[str]:
    """All names that a module imports, in full: ``graph.filters.View``, ``networkx``."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def own(tree: ast.Module) -> set[str]:
    """Those of our modules that a module imports."""
    found = set()
    for name in imported(tree):
        parts = name.split(".")
        if parts[0] == "graph":
            candidates = (".".join(parts[1:end]) for end in range(len(parts), 1, -1))
            found.add(next((candidate for candidate in candidates if candidate in MODULES), "__init__"))
    return found


def floor(module: str) -> int:
    part = module.partition(".")[0]
    for number, floor_ in enumerate(FLOORS):
        if part in floor_.split():
            return number
    raise LookupError(f"graph/{part} is new: give it a floor in tests/test_imports.py and in docs/architecture.md.")


@pytest.mark.parametrize("module", sorted(MODULES))
def test_every_module_has_a_floor_and_imports_only_from_it_and_below(module: str) -> None:
    above = {other for other in own(MODULES[module]) if floor(other) > floor(module)}
    assert not above, f"{module} stands below {', '.join(sorted(above))} and must not import from there."


def test_no_imports_go_in_circles() -> None:
    try:
        TopologicalSorter({module: own(tree) - {module} for module, tree in MODULES.items()}).prepare()
    except CycleError as error:
        pytest.fail(f"These import each other: {' → '.join(reversed(error.args[1]))}")


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_is_named_only_in_its_place(library: str) -> None:
    naming = {module for module, tree in MODULES.items() if library in {name.split(".")[0] for name in imported(tree)}}
    astray = {module for module in naming if module.partition(".")[0] not in ONLY_IN[library].split()}
    assert not astray, f"{library} belongs to {ONLY_IN[library]}, and is imported by {', '.join(sorted(astray))}."


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_opens_with_what_lives_in_it(module: str) -> None:
    assert ast.get_docstring(MODULES[module]), f"{module} needs a docstring: what lives here, and what does not."


def test_the_house_is_drawn_with_every_room_once() -> None:
    rooms = [room for floor_ in FLOORS for room in floor_.split()]
    assert rooms == list(dict.fromkeys(rooms))
    for floor_ in FLOORS:
        assert floor_.split() == sorted(floor_.split()), "Rooms of a floor are listed by their names."
