"""Find the speakers that the data already has, so that nobody types a name, a role or a country twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click

from graph.cli.answers import each
from graph.model import Dataset, Speaker

KNOWN = "="  # before the beginning of a name or role that the data has


@dataclass(frozen=True, slots=True)
class KnownSpeakers:
    """The speakers in the data, the last one first."""

    speakers: tuple[Speaker, ...]

    @classmethod
    def of(cls, dataset: Dataset) -> KnownSpeakers:
        """Return those of a dataset."""
        every = (one for relation in dataset.relations for quote in relation.quotes for one in quote.speakers)
        return cls(tuple(reversed([*every])))

    def name(self, answer: str) -> tuple[str, ...]:
        """Return the names in an answer. Raises BadParameter.

        Each is as it was typed, or as the data has it where ``=abi`` gives the beginning of a word of it.
        """
        return each(0, lambda one: self._meant(one, {who.name for who in self.speakers if who.name}))(answer)

    def role(self, number: int) -> Callable[[str], tuple[str, ...]]:
        """Return a check of the roles of ``number`` speakers; ``=`` calls up the role of a speaker without a name."""
        roles = {who.role for who in self.speakers if who.role and not who.name}
        return each(number, lambda one: self._meant(one, roles))

    def of_name(self, names: tuple[str, ...], part: str) -> tuple[str, ...]:
        """Return the role or country (``part``) that each of these last had, or () if one of them is unknown."""
        found = [next((getattr(who, part) or "" for who in self.speakers if who.name == name), "") for name in names]
        return tuple(found) if all(found) else ()

    def of_role(self, roles: tuple[str, ...]) -> tuple[str, ...]:
        """Return the country that each of these roles, without a name, last spoke for, or () if one is unknown."""
        found = [next((w.country or "" for w in self.speakers if w.role == role and not w.name), "") for role in roles]
        return tuple(found) if all(found) else ()

    def _meant(self, answer: str, known: set[str]) -> str:
        if not answer.startswith(KNOWN):
            return answer
        wanted = answer.removeprefix(KNOWN).strip().casefold()
        found = sorted(name for name in known if wanted and _has_word(name, wanted))
        if len(found) == 1:
            return found[0]
        why = f"{answer!r} may be {' or '.join(found)}" if found else f"nobody in the data is called {answer!r}"
        raise click.BadParameter(why)


def _has_word(name: str, wanted: str) -> bool:
    def beginnings() -> Iterator[str]:
        words = name.casefold().split()
        yield from (" ".join(words[number:]) for number in range(len(words)))

    return any(one.startswith(wanted) for one in beginnings())
