"""One function a browser: it opens an address, chooses Turkey where a script may run, and returns what it saw."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

CHOOSE = """const box = [...document.querySelectorAll(".rg-choice-list label")]
  .find((label) => label.textContent.startsWith("Turkey")).firstChild; box.click();"""
READ = "[document.body.textContent, document.querySelector('.rg-described').textContent]"
READY = "body[data-layout]"  # its script has begun
WEBKIT = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"


@dataclass(frozen=True, slots=True)
class Visit:
    """What is opened: framed or not, with a script or not; ``cut`` is called when it has loaded."""

    address: str
    framed: bool
    scripted: bool
    cut: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """The page's text, the line over it before and after Turkey was chosen, and what the console said."""

    text: str
    before: str
    after: str
    said: tuple[str, ...] | None  # None where the driver cannot read it


def chromium(visit: Visit) -> Seen:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        page, said = browser.new_page(), []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(visit.address)
        frame = page.frames[-1] if visit.framed else page.main_frame
        frame.wait_for_selector(READY if visit.scripted else ".rg-quote", state="attached")
        if visit.cut:
            visit.cut()
        text, before = frame.evaluate(READ)
        if visit.scripted:
            frame.evaluate(f"() => {{ {CHOOSE} }}")
        _, after = frame.evaluate(READ)
        browser.close()
    return Seen(text, before, after, tuple(said))


def firefox(visit: Visit) -> Seen:
    how = ["yes" if one else "no" for one in (visit.framed, visit.scripted)]
    script = Path(os.environ["FIREFOX_DRIVER"])  # a copy beside its packages
    with subprocess.Popen(
        ["node", str(script), visit.address, *how, "cut" if visit.cut else ""],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as running:  # fmt: skip
        assert running.stdin
        assert running.stdout
        if visit.cut and running.stdout.readline().strip() == "cut":
            visit.cut()
            running.stdin.write("\n")
            running.stdin.flush()
        found = json.loads(running.stdout.readline())
    return Seen(found["text"], found["before"], found["after"], tuple(found["said"]))


def webkit(visit: Visit) -> Seen:
    from selenium import webdriver
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait
    from selenium.webdriver.webkitgtk.options import Options
    from selenium.webdriver.webkitgtk.service import Service

    options = Options()
    options.binary_location = os.environ.get("MINIBROWSER", WEBKIT)
    options.add_argument("--automation")
    driver = webdriver.WebKitGTK(options=options, service=Service("/usr/bin/WebKitWebDriver"))
    try:
        driver.get(visit.address)
        if visit.framed:
            driver.switch_to.frame(driver.find_element(By.TAG_NAME, "iframe"))
        WebDriverWait(driver, 20).until(
            lambda one: one.find_elements(By.CSS_SELECTOR, READY if visit.scripted else ".rg-quote")
        )
        if visit.cut:
            visit.cut()
        text, before = driver.execute_script(f"return {READ}")
        if visit.scripted:
            driver.execute_script(CHOOSE)
        _, after = driver.execute_script(f"return {READ}")
    finally:
        driver.quit()
    return Seen(text, before, after, None)


DRIVERS: dict[str, Callable[[Visit], Seen]] = {"Chromium": chromium, "Firefox": firefox, "WebKit": webkit}
