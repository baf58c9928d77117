"""What the drawing looks like: lines that say what they mean at every width and zoom, and labels that can be read."""

from __future__ import annotations

import itertools
import math
import random
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.loading.load import load
from graph.render.drawing import appearance
from tests.browser.canvas import Point, Shot, labels, rgb, shoot
from tests.browser.conftest import OpenPage
from tests.browser.modules import with_modules
from tests.conftest import Serve
from tests.support import ROOT, alike
from tests.support.browsing import DESKTOP, NEXT_FRAME, PHONE, rerun

DATA = load(ROOT / "data" / "relations.yaml")

# Each stroke at its thinnest and at its widest, from one country to six others.
STROKES = {
    "JPN": ("CONSULT", 16),
    "FIN": ("CONSULT", 1),
    "USA": ("AID", 16),
    "TUR": ("AID", 1),
    "CHN": (None, 16),
    "IND": (None, 1),
}


@pytest.fixture
def strokes(tmp_path: Path) -> Path:
    path = tmp_path / "relations.yaml"
    source = "{type: article, title: Head, container-title: Paper, issued: 2016}"
    path.write_text(f"title: Strokes\nsources: {{paper: {source}}}\nrelations:\n", "utf-8")
    with path.open("a", encoding="utf-8") as file:
        for code, (event, number) in STROKES.items():
            act = f", event: {event}, actor: [RUS], recipient: [{code}]" if event else ""
            file.write(f"  - between: [RUS, {code}]\n    quotes:\n")
            file.writelines(f"      - {{exact: words {code} {n}, source: paper{act}}}\n" for n in range(number))
    return path


def countries(page: Page, shot: Shot) -> dict[str, Point]:
    """Where each country's dot lies, by the name that hovering over it tells."""
    found = {}
    for dot in shot.dots():
        page.mouse.move(*dot)
        found[page.locator(".says").inner_text().partition(",")[0]] = dot
    return found


def gaps(shot: Shot, a: Point, b: Point, paper: str = "#ffffff") -> tuple[int, float]:
    """How often the line between two dots is broken by bare paper, and how much of it is bare."""
    steps = max(abs(a[0] - b[0]), abs(a[1] - b[1]))
    on_line = [
        (round(a[0] + (b[0] - a[0]) * n / steps), round(a[1] + (b[1] - a[1]) * n / steps)) for n in range(steps + 1)
    ]
    far = [point for point in on_line if min(max(abs(point[0] - x), abs(point[1] - y)) for x, y in (a, b)) > 20]
    bare = [max(abs(one - other) for one, other in zip(shot.at(p), rgb(paper), strict=True)) < 64 for p in far]
    return sum(now and not before for before, now in itertools.pairwise(bare)), sum(bare) / len(bare)


@pytest.mark.parametrize("viewport", alike([DESKTOP, PHONE]))
def test_what_was_only_said_is_told_from_what_was_done_at_every_width_and_zoom(
    open_page: OpenPage, serve: Serve, strokes: Path, viewport: tuple[int, int]
) -> None:
    page = open_page(server=serve(strokes), viewport=viewport)
    shot = shoot(page)
    at = countries(page, shot)
    for name in ("Japan", "Finland"):
        number, bare = gaps(shot, at["Russia"], at[name])
        assert number >= 2, name
        assert 0.2 < bare < 0.6, name
    for name in ("China", "India"):
        assert gaps(shot, at["Russia"], at[name])[0] >= 4, name
    for name in ("United States", "Turkey"):
        assert gaps(shot, at["Russia"], at[name]) == (0, 0), name


PARTS = {"USA": (10, 32), "JPN": (32, 32), "CHN": (0, 32), "TUR": (1, 32)}  # acts of quotes


@pytest.fixture
def parts_of_lines(tmp_path: Path) -> Path:
    path = tmp_path / "relations.yaml"
    source = "{type: article, title: Head, container-title: Paper, issued: 2016}"
    path.write_text(f"title: Parts\nsources: {{paper: {source}}}\nrelations:\n", "utf-8")
    with path.open("a", encoding="utf-8") as file:
        for code, (acts, quotes) in PARTS.items():
            file.write(f"  - between: [RUS, {code}]\n    quotes:\n")
            for n in range(quotes):
                act = f", event: AID, actor: [RUS], recipient: [{code}]" if n < acts else ""
                file.write(f"      - {{exact: words {code} {n}, source: paper{act}}}\n")
    return path


def across(shot: Shot, a: Point, b: Point, colours: list[str], at: float = 0.5) -> int:
    """How many pixels have one of the colours on the way across a line between two dots, at this part of it."""
    x, y, length = a[0] + (b[0] - a[0]) * at, a[1] + (b[1] - a[1]) * at, math.dist(a, b)
    way = [(round(x - (b[1] - a[1]) / length * n), round(y + (b[0] - a[0]) / length * n)) for n in range(-20, 21)]
    near = (max(abs(one - two) for one, two in zip(shot.at(p), rgb(c), strict=True)) < 40 for p in way for c in colours)
    return sum(near)


