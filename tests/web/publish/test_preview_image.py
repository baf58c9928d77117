"""What is shown of a link to a published page: a picture of its own, named only where the page's address is known."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from graph.view import Filters, apply
from graph.web.publish import preview_image, publish
from graph.web.publish.preview_image import SIZE
from tests.support.data_for_tests import COUNTRIES, TINY, dataset, quote, relation

VIEW = apply(TINY, Filters())
CODES = ["NOR", "ZAF", "TLS", "ESH", "ISL", "DNK", "SWE", "FIN", "EST", "LVA", "LTU", "POL", "DEU", "FRA"]
DENSE = dataset(*(relation(a, b, quote(f"{a} {b}")) for n, a in enumerate(CODES) for b in CODES[n + 1 :]))


def picture(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content)).convert("RGB")
    image.load()
    return image


@pytest.mark.parametrize("data", [TINY, DENSE], ids=["few", "dense"])
def test_it_has_the_size_that_networks_ask_for_and_words_and_drawing_keep_their_margins(data) -> None:  # type: ignore[no-untyped-def]
    image = picture(preview_image(apply(data, Filters())))
    assert image.size == SIZE
    for edge in ((0, 0, 1200, 25), (0, 605, 1200, 630), (0, 0, 55, 630), (1165, 0, 1200, 630), (470, 0, 505, 630)):
        part = image.crop(edge)
        assert part.getcolors() == [(part.width * part.height, (255, 255, 255))], edge
    assert len(image.crop((505, 25, 1165, 605)).getcolors(100_000) or ()) > 5
    assert len(image.crop((55, 25, 470, 605)).getcolors(100_000) or ()) > 5


def test_the_same_view_gives_the_same_bytes_and_another_one_others() -> None:
    assert preview_image(VIEW) == preview_image(apply(TINY, Filters()))
    assert preview_image(VIEW) != preview_image(apply(TINY, Filters(countries=("NOR",))))


def test_names_that_the_font_cannot_write_stand_as_codes_and_an_empty_view_has_its_title() -> None:
    data = dataset(
        relation("NOR", "ZAF", quote("w")), countries={**COUNTRIES, "NOR": {"label": "挪威"}}, title="北 North"
    )
    preview_image(apply(data, Filters()))
    preview_image(apply(data, Filters(words="found nowhere")))


def test_a_page_without_an_address_tells_networks_nothing_and_names_no_picture() -> None:
    html = publish(VIEW)
    assert "og:" not in html
    assert "twitter:" not in html
    assert "<title>Invented</title>" in html
    assert '<meta name="description" content="' in html


def test_a_page_with_an_address_names_its_picture_with_size_and_words() -> None:
    html = publish(VIEW, None, "https://a.example/g/", "https://a.example/g/preview.png")
    head = html[: html.index("<style>")]
    assert '<meta property="og:image" content="https://a.example/g/preview.png">' in head
    assert '<meta property="og:image:width" content="1200">' in head
    assert '<meta name="twitter:card" content="summary_large_image">' in head
    assert '<link rel="canonical" href="https://a.example/g/">' in head
