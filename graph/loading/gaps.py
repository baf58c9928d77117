"""What is in the files but not in the Dataset, so that one mistake is not reported as two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Gaps:
    """What is in the files although the Dataset lacks it."""

    declared: frozenset[str] = frozenset()  # ids of sources
    undated: frozenset[str] = frozenset()  # ids of sources whose ``issued`` could not be read
    labelled: frozenset[str] = frozenset()  # codes of countries
    unpaired: frozenset[int] = frozenset()  # relations whose ``between`` is wrong
    unquoted: frozenset[int] = frozenset()  # relations whose ``quotes`` are missing or wrong
    lost: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=dict)  # names of a quote's wrong parts


NO_GAPS = Gaps()
