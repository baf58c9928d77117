"""The style sheets: colours as custom properties, generated from the one table of them, and the parts in their order.

The order counts: what comes later wins over what is as specific. The skeleton's sheet stands for itself, before all.
"""

from __future__ import annotations

from functools import cache

from graph.render.drawing import appearance
from graph.render.html.render import STYLES

PUBLISHED = ("base", "dossier", "table", "published", "print", "access")  # of a page without Streamlit
PARTS = ("base", "dossier", "frame", "table", "print", "access")
SERIF = '"Source Serif", "Source Serif 4", Georgia, serif'


def tokens() -> str:
    """Return a rule that gives each colour its name, for page, components and skeleton: ``--rg-ink``."""
    light, dark = (appearance.palette(dark) | appearance.page(dark) for dark in (False, True))
    colours = "\n".join(f"  --rg-{name}: light-dark({light[name]}, {dark[name]});" for name in light)
    return f".stApp, .rg-loading, .rg-published {{\n{colours}\n  --rg-serif: {SERIF};\n}}\n"


@cache
def page_style() -> str:
    """Return the page's style sheet."""
    return tokens() + "".join(_read(part) for part in PARTS)


@cache
def published_style() -> str:
    """Return the style sheet of a page that stands by itself."""
    return tokens() + "".join(_read(part) for part in PUBLISHED)


@cache
def skeleton_style() -> str:
    """Return the style of what is seen before the page; its colours are the page's tokens."""
    return _read("shell")


def _read(part: str) -> str:
    return (STYLES / f"{part}.css").read_text("utf-8")
