"""A data file as editors see it: YAML's own types for plain scalars, where the loader reads text."""

from __future__ import annotations

import re
from typing import Any

import yaml

_TYPES = {
    # https://yaml.org/spec/1.2.2/#103-core-schema
    "1.2": (
        ("null", r"null|Null|NULL|~|"),
        ("bool", r"true|True|TRUE|false|False|FALSE"),
        ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
        ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"),
        ("float", r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"),
    ),
    # https://yaml.org/type/, without timestamps: JSON has none, and editors take them for text.
    "1.1": (
        ("null", r"null|Null|NULL|~|"),
        ("bool", r"y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"),
        ("int", r"[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)"),
        ("float", r"[-+]?(?:(?:[0-9][0-9_]*)?\.[0-9.]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)"),
        ("float", r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"),
    ),
}
VERSIONS = tuple(_TYPES)

# What YAML takes for something else than text, and what may stand where text is not expected.
ODD = [
    "2016", "017", "0x1F", "0o17", "0b101", "1:30", "190:20:30.15", "1e3", "1.5", "-7", "+1", "12_000", ".inf", "-.INF",
    ".nan", "0987", "true", "True", "TRUE", "false", "False", "yes", "NO", "no", "on", "Off", "y", "2016-12-30", "20e5",
    "2014-03-18T10:00:00Z", "2016-12", "2014/2015", "201X", "2015-09~", "../2015", "2016-21", "=", "0", "00", "1" * 64,
    "RUS", "SUN", "AGREE", "AID", "COERCE", "cyber", "restrict", "expel", "economic", "direct", "webpage", "times-2016",
]  # fmt: skip


def editor_view(text: str, version: str = "1.2") -> Any:
    """What an editor holds against the schema; keys are text, as they are in JSON."""
    return _value(yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)), version)


def _value(node: yaml.Node, version: str) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value, version) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(one, version) for one in node.value]
    if node.style:  # in quotes, or a block
        return node.value
    kind = next((kind for kind, pattern in _TYPES[version] if re.fullmatch(pattern, node.value)), "str")
    return _AS[kind](node.value)


def _int(text: str) -> int:
    """A number of the right kind; of YAML's other notations the size does not matter here, unless it is a year."""
    digits = text.replace("_", "")
    if re.fullmatch(r"0[0-7]+", digits):
        return int(digits)  # octal in 1.1, decimal in 1.2: a year is in both between 1 and 9999
    return int(digits) if re.fullmatch(r"[-+]?[0-9]+", digits) else 0


def _float(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("inf") if "inf" in text.lower() else 0.5


_AS: dict[str, Any] = {
    "null": lambda _: None,
    "bool": lambda text: text.lower() in ("y", "yes", "true", "on"),
    "int": _int,
    "float": _float,
    "str": str,
}
