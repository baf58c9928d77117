"""``python -m graph …``: one module a command."""

from graph.cli.main import main

__all__ = [
    "main",
]
