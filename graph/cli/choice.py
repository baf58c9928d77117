"""An option that takes one of a few words in any case, and says which was perhaps meant if it is none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click

from graph.problems import nearest


class Choice(click.Choice[str]):
    """click's ``Choice``, with its words as they are written and a proposal for a wrong one.

    ``meant`` returns those that another word stands for, the likeliest first.
    """

    def __init__(
        self, choices: Iterable[str], case_sensitive: bool = True,
        meant: Callable[[str], tuple[str, ...]] = lambda _: (),
    ) -> None:  # fmt: skip
        super().__init__(tuple(choices), case_sensitive)
        self._meant = meant

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return what click says of a wrong value."""
        known = [str(choice) for choice in self.choices]
        alike = {choice.casefold(): choice for choice in known}
        if meant := self._meant(str(value)):
            return f"{value!r} is none of them; did you mean {' or '.join(meant)}?"
        if near := nearest(str(value).casefold(), alike):
            return f"{value!r} is none of them; did you mean {alike[near]}?"
        return f"{value!r} is not one of {', '.join(known)}"
