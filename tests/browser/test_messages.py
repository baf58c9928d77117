"""What an action costs on the websocket: bytes, messages and runs, which no machine's mood changes.

The bounds are what was measured, with a little room: who sends the graph again, or a component's code, fails.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from graph.model import Kind
from tests.browser.conftest import OpenPage
from tests.support import alike
from tests.support.browsing import rerun, settled, watch
from tests.support.many import many
from tests.support.server import Server, serving

# By size: relations and quotes, None for our own data. What a filter and a click cost hardly depends on it.
SIZES = {"small": None, "large": (400, 3000), "largest": (1700, 20_000)}
BYTES = {"filter": 14_000, "click": 5_000, "second filter": 14_000}
MESSAGES = {"filter": 63, "click": 23, "second filter": 63}
BEFORE_THE_ANSWER = 3  # two of Streamlit's own, and the filters' title, without which there is no room for them


@pytest.fixture(scope="module", params=alike(SIZES))
def sized_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Server]]:
    made = SIZES[request.param]
    path: Path | None = None
    if made:
        path = tmp_path_factory.mktemp("messages") / "many.yaml"
        path.write_text(many(*made), encoding="utf-8")
    with serving(path) as server:
        yield request.param, server


class Heard:
    """The messages that a page gets, until they are told."""

    def __init__(self, page: Page) -> None:
        self.frames: list[bytes] = []
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self.frames.append(frame) if isinstance(frame, bytes) else None)

    def before_the_answer(self) -> int | None:
        """How many messages came before the filters that a run answers with; None where it has none."""
        bodies = [ForwardMsg.FromString(frame).delta.new_element.html.body for frame in self.frames]
        return next((number for number, body in enumerate(bodies) if "rg-answer" in body), None)

    def tell(self) -> tuple[int, Counter[str]]:
        """How many messages, and the bytes of each component of ours, of all together under ``""``."""
        sizes: Counter[str] = Counter()
        for frame in self.frames:
            component = ForwardMsg.FromString(frame).delta.new_element.bidi_component.component_name
            sizes[component.removeprefix("relations_")] += len(frame) if component else 0
            sizes["all"] += len(frame)
        number, self.frames = len(self.frames), []
        return number, sizes


def heard_page(open_page: OpenPage, url: str) -> tuple[Page, Heard]:
    page = open_page(None)
    heard = Heard(page)
    page.goto(url)
    settled(page)
    heard.tell()
    return page, heard


@pytest.mark.parametrize("view", ["table", "quotes"])
def test_in_the_other_views_a_filter_sends_no_rows_and_no_quotes(
    view: str, sized_server: tuple[str, Server], open_page: OpenPage
) -> None:
    page, heard = heard_page(open_page, f"{sized_server[1].url}?view={view}")
    for kind in (Kind.UNCODED, Kind.VERBAL_CONFLICT):
        with rerun(page):
            page.locator(f".st-key-kind-{kind} label").click()
        _, sizes = heard.tell()
        assert sizes["all"] <= BYTES["filter"], sizes


def test_a_filter_and_a_click_send_no_graph_and_no_code(sized_server: tuple[str, Server], open_page: OpenPage) -> None:
    page, heard = heard_page(open_page, sized_server[1].url)
    actions = {
        "filter": page.locator(f".st-key-kind-{Kind.UNCODED} label"),
        "click": page.locator(".rg-rows a").first,
        "second filter": page.locator(f".st-key-kind-{Kind.VERBAL_CONFLICT} label"),
    }
    for action, most in BYTES.items():
        asked = watch(page).reruns_asked
        with rerun(page):
            actions[action].click()
        before = heard.before_the_answer()
        number, sizes = heard.tell()
        assert watch(page).reruns_asked == asked + 1, action
        assert number <= MESSAGES[action], action
        assert sizes["all"] <= most, (action, sizes)
        assert sizes["network"] == 0, (action, sizes)  # it follows the answer
        assert sizes["timeline"] == 0, (action, sizes)  # and this the drawing
        assert before == (None if action == "click" else BEFORE_THE_ANSWER), action
