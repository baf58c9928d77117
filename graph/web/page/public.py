"""The page's own address at which others can open it, for citations and exports."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit


def public_page(url: str) -> str:
    """Return the address of the page without its query, or "" if only this machine or network can open it."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if ("." not in host.strip("[]") and ":" not in host) or host.endswith((".local", ".localhost", ".internal")):
        return ""
    try:
        if not ipaddress.ip_address(host).is_global:
            return ""
    except ValueError:
        pass  # a name, and no number
    return f"{parts.scheme}://{parts.netloc}{parts.path}"
