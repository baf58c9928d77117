"""Results → a picture: for each measure a row a page, a dot a size with its range; lower is better, on a log scale.

An SVG that stands by itself, on paper of its own, in the reader's light or dark.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from math import ceil, floor, log10
from statistics import median

from benchmarks.benchmark import Results
from benchmarks.pages import OURS
from benchmarks.steps import MEASURES

WIDE, LEFT, RIGHT = 760, 190, 36
ROW, HEAD, GAP = 24, 56, 20
TOP = 44
PICTURE = "performance.svg"
SHAPES = {"S": "circle", "M": "square", "L": "diamond"}
STYLE = """
  .paper { fill: #fbfaf7; } text { font: 13px system-ui, sans-serif; fill: #1d1f23; } .soft { fill: #5b6068; }
  .axis { stroke: #e4e1d9; } .other { fill: #7d828a; stroke: #7d828a; } .ours { fill: #155fc9; stroke: #155fc9; }
  .bold { font-weight: 600; } .range { stroke-width: 2; opacity: .55; }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #14161a; } text { fill: #e9e7e1; } .soft { fill: #a2a7af; } .axis { stroke: #2d3138; }
    .other { fill: #868c95; stroke: #868c95; } .ours { fill: #7fb2ff; stroke: #7fb2ff; }
  }
"""


def plot(results: Results) -> str:
    """Return the picture of all measures, one under the other."""
    parts, y = [_legend(list(results))], TOP
    for measure in MEASURES:
        found = {
            name: {size: of[name][measure.name] for size, of in results.items() if of.get(name, {}).get(measure.name)}
            for name in dict.fromkeys(name for of in results.values() for name in of)
        }
        found = {name: of for name, of in found.items() if of}
        if len(found) > 1:  # what only ours has is no comparison
            parts += list(_panel(f"{measure.words}, {measure.unit}", found, y))
            y += HEAD + ROW * len(found) + GAP
    url = "http://www.w3.org/2000/svg"
    return (
        f'<svg xmlns="{url}" viewBox="0 0 {WIDE} {y}" role="img" aria-label="Times and sizes of each page">\n'
        f'<style>{STYLE}</style>\n<rect class="paper" width="{WIDE}" height="{y}" rx="12"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _panel(words: str, found: Mapping[str, Mapping[str, list[float]]], y: int) -> Iterator[str]:
    values = [max(1.0, one) for of in found.values() for some in of.values() for one in some]
    low, high = floor(log10(min(values))), max(ceil(log10(max(values))), floor(log10(min(values))) + 1)

    def x(value: float) -> float:
        return LEFT + (WIDE - LEFT - RIGHT) * (log10(max(1.0, value)) - low) / (high - low)

    bottom = y + HEAD + ROW * len(found) - 6
    yield f'<text class="bold" x="20" y="{y + 16}">{escape(words)}</text>'
    for value in _ticks(low, high):
        at = x(value)
        yield f'<line class="axis" x1="{at:.1f}" x2="{at:.1f}" y1="{y + HEAD - 12}" y2="{bottom}"/>'
        yield f'<text class="soft" x="{at:.1f}" y="{y + HEAD - 18}" text-anchor="middle">{value:,}</text>'
    for row, (name, of) in enumerate(found.items()):
        at, kind = y + HEAD + ROW * row + 4, "ours" if name.startswith(OURS) else "other"
        bold = ' class="bold"' if name == OURS else ""
        yield f'<text{bold} x="{LEFT - 14}" y="{at + 4}" text-anchor="end">{escape(name)}</text>'
        for size, some in of.items():
            told = f"<title>{escape(name)}, {size}: {median(some):,.0f} ({min(some):,.0f}–{max(some):,.0f})</title>"
            line = f'<line class="{kind} range" x1="{x(min(some)):.1f}" x2="{x(max(some)):.1f}" y1="{at}" y2="{at}"/>'
            yield f'<g class="{kind}">{told}{line}{_shape(size, x(median(some)), at)}</g>'


def _ticks(low: int, high: int) -> list[int]:
    """Return the numbers on an axis from one power of ten to another; between few, some more."""
    steps = (1, 2, 5) if high - low < 3 else (1,)
    return [step * 10**power for power in range(low, high) for step in steps] + [10**high]


def _shape(size: str, x: float, y: float) -> str:
    if SHAPES.get(size) == "circle":
        return f'<circle cx="{x:.1f}" cy="{y}" r="4.5"/>'
    turn = f' transform="rotate(45 {x:.1f} {y})"' if SHAPES.get(size) == "diamond" else ""
    return f'<rect x="{x - 4:.1f}" y="{y - 4}" width="8" height="8"{turn}/>'


def _legend(sizes: list[str]) -> str:
    parts, x = (
        ['<text class="soft" x="20" y="28">Medians and ranges, on scales that are logarithmic; less is better.</text>'],
        WIDE - RIGHT - 64 * len(sizes),
    )
    for size in sizes:
        parts.append(f'<g class="other">{_shape(size, x, 24)}</g><text x="{x + 12}" y="28">{size}</text>')
        x += 64
    return "\n".join(parts)
