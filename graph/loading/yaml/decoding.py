"""Decode bytes into text: UTF-8, without characters that deceive.

The text keeps every line and column of the file. What is not allowed is reported and replaced by U+FFFD, so that the
rest of the file is still checked. See ``parser`` and later steps for what the text says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.model import CONTROL, deceptive
from graph.problems import Location, Report

_WIDE = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
LINE_END = re.compile(r"\r\n|\r|\n")
_MOST_INVALID = 1_000  # past that it is no text at all


@dataclass(slots=True)
class Text:
    """The text of a file, and the place of each offset in it."""

    text: str
    file: str
    deceptive: frozenset[str] = frozenset()
    _line: int = 1  # of the last offset asked for, and where that line starts: most come in their order
    _start: int = 0

    def place(self, offset: int) -> Location:
        """Return the place of an offset."""
        if offset < self._start:
            self._line, self._start = 1, 0
        before = self.text[self._start : offset]
        ends = before.count("\n") + before.count("\r") - before.count("\r\n")
        if ends:
            self._line += ends
            self._start += max(before.rfind("\n"), before.rfind("\r")) + 1
        return Location(self.file, self._line, offset - self._start + 1)

    @property
    def end(self) -> tuple[int, int]:
        """The line and column of the last character that is not white space."""
        _, line, column = self.place(max(0, len(self.text.rstrip()) - 1))
        return line, column

    def line_at(self, offset: int) -> str:
        """Return the words on an offset's line, at most 500 characters to either side."""
        before, after = self.text[max(0, offset - 500) : offset], self.text[offset : offset + 500]
        return LINE_END.split(before)[-1] + LINE_END.split(after)[0]


def decode(data: bytes, file: str, report: Report) -> Text | None:
    """Return the text of ``data``, or None if it is not text at all."""
    wide = next((name for mark, name in _WIDE if data.startswith(mark)), None)
    if wide or data[:4096].count(0) * 4 > len(data[:4096]):  # guard: no-wide-encoding
        found = "NUL bytes" if not wide else data[:4].hex(" ")
        report.add(
            "not-utf8",
            f"this is {wide or 'UTF-16 or no text'}, not UTF-8",
            Location(file, 1, 1),
            found=found,
            hint=_SAVE,
        )
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")  # guard: byte-order-mark
    try:
        text = data.decode("utf-8")  # guard: strict-utf-8
    except UnicodeDecodeError as error:  # guard: undecodable-is-told
        text = data.decode("utf-8", "replace")
        more = text.count("\ufffd") - data.count(b"\xef\xbf\xbd") - 1
        at = Text(data[: error.start].decode("utf-8") + "?", file).place(len(data[: error.start].decode("utf-8")))
        others = f", nor {'are' if more > 1 else 'is'} {more:,} more" if more > 0 else ""
        report.add(
            "not-utf8",
            f"byte 0x{data[error.start]:02X} is not UTF-8{others}",
            at,
            found=_latin(data, error.start),
            hint=_SAVE,
        )
        if more > _MOST_INVALID:
            return None
    whole, unwanted = Text(text, file), set[str]()
    for one in deceptive(text):  # guard: nothing-unseen-in-a-file
        if report.full(one.code):
            report.count(one.code)
            return None
        report.add(one.code, one.message, whole.place(one.at), hint=one.hint)
        unwanted.add(one.character)
    return Text(CONTROL.sub("\ufffd", text), file, frozenset(unwanted))


_SAVE = "save the file as UTF-8 (your editor calls it the encoding)"


def _latin(data: bytes, at: int) -> str:
    """Return the bytes around a wrong one as Windows reads them, which often shows what was meant."""
    return data[max(0, at - 15) : at + 15].decode("cp1252", "replace").strip() + " (read as Windows-1252)"
