"""A view for other programs: one module a format, and the registry of them all in ``formats``.

From Python: ``export(view, "japan.gexf")`` writes a file, as ``save`` does; ``to_text`` and ``to_bytes`` give what
would be in it; ``to_networkx`` and ``to_pandas`` need no file.
"""

import sys

from graph.export import drawing_svg, formats
from graph.export.callable import Export
from graph.export.cannot_carry import CannotCarry
from graph.export.in_browser import held
from graph.export.saving import save, to_bytes, to_text
from graph.export.tabular import to_networkx, to_pandas
from graph.export.web_annotations import Place, source_address

__all__ = [
    "CannotCarry",
    "Export",
    "Place",
    "drawing_svg",
    "formats",
    "held",
    "save",
    "source_address",
    "to_bytes",
    "to_networkx",
    "to_pandas",
    "to_text",
]

sys.modules[__name__].__class__ = Export
