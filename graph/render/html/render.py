"""Render templates as HTML, with autoescape on: a text of the data reaches the screen letter for letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from graph.citation import is_long, runs_on, within_marks
from graph.export import formats
from graph.model import counted
from graph.problems import shorten
from graph.render.html import besides
from graph.render.html.sentences import SENTENCES
from graph.view import encoded

# Style sheets, as paths: Streamlit and the document take them from there.
STYLES = Path(str(files(__package__))) / "styles"


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("graph.render.html"),
        autoescape=True,  # guard: text-is-text
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        shorten=shorten, is_long=is_long, runs_on=runs_on, counted=counted, formats_of_sources=formats.of_sources
    )
    environment.globals.update(said=besides.pieces, sentences=SENTENCES, within_marks=within_marks)
    environment.filters["single_quoted"] = _single_quoted
    environment.filters["grouped"] = "{:,}".format  # a count as readers have it: 1,204
    return environment


def _single_quoted(text: str) -> Markup:
    """Return JSON as the value of an attribute between single quotes, where its own double ones need no escape."""
    return Markup(  # noqa: S704 - it is escaped here
        text.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;").replace(">", "&gt;")
    )


def render(template: str, **context: object) -> str:
    """Return a template of ``templates/`` as HTML."""
    return _environment().get_template(template).render(**context)


def icon_address() -> str:
    """Return the page's icon, an SVG, as an address that needs no request."""
    return f"data:image/svg+xml,{quote((files(__package__) / 'icon.svg').read_text('utf-8').strip(), safe='=:/')}"


def address(parameters: Mapping[str, Sequence[str]]) -> str:
    """Return the parameters as a relative address: ``?country=JPN&show=jpn-rus``."""
    return f"?{encoded(parameters)}"
