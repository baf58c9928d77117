"""The modules: each imports what it uses, from files that are there, and all can become one, for a page with a server
and for one without. That they run is seen in ``tests/browser``.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter

import pytest

from graph.web.frontend import APART, MOUNTS, PAGE, VIS_NETWORK, own_files, page_files

MODULES = {
    name: file.decode("utf-8") for name, file in own_files().items() if name.endswith(".js") and name != VIS_NETWORK
}
FILES = "shared/files.js"  # the one that knows that they are served
IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "(\.{1,2}/[\w/.]+)";$', re.MULTILINE)
DECLARED = re.compile(r"^(?:export )?(?:default )?(?:async )?(?:function|class|const|let) (\w+)(.*)$", re.MULTILINE)
ALSO = re.compile(r", (\w+) = ")  # const RAIL = 28, AXIS = 20;


def imported(name: str) -> list[tuple[str, str]]:
    """Every name that a module imports, with the module that it imports it from."""
    folder = posixpath.dirname(name)
    return [
        (one, posixpath.normpath(posixpath.join(folder, path)))
        for names, path in IMPORT.findall(MODULES[name])
        for one in names.split(", ")
    ]


def declared(text: str) -> list[str]:
    return [name for first, rest in DECLARED.findall(text) for name in (first, *ALSO.findall(rest.split("//")[0]))]


@pytest.mark.parametrize("name", MODULES)
def test_every_import_is_of_a_name_that_its_module_exports(name: str) -> None:
    for one, module in imported(name):
        exports = "\n".join(line for line in MODULES[module].splitlines() if line.startswith("export"))
        assert one in declared(exports), f"{module} exports no {one}."


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_by_name_at_its_head_and_uses_what_it_imports(name: str) -> None:
    text = MODULES[name]
    assert len(re.findall(r"^import\b", text, re.MULTILINE)) == len(IMPORT.findall(text)), "one form of import only"
    for one, _ in imported(name):
        assert len(re.findall(rf"\b{one}\b", text)) > 1, f"{one} is imported and not used."


@pytest.mark.parametrize("name", sorted(MODULES.keys() - {FILES}))
def test_only_one_module_knows_that_modules_are_served(name: str) -> None:
    served_by_anybody = r"|\bfetch\((?!\"generation\")" if name != "published/fetched_files.js" else ""
    assert not re.search(rf"\bimport\.meta\b|\bimport\({served_by_anybody}", MODULES[name])


def test_no_two_modules_of_a_page_declare_the_same_name() -> None:
    served = MODULES.keys() & APART.keys()  # a published page has others in their place
    names = Counter(one for name in MODULES.keys() - served for one in declared(MODULES[name]))
    assert [name for name, number in names.items() if number > 1] == []


def test_no_module_leaves_anything_to_the_others_but_by_its_exports() -> None:
    for name, text in MODULES.items():
        assert not re.search(r"\b(?:globalThis|window)\.\w+ =[^=]", text), name


def test_the_engine_knows_of_no_page_and_of_no_other_folder_but_for_plurals() -> None:
    engine = {name: text for name, text in MODULES.items() if name.startswith("engine/")}
    assert len(engine) > 5
    for name, text in engine.items():
        assert not re.search(r"\b(?:document|window|navigator|location|fetch)\b", re.sub(r"//.*", "", text)), name
        assert all(module.startswith(("engine/", "shared/plural.js")) for _, module in imported(name)), name


def test_the_pages_one_module_is_all_that_its_mounts_import_each_once_and_offers_each_mount_by_its_name() -> None:
    page = page_files()[PAGE].decode("utf-8")
    reached, waiting = set(), list(MOUNTS.values())
    while waiting:
        if (name := waiting.pop()) not in reached:
            reached.add(name)
            waiting += [module for _, module in imported(name)]
    assert sorted(declared(page)) == sorted(one for name in reached for one in declared(MODULES[name]))
    (offered,) = re.findall(r"^export \{ (.*) \};$", page, re.MULTILINE)
    assert [one.split(" as ")[-1] for one in offered.split(", ")] == list(MOUNTS)
    assert not re.search(r"^import\b", page, re.MULTILINE)


def test_a_page_asks_for_one_module_its_styles_and_the_engine() -> None:
    assert set(page_files()) == {PAGE, "network/network.css", "timeline/timeline.css", VIS_NETWORK}
    assert PAGE.count("/") == FILES.count("/")  # from where it lies, `shared/files.js` finds the others


def test_what_a_published_page_has_in_place_of_a_module_exports_what_others_import_from_it() -> None:
    others = MODULES.keys() - APART.keys()
    for served, other in APART.items():
        wanted = {one for name in others for one, module in imported(name) if module == served}
        assert wanted
        exports = "\n".join(line for line in MODULES[other].splitlines() if line.startswith("export"))
        for one in wanted:
            assert one in declared(exports), f"{other} exports no {one}."
