"""How words are set on the page: what is too long to stand there whole.

The words themselves are never changed here, and how much of them is seen is the style sheet's.
"""

from __future__ import annotations

import unicodedata

# Letters, of which a Chinese or Japanese one takes the room of two: some fourteen lines of a dossier. In the widest
# column, where a line holds ninety, the rest that folds away (style.css: .rg-fold) is still more than one line.
LONGEST = 700


def is_long(text: str) -> bool:
    """Whether ``text`` takes so much room that the page shows its beginning and folds the rest."""
    if 2 * len(text) <= LONGEST:
        return False
    return sum(_WIDTHS.get(unicodedata.east_asian_width(c), 1) for c in text if not _is_mark(c)) > LONGEST


_WIDTHS = {"W": 2, "F": 2}


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
