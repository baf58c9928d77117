"""A quote as another file has it: its words not yet looked up, its coding in the terms of the data format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class NoQuotes(ValueError):
    """Raised where a file holds no quotes that could be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A quote on one pair; ``place`` is where it is in its file: ``row 7``, ``annotation 3``.

    ``source`` is the id of a source, or empty: then ``address`` is that of the page with the words.
    ``keeps_context`` says that a person chose ``prefix`` and ``suffix``, rather than a program that writes them
    beside any words. ``left_out`` is what a quote of ours cannot have, ``faults`` what is wrong with what it can
    have.
    """

    place: str
    exact: str
    between: tuple[str, ...] = ()
    source: str = ""
    address: str = ""
    prefix: str = ""
    suffix: str = ""
    keeps_context: bool = True
    coding: Mapping[str, Any] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """The quotes of a file; ``notes`` are sentences about the file as a whole."""

    quotes: tuple[Incoming, ...]
    notes: tuple[str, ...] = ()
