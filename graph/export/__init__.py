"""A view for other programs: one module a format, and the registry of them all in ``formats``."""

from graph.export import formats
from graph.export.cannot_carry import CannotCarry

__all__ = [
    "CannotCarry",
    "formats",
]
