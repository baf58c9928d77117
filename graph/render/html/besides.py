"""The sentences on what a search leads to besides quotes: for ``templates/suggestions.html``, and for a published page.

A pair of braces stands for what is put in: a link, several, a number or a word of ours.
"""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "label": "More about this search",
    "instead": "Did you mean {}?",
    "parts": "No quote has all of this together. Try {}.",
    "speakers": "By {}.",
    "asReported": "as reported",
    "elsewhere": "{} without the other filters.",
    "has": "{} has these words",
    "have": "{} have these words",
    "also": "Also in the {} of {}.",
    "only": "In no quote here, but in the {} of {}.",
    "more": "{} more",
}


def pieces(key: str) -> list[str]:
    """Return a sentence in the pieces that stand around what is put in."""
    return SENTENCES[key].split("{}")
