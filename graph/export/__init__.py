"""A view for other programs: one module a format, and the registry of them all in ``formats``."""

from graph.export import formats
from graph.export.cannot_carry import CannotCarry
from graph.export.web_annotations import Place

__all__ = [
    "CannotCarry",
    "Place",
    "formats",
]
