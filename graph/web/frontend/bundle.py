"""Modules → one classic script, for a page from a disk, where module scripts do not run.

The modules are such that nothing more is needed than to put them in order and take their imports and exports off:
imports are by name and stand at the head, and no two modules declare the same name (``tests/web/frontend``).
"""

from __future__ import annotations

import posixpath
import re

from graph.web.frontend.assets import own_files

_IMPORT = re.compile(r'^import \{ [\w, ]+ \} from "(\.{1,2}/[\w/.]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:default )?", re.MULTILINE)


def bundle(entry: str, start: str) -> str:
    """Return the module ``entry`` with all that it imports as one script, which then calls ``start``."""
    modules: dict[str, str] = {}
    _collect(entry, own_files(), modules)
    return "".join(('"use strict";\n(() => {\n', *modules.values(), f"{start}();\n", "})();\n"))


def _collect(name: str, files: dict[str, bytes], modules: dict[str, str]) -> None:
    """Put a module behind those that it imports; one that imports itself in a circle comes where it was met first."""
    if name in modules:
        return
    text = files[name].decode("utf-8")
    modules[name] = ""
    for path in _IMPORT.findall(text):
        _collect(posixpath.normpath(posixpath.join(posixpath.dirname(name), path)), files, modules)
    del modules[name]
    modules[name] = _EXPORT.sub("", _IMPORT.sub("", text))
