"""What more than one test file needs and no fixture has to carry: places, and how much is tried."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[2]
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


def alike(values: Iterable[object], quick: int = 1) -> list[object]:
    """Parameters of a browser test of which ``quick`` stand for all: the others are tried by ``make slow``."""
    return [value if n < quick else pytest.param(value, marks=pytest.mark.slow) for n, value in enumerate(values)]
