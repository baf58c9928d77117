"""The drawing in pixels: the SVG's own lines and words where they belong, the same bytes every time."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from graph.export import CannotCarry, drawing_png, drawing_svg, save, to_bytes, to_text
from graph.render.drawing import raster
from graph.view import Filters, apply
from tests.support.data_for_tests import COUNTRIES, TINY, dataset, quote, relation

VIEW = apply(TINY, Filters())
FRAME = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"'


def picture(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def at(inner: str, *points: tuple[int, int]) -> list[tuple[int, ...]]:
    """The colours of points of a small drawing, each a unit a pixel."""
    image = picture(raster.png(f"<svg {FRAME}>{inner}</svg>", "a", 1.0))
    return [image.getpixel(point) for point in points]  # type: ignore[misc]


WHITE, RED, BLUE = (255, 255, 255), (255, 0, 0), (0, 0, 255)


def test_the_picture_is_the_drawing_twice_as_large_and_says_what_it_is() -> None:
    image = picture(drawing_png.picture(VIEW))
    width, height = drawing_svg.text(VIEW).split('viewBox="')[1].split('"')[0].split()[2:]
    assert image.size == (round(float(width) * 2), round(float(height) * 2))
    assert "Invented, version 2017-01-06" in image.text["Title"]  # type: ignore[attr-defined]


def test_the_same_view_gives_the_same_bytes() -> None:
    assert drawing_png.picture(VIEW) == drawing_png.picture(apply(TINY, Filters()))


@pytest.mark.parametrize(
    ("inner", "points", "colours"),
    [
        ('<path d="M0 20H40" stroke="#ff0000" stroke-width="6"/>', [(20, 20), (20, 30)], [RED, WHITE]),
        ('<path d="M0 20L40 20" stroke="#ff0000" stroke-width="6" stroke-dasharray="10 10"/>',
         [(5, 20), (15, 20), (25, 20)], [RED, WHITE, RED]),
        ('<path d="M5 20H35" stroke="#ff0000" stroke-width="10" stroke-linecap="round" stroke-dasharray="0 30"/>',
         [(5, 20), (20, 20), (34, 20)], [RED, WHITE, RED]),
        ('<circle cx="20" cy="20" r="10" fill="#ff0000" stroke="#0000ff" stroke-width="4"/>',
         [(20, 20), (20, 10), (20, 3)], [RED, BLUE, WHITE]),
        ('<path d="M10 10H30V30H10ZM15 15H25V25H15Z" fill="#ff0000" fill-rule="evenodd"/>',
         [(12, 12), (20, 20)], [RED, WHITE]),
        ('<path d="M20 5A15 15 0 1 0 20 35Z" fill="#ff0000"/>', [(12, 20), (28, 20)], [RED, WHITE]),
        ('<path d="M20 5A15 15 0 0 1 20 35Z" fill="#ff0000"/>', [(12, 20), (28, 20)], [WHITE, RED]),
        ('<g transform="translate(20 20) rotate(90) scale(2)">'
         '<rect x="0" y="-2" width="8" height="4" fill="#ff0000"/></g>',
         [(20, 30), (30, 20)], [RED, WHITE]),
    ],
    ids=["line", "dashes", "dots", "circle", "ring", "left half", "right half", "transforms"],
)  # fmt: skip
def test_each_part_of_our_drawings_is_painted_where_it_belongs(
    inner: str, points: list[tuple[int, int]], colours: list[tuple[int, ...]]
) -> None:
    assert at(inner, *points) == colours


def test_a_name_beside_its_dot_leaves_the_dot_alone() -> None:
    for anchor, empty in (("start", (0, 0, 19, 40)), ("end", (21, 0, 40, 40))):
        words = f'<text x="20" y="20" font-size="10" text-anchor="{anchor}" fill="#ff0000">MM</text>'
        side = picture(raster.png(f"<svg {FRAME}>{words}</svg>", "a", 1.0)).crop(empty)
        assert side.getcolors() == [(19 * 40, WHITE)]
    assert 'text-anchor="start"' in drawing_svg.text(VIEW) or 'text-anchor="end"' in drawing_svg.text(VIEW)


@pytest.mark.parametrize("label", ["Türkiye", "Россия", "Ελλάδα", "Việt Nam"])
def test_names_of_latin_greek_and_cyrillic_have_all_their_letters(label: str) -> None:
    assert raster.lacks(label) == ""


def test_a_letter_that_the_font_lacks_is_told_and_nothing_is_drawn_in_its_place() -> None:
    countries = {**COUNTRIES, "NOR": {"label": "挪威"}}
    view = apply(dataset(relation("NOR", "ZAF", quote("w")), countries=countries), Filters())
    with pytest.raises(CannotCarry, match="the name of NOR: U\\+632A") as refused:
        drawing_png.picture(view)
    assert "Take svg" in refused.value.reasons[-1]
    assert len(refused.value.reasons) == 2, "what to do is said once"


def test_a_picture_is_saved_and_is_no_text(tmp_path: Path) -> None:
    save(VIEW, tmp_path / "graph.png")
    assert (tmp_path / "graph.png").read_bytes() == to_bytes(VIEW, "png")
    with pytest.raises(ValueError, match="png is no text: take to_bytes or save"):
        to_text(VIEW, "png")
