"""The page's filters as options of a command, or all at once as an address of the page: ``--view '?from=2016'``.

Options are named after the address's parameters and made from the registry of filters. See ``filtering`` for what they
leave of the data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, TypeVar

import click

from graph.cli.filtering import Wanted
from graph.cli.selecting import pair
from graph.model import Kind
from graph.view import registry

_F = TypeVar("_F", bound=Callable[..., Any])
_KINDS = (*(kind.value for kind in Kind), "acts", "none")
_YEAR = click.IntRange(1, 9999)


def filter_options(command: _F) -> Any:
    """Add an option for each filter of the page, and ``--view``; they reach the command as one argument, ``wanted``."""

    @wraps(command)
    def wrapped(*arguments: Any, **more: Any) -> Any:
        chosen = {entry.name: more.pop(_argument(entry.name)) for entry in registry.CHOICES}
        wanted = Wanted(
            view=more.pop("view"),
            relation=more.pop("relation"),
            chosen=chosen,
            bounds=(more.pop("first"), more.pop("last")),
            second=(more.pop("first2"), more.pop("last2")),
            kinds=more.pop("kinds"),
            only=more.pop("match") == "only",
            hide_undated=more.pop("undated") == "hidden",
            acts_only=more.pop("acts") == "only",
            words=more.pop("words"),
        )
        return command(*arguments, wanted=wanted, **more)

    found: Any = wrapped
    for option in reversed([*_options()]):
        found = option(found)
    return found


def _options() -> Iterator[Callable[[Any], Any]]:
    option, choice = click.option, click.Choice
    yield option("--view", metavar="ADDRESS", help="All filters at once, as in the page's address: '?from=2016'.")
    yield option("--relation", metavar="PAIR", callback=pair, help="Only this pair, such as JPN-RUS, in any order.")
    for entry in registry.CHOICES:
        words = f"{entry.label}: only these. May be given more than once."
        yield option(f"--{entry.name}", _argument(entry.name), metavar="VALUE", multiple=True, help=words)
    yield option(
        "--match",
        type=choice(["any", "only"]),
        default="any",
        help="any: involving a chosen country; only: among chosen countries.",
    )
    for number, period in (("", ""), ("2", " of a second period, to compare")):
        yield option(f"--from{number}", f"first{number}", type=_YEAR, metavar="YEAR", help=f"The first year{period}.")
        yield option(f"--to{number}", f"last{number}", type=_YEAR, metavar="YEAR", help=f"The last year{period}.")
    yield option(
        "--kind",
        "kinds",
        type=choice(_KINDS),
        multiple=True,
        help="Kinds of quotes: only these. May be given more than once.",
    )
    yield option(
        "--undated",
        type=choice(["shown", "hidden"]),
        default="shown",
        help="Whether to show quotes dated by their report only.",
    )
    yield option(
        "--acts", type=choice(["all", "only"]), default="all", help="only: quotes that report an act that took place."
    )
    yield option("--q", "words", default="", metavar="WORDS", help="Only quotes with all of these words, in any form.")


def _argument(name: str) -> str:
    return f"chosen_{name.replace('-', '_')}"
