"""Apply filters for a caller of the library, who is told which of their values the data does not have.

Inside, ``in_view.apply`` leaves nothing for a value that nobody has: what an address names wrongly is told by ``url``,
what an option does by the command line.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Dataset
from graph.view import in_view, registry, url_guesses
from graph.view.arguments import expect
from graph.view.filters import Filters
from graph.view.in_view import View
from graph.view.registry import Choice

_MOST = 12  # names that a sentence lists


def apply_checked(dataset: Dataset, filters: Filters = Filters()) -> View:  # noqa: B008  # it is frozen
    """Return the relations that the filters leave, each with its quotes in order of time; without filters, all.

    Raises ValueError, with a line for each, for values of a filter that are not in the data: a view that is empty for
    a slip looks like an answer.
    """
    expect(dataset, Dataset)
    expect(filters, Filters)
    known = [entry.name for entry in registry.CHOICES if not entry.field]
    wrong = [f"more: {name!r} is none of {', '.join(known)}" for name, _ in filters.more if name not in known]
    for entry in registry.CHOICES:
        wrong += _unknown(entry, dataset, filters)
    if wrong:
        raise ValueError("\n".join(wrong))
    return in_view.apply(dataset, filters)


def _unknown(entry: Choice, dataset: Dataset, filters: Filters) -> Iterator[str]:
    """Yield what is wrong with each value that the data does not know, and which may be meant or which it has."""
    chosen = filters.chosen(entry)
    known = entry.known(dataset) if chosen else ()
    for value in dict.fromkeys(chosen):
        if value not in known:
            meant = url_guesses.values(entry.name, [value], dataset)
            more = [f"and {len(known) - _MOST:,} more"] if len(known) > _MOST else []
            has = ", ".join([*map(repr, known[:_MOST]), *more]) or "none"
            hint = f"did you mean {' and '.join(map(repr, meant))}?" if meant else f"it has {has}"
            yield f"{entry.field or entry.name}: the data has no {entry.name} {value!r}; {hint}"
