"""Put a page and the files beside it into a folder, in place of what was published there before.

At each moment the folder has one whole page: files beside it have names of their own (see ``split``), and the first
page comes last. What a killed run left there goes with the next one, which waits for one that is still writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.files import locked, remove_unfinished, write_together
from graph.web.publish.checking import NotAPage, read_page
from graph.web.publish.embed import EMBED
from graph.web.publish.manifest import About
from graph.web.publish.preview_image import PREVIEW
from graph.web.publish.split import INDEX

_BESIDE = re.compile(r"(?:style|script|data|quotes|sources|relations|words-\d+)\.([0-9a-f]{10})\.(?:css|js|json|html)")
_FIRST = "words-1."  # comes first and goes last: by it the others are known as ours, whatever else is in the folder


def write_site(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a page by their names, and remove those of the page before. Raises OSError and NotWritten."""
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder) as alone:
        gone = {*_named_by(folder / INDEX), *(_left_behind(folder) if alone else ())} - files.keys()
        if alone:
            # guard: killed-runs-leave-nothing
            remove_unfinished(folder, lambda name: name in {INDEX, EMBED, PREVIEW} or bool(_BESIDE.fullmatch(name)))
        order = sorted(files, key=lambda name: (name == INDEX, not name.startswith(_FIRST)))
        # guard: page-is-written-whole
        write_together({folder / name: files[name] for name in order})
        for name in sorted(gone, key=lambda name: name.startswith(_FIRST)):
            (folder / name).unlink(missing_ok=True)


def _named_by(page: Path) -> set[str]:
    """Return the names of the files beside a page that was published in several."""
    return {name for name in _about(page).get("files", {}) if Path(name).name == name}


def _left_behind(folder: Path) -> Iterator[str]:
    """Yield the names of files beside a page that no page names: their run was killed before that, or after."""
    names = {path.name: found[1] for path in folder.iterdir() if (found := _BESIDE.fullmatch(path.name))}
    firsts = [(name, mark) for name, mark in names.items() if name.startswith(_FIRST)]
    ours = {mark for name, mark in firsts if _about(folder / name).get("form") == "part"}
    yield from (name for name, mark in names.items() if mark in ours)


def _about(page: Path) -> About:
    """Return what a page says about itself; nothing for a file that is no page of ours."""
    try:
        return read_page(page.read_text("utf-8")).about
    except (OSError, UnicodeDecodeError, NotAPage, AttributeError):
        return {}
