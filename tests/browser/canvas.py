"""What is painted on the graph's canvas, read from a screenshot: the page has no hook for tests."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass

import numpy as np
from PIL import Image
from playwright.sync_api import Page

from graph.render.drawing import appearance

Point = tuple[int, int]


@dataclass(frozen=True)
class Shot:
    """The stage as it is on the screen; points are CSS pixels of the window."""

    image: Image.Image
    left: int
    top: int

    def at(self, point: Point) -> tuple[int, int, int]:
        red, green, blue = self.image.getpixel((point[0] - self.left, point[1] - self.top))[:3]  # type: ignore[index]
        return red, green, blue

    def radius(self, dot: Point) -> int:
        """Of a dot, straight down from its centre."""
        ink = self.at(dot)
        return next(n for n in range(100) if max(map(abs, map(int.__sub__, self.at((dot[0], dot[1] + n)), ink))) > 90)

    def points(self, colour: str, tolerance: int = 12) -> set[Point]:
        """Every pixel of a colour."""
        off = np.abs(np.asarray(self.image, dtype=int) - rgb(colour)).max(axis=2)
        return {(int(x) + self.left, int(y) + self.top) for y, x in np.argwhere(off <= tolerance)}

    def dots(self, colour: str = appearance.PAPER["ink"][0], reach: int = 2) -> list[Point]:
        """The centres of the countries' dots: where a colour fills a whole disc, which no letter does."""
        painted = self.points(colour)
        square = [(dx, dy) for dx in range(-reach, reach + 1) for dy in range(-reach, reach + 1)]
        disc = [(dx, dy) for dx, dy in square if math.hypot(dx, dy) < reach + 0.5]
        inner = {(x, y) for x, y in painted if all((x + dx, y + dy) in painted for dx, dy in disc)}
        found = []
        while inner:
            start = inner.pop()
            blob, edge = {start}, [start]
            while edge:
                x, y = edge.pop()
                for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                    if near in inner:
                        inner.remove(near)
                        blob.add(near)
                        edge.append(near)
            found.append((round(sum(x for x, _ in blob) / len(blob)), round(sum(y for _, y in blob) / len(blob))))
        return sorted(found)


# Which country each point of the canvas leads to, as [x, y, name] every other pixel: what hovering there says.
HOVERED = """stage => {
  const canvas = stage.querySelector(".canvas"), says = stage.querySelector(".says"), found = [];
  const box = canvas.getBoundingClientRect();
  for (let y = 0; y <= box.height; y += 2) {
    for (let x = 0; x <= box.width; x += 2) {
      canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: box.left + x, clientY: box.top + y }));
      const told = / (on|about) \\d+ relation/.test(says.textContent);
      if (told) found.push([box.left + x, box.top + y, says.textContent.split(", ")[0]]);
    }
  }
  canvas.dispatchEvent(new PointerEvent("pointerleave"));
  return found;
}"""
Box = tuple[float, float, float, float]


def labels(page: Page, shot: Shot) -> dict[str, Box]:
    """Where each country's label lies (left, top, right, bottom): off its dot, what leads to the country."""
    found: dict[str, list[tuple[float, float]]] = {}
    dots = [(dot, shot.radius(dot)) for dot in shot.dots()]
    for x, y, name in page.locator(".stage").evaluate(HOVERED):
        if all(math.dist((x, y), dot) > radius + 6 for dot, radius in dots):
            found.setdefault(name, []).append((x, y))
    return {
        name: (min(x for x, _ in at), min(y for _, y in at), max(x for x, _ in at), max(y for _, y in at))
        for name, at in found.items()
    }


def shoot(page: Page, mouse: Point | None = (2, 2)) -> Shot:
    """The drawing with nothing hovered over it, or with the mouse where it is."""
    stage = page.locator(".stage")
    stage.scroll_into_view_if_needed()
    if mouse:
        page.mouse.move(*mouse)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    box = stage.bounding_box()
    assert box is not None
    left, top = math.ceil(box["x"]), math.ceil(box["y"])
    clip = {"x": left, "y": top, "width": math.floor(box["width"]) - 1, "height": math.floor(box["height"]) - 1}
    image = Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")  # type: ignore[arg-type]
    return Shot(image, left, top)


def middle_of(points: set[Point]) -> Point:
    """The point of a set that lies nearest to its centre."""
    x, y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    return min(points, key=lambda point: math.dist(point, (x, y)))


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
