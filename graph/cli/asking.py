"""Ask one question on a terminal: ``?`` explains what can be answered, ``<`` goes back to the question before.

See ``prompts`` and ``coding_prompts`` for the questions, and the codebook for what events, modes and contexts mean.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import click

from graph.model import EVENTS, Dataset, codebook, meanings_of

_EMPTIES, _BACK, _EXPLAIN = "-", "<", "?"
_FEWEST = 2  # letters by which a name may be called if no other begins so


class Back(Exception):
    """Raised where somebody goes back to the question before."""


def ask(
    question: str, check: Callable[[str], Any], *, default: str = "", explained: str = "", back: bool = False
) -> Any:
    """Return the checked answer to ``question``; Return takes the ``default``. Raises Back if one may go ``back``."""
    while True:
        answer = click.prompt(question, default=default, show_default=bool(default), err=True).strip()
        if answer == _EXPLAIN and explained:
            click.echo(explained, err=True)  # guard: question-mark-explains
        elif answer == _BACK and back:
            raise Back
        else:
            try:
                return check("" if answer == _EMPTIES else answer)
            except click.UsageError as error:
                click.echo(f"Error: {error.message}", err=True)


def begun(answer: str, known: Collection[str]) -> str:
    """Return the one of ``known`` that begins with ``answer``, or has a part that does, in any case.

    ``resou`` is ``natural_resource``. Where there is none, ``answer`` is returned as it is. Raises BadParameter
    where several begin so.
    """
    small = answer.casefold()
    found = [name for name in known if name.casefold().startswith(small)] if len(small) >= _FEWEST else []
    if not found and len(small) >= _FEWEST:
        found = [name for name in known if any(part.startswith(small) for part in re.split("[_-]", name.casefold()))]
    if any(name.casefold() == small for name in known) or not found:
        return answer
    if len(found) > 1:
        raise click.BadParameter(f"{answer!r} may be {' or '.join(found)}")
    return found[0]


def explained_events(likely: Sequence[str], cues: Mapping[str, Sequence[str]]) -> str:
    """Return the ``likely`` events, each with its meaning and the words of the passage that hint at it."""
    return _lines(likely, {event: f" (here: {', '.join(words)})" for event, words in cues.items()})


def likely_events(dataset: Dataset, pair: Collection[str], cues: Mapping[str, Sequence[str]]) -> list[str]:
    """Return all events, the likeliest for a passage on this pair first.

    They are sorted by the number of words in the passage that hint at them, then by how often this pair has them,
    then by how often the data has them. ``cues`` has the words that hint, by event (see ``cued_events``).
    """
    everywhere, here = Counter[str](), Counter[str]()
    for relation in dataset.relations:
        events = [quote.event for quote in relation.quotes if quote.event]
        everywhere.update(events)
        if set(relation.pair) == set(pair):
            here.update(events)
    # guard: likely-first
    return sorted(EVENTS, key=lambda event: (-len(cues.get(event, ())), -here[event], -everywhere[event]))


def explained_contexts(dataset: Dataset) -> str:
    """Return the contexts, each with its meaning, those of the data first."""
    used = Counter(name for relation in dataset.relations for quote in relation.quotes for name in quote.context)
    names = [one.name for one in codebook() if one.kind == "context"]
    return _lines(sorted(names, key=lambda name: -used[name]))


def explained_modes(event: str) -> str:
    """Return the modes of an event, each with its meaning."""
    return "\n".join(f"  {one.name:<16}{one.definition}" for one in meanings_of(event) if one.kind == "mode")


def _lines(names: Sequence[str], more: Mapping[str, str] | None = None) -> str:
    own = {one.name: one.definition for one in codebook() if one.kind != "mode"}
    width = max(map(len, names)) + 2
    return "\n".join(f"  {name:<{width}}{own[name]}{(more or {}).get(name, '')}" for name in names)
