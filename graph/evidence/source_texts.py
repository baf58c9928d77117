"""Find the full texts of the sources in their folder, and read, hash and prepare each once.

The texts are never published. See ``verify`` for whether words are in one, and ``source_messages`` for how its state
is reported.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from graph.evidence.matching import SourceText
from graph.evidence.nearest import Nearest
from graph.evidence.quotations import Quotations
from graph.model import Source

State = Literal["good", "no text", "changed", "unreadable"]
_MAX_LOOKED_AT = 20_000_000  # bytes of a file that may be a text by another name
_WIDE = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


@dataclass(frozen=True)
class SourceFile:
    """The text of one source, or why there is none to search, with what to do about it.

    ``sha256`` is the hash that the data should name, of the text without byte order mark and with LF as line ends.
    ``pin`` is the one that it does name, if that is a hash of this text. ``named`` is the name of the file if it
    differs from that in the data.
    """

    state: State
    why: str = ""
    sha256: str | None = None
    raw: str | None = None
    title: str = ""
    hint: str | None = None
    pin: str | None = None
    named: str | None = None
    hashes: tuple[str, ...] = ()

    def is_known_by(self, sha256: str) -> bool:
        """Return whether this is a hash of the text, whatever its line ends and byte order mark."""
        return sha256 in self.hashes

    @cached_property
    def text(self) -> SourceText:
        """The prepared text."""
        return SourceText(self.raw or "")

    @cached_property
    def quotations(self) -> Quotations:
        """Its quotations, found when first asked for."""
        return Quotations(self.raw or "")

    @cached_property
    def nearest(self) -> Nearest:
        """Its finder of near passages, made when first asked for."""
        return Nearest(self.text)


class TextFolder:
    """A folder of texts, listed once for any number of sources."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def find(self, name: str) -> Path:
        """Return the path of the file ``name``, whatever the normal form of its letters; it may not exist."""
        path = self.path / name
        if name.isascii() or path.exists():
            return path
        return self.path / self._by_form.get(unicodedata.normalize("NFC", name), name)  # guard: names-in-any-form

    def like(self, name: str) -> str | None:
        """Return the name of a file that was perhaps meant by ``name``, or None."""
        small = {_plain(found): found for found in self._names}
        wanted = _plain(name)
        if wanted in small:
            return small[wanted]
        close = difflib.get_close_matches(wanted, small, n=1, cutoff=0.8)
        return small[close[0]] if close else None

    def with_hash(self, sha256: str) -> str | None:
        """Return the name of a file that has this hash, or None."""
        return self._by_hash.get(sha256)

    @cached_property
    def _names(self) -> list[str]:
        try:
            return sorted(path.name for path in self.path.iterdir() if not path.name.startswith("."))
        except OSError:
            return []

    @cached_property
    def _by_form(self) -> dict[str, str]:
        return {unicodedata.normalize("NFC", name): name for name in self._names}

    @cached_property
    def _by_hash(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in self._names:
            path = self.path / name
            try:
                if path.is_file() and path.stat().st_size <= _MAX_LOOKED_AT:
                    found |= dict.fromkeys(hashes(path.read_bytes()), name)
            except OSError:
                continue
        return found


def hashes(data: bytes) -> tuple[str, ...]:
    """Return the hashes by which a text may be known; the first is the one to write.

    A byte order mark and the kind of line ends change no word, but may change on a file's way.
    """
    mark = b"\xef\xbb\xbf"
    plain = data.removeprefix(mark).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    windows = plain.replace(b"\n", b"\r\n")
    forms = dict.fromkeys((plain, data, windows, mark + plain, mark + windows))  # guard: line-ends-change-no-hash
    return tuple(hashlib.sha256(form).hexdigest() for form in forms)


def source_file(source: Source, folder: Path | TextFolder | None) -> SourceFile:
    """Read the text of ``source`` from ``folder``. A missing or broken text is a state, not an exception."""
    if source.text is None:
        return SourceFile(
            "no text", "the source names no text", hint="write text: and the name of the file with its words"
        )
    if folder is None:
        return SourceFile("no text", "no folder of texts was given", hint="give --sources FOLDER")
    folder = folder if isinstance(folder, TextFolder) else TextFolder(folder)
    name = source.text
    try:
        data = folder.find(name).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return _elsewhere(source, name, folder)
    except (OSError, ValueError) as error:
        return SourceFile("unreadable", f"{name} cannot be read: {getattr(error, 'strerror', None) or error}")
    return _read(source, name, data)


def _elsewhere(source: Source, name: str, folder: TextFolder) -> SourceFile:
    """Return the text under another name, if its hash says so; else that it is missing, and perhaps what was meant."""
    found = folder.with_hash(source.sha256) if source.sha256 else None  # guard: renamed-text-is-found
    if found:
        held = _read(source, found, (folder.path / found).read_bytes())
        return replace(held, named=found)
    meant = folder.like(name)
    hint = f"did you mean {meant}?" if meant else None  # guard: names-like-it
    return SourceFile("no text", f"there is no {name} in the folder of texts", hint=hint)


def _read(source: Source, name: str, data: bytes) -> SourceFile:
    known = hashes(data)
    try:
        raw = data.decode("utf-8-sig")  # guard: texts-are-utf-8
    except UnicodeDecodeError as error:
        return _undecodable(name, data, error.start)
    if not raw.strip():  # guard: empty-text-is-told
        return SourceFile("unreadable", f"{name} is empty", hint="put the article's words in it")
    if source.sha256 not in (None, *known):  # guard: hash-of-the-text
        why = f"{name} is not the text that the quotes were checked against"
        return SourceFile("changed", why, known[0], raw, source.title)
    return SourceFile("good", "", known[0], raw, source.title, pin=source.sha256, hashes=known)


def _undecodable(name: str, data: bytes, at: int) -> SourceFile:
    """Return a text of another encoding, with what Windows would read there: most often that shows what was meant."""
    if wide := next((encoding for mark, encoding in _WIDE if data.startswith(mark)), None):
        return SourceFile(
            "unreadable", f"{name} is {wide}, not UTF-8", hint=f"iconv -f {wide} -t UTF-8 {name} > {name}.new"
        )
    start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
    line = data[max(start, at - 20) : min(end if end >= 0 else len(data), at + 20)].decode("cp1252", "replace").strip()
    number = len(re.findall(rb"\r\n|\r|\n", data[:at])) + 1
    why = f"{name} is not UTF-8: byte 0x{data[at]:02X} at offset {at}, on line {number}"
    # guard: windows-text-is-read
    hint = f"as Windows-1252 it reads “{line}”; if so: iconv -f WINDOWS-1252 -t UTF-8 {name} > {name}.new"
    return SourceFile("unreadable", why, hint=hint)


def _plain(name: str) -> str:
    """Return a file's name as it is compared with others: without case, normal form and ending."""
    return unicodedata.normalize("NFKC", name).casefold().removesuffix(".txt").replace(" ", "-").replace("_", "-")
