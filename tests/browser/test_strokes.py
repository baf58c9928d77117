"""How much is painted: lines of one look in one stroke, nothing out of sight, and no more signs than have room."""

from __future__ import annotations

import itertools
import math
import random

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.modules import with_modules

THINNED = """async ([places, dots, boxes, pointed]) => {
  const { thinned } = await import("/network/change_signs.js");
  const numbered = (things) => new Map(things.map((thing, id) => [id, thing]));
  const signs = places.map(([x, y, quotes], id) => ({ edge: { id: `${id}`, quotes }, x, y, size: 7 }));
  const shown = thinned(signs, numbered(dots), numbered(boxes), (edge) => pointed.includes(edge.id));
  return shown.map(({ edge, x, y }) => [Number(edge.id), x, y]);
}"""


def test_signs_of_a_comparison_never_overlap_and_the_best_evidenced_come_first(open_page: OpenPage) -> None:
    page, chance = with_modules(open_page(None)), random.Random(5)
    for number, side in ((40, 300), (300, 300), (300, 5000)):
        places = [(chance.uniform(0, side), chance.uniform(0, side), chance.randint(1, 30)) for _ in range(number)]
        dots = [{"x": chance.uniform(0, side), "y": chance.uniform(0, side), "size": 5} for _ in range(20)]
        boxes = [{"x": dot["x"] - 20, "y": dot["y"] + 8, "w": 40, "h": 15} for dot in dots]
        shown = page.evaluate(THINNED, [places, dots, boxes, []])
        assert 10 < len(shown) <= number
        for one, other in itertools.combinations(shown, 2):
            assert math.dist(one[1:], other[1:]) >= 15
        for _, x, y in shown:
            assert all(math.dist((x, y), (dot["x"], dot["y"])) >= 12 for dot in dots)
            assert not any(0 < x - box["x"] < box["w"] and 0 < y - box["y"] < box["h"] for box in boxes)
        for left in {*range(number)} - {place for place, _, _ in shown}:  # for one with as many quotes, a dot or a name
            x, y, quotes = places[left]
            assert (
                any(math.dist((x, y), at) < 15 and places[place][2] >= quotes for place, *at in shown)
                or any(math.dist((x, y), (dot["x"], dot["y"])) < 12 for dot in dots)
                or any(-7 < x - box["x"] < box["w"] + 7 and -7 < y - box["y"] < box["h"] + 7 for box in boxes)
            )


SIGNED = """async ([lines, scale]) => {
  const { ChangeSigns } = await import("/network/change_signs.js");
  const edges = new Map(lines.map(([a, b, sign], id) => [id, { id, quotes: 1, sign, a, b }]));
  const graph = { edges, net: { getScale: () => scale }, data: { fine: 1, signs: { size: 10 } } };
  const signs = new ChangeSigns({ graph, near: { ids: new Set() } });
  const drawn = () => [...edges.values()].map((edge) => ({ edge, a: edge.a, b: edge.b }));
  return signs.lay(drawn, new Map(), new Map(), { w: 900, h: 900 }, false).map(({ edge, x, y }) => [edge.id, x, y]);
}"""


def test_a_comparisons_sign_stands_at_the_middle_of_its_line(open_page: OpenPage) -> None:
    page = with_modules(open_page(None))
    ends = [((0, 0), (100, 40)), ((300, 700), (500, 100)), ((800, 10), (800, 410)), ((10, 600), (90, 600))]
    lines = [
        [{"x": a, "y": b}, {"x": c, "y": d}, sign]
        for ((a, b), (c, d)), sign in zip(ends, ("first", "same", "changed", ""), strict=True)
    ]
    for scale in (0.5, 1, 3):
        assert page.evaluate(SIGNED, [lines, scale]) == [[0, 50, 20], [1, 400, 400], [2, 800, 210]]


def test_the_sign_of_what_is_pointed_at_is_shown_in_any_case(open_page: OpenPage) -> None:
    page = with_modules(open_page(None))
    places = [(50, 50, 9), (55, 50, 1), (200, 50, 3)]
    assert [place for place, *_ in page.evaluate(THINNED, [places, [], [], []])] == [0, 2]
    on_a_dot = [{"x": 55, "y": 50, "size": 4}]
    assert [place for place, *_ in page.evaluate(THINNED, [places, on_a_dot, [], ["1"]])] == [1, 2]


