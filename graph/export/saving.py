"""Write a view from Python, in a format by its name: as text, as bytes, or into a file."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.export import formats
from graph.files import write_atomically
from graph.view import View, expect


def to_text(view: View, key: str, **options: Any) -> str:
    """Return a view as text in the format ``key`` (``"gexf"``, ``"csl"`` …).

    See ``formats.FORMATS`` for all of them and their options. Raises what ``to_bytes`` raises, and ValueError if the
    format is not text.
    """
    made = to_bytes(view, key, **options)
    try:
        return made.decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError(f"{key} is no text: take to_bytes or save") from None


def to_bytes(view: View, key: str, **options: Any) -> bytes:
    """Return a view as the bytes of a file in the format ``key``.

    ``accessed`` is a ``datetime.date``. Raises ValueError for an unknown format or option, TypeError for what is no
    view or no such date, and CannotCarry if the format cannot hold the view.
    """
    expect(view, View)
    entry = next((one for one in formats.FORMATS if one.key == key), None)
    if entry is None:
        raise ValueError(f"no format {key!r}; there are {', '.join(one.key for one in formats.FORMATS)}")
    if strange := sorted(options.keys() - entry.options):
        known = f"it takes {', '.join(sorted(entry.options))}" if entry.options else "it takes none"
        raise ValueError(f"{key} has no option {', '.join(strange)}; {known}")
    accessed = options.pop("accessed", None)
    if not isinstance(accessed, dt.date | None):
        raise TypeError(f"accessed={accessed!r} is no day, such as datetime.date(2017, 1, 6)")
    if not isinstance(options.get("sources"), Mapping | None):
        raise TypeError("sources has the places of quotes (Place) by their addresses; the command line finds them")
    return entry.content(view, accessed, **options)


def save(view: View, path: str | os.PathLike[str], key: str | None = None, **options: Any) -> None:
    """Write a view into a file, whole or not at all, in the format that its ending names, or ``key`` does.

    Raises what ``to_bytes`` raises, ValueError if the ending fits no format or several, and NotWritten (an OSError).
    """
    target = Path(path)
    if key is None:
        fitting = [one.key for one in formats.FORMATS if one.ending == target.suffix.lower()]
        if len(fitting) != 1:
            may = f"may be {' or '.join(fitting)}" if fitting else "is no format's"
            raise ValueError(f"name the format: the ending {target.suffix!r} {may}")
        key = fitting[0]
    write_atomically(target, to_bytes(view, key, **options))
