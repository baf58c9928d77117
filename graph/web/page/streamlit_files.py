"""Streamlit's own files, served from memory, and those of them that our widgets need, named early.

Streamlit asks for the parts of a page when it hears of them, after everything else has come; a document that names
them makes them come beside the rest. It also reads each file anew for each reader and sends it uncompressed: four
megabytes, which take 20 s at 1.6 Mbit/s. Here each is compressed once. What Streamlit says about them stays the
same.
"""

from __future__ import annotations

import gzip
import mimetypes
import re
from functools import cache
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import file_util

# The parts that draw what our script puts on the page, as Streamlit calls them.
PARTS = (
    "BidiComponent",
    "Button",
    "ButtonGroup",
    "Checkbox",
    "FileUploader",
    "Html",
    "Multiselect",
    "Radio",
    "Slider",
    "TextInput",
)
_IMPORTED = re.compile(r"""\b(?:from|import)\s*["`']\./([\w.-]+\.js)["`']""")
_COMPRESSED = (".js", ".css")  # its typefaces are so already
_SCRIPTS = "static/js/"


class StreamlitFiles:
    """Answer for Streamlit's own files as its server does, and leave everything else to it."""

    def __init__(self, app: ASGIApp, root: str) -> None:
        self.app, self.root = app, root
        self.kept: dict[str, tuple[bytes, dict[str, str]]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI)."""
        if scope["type"] == "http" and scope["method"] == "GET" and scope["path"].startswith(f"{self.root}static/"):
            name = scope["path"].removeprefix(self.root)
            if name in _names() and "gzip" in Headers(scope=scope).get("Accept-Encoding", ""):
                content, headers = self.kept.get(name) or self._read(name)
                kind = mimetypes.guess_type(name)[0]
                await Response(content, headers=headers, media_type=kind)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _read(self, name: str) -> tuple[bytes, dict[str, str]]:
        content = (_folder() / name).read_bytes()
        headers = {"Cache-Control": "public, immutable, max-age=31536000", "Vary": "Accept-Encoding"}
        if name.endswith(_COMPRESSED):
            content = gzip.compress(content, 6, mtime=0)
            headers["Content-Encoding"] = "gzip"
        self.kept[name] = content, headers
        return self.kept[name]


@cache
def parts() -> tuple[str, ...]:
    """Return the files of `PARTS` with all that they import and the document does not name, relative to the page.

    A part that another version of Streamlit has under another name is left out; it then comes when it is asked for.
    """
    document = (_folder() / "index.html").read_text("utf-8")
    found: dict[str, None] = {}
    waiting = [file.name for part in PARTS for file in sorted((_folder() / _SCRIPTS).glob(f"{part}.*.js"))]
    while waiting:
        name = waiting.pop(0)
        if name not in found and f"/{name}" not in document and f"{_SCRIPTS}{name}" in _names():
            found[name] = None
            waiting += _IMPORTED.findall((_folder() / _SCRIPTS / name).read_text("utf-8"))
    return tuple(f"{_SCRIPTS}{name}" for name in found)


@cache
def _names() -> frozenset[str]:
    """Return all files whose names change with their content, relative to the folder of Streamlit's document."""
    return frozenset(file.relative_to(_folder()).as_posix() for file in (_folder() / "static").rglob("*.*"))


def _folder() -> Path:
    return Path(file_util.get_static_dir())
