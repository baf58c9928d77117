"""Tell a reader what is wrong with the address that was opened, with links that fix it.

See `view.url_mistakes` for the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.render.html.render import address, render
from graph.view import Mistake

MOST = 5  # sentences; more parts that are wrong are counted only
# What stands around the sentences, on both pages.
AROUND: Mapping[str, str] = {
    "label": "About this link",
    "one": "{} more part of it could not be read.",
    "several": "{} more parts of it could not be read.",
    "close": "Close this notice",
}


def notices(mistakes: Sequence[Mistake], close: str) -> str:
    """Return the notice, or nothing if nothing is wrong; ``close`` is the address without it."""
    if not mistakes:
        return ""
    return render(
        "notices.html",
        mistakes=[
            (mistake.words, mistake.advice, [(fix.label, address(fix.address)) for fix in mistake.fixes])
            for mistake in mistakes[:MOST]
        ],
        more=len(mistakes[MOST:]),
        close=close,
        said=AROUND,
    )
