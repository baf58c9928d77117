"""An option that takes one of a few words in any case, and says which was perhaps meant if it is none of them."""

from __future__ import annotations

from typing import Any

import click

from graph.problems import nearest


class Choice(click.Choice[str]):
    """click's ``Choice``, with its words as they are written and a proposal for a wrong one."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return what click says of a wrong value."""
        known = [str(choice) for choice in self.choices]
        alike = {choice.casefold(): choice for choice in known}
        meant = nearest(str(value).casefold(), alike)
        if meant:
            return f"{value!r} is none of them; did you mean {alike[meant]}?"
        return f"{value!r} is not one of {', '.join(known)}"
