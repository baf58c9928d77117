"""Addresses as links: the parameters of a view behind the address of the page that opens it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode, urlsplit, urlunsplit


def encoded(address: Mapping[str, Sequence[str]]) -> str:
    """Return the parameters as they stand behind a question mark: ``country=JPN&show=jpn-rus``."""
    return urlencode([(name, value) for name, values in address.items() for value in values])


def link_to(page: str, address: Mapping[str, Sequence[str]]) -> str:
    """Return the link that opens this on the page at ``page``, which may have parameters and a place of its own.

    ``?show=jpn-rus`` where no page is known.
    """
    parts = urlsplit(page)
    return urlunsplit(parts._replace(query="&".join(filter(None, (parts.query, encoded(address))))))