@pytest.mark.parametrize("scheme", alike(["light", "dark"]))
def test_the_band_is_as_wide_as_the_quotes_the_core_as_the_acts_and_an_arrowhead_points_the_way(
    open_page: OpenPage, serve: Serve, parts_of_lines: Path, scheme: str
) -> None:
    page = open_page(server=serve(parts_of_lines), scheme=scheme)
    colours = appearance.palette(dark=scheme == "dark")
    shot = shoot(page)
    at = {}
    for dot in shot.dots(colours["ink"]):
        page.mouse.move(*dot)
        at[page.locator(".says").inner_text().partition(",")[0]] = dot
    core, band = [colours["cooperation"]], [colours["cooperation"], colours["band"]]
    russia = at["Russia"]
    few, every, one = (at[name] for name in ("United States", "Japan", "Turkey"))
    assert across(shot, russia, one, core, 0.3) < across(shot, russia, few, core, 0.3)
    assert 2 * across(shot, russia, few, core, 0.3) < across(shot, russia, every, core, 0.3) + 3
    widths = [across(shot, russia, other, band, 0.3) for other in (few, every, one)]
    assert max(widths) - min(widths) <= 3
    assert across(shot, russia, at["China"], core, 0.3) == 0
    for other in (few, every, one):  # the arrowhead, wider than its core, at the end to which the acts go
        ends = [1 - far / math.dist(russia, other) for far in range(16, 60)]
        assert max(across(shot, russia, other, core, end) for end in ends) > across(shot, russia, other, core, 0.3) + 2


@pytest.mark.parametrize("viewport", alike([DESKTOP, PHONE]))
def test_no_label_lies_on_a_line_or_is_cut_by_the_edge(open_page: OpenPage, viewport: tuple[int, int]) -> None:
    page = open_page(viewport=viewport)
    shot = shoot(page)
    found = labels(page, shot)
    assert set(found) == {DATA.name(code) for code in DATA.codes}
    # Not the grey of comments: so is the edge of a letter.
    lines = {point for tone in appearance.TONES[:-1] for point in shot.points(tone.light, 35)}
    canvas = page.locator(".canvas").bounding_box()
    assert canvas is not None
    for name, (left, top, right, bottom) in found.items():
        assert not {(x, y) for x, y in lines if left <= x <= right and top <= y <= bottom}, name
        assert canvas["x"] < left < right < canvas["x"] + canvas["width"], name
        assert canvas["y"] < top < bottom < canvas["y"] + canvas["height"], name


PLACED = """async ([dots, lines, room]) => {
  const { place } = await import("/network/geometry.js");
  const at = new Map(dots.map((dot, number) => [number, dot])), taken = [];
  const ends = lines.map(([a, b, width]) => ({ a: dots[a], b: dots[b], width }));
  for (const dot of dots) {
    const box = place(dot, dot.w, 19, ends, at, taken, room);
    if (box) taken.push(box);
  }
  return taken;
}"""


@pytest.mark.parametrize("number", [9, 60])
def test_labels_never_overlap_and_are_never_cut(open_page: OpenPage, number: int) -> None:
    """Wherever dots lie, also half over the edge."""
    page, chance = with_modules(open_page(None)), random.Random(number)
    width, height = 358, 292
    for _ in range(5):
        dots = [
            {"x": chance.uniform(0, width), "y": chance.uniform(0, height), "size": 4, "w": chance.uniform(25, 130)}
            for _ in range(number)
        ]
        lines = [(*chance.sample(range(number), 2), 3) for _ in range(2 * number)]
        boxes = page.evaluate(PLACED, [dots, lines, {"w": width, "h": height}])
        assert len(boxes) >= min(number, 9)
        for box in boxes:
            assert 0 <= box["x"] <= box["x"] + box["w"] <= width
            assert 0 <= box["y"] <= box["y"] + box["h"] <= height
        for one, other in itertools.combinations(boxes, 2):
            apart_x = one["x"] + one["w"] <= other["x"] or other["x"] + other["w"] <= one["x"]
            apart_y = one["y"] + one["h"] <= other["y"] or other["y"] + other["h"] <= one["y"]
            assert apart_x or apart_y


CUT = """async (names) => {
  const { cutToFit } = await import("/network/labels.js"), context = document.createElement("canvas").getContext("2d");
  return names.map((name) => cutToFit(context, name, 60)).map((name) => [name, context.measureText(name).width <= 60]);
}"""


