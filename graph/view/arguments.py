"""Say what a caller of the library gave in place of what is needed, and how to get that."""

from __future__ import annotations

from typing import Any

_HOW = {
    "View": "take one with apply(data, Filters())",
    "Dataset": "read one with load(path)",
    "Filters": "make them with Filters(countries=('JPN',))",
}


def expect(given: object, wanted: type[Any]) -> None:
    """Raise TypeError if ``given`` is not of the class ``wanted``, which is one of the library's own."""
    if not isinstance(given, wanted):
        name = wanted.__name__
        raise TypeError(f"this needs a {name}, not {type(given).__name__}: {_HOW[name]}")
