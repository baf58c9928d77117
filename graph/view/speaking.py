"""Count who speaks in some quotes, and how often only in the words of an article; and filter for all they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Quote, Speaker
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
    said: dict[str, set[str]] = {}
    reported: dict[str, set[str]] = {}
    roles: dict[str, dict[str, None]] = {}
    for quote in quotes:
        for who in quote.speakers:
            if of is None or who.country == of:
                said.setdefault(who.called, set()).add(quote.hash)
                roles.setdefault(who.called, {}).update(dict.fromkeys(_roles(who)))
                if who.reported:
                    reported.setdefault(who.called, set()).add(quote.hash)
    found = (
        Speaking(name, tuple(roles[name]), len(hashes), len(reported.get(name, ()))) for name, hashes in said.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.quotes, one.name.casefold())))


def _roles(who: Speaker) -> tuple[str, ...]:
    return (who.role,) if who.name and who.role else ()
