"""Tell which states a code stands for on the pairs of a file: itself or, if the state is gone, its successors."""

from __future__ import annotations

from collections.abc import Mapping

from graph.model.dataset import Country


def parties_of(code: str, countries: Mapping[str, Country]) -> frozenset[str]:
    """Return the states on whose pairs ``code`` may be: itself, or the last of each line of its successors."""
    if code not in countries:  # nearly all
        return frozenset((code,))
    found, waiting, seen = set(), [code], {code}
    while waiting:
        state = waiting.pop()
        heirs = heirs_of(state, countries)
        if not heirs:
            found.add(state)
        waiting += heirs - seen
        seen |= heirs
    return frozenset(found) or frozenset({code})  # in a circle there is no last one


def heirs_of(code: str, countries: Mapping[str, Country]) -> frozenset[str]:
    """Return the states that succeeded ``code`` directly, or none."""
    entry = countries.get(code)
    return frozenset(entry.successors if entry else ())
