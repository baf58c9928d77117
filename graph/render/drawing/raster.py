"""Turn our own SVG into PNG, for programs and networks that read no SVG. Pillow draws, in the font of the page.

Only those parts of SVG are read that our drawings consist of: groups, rectangles, circles, paths of straight lines
and circular arcs, and texts on one line, with translate, rotate and scale. Everything is drawn larger and reduced,
which makes its edges smooth. The same drawing gives the same bytes with the same Pillow.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from PIL import Image, ImageChops, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

_LARGER = 3  # so many times, before it is made smaller
_MOST_PIXELS = 6_000_000  # of the picture
_STEP = math.pi / 24  # of an arc
_COMMAND = re.compile(r"([MLHVAZ])([^MLHVAZ]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_TRANSFORM = re.compile(r"(translate|rotate|scale)\(([^)]*)\)")
_ANCHORS = {"start": "l", "middle": "m", "end": "r"}
_BASELINES = {"auto": "s", "central": "m", "hanging": "a"}
Points = list[tuple[float, float]]


class Matrix(NamedTuple):
    """An affine map: ``x' = a·x + c·y + e``, ``y' = b·x + d·y + f``."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point is mapped to."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, inner: Matrix) -> Matrix:
        """Return the map that does ``inner`` first."""
        (e, f), (a, b), (c, d) = self.at(inner.e, inner.f), self._turn(inner.a, inner.b), self._turn(inner.c, inner.d)
        return Matrix(a, b, c, d, e, f)

    def _turn(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y, self.b * x + self.d * y

    @property
    def scale(self) -> float:
        """The factor by which lengths grow."""
        return math.hypot(self.a, self.b)


def png(svg: str, about: str, zoom: float = 2.0) -> bytes:
    """Return the picture of a whole SVG file, ``zoom`` pixels per unit, or fewer if it would be very large.

    ``about`` is written into the file as its title.
    """
    root = ET.fromstring(svg)  # noqa: S314 - our own
    left, top, width, height = map(float, root.get("viewBox", "").split())
    zoom = min(zoom, math.sqrt(_MOST_PIXELS / (width * height)))
    size = (max(1, round(width * zoom)), max(1, round(height * zoom)))
    scale = zoom * _LARGER
    image = Image.new("RGB", (size[0] * _LARGER, size[1] * _LARGER), "white")
    _Painter(image).paint(root, Matrix(scale, 0, 0, scale, -left * scale, -top * scale))
    told = PngInfo()
    told.add_itxt("Title", about)
    file = io.BytesIO()
    image.reduce(_LARGER).save(file, "PNG", pnginfo=told, dpi=(72 * zoom, 72 * zoom))
    return file.getvalue()


def lacks(text: str) -> str:
    """Return the first letter that the pictures' font lacks, or nothing."""
    return next((letter for letter in text if not letter.isspace() and not _has(letter)), "")


@cache
def _has(letter: str) -> bool:
    font = _font(20, 400)
    return bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))


@cache
def _font(size: float, weight: int) -> ImageFont.FreeTypeFont:
    """Return the page's own font, which comes with Streamlit; Pillow's, of ASCII letters only, where that is gone."""
    spec = find_spec("streamlit")  # looked for, not imported
    media = Path(spec.origin).parent / "static" / "static" / "media" if spec and spec.origin else Path()
    for path in sorted(media.glob("SourceSansVF-Upright*.woff2")):
        font = ImageFont.truetype(str(path), size)
        font.set_variation_by_axes([weight])
        return font
    fallback = ImageFont.load_default(size)
    assert isinstance(fallback, ImageFont.FreeTypeFont)  # noqa: S101 - every Pillow that has wheels is built with it
    return fallback


