"""Write a name in running text, from its parts as CSL has them.

In scripts that put the family name first, no space divides it from the given name; elsewhere it comes last unless
the source says ``static-ordering``.
"""

from __future__ import annotations

import re

# Han, kana, bopomofo and hangul, with the marks that stand in names.
_FAMILY_FIRST = re.compile(
    "[\u3005-\u3007\u3041-\u30ff\u3100-\u312f\u3131-\u318f\u31f0-\u31ff\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003ffff·・\\s]+"
)


def display(
    family: str,
    given: str = "",
    *,
    dropping: str = "",
    non_dropping: str = "",
    suffix: str = "",
    comma_suffix: bool = False,
    family_first: bool = False,
) -> str:
    """Return ``Ann A. Person Jr.``, ``Anna van den Berg`` or ``安倍晋三``."""
    if given and _FAMILY_FIRST.fullmatch(family + given):
        return f"{family}{given}{suffix}"
    last = _joined(dropping, non_dropping, family)
    name = _joined(last, given) if family_first else _joined(given, last)
    return f"{name}{', ' if comma_suffix else ' '}{suffix}" if suffix else name


def _joined(*parts: str) -> str:
    """Join parts by spaces, but not behind an apostrophe or a hyphen: d’Estaing, al-Sisi."""
    name = ""
    for part in parts:
        name += part if not name or name.endswith(("’", "'", "-")) or not part else f" {part}"
    return name
