"""Turn LaTeX in the fields of BibTeX into the text that would be printed; pylatexenc knows the commands."""

from __future__ import annotations

import re

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from graph.model import fold_space

_CONTEXT = get_default_latex_context_db()
_SIGNS = {
    "url": "%s", "textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^", "LaTeX": "LaTeX", "TeX": "TeX",
}  # fmt: skip
_CONTEXT.add_context_category("bibtex", prepend=True, macros=[MacroTextSpec(*sign) for sign in _SIGNS.items()])
_CONTEXT.set_unknown_macro_spec(MacroTextSpec("", lambda node: f"\\{node.macroname}"))
_DECODER = LatexNodes2Text(_CONTEXT, math_mode="text", keep_comments=True)
_QUOTED = re.compile(r"\\(?:enquote|mkbibquote)\s*\{([^{}]*)\}")
# Pandoc's rule of what is maths and no dollars: https://pandoc.org/MANUAL.html#math
_MATHS = re.compile(r"(?<!\\)\$(?=\S)(?:[^$\\]|\\.)*?(?<=\S)\$(?!\d)|(?<!\\)\$")


def unescaped(written: str) -> str:
    """Return an address without the backslashes that BibTeX's styles want before some characters."""
    return re.sub(r"\\([&%$#_~^{}])", r"\1", written.replace(r"\textasciitilde{}", "~"))


def decode(written: str) -> str:
    """Return the text that LaTeX would print.

    A ``%`` begins no comment, a ``&`` no column and a single ``$`` no maths, since BibTeX knows none of these. An
    unknown command, or one that lacks an argument, stays as it is written.
    """
    plain = re.sub(r"(?<!\\)([%&#])", r"\\\1", written)
    plain = _MATHS.sub(lambda found: found[0] if len(found[0]) > 1 else r"\$", plain)
    plain = _QUOTED.sub(r"“\1”", plain)
    try:
        plain = _DECODER.latex_to_text(plain)
    except LookupError:
        plain = written
    return fold_space(plain).strip()
