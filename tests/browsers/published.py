"""What a reader does on the published page of our own data: chooses, clicks a line, goes back, searches, compares."""

from __future__ import annotations

import json

from graph.view import Filters, View, apply
from tests.browsers.steps import Step, drawn_at, labelled

READY = "document.querySelector('body[data-layout]') && document.querySelector('.rg-drawn').shadowRoot?.querySelector('.stage[data-drawn]')"  # noqa: E501
READY_UNSCRIPTED = "document.querySelector('.rg-quote')"
_DRAWN = "document.querySelector('.rg-drawn').shadowRoot"
# A place is hidden until the browser's own search finds it: it has boxes all the same.
_OPEN = (
    "(!document.getElementById('rus-tur').hidden && document.querySelector('#rus-tur h2').getClientRects().length > 0)"
)


def _described(beginning: str) -> str:
    return f"document.querySelector('.rg-described').textContent.startsWith({json.dumps(beginning)})"


def _holding(view: View) -> str:
    """Return the expression that is true when the page holds every quote."""
    quotes = json.dumps([" ".join(quote.exact.split()) for one in view for quote in one.quotes])
    return f"((text) => {quotes}.every((one) => text.includes(one)))(document.body.textContent.split(/\\s+/).join(' '))"


def steps(view: View, later: bool = False) -> tuple[Step, ...]:
    """Return what is done, each with what must follow; the numbers are Python's.

    Words that come ``later`` are all there when somebody has searched them.
    """
    all_, found = view.quotes, apply(view.dataset, Filters(words="ceasefire")).quotes
    whole, turkey = _described(f"{all_} quotes"), _described(f"5 of {all_} quotes")
    chip = "document.querySelector('.rg-chips button')"
    words = f"[...document.querySelectorAll('#rus-tur .rg-exact')].filter((one) => one.getClientRects().length).length >= {len(view['rus-tur'].quotes)}"  # noqa: E501
    return (
        Step("opens the countries", "click", labelled(".rg-choices summary", "Countries")),
        Step("chooses Turkey", "click", labelled(".rg-choice-list label", "Turkey"), turkey),
        Step("takes it off by its chip", "click", chip, whole),
        Step(
            "clicks the line of Russia and Turkey", "point", f"{_DRAWN}.querySelector('.canvas')",
            f"{_OPEN} && {words}", place=drawn_at(_DRAWN, "Russia – Turkey,"),
        ),
        Step("goes back", "back", then=f"!{_OPEN}"),
        Step("goes forward", "forward", then=f"{_OPEN} && {words}"),
        Step("goes back again", "back", then=f"!{_OPEN}"),
        Step(
            "searches", "type", "document.querySelector('.rg-controls input[type=search]')",
            _described(f"{found} of {all_} quotes") + (f" && {_holding(view)}" if later else ""), words="ceasefire",
        ),
        Step("ends the search", "click", chip, whole),
        Step(
            "compares two periods", "click", labelled(".rg-controls label", "Compare two periods"),
            "document.querySelector('.rg-chips').textContent.includes(' vs. ')",
        ),
    )  # fmt: skip
