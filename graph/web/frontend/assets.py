"""Files that a browser loads, at an address that changes with them, so that it may keep them for ever.

This module does not say who serves them: ``web.page`` has a route; without one, ``copy`` puts them where Streamlit
serves them.
"""

from __future__ import annotations

import hashlib
import importlib.resources
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from pathlib import Path

from graph.files import reason, write_atomically

VIS_NETWORK = "vis-network.js"
# pyvis's own copy; the file is a classic script (UMD) and, imported as a module, leaves ``globalThis.vis``.
_VIS = importlib.resources.files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
TYPES = {".js": "text/javascript", ".css": "text/css"}


class AssetMissing(OSError):
    """Raised where the files could not be put where Streamlit serves them."""


@dataclass(frozen=True)
class Assets:
    """Files, each by its path in the folder that they are served from."""

    files: Mapping[str, bytes]

    @cached_property
    def folder(self) -> str:
        """The name of their folder: a hash of them all, since modules import each other from beside themselves."""
        digest = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            digest.update(b"%s\0%d\0%s" % (name.encode(), len(content), content))
        return digest.hexdigest()[:12]

    def copy(self, app_folder: Path) -> str:
        """Put the files into ``static/`` beside the app, the one folder that Streamlit serves; return their address.

        Raises AssetMissing, with a sentence for the reader, if they are not there and cannot be written.
        """
        static = app_folder / "static"
        try:
            static.mkdir(exist_ok=True)  # guard: own-static-folder
            for name, content in self.files.items():
                target = static / self.folder / name
                if not target.is_file() or target.stat().st_size != len(content):  # guard: written-once-and-whole
                    target.parent.mkdir(parents=True, exist_ok=True)
                    write_atomically(target, content)
        except OSError as error:  # guard: unwritable-is-told
            raise AssetMissing(
                f"The graph cannot be drawn: its program could not be copied to {static} ({reason(error)}). "
                "Make that folder writable and reload the page."
            ) from error
        return f"app/static/{self.folder}"


@cache
def own_files() -> dict[str, bytes]:
    """Return our modules and their style sheets, each by its path in this package, and the engine that they load."""
    here = importlib.resources.files(__package__)
    return {**{name: file.read_bytes() for name, file in _walk(here)}, VIS_NETWORK: _VIS.read_bytes()}


def _walk(folder: Traversable, path: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{path}{entry.name}/")
        elif Path(entry.name).suffix in TYPES:
            yield path + entry.name, entry
