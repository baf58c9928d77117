"""Build a tree of texts from the parser's events.

The tree is built in a loop, because PyYAML's own composer recurses (30,000 nested brackets end the process), expands
aliases, and drops duplicate keys silently. The tree has mappings, lists and texts only; any other feature of YAML is
reported. See ``scalars`` for what is wrong with a text, and ``validate`` for what the tree must look like.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import yaml

from graph.loading.yaml.cursor import AS_KEY, DROPPED, Cursor
from graph.loading.yaml.limits import Stop
from graph.loading.yaml.missing_lines import entry_begun_inside, lacks_its_dash, next_entry, pair_among_quotes
from graph.loading.yaml.nodes import REJECTED, MappingNode, Node, Rejected, SequenceNode, unpack
from graph.loading.yaml.scalars import checked, checked_value
from graph.loading.yaml.syntax_case import Reached
from graph.model import LIST_OF, PROSE
from graph.problems import Step, shorten


class Enough(Exception):
    """Raised where there is no reason to read on, although what was read is worth checking."""


class Builder(Cursor):
    """Build the tree from events in their order.

    A large file has a million of them: what an ordinary one costs is what the file costs.
    """

    _merging = False  # is the value of a key << next?

    def build(self, next_event: Callable[[], Any]) -> None:
        """Add all events to the tree. Raises Stop at a limit, and Enough where a second document begins."""
        counts, most = self.counts, self.limits.events
        take = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open_mapping,
            yaml.SequenceStartEvent: self._open_sequence,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._begin_document,
        }
        while (event := next_event()) is not None:
            counts.events += 1
            if counts.events > most:
                self.stop("parts of YAML", most, event)
            if added := take.get(type(event)):
                added(event)

    def _begin_document(self, event: Any) -> None:
        if self.root is not None:  # guard: one-document
            hint = "delete the line, or make a file of each document"
            self.problem("several-documents", "`---` begins a second document", event, hint=hint)
            if isinstance(self.root, MappingNode | SequenceNode):
                self.root.cut = True  # what is missing may stand there
            raise Enough

    def _scalar(self, event: Any) -> None:
        self.last = event
        named = event.anchor is not None or event.tag is not None
        if named:
            self._properties(event)
        value, refused = checked(self, event)
        refused |= named  # a part of the words was taken for a name
        if self.begins_in_mapping():
            self._key(value, event, refused)
        else:
            value, refused = checked_value(self, value, refused, event)
            self._attach(REJECTED if refused else value, event)  # guard: scalars-are-text

    def _alias(self, event: Any) -> None:
        said = f"*{shorten(event.anchor, 60)} stands for something elsewhere"
        if not self._merging:
            hint = self.in_quotes(event) if self.key in PROSE else "write out what it stands for"
            self.problem("alias", said, event, hint=hint)  # guard: no-alias
        self._merging = False
        self._attach(REJECTED, event)

    def _key(self, key: str, event: Any, refused: bool) -> None:
        mapping = self.nodes[-1]
        self.key, self.key_at = REJECTED, self.mark(event)
        if key == "<<":  # guard: no-merge-key
            said, path = "<< takes its keys from elsewhere", [*self.steps, key]
            self.problem("merge-key", said, event, path, hint="write the keys themselves")
            mapping.cut = self._merging = True  # what it would take is not missing
        elif key in mapping and self.report.full():
            self.report.count("duplicate-key")
        elif len(mapping) >= self._most_keys():  # guard: key-limit
            self.stop("keys in one mapping", self._most_keys(), event)
        elif key in mapping and (stray := entry_begun_inside(self, key, event)) is not None:
            self.nodes[-1], self.key = stray, sys.intern(key)
        elif key in mapping and lacks_its_dash(self, key):
            entry = next_entry(self, key, event)
            self._attach(entry, event)
            self.nodes.append(entry)
            self.key = sys.intern(key)
        elif key in mapping and self.steps and self.steps[-1] in LIST_OF.values():
            pass  # a list without a single dash, of which ``validate`` tells
        elif key in mapping:  # guard: no-key-twice
            self._twice(key, event, [*self.steps, key])
        elif not refused:
            self.key = sys.intern(key)

    def _twice(self, key: str, event: Any, path: list[Step]) -> None:
        mapping = self.nodes[-1]
        number = list(mapping).index(key)
        first = unpack(mapping.marks[2 * number])[0]
        hint = "keep one of the two, or give one another name"
        if key in ("sources", "countries", "relations", "quotes"):
            hint = f"put its entries under the {key}: of line {first}"
        self.problem("duplicate-key", f"duplicate key (first on line {first})", event, path, found=key, hint=hint)
        if mapping[key] == "":  # type: ignore[call-overload]  # the line was doubled: the second has the value
            del mapping[key]  # type: ignore[arg-type]
            del mapping.marks[2 * number : 2 * number + 2]
            self.key = sys.intern(key)

    def _most_keys(self) -> int:
        steps = self.steps
        listed = len(steps) == 1 and steps[0] in ("sources", "countries")
        return self.limits.sources if listed else self.limits.items

    def _open_mapping(self, event: Any) -> None:
        self._open(MappingNode(self.mark(event)), event, "{")

    def _open_sequence(self, event: Any) -> None:
        self._open(SequenceNode(self.mark(event)), event, "[")

    def _open(self, node: MappingNode | SequenceNode, event: Any, bracket: str) -> None:
        self._properties(event)
        if len(self.nodes) >= self.limits.depth:  # guard: depth-limit
            self.problem("too-deep", f"this is nested deeper than {self.limits.depth} levels", event)
            raise Stop
        if self.nodes:
            dropped = isinstance(self.key, Rejected)
            self.steps.append(AS_KEY if self.begins_in_mapping() else DROPPED if dropped else self.path()[-1])
        self._attach(node, event)
        self.nodes.append(node)
        self.starts.append((event.start_mark.index, bracket if event.flow_style else None))
        self.key = None

    def _close(self, event: Any) -> None:
        self.nodes.pop()
        start, bracket = self.starts.pop()
        if bracket:
            self.last = Reached(start, event.end_mark.index, bracket)
        self.key = REJECTED if self.steps and self.steps.pop() == AS_KEY else None

    def _attach(self, node: Node, event: Any) -> None:
        """Hang ``node`` in the innermost container."""
        if not self.nodes:
            self.root = node
            return
        inner = self.nodes[-1]
        if isinstance(inner, SequenceNode):
            inner = pair_among_quotes(self, inner, node, event)
            inner.append(node)
            inner.marks.append(self.mark(event))
            self._count(inner, event)
        elif self.key is None:  # a list, a mapping or an alias where a key belongs
            if not isinstance(node, Rejected):  # guard: keys-are-text
                said = "a key is a word, and this is a list or a mapping"
                self.problem("complex-key", said, event, hint="words that begin with [ or { go in quotes")
            self.key = REJECTED
        else:
            if isinstance(self.key, str):
                inner[self.key] = node
                inner.marks.append(self.key_at)
                inner.marks.append(self.mark(event))
            self.key = None

    def _count(self, inner: SequenceNode, event: Any) -> None:
        depth, steps = len(self.nodes), self.steps
        if depth == 2 and steps[0] == "relations":
            self.counts.relations += 1
            if self.counts.relations > self.limits.relations:  # guard: relation-limit
                self.stop("relations", self.limits.relations, event)
        elif depth == 4 and steps[0] == "relations" and steps[2] == "quotes":
            self.counts.quotes += 1
            if self.counts.quotes > self.limits.quotes:  # guard: quote-limit
                self.stop("quotes", self.limits.quotes, event)
        elif len(inner) > self.limits.items:  # guard: item-limit
            self.stop("items in one list", self.limits.items, event)

    def _properties(self, event: Any) -> None:
        if event.anchor is not None:  # guard: no-anchor
            said = f"&{shorten(event.anchor, 60)} declares an anchor"
            hint = self.in_quotes(event) if self.key in PROSE else "delete it"
            self.problem("anchor", said, event, hint=hint)
        if event.tag is not None:  # guard: no-tag
            said = f"{shorten(event.tag, 60)} is a tag, and every value here is text"
            self.problem("tag", said, event, hint=self.in_quotes(event))
