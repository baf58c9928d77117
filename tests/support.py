"""What more than one test file needs and no fixture has to carry: places, and how many examples are tried."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SOURCES_VARIABLE = "RELATIONS_SOURCES"
DEFAULT_EXAMPLES = 100
SLOW_FACTOR = 20


def on_ci() -> bool:
    """Where ``CI`` is set, whatever is missing is a failure."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def sources_folder() -> Path:
    """Where the articles' full texts would be. They are never part of the checkout, so they may be absent."""
    named = os.environ.get(SOURCES_VARIABLE)
    return Path(named) if named else ROOT.parent / "shared" / "sources"


def examples(number: int) -> settings:
    """Decorates a Hypothesis test that asks for its own number of examples; ``make slow`` tries 20 times as many."""
    return settings(max_examples=number * settings().max_examples // DEFAULT_EXAMPLES)
