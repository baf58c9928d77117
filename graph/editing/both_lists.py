"""Join what both sides of a merge noted in one list: former addresses, or sentences that hold nothing to code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from graph.editing.parts import Part
from graph.loading.yaml import Bare, Value, flow


def both_lists(base: Part, ours: Part, theirs: Part) -> Part | None:
    """Return a list with what either side added and without what either removed.

    That goes for ``formerly`` and for the ``nothing`` of ``read``; None is returned for any other key, and for a
    list on several lines or beside a comment.
    """
    values = [part.plain for part in (base, ours, theirs)]
    if ours.key == "formerly" and all(isinstance(value, list) for value in values):
        plain: Any = _both(*values)
    elif ours.key == "read" and all(isinstance(value, dict) for value in values):
        was, one, other = ({k: v for k, v in value.items() if k != "nothing"} for value in values)
        if was not in (one, other) and one != other:
            return None
        plain = {**(one if other == was else other), "nothing": _both(*(value.get("nothing", []) for value in values))}
    else:
        return None
    if any("\n" in part.text.rstrip("\n") or "#" in part.text for part in (ours, theirs)):
        return None
    return replace(ours, text=f"{' ' * ours.column}{ours.key}: {flow(_value(plain))}\n", plain=plain)


def _both(was: list[str], one: list[str], other: list[str]) -> list[str]:
    stay = [value for value in was if value in one and value in other]
    return [*stay, *sorted({*one, *other} - {*was})]


def _value(plain: Any) -> Value:
    """Return what was read as it is written: a day without quotes."""
    if isinstance(plain, Mapping):
        return {key: Bare(value) if key == "on" else _value(value) for key, value in plain.items()}
    return plain  # type: ignore[no-any-return]
