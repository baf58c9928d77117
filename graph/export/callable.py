"""Make the package callable: ``export(view, "japan.gexf")`` does what its ``save`` does.

So ``from graph import export`` works as one would expect, and ``graph.export.formats`` stays where it is.
"""

from __future__ import annotations

import os
from types import ModuleType
from typing import Any

from graph.export.saving import save
from graph.view import View


class Export(ModuleType):
    """The package ``graph.export``, which can be called."""

    def __call__(self, view: View, path: str | os.PathLike[str], key: str | None = None, **options: Any) -> None:
        """Write a view into a file in the format ``key``, or in that of the file's ending; see ``save``."""
        save(view, path, key, **options)
