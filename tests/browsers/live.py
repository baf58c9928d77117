"""What a reader does on the live page: a country filters it, a line opens its words, back and forward, and a search."""

from __future__ import annotations

from tests.browsers.steps import Step, drawn_at, labelled

_DRAWN = "document.querySelector('.st-key-network [data-testid=stBidiComponentIsolated]')?.shadowRoot"
_IDLE = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
READY = f"{_DRAWN}?.querySelector('.stage[data-drawn]') && {_IDLE}"
_OPEN = "document.querySelector('.rg-dossier h2')?.textContent.trim() === 'Russia – Turkey'"
_NARROWED = "location.search.startsWith('?country=TUR')"

STEPS = (
    Step(
        "opens the countries", "click", "document.querySelector('input[role=combobox][aria-label*=Countries]')",
        labelled("[role=option]", "Turkey"),
    ),
    Step("chooses Turkey", "click", labelled("[role=option]", "Turkey"), f"{_NARROWED} && {_IDLE}"),
    Step(
        "clicks the line of Russia and Turkey", "point", f"{_DRAWN}.querySelector('.canvas')",
        f"{_OPEN} && location.search.includes('show=rus-tur') && document.querySelectorAll('.rg-quote').length === 5",
        place=drawn_at(_DRAWN, "Russia – Turkey,"),
    ),
    Step("goes back", "back", then=f"!location.search.includes('show=') && {_NARROWED} && !({_OPEN}) && {_IDLE}"),
    Step("goes forward", "forward", then=f"location.search.includes('show=rus-tur') && {_OPEN} && {_IDLE}"),
    Step("goes back again", "back", then=f"!location.search.includes('show=') && {_NARROWED} && !({_OPEN}) && {_IDLE}"),
    Step(
        "searches", "type", "document.querySelector('input[aria-label=Search]')",
        f"location.search.includes('q=ceasefire') && [...document.querySelectorAll('.rg-chips button')].some((one) => one.textContent.includes('ceasefire')) && {_IDLE}",  # noqa: E501
        words="ceasefire\n",
    ),
)  # fmt: skip
