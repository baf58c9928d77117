"""Count who speaks in some quotes, and how often only in the words of an article; and filter for all they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Quote
from graph.view.filters import Filters
from graph.view.registry import SPEAKERS


@dataclass(frozen=True, slots=True)
class Speaking:
    """Somebody who speaks, by name or else by role; the ``roles`` of a name; the number of distinct quotes.

    ``reported`` are those of them that tell in the article's words what was said.
    """

    name: str
    roles: tuple[str, ...]
    quotes: int
    reported: int

    def only(self, filters: Filters = Filters()) -> Filters:  # noqa: B008  # it is frozen
        """Return the filters for what this speaker says in a view, or without one for all that this speaker says."""
        return filters.choosing(SPEAKERS, (self.name,))


def speaking(quotes: Iterable[Quote], of: str | None = None) -> tuple[Speaking, ...]:
    """Return who speaks in some quotes, most quotes first; ``of`` is the country that they are to speak for."""
    said: defaultdict[str, set[str]] = defaultdict(set)
    reported: defaultdict[str, set[str]] = defaultdict(set)
    roles: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for quote in quotes:
        for who in quote.speakers:
            if of is None or who.country == of:
                name = who.called
                said[name].add(quote.hash)
                if who.name and who.role:
                    roles[name][who.role] = None
                if who.reported:
                    reported[name].add(quote.hash)
    found = (Speaking(name, tuple(roles[name]), len(hashes), len(reported[name])) for name, hashes in said.items())
    return tuple(sorted(found, key=lambda one: (-one.quotes, one.name.casefold())))
