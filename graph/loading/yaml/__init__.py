"""Read bytes into text and nodes with places, within limits, and write nodes back. Only this package knows YAML."""

from graph.loading.yaml.decoding import Text, decode
from graph.loading.yaml.limits import Counts, Limits, Stop
from graph.loading.yaml.nodes import REJECTED, MappingNode, Node, Rejected, SequenceNode, filled, move, unpack
from graph.loading.yaml.parser import PARSER, scan
from graph.loading.yaml.writer import (
    Bare,
    CannotWrite,
    Lines,
    Value,
    block,
    block_lines,
    flow,
    hints_of,
    scalar,
    unquoted,
)

__all__ = [
    "PARSER",
    "REJECTED",
    "Bare",
    "CannotWrite",
    "Counts",
    "Limits",
    "Lines",
    "MappingNode",
    "Node",
    "Rejected",
    "SequenceNode",
    "Stop",
    "Text",
    "Value",
    "block",
    "block_lines",
    "decode",
    "filled",
    "flow",
    "hints_of",
    "move",
    "scalar",
    "scan",
    "unpack",
    "unquoted",
]