def test_a_name_wider_than_the_drawing_ends_in_an_ellipsis(open_page: OpenPage) -> None:
    names = ["Iraq", "South Georgia and the South Sandwich Islands", "日本" * 30, "🇫🇷" * 40]
    found = dict(zip(names, with_modules(open_page(None)).evaluate(CUT, names), strict=True))
    assert found.pop("Iraq") == ["Iraq", True]
    for name, (cut, fits) in found.items():
        assert fits, name
        assert len(cut) > 4
        assert f"{name[: len(cut) - 1]}…" == cut


SYSTEM = """name => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = name;
  const found = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
  probe.remove();
  return "#" + found.slice(0, 3).map((part) => part.toString(16).padStart(2, "0")).join("");
}"""


@pytest.mark.parametrize("scheme", alike(["dark", "light"]))
def test_the_canvas_has_forced_colours_and_more_contrast_as_soon_as_they_are_asked_for(
    open_page: OpenPage, scheme: str
) -> None:
    page, dark = open_page(scheme=scheme), scheme == "dark"
    plain, strong = appearance.palette(dark), appearance.palette(dark, more=True)
    assert shoot(page).points(plain["conflict"], 4)
    page.emulate_media(contrast="more")
    shot = shoot(page)
    assert shot.points(strong["conflict"], 4)
    assert not shot.points(plain["conflict"], 4)
    page.emulate_media(contrast=None, forced_colors="active")
    shot = shoot(page)
    assert len(shot.dots(page.evaluate(SYSTEM, "CanvasText"))) == len(DATA.codes)
    assert shot.points(strong["conflict"], 4)
    assert page.locator(".time").evaluate("time => time.style.getPropertyValue('--ink')") == page.evaluate(
        "() => getComputedStyle(document.body).color"
    )


LABELLED = """async ([dots, lines, boxes, room]) => {
  const { LineLabels } = await import("/network/line_labels.js");
  const graph = { net: { getScale: () => 1 }, data: { words: { both: "cooperation and conflict" } } };
  const drawing = { graph }, context = { measureText: (text) => ({ width: 6 * text.length }) };
  const edge = ([, , quotes, acts, sign], id) => ({ id, quotes, acts, sign, tone: "both" });
  const drawn = lines.map((line, id) => ({ edge: edge(line, id), a: dots[line[0]], b: dots[line[1]], width: 8 }));
  const numbered = (things) => new Map(things.map((thing, id) => [id, thing]));
  const middle = ({ a, b }) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, size: 13 });
  const signs = drawn.filter(({ edge }) => edge.sign).map(middle);
  return new LineLabels(drawing).lay(context, numbered(dots), drawn, numbered(boxes), room, signs);
}"""


def test_labels_of_lines_lie_on_nothing_and_only_beside_lines_that_are_long_enough(open_page: OpenPage) -> None:
    page, chance, shown, told = with_modules(open_page(None)), random.Random(4), 0, {True: 0, False: 0}
    for _ in range(8):
        dots = [{"x": chance.uniform(0, 900), "y": chance.uniform(0, 600), "size": 8} for _ in range(9)]
        lines = [(*chance.sample(range(9), 2), n, chance.randint(0, n), chance.choice(["", "same"])) for n in range(12)]
        boxes = [{"x": dot["x"] - 30, "y": dot["y"] + 12, "w": 60, "h": 18} for dot in dots]
        found = page.evaluate(LABELLED, [dots, lines, boxes, {"w": 900, "h": 600}])
        shown += len(found)
        for label in found:
            a, b, quotes, acts, _ = lines[label["id"]]
            assert label["text"].startswith(f"{quotes} quote")
            assert (f", {acts} act" in label["text"]) == bool(acts)
            told[label["text"].endswith(f"{':' if acts else ','} cooperation and conflict")] += 1
            assert 6 * len(label["text"]) < math.dist(*((dots[end]["x"], dots[end]["y"]) for end in (a, b)))
            for point in label["points"]:
                assert all(math.dist((point["x"], point["y"]), (dot["x"], dot["y"])) > 12 for dot in dots)
                for box in boxes:
                    inside = 0 < point["x"] - box["x"] < box["w"] and 0 < point["y"] - box["y"] < box["h"]
                    assert not inside
        for one, other in itertools.combinations(found, 2):
            apart = [math.dist((p["x"], p["y"]), (q["x"], q["y"])) for p in one["points"] for q in other["points"]]
            assert min(apart) > 11
    assert shown > 8
    assert all(told.values())  # the kind, too, where a line is long enough for it


def drag(page: Page, start: Point, *steps: Point) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    for step in steps:
        page.mouse.move(*step, steps=4)
    page.mouse.up()


THIRTY_CLICKS = "button => { for (let n = 0; n < 30; n++) button.click(); }"


def spread(dots: list[Point]) -> float:
    """How far apart the two outermost countries are on the screen."""
    return max(math.dist(one, other) for one, other in itertools.combinations(dots, 2))


