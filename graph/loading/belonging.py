"""Tell by its path which source and which relation a problem belongs to, for commands that look at a part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from graph.loading.yaml import MappingNode, SequenceNode
from graph.model import relation_id
from graph.problems import Problem

_IN_RELATION = re.compile(r"relations\[(\d+)\](?:\.quotes\[(\d+)\])?")
_IN_SOURCE = re.compile(r"sources(?:\.([\w-]+)|\[\"(.+?)\"\])")


def belonging(problem: Problem, roots: Mapping[str, MappingNode]) -> Problem:
    """Return ``problem`` with the ids of its relation and its source, as far as they could be read."""
    root = roots.get(problem.file)
    if match := _IN_SOURCE.match(problem.where):
        return replace(problem, source=match[1] or match[2])
    match = _IN_RELATION.match(problem.where)
    if not match or root is None:
        return problem
    relation = _part(root, "relations", int(match[1]))
    quote = _part(relation, "quotes", int(match[2])) if match[2] else None
    source = quote.get("source") if isinstance(quote, MappingNode) else None
    return replace(problem, relation=_pair(relation), source=source if isinstance(source, str) else "")


def _part(node: Any, key: str, number: int) -> Any:
    listed = node.get(key) if isinstance(node, MappingNode) else None
    return listed[number] if isinstance(listed, SequenceNode) and number < len(listed) else None


def _pair(relation: Any) -> str:
    pair = relation.get("between") if isinstance(relation, MappingNode) else None
    if isinstance(pair, SequenceNode) and len(pair) == 2 and all(isinstance(code, str) for code in pair):
        return relation_id(pair)
    return ""
