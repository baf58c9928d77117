"""Templates → HTML, with autoescape on: a text of the data reaches the screen letter for letter, never as markup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from urllib.parse import urlencode

import jinja2

from graph.errors import shorten
from graph.typography import is_long


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("graph", "templates"),
        autoescape=True,  # guard: text-is-text
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(shorten=shorten, is_long=is_long)
    return environment


def render(template: str, **context: object) -> str:
    """A template of ``templates/`` as HTML."""
    return _environment().get_template(template).render(**context)


def address(parameters: Mapping[str, Sequence[str]]) -> str:
    """The parameters as a relative address: ``?country=JPN&show=jpn-rus``."""
    return "?" + urlencode([(name, value) for name, values in parameters.items() for value in values])