def test_show_all_brings_every_country_into_sight_and_the_zoom_has_bounds(page: Page) -> None:
    names = {DATA.name(code) for code in DATA.codes}
    show_all, closer, farther = (page.get_by_title(title) for title in ("Show all", "Zoom in", "Zoom out"))
    shot = shoot(page)
    box = page.locator(".canvas").bounding_box()
    assert box is not None
    # Iran out of the frame: dragged to the edge, the paper pulled after it, and on.
    iran = countries(page, shot)["Iran"]
    drag(page, iran, (iran[0], round(box["y"]) + 2), (iran[0] + 40, round(box["y"]) - 30))
    assert len(shoot(page).dots()) == len(names) - 1
    show_all.click()
    again = shoot(page)
    assert set(countries(page, again)) == names
    farther.evaluate(THIRTY_CLICKS)
    farthest = shoot(page).dots()
    assert 0.25 < spread(farthest) / spread(again.dots()) < 0.4
    at = (round(box["x"] + 60), round(box["y"] + 60))
    page.mouse.click(*at)
    page.keyboard.down("Control")
    for _ in range(5):  # the wheel goes no farther, and nothing creeps
        page.mouse.wheel(0, 100)
        page.evaluate(NEXT_FRAME)
    assert shoot(page).dots() == farthest
    show_all.click()
    closer.evaluate(THIRTY_CLICKS)
    pair = sorted(countries(page, shoot(page)).items())
    for _ in range(5):
        page.mouse.move(*at)
        page.mouse.wheel(0, -100)
        page.evaluate(NEXT_FRAME)
    page.keyboard.up("Control")
    assert sorted(countries(page, shoot(page)).items()) == pair
    assert pair


def painted(shot: Shot) -> dict[str, int]:
    """How many pixels have each tone at full strength."""
    return {tone.key: len(shot.points(tone.light, 6)) for tone in appearance.TONES[:-1]}


def test_what_a_country_is_not_linked_to_fades_while_it_is_pointed_at_or_selected(page: Page) -> None:
    plain = shoot(page)
    at = countries(page, plain)
    everything = painted(plain)
    assert min(everything.values()) > 50
    for point_out in (lambda: page.mouse.move(*at["Japan"]), lambda: page.mouse.click(*at["Japan"])):
        point_out()
        expect(page.locator(".says")).to_have_text(re.compile("^Japan,"))
        page.evaluate(NEXT_FRAME)
        shot = shoot(page, mouse=None)
        # Japan – Russia is both, Japan – Syria and Iraq – Japan are cooperation; Russia's conflicts are not Japan's.
        assert painted(shot)["both"] > 0.8 * everything["both"]
        assert 0 < painted(shot)["cooperation"] < 0.5 * everything["cooperation"]
        assert painted(shot)["conflict"] == 0
        linked = [at[name] for name in ("Japan", "Russia", "Syria", "Iraq")]
        assert len(shot.dots()) == len(linked)
        assert all(min(math.dist(dot, one) for one in shot.dots()) <= 2 for dot in linked)
    expect(page.locator(".rg-dossier h2")).to_have_text("Japan")
    assert painted(shoot(page))["conflict"] == 0  # selected, with the pointer elsewhere
    with rerun(page):
        page.locator(".rg-rows a").filter(has_text="Russia").click()
    line = painted(shoot(page))
    assert line["conflict"] > 0.9 * everything["conflict"]  # a selected line glows, and all else stays
    assert line["both"] > 0.8 * everything["both"]


POINTED = """async ([laid, near]) => {
  const { place } = await import("/network/geometry.js"), { Labels } = await import("/network/labels.js");
  const graph = { redraw() {} }, labels = new Labels({ graph, near: { ids: new Set(near) } });
  const dots = new Map(["A", "B", "C", "D"].map((id, place) => [id, { x: 40 + 60 * place, y: 50, size: 5 }]));
  const put = (id, taken) => place(dots.get(id), 50, 15, [], dots, taken, { w: 300, h: 100 });
  return Object.fromEntries(labels.pointed(new Map(Object.entries(laid)), dots, put));
}"""


def test_labels_of_what_is_pointed_at_are_shown_and_others_make_room_but_never_move(open_page: OpenPage) -> None:
    page = with_modules(open_page(None))
    laid = {"A": {"x": 10, "y": 60, "w": 50, "h": 15}, "C": {"x": 85, "y": 52, "w": 130, "h": 15}}
    assert page.evaluate(POINTED, [laid, []]) == laid
    shown = page.evaluate(POINTED, [laid, ["A", "B"]])
    assert set(shown) == {"A", "B"}  # B had none; C's lies where B's goes
    assert shown["A"] == laid["A"]
    beside = page.evaluate(POINTED, [laid, ["C", "D"]])
    assert {name: beside[name] for name in laid} == laid
    assert "D" in beside
