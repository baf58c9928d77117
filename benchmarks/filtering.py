"""A reader changes a filter: until it is drawn, by Python's answer or ahead of it, and until the numbers say so."""

from __future__ import annotations

import re
from statistics import median

from playwright.sync_api import Locator

from benchmarks.visit import WAIT, Missing, Visitor

# Ours draws each filter by itself. Of this one, which it no longer finds, it waits for Python, as the others do
# (``probes.js``).
UNREAD = "() => { unread = true; hideActs(); }"
KIND = ".st-key-kind-verbal-cooperation label"


def answered(visitor: Visitor) -> dict[str, float]:
    """Return the milliseconds until *Acts only* is drawn that Python answers, and its kilobytes.

    Nothing but ours draws a filter by itself, so that to the others this is what a filter takes.
    """
    box = visitor.page.get_by_text(re.compile("^Acts only")).first
    times, sizes = zip(*(_switched(visitor, box, UNREAD if visitor.ours else "0") for _ in range(2)), strict=True)
    told = {"answer": median(times), "kilobytes": max(sizes)}
    return told if visitor.ours else {**told, "filter": median(times)}


def ahead(visitor: Visitor) -> dict[str, float]:
    """Return the milliseconds until ours has drawn a kind by itself, and until the sidebar's numbers follow."""
    if not visitor.ours:
        return {}
    times, numbers = [], []
    for _ in range(2):
        times.append(_switched(visitor, visitor.page.locator(KIND).first, "watchNumbers()")[0])
        changed = visitor.page.evaluate("numbersChanged()")
        if changed is None:
            raise Missing("The sidebar's numbers did not change.")
        numbers.append(float(changed))
    return {"filter": median(times), "numbers": median(numbers)}


def _switched(visitor: Visitor, box: Locator, first: str) -> tuple[float, float]:
    """Return the milliseconds until a box that is switched is drawn, and the kilobytes that came.

    ``first`` is evaluated before, each time, since Streamlit's answer to one may undo it for the next.
    """
    visitor.page.evaluate(first)
    before = visitor.received
    took = float(visitor.timed(f"filtered('{visitor.arm.probe}', {WAIT})", box.click))
    visitor.idle()
    return took, (visitor.received - before) / 1000