class _Painter:
    def __init__(self, image: Image.Image) -> None:
        self.image = image
        self.draw = ImageDraw.Draw(image)

    def paint(self, part: ET.Element, matrix: Matrix) -> None:
        """Draw an element and what is in it, in the file's order."""
        for name, numbers in _TRANSFORM.findall(part.get("transform", "")):
            matrix = matrix.then(_matrix(name, [float(number) for number in _NUMBER.findall(numbers)]))
        tag = part.tag.rpartition("}")[2]
        if tag == "rect":
            x, y, width, height = (float(part.get(name, 0)) for name in ("x", "y", "width", "height"))
            self._fill([[(x, y), (x + width, y), (x + width, y + height), (x, y + height)]], part.get("fill"), matrix)
        elif tag == "circle":
            self._circle(part, matrix)
        elif tag == "path":
            self._path(part, matrix)
        elif tag == "text":
            self._text(part, matrix)
        for inner in part:
            self.paint(inner, matrix)

    def _circle(self, part: ET.Element, matrix: Matrix) -> None:
        x, y = matrix.at(float(part.get("cx", 0)), float(part.get("cy", 0)))
        radius = float(part.get("r", 0)) * matrix.scale
        half = float(part.get("stroke-width", 1)) * matrix.scale / 2 if part.get("stroke") else 0.0
        for colour, reach in ((part.get("stroke"), radius + half), (part.get("fill"), radius - half)):
            if colour and colour != "none":
                self.draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)

    def _path(self, part: ET.Element, matrix: Matrix) -> None:
        pieces = _pieces(part.get("d", ""))
        if part.get("fill") not in (None, "none"):
            self._fill(pieces, part.get("fill"), matrix)
        colour = part.get("stroke")
        if colour in (None, "none"):
            return
        width = float(part.get("stroke-width", 1)) * matrix.scale
        dashes = [float(number) * matrix.scale for number in _NUMBER.findall(part.get("stroke-dasharray", ""))]
        for piece in pieces:
            ends = [matrix.at(*point) for point in piece]
            for start, stop in pairwise(ends):
                for a, b in _dashed(start, stop, dashes):
                    self._stroke(a, b, width, str(colour), part.get("stroke-linecap") == "round")

    def _stroke(
        self, a: tuple[float, float], b: tuple[float, float], width: float, colour: str, round_ends: bool
    ) -> None:
        length = math.dist(a, b)
        if length:
            x, y = (b[1] - a[1]) / length * width / 2, (a[0] - b[0]) / length * width / 2
            self.draw.polygon([(a[0] + x, a[1] + y), (b[0] + x, b[1] + y), (b[0] - x, b[1] - y), (a[0] - x, a[1] - y)],
                              fill=colour)  # fmt: skip
        for x, y in (a, b) if round_ends else ():
            self.draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=colour)

    def _fill(self, pieces: list[Points], colour: str | None, matrix: Matrix) -> None:
        """Fill a shape by the even-odd rule."""
        shapes = [[matrix.at(*point) for point in piece] for piece in pieces if len(piece) > 2]
        if len(shapes) == 1:
            self.draw.polygon(shapes[0], fill=colour)
        elif shapes:
            left, top = (math.floor(min(point[axis] for shape in shapes for point in shape)) for axis in (0, 1))
            right, foot = (math.ceil(max(point[axis] for shape in shapes for point in shape)) for axis in (0, 1))
            mask = Image.new("1", (right - left + 1, foot - top + 1))
            for shape in shapes:
                one = Image.new("1", mask.size)
                ImageDraw.Draw(one).polygon([(x - left, y - top) for x, y in shape], fill=1)
                mask = ImageChops.logical_xor(mask, one)
            self.draw.bitmap((left, top), mask, fill=colour)

    def _text(self, part: ET.Element, matrix: Matrix) -> None:
        font = _font(float(part.get("font-size", 16)) * matrix.scale, int(part.get("font-weight", 400)))
        anchor = _ANCHORS[part.get("text-anchor", "start")] + _BASELINES[part.get("dominant-baseline", "auto")]
        halo = round(float(part.get("stroke-width", 0)) * matrix.scale / 2) if part.get("stroke") else 0
        at = matrix.at(float(part.get("x", 0)), float(part.get("y", 0)))
        if halo:
            self.draw.text(at, part.text or "", part.get("stroke"), font, anchor, stroke_width=halo)
        self.draw.text(at, part.text or "", part.get("fill", "black"), font, anchor)


def _matrix(name: str, numbers: list[float]) -> Matrix:
    if name == "translate":
        return Matrix(1, 0, 0, 1, numbers[0], numbers[1])
    if name == "scale":
        return Matrix(numbers[0], 0, 0, numbers[-1], 0, 0)
    angle = math.radians(numbers[0])
    return Matrix(math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle), 0, 0)


def _pieces(path: str) -> list[Points]:
    """Return the subpaths of a path, each as points; an arc as many."""
    pieces: list[Points] = []
    for command, rest in _COMMAND.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        if command == "M":
            pieces.append([(numbers[0], numbers[1])])
            continue
        x, y = pieces[-1][-1]
        if command == "L":
            pieces[-1] += zip(numbers[::2], numbers[1::2], strict=True)
        elif command in "HV":
            pieces[-1].append((numbers[0], y) if command == "H" else (x, numbers[0]))
        elif command == "A":
            pieces[-1] += _arc((x, y), numbers)
        else:
            pieces[-1].append(pieces[-1][0])
    return pieces


def _arc(start: tuple[float, float], numbers: list[float]) -> Iterator[tuple[float, float]]:
    """Yield the points of an arc of a circle, SVG's ``A``. See https://www.w3.org/TR/SVG2/implnote.html, B.2.4."""
    radius, (large, sweep), stop = numbers[0], map(bool, numbers[3:5]), (numbers[5], numbers[6])
    half = math.dist(start, stop) / 2
    away = math.sqrt(max(0.0, radius**2 - half**2)) * (-1 if large == sweep else 1)
    x, y = (start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2
    if half:
        x, y = x - away * (stop[1] - start[1]) / (2 * half), y + away * (stop[0] - start[0]) / (2 * half)
    first, last = (math.atan2(point[1] - y, point[0] - x) for point in (start, stop))
    turn = (last - first) % math.tau if sweep else -((first - last) % math.tau)
    for step in range(1, (count := max(1, math.ceil(abs(turn) / _STEP))) + 1):
        angle = first + turn * step / count
        yield x + radius * math.cos(angle), y + radius * math.sin(angle)


def _dashed(
    a: tuple[float, float], b: tuple[float, float], dashes: list[float]
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield the pieces of a line that are drawn."""
    length, at, number = math.dist(a, b), 0.0, 0
    if not dashes or not sum(dashes) or not length:
        yield a, b
        return
    while at <= length:
        end = min(length, at + dashes[number % len(dashes)])
        if number % 2 == 0:
            yield (_between(a, b, at / length), _between(a, b, end / length))
        at, number = at + dashes[number % len(dashes)], number + 1


def _between(a: tuple[float, float], b: tuple[float, float], part: float) -> tuple[float, float]:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
