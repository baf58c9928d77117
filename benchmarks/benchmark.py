"""What a benchmark is: its measures, what is wanted of them, and how it is run and told."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Results = Mapping[str, Mapping[str, Mapping[str, list[float]]]]  # by size, page and measure: a number a round
Raw = dict[str, Any]  # as a file of `results/` has it


@dataclass(frozen=True)
class Wanted:
    """One line of what is wanted of a measure: no more than these limits, by size.

    With ``of``, a page and a measure of it, the limits are shares of that median. Only the first line of a measure
    needs no words.
    """

    limits: Mapping[str, float]
    words: str = ""
    of: tuple[str, str] | None = None


@dataclass(frozen=True)
class Measure:
    """What is measured: its name in the raw numbers, its words, its unit, how it is counted, and what is wanted."""

    name: str
    words: str
    unit: str
    how: str = ""
    wanted: tuple[Wanted, ...] = ()
    more: bool = False  # is more better? Then at least the limits are wanted.
    digits: int = 0


@dataclass(frozen=True)
class Benchmark:
    """One subject: what it measures, the page that is ours in it, and how it is run and told.

    ``run`` takes the options and what is known, and yields all there is to keep, after each round. ``told`` makes
    Markdown of it, and ``results`` the numbers that are wanted.
    """

    name: str
    words: str
    page: str
    measures: tuple[Measure, ...]
    run: Callable[[argparse.Namespace, Raw], Iterator[Raw]]
    told: Callable[[Raw], str]
    results: Callable[[Raw], Results]
