"""Bundle many modules into one file, so that a page asks for one rather than for a hundred, six at a time.

For a page from a disk, where module scripts do not run, it is a classic script; for a page with a server, a module.
Both are made from our own modules when they are needed. These are such that it is enough to put them in order and
remove their imports and exports: imports are by name and at the top, and no two modules declare the same name
(``tests/web/frontend``).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from functools import cache

from graph.web.frontend.assets import VIS_NETWORK, own_files

# What Streamlit mounts: each by its component's name, with the module that lives there.
MOUNTS: Mapping[str, str] = {
    "network": "network/network.js",
    "selection": "dossier/selection.js",
    "timeline": "timeline/timeline.js",
    "table": "table/live_table.js",
    "clock": "page/clock.js",
    "style": "page/style.js",
}
PAGE = "page/page.js"  # what their one module is called among the assets; it lies one folder deep, as its parts do
# What a page without a server has in place of what is served.
INSTEAD = {
    "shared/files.js": "published/files.js",
    "shared/links.js": "published/own_links.js",
    "network/vis.js": "published/plain_vis.js",
}
# And in several files, whose words come when they are read.
APART = {**INSTEAD, "published/words_here.js": "published/words_apart.js"}
# A comment is a line of its own, or stands behind a line of code; empty lines go as well.
_COMMENT = re.compile(r"^ *//.*\n|(?<=[;,{}()\[\]]) +// .*$|^\n", re.MULTILINE)
# The indent of a line, and the semicolon before an end, which JavaScript puts there itself (ECMA-262, 12.10).
_UNNEEDED = re.compile(r"^ +|;(?=\n *\})", re.MULTILINE)
_IMPORT = re.compile(r'^import \{ [\w, ]+ \} from "(\.{1,2}/[\w/.]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:default )?", re.MULTILINE)
_DEFAULT = re.compile(r"^export default (?:async )?function (\w+)", re.MULTILINE)


def bundle(entry: str, start: str, instead: Mapping[str, str] = INSTEAD) -> str:
    """Return the module ``entry`` with all that it imports as one script, which then calls ``start``.

    ``instead`` has by a module the one that takes its place.
    """
    parts = _ordered([entry], own_files(), instead)
    return _UNNEEDED.sub(
        "", _COMMENT.sub("", "".join(('"use strict";\n(() => {\n', *parts, f"{start}();\n", "})();\n")))
    )


@cache
def page_files() -> dict[str, bytes]:
    """Return what a page with a server asks for: `PAGE`, which offers `MOUNTS` by name, their styles, the engine."""
    files = own_files()
    exports = []
    for key, name in MOUNTS.items():
        own = _DEFAULT.findall(files[name].decode("utf-8"))[0]
        exports.append(key if own == key else f"{own} as {key}")
    page = "".join((*_ordered(MOUNTS.values(), files), f"export {{ {', '.join(exports)} }};\n"))
    styles = {name: content for name, content in files.items() if name.endswith(".css")}
    return {PAGE: page.encode("utf-8"), **styles, VIS_NETWORK: files[VIS_NETWORK]}


def _ordered(entries: Iterable[str], files: Mapping[str, bytes], instead: Mapping[str, str] = {}) -> list[str]:
    """Return the text of every module that these import, behind those that it imports itself.

    ``instead`` has by a module the one that takes its place.
    """
    modules: dict[str, str] = {}
    for entry in entries:
        _collect(entry, files, modules, instead)
    return list(modules.values())


def _collect(name: str, files: Mapping[str, bytes], modules: dict[str, str], instead: Mapping[str, str]) -> None:
    """Put a module behind those that it imports; one that imports itself in a circle comes where it was met first."""
    if name in modules:
        return
    text = files[name].decode("utf-8")
    modules[name] = ""
    for path in _IMPORT.findall(text):
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
        _collect(instead.get(wanted, wanted), files, modules, instead)
    del modules[name]
    modules[name] = _EXPORT.sub("", _IMPORT.sub("", text))
