"""The style sheets: colours as custom properties, generated from their one table, and the parts in order.

The order matters: of rules that are equally specific, the later wins. The skeleton's sheet is separate, and comes
first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import quote

from graph.model import Kind
from graph.render.drawing import appearance, edges, signs
from graph.render.html.render import STYLES

PUBLISHED = (
    "base",
    "signs",
    "dossier",
    "table",
    "sheet",
    "published",
    "print",
    "access",
)  # without Streamlit
PARTS = ("base", "signs", "dossier", "table", "sheet", "print", "access", "served", "streamlit")
# Lengths that more than one sheet has, each for one reason.
LENGTHS = {
    "stage": "clamp(320px, 60vh, 540px)",  # the drawing's height: its room is there before it is
    "stage-narrow": "340px",  # the same on a phone
    "plot": "304px",  # of the timeline, likewise
    "plot-narrow": "392px",  # the same where there is little room beside its lanes
    "row": "34px",  # of views, chips and the button that shares
    "side": "clamp(16px, 2.4vw, 40px)",  # air beside the page
    "gap": "14px",  # between its parts
    "round": "12px",  # the corners of a card
}
_COMMENT, _INDENT = re.compile(r"/\*.*?\*/", re.DOTALL), re.compile(r"\s*\n\s*")
_LINE = "rg-line"  # the class of every line, before those of its look
SHORT_LINE = "rg-line-"  # what a class that is all of them begins with
# Beside braces and semicolons, and behind a property's name: no text and no address in our sheets has these.
_BESIDE, _AFTER_NAME = re.compile(r"[ ]*([{};])[ ]*"), re.compile(r"(?<=[\w-]): (?=\S)")
SERIF = '"Source Serif", "Source Serif 4", Georgia, serif'


def tokens() -> str:
    """Return a rule that names colours and lengths, for page, components and skeleton: ``--rg-ink``."""
    light, dark = (appearance.palette(dark) | appearance.page(dark) for dark in (False, True))
    colours = "\n".join(f"  --rg-{name}: light-dark({light[name]}, {dark[name]});" for name in light)
    lengths = "\n".join(f"  --rg-{name}: {length};" for name, length in LENGTHS.items())
    strong = "".join(
        f" --rg-{name}: light-dark({light}, {dark});" for name, (light, dark) in appearance.MORE_CONTRAST.items()
    )
    return (
        f".stApp, .rg-loading, .rg-published {{\n{colours}\n{lengths}\n  --rg-serif: {SERIF};\n}}\n"
        f"@media (prefers-contrast: more), (forced-colors: active) {{ .stApp, .rg-published {{{strong} }} }}\n"
    )


def shapes() -> str:
    """Return rules that give signs their hues and shapes and lines their widths, from the tables of the canvas.

    They are classes, because a page without a server allows no style attributes.
    """
    widths = {f"band-{wide:g}": f"--quotes: {wide:g}" for _, wide in edges.WIDTHS}
    widths |= {f"core-{wide:g}": f"--acts: {wide:g}" for wide in edges.CORES}
    lines = "".join(f".rg-line.rg-{name.replace('.', '_')} {{ {style}; }}\n" for name, style in widths.items())
    tones = (*appearance.TONES, *appearance.CHANGE_TONES.values())
    hues = "".join(f".rg-{tone.key} {{ color: var(--rg-{tone.key}); }}\n" for tone in tones)
    rule = '.rg-sign.rg-{} {{ mask: url("{}") center / contain no-repeat; }}\n'
    return hues + lines + "".join(rule.format(key, _image(path)) for key, path in signs.CHANGES.items())


def short_signs() -> str:
    """Return for each kind a rule by which one class puts its sign before the words of what has it."""
    found = ""
    for kind in Kind:
        sign, name = edges.SIGN_OF[kind], edges.short_sign(kind)
        own = "width: 16px; margin-right: 6px;" if sign else ""
        found += (
            f".{name}:not(article)::before, article.{name} > p:first-child::before "
            f'{{ content: ""; {_declared(edges.sign_classes(kind))} {own} forced-color-adjust: none; }}\n'
        )
    return found


def short_lines(names: Mapping[str, str]) -> str:
    """Return for each of ``names`` a rule by which this one class is all the classes of a line that it stands for."""
    if not names:
        return ""
    found = f'[class^="{SHORT_LINE}"] {{ {_declared(_LINE)} forced-color-adjust: none; }}\n'
    found += f'.rg-look > [class^="{SHORT_LINE}"] {{ margin-right: 6px; }}\n'
    return found + "".join(f".{name} {{ {_declared(classes, but=_LINE)} }}\n" for name, classes in names.items())


def _declared(classes: str, but: str = "") -> str:
    """Return all that the signs' sheet declares of what has these classes, ``but`` for what one of them does alone."""
    names, left = ({f".{name}" for name in one.split()} for one in (classes, but))
    rules = [
        ([set(re.findall(r"\.[\w-]+", one)) for one in selectors.split(",")], declarations.strip())
        for selectors, declarations in re.findall(r"([^{}]+)\{([^{}]*)\}", short_style(shapes() + _read("signs")))
    ]
    return " ".join(
        declarations
        for selectors, declarations in rules
        if any(one <= names for one in selectors) and not any(one <= left for one in selectors)
    )


def _image(path: str) -> str:
    """Return a path as an address of its picture, which scales with its box."""
    box, url = signs.BOX, "http://www.w3.org/2000/svg"
    image = f"<svg xmlns='{url}' viewBox='0 0 {box} {box}'><path fill-rule='evenodd' d='{path}'/></svg>"
    return "data:image/svg+xml," + quote(image)


@cache
def page_style() -> str:
    """Return the page's style sheet."""
    return tokens() + shapes() + "".join(_read(part) for part in PARTS)


@cache
def published_style() -> str:
    """Return the style sheet of a published page."""
    return short_style(tokens() + shapes() + short_signs() + "".join(_read(part) for part in PUBLISHED))


def short_style(sheet: str) -> str:
    """Return a style sheet without its comments, and without white space where none is needed."""
    lines = _INDENT.sub("\n", _COMMENT.sub("", sheet)).strip()
    return _AFTER_NAME.sub(":", _BESIDE.sub(r"\1", lines))


@cache
def embed_style() -> str:
    """Return the style sheet of a published page inside another one."""
    return published_style() + _read("embed")


@cache
def skeleton_style() -> str:
    """Return the style of what is shown before the page; its colours are the page's tokens."""
    return _read("shell")


def _read(part: str) -> str:
    return (STYLES / f"{part}.css").read_text("utf-8")
