"""Describe an export in words: the data's title and version, what of it is in view, its license and address."""

from __future__ import annotations

from graph.view import View, describe


def about(view: View) -> str:
    """Return a paragraph: ``Title, version 2026.11: 55 quotes from 2 articles about 9 relations · 1945–2017. …``."""
    data = view.dataset
    version = f", version {data.version}" if data.version else ""
    parts = [f"{data.title}{version}: {describe(view)}", data.description, data.license, data.url]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
