"""One function a browser: it opens an address, does what a reader does there, step by step, and tells what it saw."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.browsers.steps import LISTEN, TOLD, Step

if TYPE_CHECKING:
    from playwright.sync_api import Frame, JSHandle
    from selenium.webdriver.remote.webdriver import WebDriver

HEAD = "document.querySelector('.rg-described, .rg-embed-head .rg-summary')?.textContent ?? ''"
READ = f"[document.body.textContent, {HEAD}]"
WIDTH, HEIGHT = 1280, 900
PATIENCE = 30  # seconds for a page, and for what follows a step
LONGEST = 120  # seconds for a browser that a driver of ours cannot end itself
WEBKIT = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"


@dataclass(frozen=True, slots=True)
class Visit:
    """What is opened, in a frame or not, and what is done when the expression ``ready`` is true.

    ``cut`` is called when it has loaded.
    """

    address: str
    framed: bool
    ready: str
    steps: tuple[Step, ...] = ()
    cut: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """The page's text and the line over it as it was opened; what was said against it, and the step that failed."""

    text: str
    head: str
    said: tuple[str, ...]
    failed: str = ""


def chromium(visit: Visit) -> Seen:
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        said: list[str] = []
        page.add_init_script(LISTEN)
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(visit.address)
        frame = page.frames[-1] if visit.framed else page.main_frame
        _seen_in(frame, visit.ready)
        if visit.cut:
            visit.cut()
        text, head = frame.evaluate(READ)
        failed = ""
        for step in visit.steps:
            try:
                _in_chromium(frame, step)
            except Error as error:
                failed = f"{step.does}: {str(error).splitlines()[0]}"
                break
        if visit.steps:
            said += frame.evaluate(TOLD)
        browser.close()
    return Seen(text, head, tuple(dict.fromkeys(said)), failed)


def _in_chromium(frame: Frame, step: Step) -> None:
    if step.act in ("back", "forward"):
        frame.evaluate(f"history.{step.act}()")
    else:
        element = _seen_in(frame, step.on).as_element()
        assert element, f"{step.on} is no element"
        element.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
        if step.act == "point":
            box, (x, y) = element.bounding_box(), _seen_in(frame, step.place).json_value()
            assert box, f"{step.on} is not to be seen"
            element.click(position={"x": box["width"] / 2 + x, "y": box["height"] / 2 + y})
        else:
            element.click()
        if step.act == "type":
            frame.page.keyboard.type(step.words)
    _seen_in(frame, step.then)


def _seen_in(frame: Frame, expression: str) -> JSHandle:
    """Return what the expression gives, as soon as that is something. Playwright's own waiting needs ``eval``."""
    from playwright.sync_api import TimeoutError as TooLate

    end = time.monotonic() + PATIENCE
    while not (found := frame.evaluate_handle(expression)).evaluate("(value) => Boolean(value)"):
        if time.monotonic() > end:
            raise TooLate(f"never: {expression[:80]}")
        frame.page.wait_for_timeout(50)
    return found


def firefox(visit: Visit) -> Seen:
    told = {
        "address": visit.address, "framed": visit.framed, "ready": visit.ready, "cut": bool(visit.cut), "read": READ,
        "steps": [step.as_json() for step in visit.steps], "listen": LISTEN, "told": TOLD, "patience": PATIENCE * 1000,
        "width": WIDTH, "height": HEIGHT,
    }  # fmt: skip
    script = Path(os.environ["FIREFOX_DRIVER"])  # a copy beside its packages
    with subprocess.Popen(
        ["node", str(script), json.dumps(told)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True,
    ) as running:  # fmt: skip
        assert running.stdin
        assert running.stdout
        late = threading.Timer(LONGEST, os.killpg, (running.pid, signal.SIGKILL))  # with the browser that it started
        late.start()
        try:
            if visit.cut and running.stdout.readline().strip() == "cut":
                visit.cut()
                running.stdin.write("\n")
                running.stdin.flush()
            told_back = running.stdout.readline()
        finally:
            late.cancel()
    if not told_back:
        raise RuntimeError("Firefox or its driver ended without a word, or hung")
    found = json.loads(told_back)
    return Seen(found["text"], found["head"], tuple(dict.fromkeys(found["said"])), found["failed"])


def webkit(visit: Visit) -> Seen:
    """Open it in WebKit, whose console no driver reads: what goes wrong is heard in the page, from its loading on."""
    from selenium import webdriver
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.webkitgtk.options import Options
    from selenium.webdriver.webkitgtk.service import Service

    options = Options()
    options.binary_location = os.environ.get("MINIBROWSER", WEBKIT)
    options.add_argument("--automation")
    driver = webdriver.WebKitGTK(options=options, service=Service("/usr/bin/WebKitWebDriver"))
    try:
        driver.set_window_size(WIDTH, HEIGHT)
        driver.get(visit.address)
        _until(driver, visit.ready, visit.framed)
        if visit.cut:
            visit.cut()
        text, head = driver.execute_script(f"return {READ}")
        if visit.steps:
            driver.execute_script(LISTEN)
        failed = ""
        for step in visit.steps:
            try:
                _in_webkit(driver, step)
            except WebDriverException as error:
                failed = f"{step.does}: {(error.msg or type(error).__name__).splitlines()[0]}"
                break
        said = driver.execute_script(f"return {TOLD}") if visit.steps else []
    finally:
        driver.quit()
    return Seen(text, head, tuple(dict.fromkeys(said)), failed)


def _in_webkit(driver: WebDriver, step: Step) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys

    if step.act in ("back", "forward"):
        driver.execute_script(f"history.{step.act}()")
    else:
        element = _until(driver, step.on)
        driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", element)
        if step.act == "point":
            ActionChains(driver).move_to_element_with_offset(element, *_until(driver, step.place)).click().perform()
        else:
            element.click()
        if step.act == "type":
            ActionChains(driver).send_keys(step.words.replace("\n", Keys.ENTER)).perform()
    _until(driver, step.then)


def _until(driver: WebDriver, expression: str, framed: bool = False) -> Any:
    """Return what the expression gives as soon as that is something, in the page's frame where it is ``framed``.

    A frame that is still loading is another one a moment later: then it is entered anew.
    """
    from selenium.common.exceptions import JavascriptException, NoSuchElementException, NoSuchFrameException
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    def look(driver: WebDriver) -> Any:
        if framed:
            driver.switch_to.default_content()
            driver.switch_to.frame(driver.find_element(By.TAG_NAME, "iframe"))
        return driver.execute_script(f"return {expression}")

    moving = (NoSuchFrameException, NoSuchElementException, JavascriptException)
    return WebDriverWait(driver, PATIENCE, 0.1, ignored_exceptions=moving).until(look, f"never: {expression[:80]}")


DRIVERS: dict[str, Callable[[Visit], Seen]] = {"Chromium": chromium, "Firefox": firefox, "WebKit": webkit}
