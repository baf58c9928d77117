"""A real Chromium for tests and screenshots: found, started, watched, and waited for without sleeping.

What a page may not do (leave this machine, log an error, show an exception) is held here, by ``Watch``.
"""

from __future__ import annotations

import contextlib
import importlib.resources
import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from google.protobuf.message import DecodeError
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, Request, WebSocket, sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
DESKTOP = (1280, 900)
PHONE = (390, 844)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
LOCAL_HOSTS = {"127.0.0.1", "localhost", "::1"}
WAIT_SECONDS = 20
# WCAG 2.2, 1.4.12: what a reader may set, all of it at once; inside of components, too.
SPACING = """() => {
  const css = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`;
  const roots = [...document.querySelectorAll("*")].map((one) => one.shadowRoot).filter(Boolean);
  for (const place of [document.head, ...roots]) {
    place.append(Object.assign(document.createElement("style"), { textContent: css }));
  }
}"""

# The proxy is a closed port: Chromium never sends loopback addresses there, and everything else it would send
# (a page's request, its own update checks) ends on this machine. QUIC would go round a proxy.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--proxy-server=http://127.0.0.1:9",  # guard: no-way-out
    "--force-color-profile=srgb",
)

# An exception box is a fault even if it is gone again a moment later.
TELL_EXCEPTIONS = """
new MutationObserver(() => {
  for (const box of document.querySelectorAll('[data-testid="stException"]:not([data-told])')) {
    box.setAttribute("data-told", "");
    console.error("exception on the page: " + box.innerText);
  }
}).observe(document, { childList: true, subtree: true });
"""
# How many messages the page itself has taken in: Playwright hears of one before the page does.
COUNT_MESSAGES = """
globalThis.heard = 0;
globalThis.WebSocket = class extends WebSocket {
  constructor(...how) {
    super(...how);
    heard = 0;
    this.addEventListener("message", () => setTimeout(() => { heard += 1; }));
  }
};
"""

STREAMLIT_IDLE = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app !== null && app.dataset.testScriptState === "notRunning"
    && app.dataset.testConnectionState === "CONNECTED"
    && !document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"], [data-stale="true"]')
    && !document.querySelector("[data-piece]");
}"""
NEXT_FRAME = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
# Graph, timeline and table, where they are mounted, are drawn or given up (graph/web/frontend/network, …).
DRAWN = """() => [...document.querySelectorAll(".st-key-network, .st-key-timeline, .st-key-table")].every((place) => {
  const table = place.querySelector("[data-testid=stBidiComponentRegular]");
  if (table) return table.dataset.drawn || table.textContent;
  const root = place.querySelector("[data-testid=stBidiComponentIsolated]")?.shadowRoot;
  const given = root?.querySelector(".stage, .time");
  return given?.dataset.drawn || given?.querySelector(".fault:not([hidden])") || (!given && root?.textContent);
})"""


class Watch:
    """Everything that a page did and should not have, and how far Streamlit's runs are."""

    def __init__(self, page: Page) -> None:
        self.begin()
        page.on("request", self._requested)
        page.on("websocket", self._saw_socket)
        page.on("console", lambda message: self._heard(message.type, message.text, message.location["url"]))
        page.on("pageerror", lambda error: self.fault(f"error in the page: {error}"))
        page.on("crash", lambda _page: self.fault("the page crashed"))

    def begin(self) -> None:
        """Forgets all that it has seen: the page goes somewhere for somebody else."""
        self.faults: list[str] = []
        self.requests: list[str] = []
        self.reruns_asked = 0
        self._socket: WebSocket | None = None
        self.received = 0  # messages on the newest socket
        self._answered = 0
        self.looks = 0  # how often the page has asked whether its data was saved anew, which it does each second
        self._allowed: list[re.Pattern[str]] = []

    def allow(self, pattern: str) -> None:
        """A fault that this test provokes on purpose, as a regular expression."""
        self._allowed.append(re.compile(pattern))

    def fault(self, what: str) -> None:
        self.faults.append(what)

    def unforgiven(self) -> list[str]:
        return [fault for fault in self.faults if not any(pattern.search(fault) for pattern in self._allowed)]

    @property
    def answered(self) -> bool:
        """A run was asked for, and the last one has come to its end."""
        return 0 < self.reruns_asked <= self._answered

    def _requested(self, request: Request) -> None:
        if request.is_navigation_request():  # what was answered, was answered on another page
            self._socket, self.received, self.reruns_asked, self._answered = None, 0, 0, 0
        self._saw(request.url)

    def _saw(self, url: str) -> None:
        self.requests.append(url)
        self.looks += urlsplit(url).path == "/generation"
        parts = urlsplit(url)
        # guard: no-request-leaves
        if parts.scheme not in {"data", "blob", "about"} and parts.hostname not in LOCAL_HOSTS:
            self.fault(f"request that leaves the machine: {url}")

    def _heard(self, kind: str, text: str, where: str) -> None:
        # 410: words or data of before a save, asked for a moment too late, and refused as they should be.
        if kind == "error" and "status of 410" not in text:
            self.fault(f"console: {text}{f' ({where})' if 'resource' in text else ''}")

    def _saw_socket(self, socket: WebSocket) -> None:
        self._saw(socket.url)
        self.received, self._socket = 0, socket
        socket.on("framesent", self._sent)
        socket.on("framereceived", lambda frame: self._received(frame, socket))

    def _sent(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            with contextlib.suppress(DecodeError):  # not every frame is a message of Streamlit's
                self.reruns_asked += BackMsg.FromString(frame).HasField("rerun_script")

    def _received(self, frame: str | bytes, socket: WebSocket) -> None:
        self.received += socket is self._socket  # the page that was left goes on for a moment
        if isinstance(frame, bytes):
            with contextlib.suppress(DecodeError):
                message = ForwardMsg.FromString(frame)
                early = ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN
                if message.HasField("script_finished") and message.script_finished != early:
                    # Runs that were asked for in one breath are answered by one.
                    self._answered = self.reruns_asked


_watches: dict[Page, Watch] = {}


def watch(page: Page) -> Watch:
    """The page's watch; the first call begins it, so call it before the page goes anywhere."""
    if page not in _watches:
        page.add_init_script(TELL_EXCEPTIONS + COUNT_MESSAGES)
        _watches[page] = Watch(page)
        page.on("close", _forget)
    return _watches[page]


def _forget(page: Page) -> None:
    _watches.pop(page, None)


def find_chromium(playwright: Playwright) -> str:
    """The Chromium of ``CHROMIUM``, of the PATH, or Playwright's own download, in this order."""
    named = os.environ.get("CHROMIUM")
    own = Path(playwright.chromium.executable_path)
    found = named or next(filter(None, map(shutil.which, NAMES)), None) or (str(own) if own.exists() else None)
    if not found or not Path(found).exists():
        said = f"CHROMIUM names {named}, which is not there" if named else f"none of {', '.join(NAMES)} is on the PATH"
        raise FileNotFoundError(f"No Chromium: {said}. `make test` provides one; or set CHROMIUM to its path.")
    return found


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium that reaches this machine only."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(playwright), args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


def new_context(
    browser: Browser,
    viewport: tuple[int, int] = DESKTOP,
    scheme: Literal["light", "dark"] = "light",
    touch: bool = False,
    **context: Any,
) -> BrowserContext:
    """A visitor without cookies and cache."""
    width, height = viewport
    return browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        has_touch=touch,
        is_mobile=touch,
        **{"locale": "en-GB", "timezone_id": "UTC", "reduced_motion": "reduce", **context},
    )


