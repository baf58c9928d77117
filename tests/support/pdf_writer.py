"""Writes small PDF files for tests: text in Helvetica where it is put, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

WIDTH, HEIGHT = 420, 595  # A5, in points
# Ligatures have no code in any common encoding: these codes are given their names.
_DIFFERENCES = {"ﬁ": 1, "ﬂ": 2, "\u00ad": 173}


@dataclass(frozen=True, slots=True)
class Put:
    """Words, and where they begin: points from the left and from the top."""

    text: str
    left: float
    top: float
    size: float = 10.0


def pdf(pages: Iterable[Iterable[Put]], info: Mapping[str, str] | None = None, language: str = "") -> bytes:
    """Return a PDF file with ``pages``."""
    kids: list[str] = []
    objects: list[bytes] = [b"", b"", _FONT]  # the catalogue and the list of pages are known at the end
    for page in pages:
        drawn = b"".join(_drawn(put) for put in page)
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(drawn), drawn))
        box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /Font << /F 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {len(objects)} 0 R >>".encode())
        kids.append(f"{len(objects)} 0 R")
    tag = f" /Lang ({language})" if language else ""
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R{tag} >>".encode()
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    said = " ".join(f"/{key} ({value})" for key, value in (info or {}).items())
    objects.append(f"<< {said} >>".encode())
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>".encode()
    start = len(made)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return made + head + table + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)


_FONT = (
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding "
    b"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi 2 /fl] >> >>"
)


def _drawn(put: Put) -> bytes:
    coded = (
        b"".join(bytes([_DIFFERENCES[c]]) if c in _DIFFERENCES else c.encode("cp1252") for c in put.text)
        .replace(b"\\", b"\\\\")
        .replace(b"(", b"\\(")
        .replace(b")", b"\\)")
    )
    at = f"{put.left:g} {HEIGHT - put.top - put.size:g}"
    return f"BT /F {put.size:g} Tf {at} Td (".encode() + coded + b") Tj ET\n"


def width(text: str, size: float = 10.0) -> float:
    """Return how wide ``text`` is printed."""
    from pdfminer.fontmetrics import FONT_METRICS

    _, widths = FONT_METRICS["Helvetica"]
    return sum(widths.get(c, 500) for c in text) * size / 1000


def column(lines: Iterable[str], left: float, top: float, size: float = 10.0) -> list[Put]:
    """Return lines below each other; one that begins with a tab is indented, an empty one is a gap."""
    return [
        Put(line.removeprefix("\t"), left + (12 if line.startswith("\t") else 0), top + number * 1.2 * size, size)
        for number, line in enumerate(lines)
        if line
    ]
