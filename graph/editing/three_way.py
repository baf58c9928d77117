"""Merge two versions of a data file's tree over the version that both come from.

A part that one side changed is taken from that side, and one that both changed alike is taken once. Where both
changed it in different ways, its own parts are merged, down to the keys of a quote; only what cannot be both becomes
a ``Conflict``. Keys that say one thing together (``_TOGETHER``) are merged as one, since nobody coded ACCUSE by Anna
with Bob's recipient. The order of two new entries does not depend on the side, so that either merge gives the same
file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from graph.editing.both_lists import both_lists
from graph.editing.parts import Conflict, Key, Part, Side, Tree, written
from graph.editing.yaml_text import CannotEdit
from graph.model import FLAGS

Rank = Callable[[Tree], Any]

_TOGETHER = (
    frozenset({"event", "mode", "actor", "recipient", "context", *FLAGS}),
    frozenset({"exact", "source", "prefix", "suffix"}),
    frozenset({"text", "sha256"}),
)
_ALIKE = 0.6  # the share of letters, from 0 to 1, from which on a quote's words were changed and are no other's
_MOST = 10_000  # comparisons in one list: past that, changed words are a quote gone and another one new


class OtherOrder(CannotEdit):
    """Raised where each side put the same entries into an order of its own."""


def merged(base: Part | None, ours: Part | None, theirs: Part | None, rank: Rank) -> Tree | None:
    """Return a part as both sides want it, or None if it is to go. Raises OtherOrder.

    ``rank`` sorts new entries that both sides put in the same place.
    """
    if ours is None or theirs is None:
        left = ours or theirs
        if base is None or left is None:
            return left
        return None if _same(left, base) else Conflict.between(ours, theirs, left)  # guard: changed-is-not-deleted
    if _same(ours, theirs):
        return _spaced(ours, base, theirs)
    if base and _same(ours, base):
        return _spaced(theirs, base, ours)
    if base and _same(theirs, base):
        return _spaced(ours, base, theirs)
    if ours.key == "between" and sorted(ours.plain) == sorted(theirs.plain):  # a pair stands in either order
        return _spaced(min(ours, theirs, key=written), base, theirs)
    if base and (both := both_lists(base, ours, theirs)):
        return both
    # guard: only-the-key-is-in-conflict
    return _by_parts(base, ours, theirs, rank) or Conflict.between(ours, theirs, ours)


def _by_parts(base: Part | None, ours: Part, theirs: Part, rank: Rank) -> Part | None:
    """Return a part that both sides changed, with each of its own parts merged; None where that cannot be."""
    if ours.parts is None or theirs.parts is None or _quarrel(base, ours, theirs):
        return None
    head = ours.text if base is None or ours.text != base.text else theirs.text
    if base and base.text not in (ours.text, theirs.text) and ours.text != theirs.text:
        return None
    before = base.parts or () if base else ()
    parts = tuple(_together(_own(before), _named(_own(ours.parts), before), _named(_own(theirs.parts), before), rank))
    made = replace(_spaced(ours, base, theirs), text=head, parts=parts)
    mixed = len({part.column for part in parts}) > 1
    split = bool(parts) and made.begins_inline and isinstance(parts[0], Conflict)  # a mark needs a line of its own
    return None if mixed or split else made


def _quarrel(base: Part | None, ours: Part, theirs: Part) -> bool:
    """Return whether both sides changed, in different ways, keys that say one thing together."""
    if not isinstance(ours.plain, dict) or not isinstance(theirs.plain, dict):
        return False
    for keys in _TOGETHER:
        was, one, other = (
            {key: part.plain[key] for key in keys & part.plain.keys()} if part else {} for part in (base, ours, theirs)
        )
        if one != other and was not in (one, other):  # guard: one-coding-is-one
            return True
    return False


def _together(base: Sequence[Part], ours: Sequence[Part], theirs: Sequence[Part], rank: Rank) -> Iterator[Tree]:
    """Yield the parts of a list or a mapping as both sides want them, in their order."""
    was, one, other = ({part.key: part for part in parts} for parts in (base, ours, theirs))
    made: dict[Key, Tree] = {}
    for key in {**one, **other}:
        if tree := merged(was.get(key), one.get(key), other.get(key), rank):
            made[key] = tree
    main, second = _orders(list(was), list(one), list(other))
    common = [key for key in main if key in second]
    first, then = (_by_gaps(keys, common, made) for keys in (main, second))
    for after in (None, *common):
        if after in made:
            yield made[after]
        yield from _in_turn(first.get(after, []), then.get(after, []), rank)


def _orders(was: list[Key], one: list[Key], other: list[Key]) -> tuple[list[Key], list[Key]]:
    """Return the keys of both sides, first those of the side whose order counts: the one that changed it."""
    old = [[key for key in keys if key in was and key in one and key in other] for keys in (was, one, other)]
    if old[1] == old[0]:
        return other, one
    if old[2] in (old[0], old[1]):
        return one, other
    raise OtherOrder("both sides put the same entries into another order")


def _by_gaps(keys: Sequence[Key], common: Sequence[Key], made: Mapping[Key, Tree]) -> dict[Key | None, list[Tree]]:
    """Return what only one side has, by the entry of both that it comes after."""
    shared, last = set(common), None
    gaps: dict[Key | None, list[Tree]] = {}
    for key in keys:
        if key in shared:
            last = key
        elif key in made:
            gaps.setdefault(last, []).append(made[key])
    return gaps


def _in_turn(one: list[Tree], other: list[Tree], rank: Rank) -> Iterator[Tree]:
    """Yield what both sides have at the same place, each in its order, the lower rank first."""
    one, other = one[:], other[:]
    while one and other:  # guard: entries-keep-their-places
        first, second = ((rank(tree), written(tree, Side.OURS)) for tree in (one[0], other[0]))
        yield (one if first <= second else other).pop(0)
    yield from (*one, *other)


def _named(side: Sequence[Part], base: Sequence[Tree]) -> list[Part]:
    """Return the parts of a side, each quote whose words were changed under the key that it had."""
    known, now = {part.key: part for part in _own(base)}, {part.key for part in side}
    lost = [part for part in known.values() if part.key not in now and _words(part)]
    new = [part for part in side if part.key not in known and _words(part)]
    if not lost or not new or len(lost) * len(new) > _MOST:
        return list(side)
    rated = sorted(
        ((_likeness(old, part), n, m) for n, old in enumerate(lost) for m, part in enumerate(new)), reverse=True
    )
    keys: dict[Key, Key] = {}
    for share, n, m in rated:
        if share >= _ALIKE and lost[n].key not in keys.values() and new[m].key not in keys:
            keys[new[m].key] = lost[n].key
    return [replace(part, key=keys.get(part.key, part.key)) for part in side]


def _words(part: Part) -> str:
    return str(part.plain.get("exact", "")) if isinstance(part.plain, dict) else ""


def _likeness(one: Part, other: Part) -> float:
    return SequenceMatcher(None, _words(one), _words(other), autojunk=False).ratio()


def _own(parts: Sequence[Tree] | None) -> list[Part]:
    return [part for part in parts or () if isinstance(part, Part)]


def _same(one: Part, other: Part) -> bool:
    """Return whether both have the same lines."""
    return written(one).removeprefix(one.lead) == written(other).removeprefix(other.lead)


def _spaced(part: Part, base: Part | None, other: Part) -> Part:
    """Return ``part`` after the blank lines of the side that changed them."""
    return replace(part, lead=other.lead) if base and part.lead == base.lead else part