# Lines between two rows of dots, in so many looks; what is asked of the canvas, and where what it was told begins.
STROKED = """async ([lines, dashes, window]) => {
  const { Drawing } = await import("/network/drawing.js");
  const told = { stroke: 0, fill: 0, begins: [] }, numbers = (most) => Array.from({ length: most }, (_, n) => n);
  globalThis.Untold ??= Path2D;
  globalThis.Path2D = class extends Untold {
    begins = [];
    moveTo(x, y) {
      super.moveTo(x, y);
      this.begins.push([x, y]);
    }
  };
  const context = {
    save() {}, restore() {}, fill() { told.fill += 1; },
    stroke(path) {
      told.stroke += 1;
      told.begins.push(...path.begins);
    },
  };
  const nodes = numbers(2 * lines).map((id) => ({ id, name: id, size: 3 }));
  const places = nodes.map(({ id }) => ({ x: id < lines ? 0 : 400, y: 5 * (id % lines) }));
  const hues = ["both", "conflict"], widths = [5, 8], cores = [2, 3, 5];
  const edges = numbers(lines).map((n) => [n, {
    id: n, from: n, to: n + lines, width: widths[n % 2], core: cores[n % 3], way: n % 2, dashes, tone: hues[n % 2],
  }]);
  const graph = {
    net: { getPositions: () => places, getScale: () => 1, canvasToDOM: (at) => at }, dots: nodes, edges: new Map(edges),
    size: { clientWidth: 500, clientHeight: 500 }, colours: { band: "#ddd", both: "#808", conflict: "#c50" },
    data: { fine: 1, signs: { head: 13, box: 16, arrow: "M16 8L1 0.5L4.5 8L1 15.5Z" } },
  };
  const drawing = new Drawing(graph);
  drawing.near = { ids: new Set(), fades: false };
  drawing.scene(context, window, drawing.lines(drawing.dots()));
  return told;
}"""


@pytest.mark.parametrize("dashes", [False, [8, 5], [0, 6]])
def test_lines_of_one_look_are_one_path_and_one_stroke(open_page: OpenPage, dashes: object) -> None:
    page, whole = with_modules(open_page(None)), {"x": -10, "y": -10, "w": 600, "h": 2000}
    few, many = (page.evaluate(STROKED, [lines, dashes, whole]) for lines in (6, 300))
    # Two widths of bands, three of cores in two hues each, and the arrowheads, of one hue.
    assert (few["stroke"], few["fill"]) == (many["stroke"], many["fill"]) == (2 + 6, 1)
    assert len(many["begins"]) == 50 * len(few["begins"])


@pytest.mark.parametrize("dashes", [False, [8, 5], [0, 6]])
def test_nothing_is_painted_of_lines_and_dashes_out_of_sight(open_page: OpenPage, dashes: object) -> None:
    page = with_modules(open_page(None))
    seen = page.evaluate(STROKED, [60, dashes, {"x": 150, "y": 60, "w": 100, "h": 50}])["begins"]
    assert seen
    assert all(40 <= y <= 130 for _, y in seen)
    assert not dashes or all(x == pytest.approx(3, abs=1) or 110 <= x <= 290 for x, _ in seen)


# A picture of so many lines, shown until it is whole: for each frame the lines and parts that it painted.
PAINTED = """async (number) => {
  const { Picture } = await import("/network/picture.js");
  const frames = [], lines = Array.from({ length: number }, (_, n) => ({ edge: { core: n % 7 } }));
  let asked = true;
  const graph = { size: { clientWidth: 300 }, net: { getScale: () => 1 }, redraw() { asked = true; } };
  const drawing = {
    graph, near: { ids: new Set(), fades: false }, dots: () => new Map(), disc() {}, lines: () => lines,
    window: (beyond = 0) => ({ x: -beyond * 300, y: -beyond * 300, w: 300 + beyond * 600, h: 300 + beyond * 600 }),
    scene(paper, window, some, parts) { frames.at(-1).push([some.length, ...parts]); },
  };
  const picture = new Picture(drawing), canvas = Object.assign(document.createElement("canvas"), { width: 300 });
  const context = canvas.getContext("2d");
  while (asked && frames.length < 199) {
    await new Promise(requestAnimationFrame);
    asked = false;
    frames.push([]);
    picture.show(context, new Set());      // twice in one frame
    picture.show(context, new Set());
  }
  frames.push([]);
  picture.show(context, new Set());        // whole: nothing is painted any more
  return frames;
}"""


def test_very_many_lines_are_painted_a_slice_a_frame_and_all_bands_under_all_cores(open_page: OpenPage) -> None:
    page = with_modules(open_page(None))
    assert page.evaluate(PAINTED, 300) == [[[300, "band", "core"]], []]
    *frames, after = page.evaluate(PAINTED, 19_000)
    assert after == []
    slices = [one for frame in frames for one in frame]
    assert max(len(frame) for frame in frames) == 1
    assert max(number for number, *_ in slices) <= 600
    assert [sum(number for number, *parts in slices if parts == [part]) for part in ("band", "core")] == [
        19_000,
        19_000,
    ]
    assert [parts for _, *parts in slices] == sorted(parts for _, *parts in slices)
