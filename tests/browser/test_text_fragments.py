"""Links to a passage in a real Chromium: they mark the quote's words, all of them and no others."""

from __future__ import annotations

import html
import io
import time

import pytest
from PIL import Image
from playwright.sync_api import Page, Route

from graph.citation import text_fragment
from graph.model import Quote
from graph.model.sources import Source
from tests.browser.conftest import OpenPage
from tests.support import alike
from tests.support.browsing import NEXT_FRAME, WAIT_SECONDS
from tests.support.data_for_tests import quote

URL = "http://localhost/article"
STYLE = """<meta charset="utf-8"><style>
  body { width: 700px; margin: 20px; background: #fff; font: 20px/1.6 sans-serif; }
  ::target-text { background: #f00; color: #f00; }
</style>"""
# Each letter of the page and the middle of where it stands; what takes no room is left out.
LETTERS = """() => {
  const found = [], range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode());) {
    for (let at = 0; at < text.data.length; at += 1) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      if (width && height) found.push([text.data[at], left + width / 2 + scrollX, top + height / 2 + scrollY]);
    }
  }
  return found;
}"""


def marked(page: Page, body: str, cited: Quote) -> str:
    """Return the letters that Chromium marks on a page of ``body`` where the link to the quote's passage is opened."""
    source = Source.model_validate({"title": "T", "container-title": "C", "issued": "2016", "URL": URL})
    page.route("**/*", lambda route: answer(route, body))
    page.goto(str(text_fragment.passage(source, cited)))
    letters, until = page.evaluate(LETTERS), time.monotonic() + WAIT_SECONDS
    found = ""
    while not found and time.monotonic() < until:  # no event tells that the words were found
        page.evaluate(NEXT_FRAME)
        image = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
        found = "".join(letter for letter, x, y in letters if image.getpixel((int(x), int(y))) == (255, 0, 0))
    return found


def answer(route: Route, body: str) -> None:
    if route.request.is_navigation_request():
        route.fulfill(body=STYLE + body, content_type="text/html; charset=utf-8")
    else:
        route.fulfill(status=204)


def squeezed(words: str) -> str:
    """Return the words without what takes no room on the page: white space where a line is full, soft hyphens."""
    return "".join(words.split()).replace("\u00ad", "")


# A page's paragraphs, and a quote whose first words, or all of them, stand on it twice.
AGREED = "The two countries agreed on Monday to keep the border"
LATIN = (
    f"{AGREED} closed.",
    "Nothing else was said.",
    f"{AGREED} open for boats from both sides, salt & tar, they said.",
)
JAPANESE = (
    "首相は昨日の会談で北方領土問題について話し合いを続けることで合意したと述べた。",
    "首相は昨日の会談で北方領土問題について何も決まらなかったと述べた。",
)
THAI = ("ทั้งสองประเทศจะเปิดพรมแดนในวันจันทร์ และจะเจรจาต่อไปในเดือนหน้า", "ทั้งสองประเทศจะเปิดพรมแดนสำหรับเรือประมง")
ARABIC = (
    "اتفق البلدان يوم الاثنين على إبقاء الحدود مغلقة.",
    "اتفق البلدان يوم الاثنين على إبقاء الحدود مفتوحة أمام القوارب.",
)
TWICE = ("They met in Oslo.", "Later that week, Norway and Iceland said that they met in Oslo. So it was.")
BROKEN = ("Was it once?", "It was twice.<br>Once more, it was.", "It was.")
UNSEEN = ("a sen\u00adtence of\u00a0the future", "A sen\u00adtence of\u00a0the past, all-in")
CASES: list[tuple[tuple[str, ...], Quote]] = [
    (LATIN, quote(f"{AGREED} open for boats from both sides, salt & tar")),
    (JAPANESE, quote("北方領土問題について何も決まらなかった")),
    (JAPANESE, quote(JAPANESE[1])),
    (THAI, quote(THAI[1])),
    (ARABIC, quote(ARABIC[1])),
    (LATIN, quote(f"{LATIN[1]}\n{LATIN[2]}")),
    (LATIN, quote("Nothing else\nwas said.")),
    (BROKEN, quote("It was twice.\nOnce more, it was.")),
    (TWICE, quote("they met in Oslo", prefix="Norway and Iceland said that ", suffix=". So it was.")),
    (TWICE, quote("they met in Oslo", prefix="ter that week, Norway and Iceland said that ")),
    (UNSEEN, quote("A sentence of the past, all-in")),
]


@pytest.mark.parametrize("case", alike(CASES, quick=2))
def test_a_link_marks_its_quote_and_no_other_words(open_page: OpenPage, case: tuple[tuple[str, ...], Quote]) -> None:
    paragraphs, cited = case
    body = "".join(f"<p>{html.escape(paragraph).replace('&lt;br&gt;', '<br>')}</p>" for paragraph in paragraphs)
    assert squeezed(marked(open_page(None), body, cited)) == squeezed(cited.exact)