def new_page(browser: Browser, **how: Any) -> Page:
    """A watched page in a context of its own (``new_context``); closing ``page.context`` ends it."""
    return page_of(new_context(browser, **how))


def page_of(context: BrowserContext) -> Page:
    """A watched page."""
    page = context.new_page()
    page.set_default_timeout(WAIT_SECONDS * 1000)
    watch(page)
    return page


def settled(page: Page) -> Page:
    """Waits until Streamlit has answered and is idle and the graph, if there is one, is drawn. Returns the page.

    A widget may wait before it tells the server (a slider 200 ms), so that a page looks settled before it has begun:
    use ``rerun`` around the action, or ``expect`` what it brings.
    """
    state = watch(page)
    _wait(page, lambda: state.answered, "Streamlit's answer")
    page.wait_for_function("received => heard >= received", arg=state.received)
    page.evaluate(NEXT_FRAME)
    page.wait_for_function(STREAMLIT_IDLE)
    page.wait_for_function(DRAWN)
    page.evaluate(NEXT_FRAME)
    page.wait_for_function(STREAMLIT_IDLE)  # the last message may have asked for words that are fetched
    return page


def spaced(page: Page) -> Page:
    """The page with the widest text spacing that a reader may set. Returns the page."""
    page.evaluate(SPACING)
    page.evaluate(NEXT_FRAME)
    return page


@contextlib.contextmanager
def rerun(page: Page) -> Iterator[None]:
    """``with rerun(page): slider.press("ArrowRight")``: waits for the run that the action causes, then ``settled``."""
    state = watch(page)
    before = state.reruns_asked
    yield
    _wait(page, lambda: state.reruns_asked > before, "a rerun: the action caused none")
    settled(page)


@contextlib.contextmanager
def within(page: Page, seconds: int) -> Iterator[None]:
    """``with within(page, seconds=3): expect(…)``: it comes to pass within so many seconds of the page's own clock.

    A busy machine makes no promise a lie: where its seconds are long, so are the page's.
    """
    state = watch(page)
    before = state.looks
    yield
    looks = state.looks - before
    assert 0 < looks <= seconds, f"it took {looks} seconds by the page's clock"


def _wait(page: Page, reached: Any, what: str) -> None:
    """Frame by frame until ``reached``: what Playwright hears arrives only while it is asked something."""
    deadline = time.monotonic() + WAIT_SECONDS
    while not reached():
        if time.monotonic() > deadline:
            raise TimeoutError(f"Waited {WAIT_SECONDS} s for {what}.")
        page.evaluate(NEXT_FRAME)


def middle(grip: Locator) -> tuple[float, float]:
    """Where the pointer is on the middle of a part, in CSS pixels."""
    box = grip.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
