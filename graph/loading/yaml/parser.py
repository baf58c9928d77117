"""YAML → a tree of texts, from the parser's events, under limits.

The tree is built here, in a loop: PyYAML's own composer recurses (30,000 nested brackets end the process), expands
aliases, and loses duplicate keys without a word. Only mappings, lists and texts come out; what YAML can do beyond that
is reported. What the tree must look like lives in ``pieces``; syntax errors get their words in ``yaml_syntax``.
"""

from __future__ import annotations

import re
import sys
from itertools import islice
from typing import Any

import yaml

from graph.loading.yaml.decoding import Text
from graph.loading.yaml.limits import Counts, Limits
from graph.loading.yaml.nodes import HOLE, Hole, Map, Node, Seq, unpack
from graph.loading.yaml.syntax_errors import report_syntax
from graph.model import deceptive
from graph.problems import Report, Step, shorten

PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # only its parser is used; libyaml's where it is there


class Stop(Exception):
    """A limit is reached: nothing more is read."""


class Enough(Exception):
    """There is no reason to read on, but what was read is worth a look."""


class _Builder:
    """Takes the events in their order; ``nodes`` and ``steps`` are its way down the tree."""

    def __init__(self, text: Text, report: Report, limits: Limits, counts: Counts) -> None:
        self.text, self.report, self.limits, self.counts = text, report, limits, counts
        self.lines, column = text.end
        self.end = self.lines << 32 | column
        self.root: Node | None = None
        self.nodes: list[Map | Seq] = []  # the containers that are open, outermost first
        self.steps: list[Step] = []  # how each of them but the first hangs in the one before
        self.key: str | Hole | None = None  # whose value comes next in the innermost; a Hole's value is dropped
        self.key_at = 0

    def take(self, event: Any) -> None:
        kind = type(event)
        self.counts.events += 1
        if self.counts.events > self.limits.events:
            self._stop("parts of YAML", self.limits.events, event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._open(Map(self._mark(event)), event)
        elif kind is yaml.SequenceStartEvent:
            self._open(Seq(self._mark(event)), event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.nodes.pop()
            self.key = HOLE if self.steps and self.steps.pop() == _AS_KEY else None
        elif kind is yaml.AliasEvent:
            # guard: no-alias
            self._problem("alias", f"*{shorten(event.anchor, 60)} stands for something elsewhere", event, hint=_QUOTE)
            self._attach(HOLE, event)
        elif kind is yaml.DocumentStartEvent and self.root is not None:  # guard: one-document
            self._problem("several-documents", "a second document begins here", event)
            raise Enough

    def path(self) -> list[Step]:
        """Where in the data the reader is."""
        if self.nodes and isinstance(self.nodes[-1], Seq):
            return [*self.steps, len(self.nodes[-1])]
        return [*self.steps, self.key] if isinstance(self.key, str) else list(self.steps)

    def _scalar(self, event: Any) -> None:
        value: str = event.value
        refused = False
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        if len(value) > self.limits.scalar:  # guard: scalar-limit
            most = f"the limit is {self.limits.scalar:,}"
            self._problem("too-long", f"this text has {len(value):,} characters; {most}", event, found=value[:200])
            refused = True
        elif event.style == '"':
            refused |= self._escapes(value, event)
        if self.key is None and self.nodes and isinstance(self.nodes[-1], Map):
            self._key(value, event, refused)
        else:
            if event.implicit[0] and self.key in _WORDS and self._comment_follows(event):
                said = "a comment begins after these words, and what it says is not part of them"
                self._problem("cut-by-comment", said, event, found=value, hint="words with a # go in quotes")
            if value in _NULLS and event.implicit[0]:
                said = "this is a word here, and does not mean that there is nothing"
                self._problem(
                    "null-word", said, event, found=value, hint="leave the key out, or put the word in quotes"
                )
            self._attach(HOLE if refused else value, event)  # guard: scalars-are-text

    def _comment_follows(self, event: Any) -> bool:
        end = event.end_mark.index
        return self.text.text[end : end + 100].lstrip(" \t").startswith("#")

    def _key(self, key: str, event: Any, refused: bool) -> None:
        mapping, path = self.nodes[-1], [*self.steps, key]
        self.key, self.key_at = HOLE, self._mark(event)
        if key == "<<":  # guard: no-merge-key
            self._problem("merge-key", "<< takes its keys from elsewhere", event, path)
        elif key in mapping and self.report.full():
            self.report.count("duplicate-key")
        elif len(mapping) >= self._most_keys():  # guard: key-limit
            self._stop("keys in one mapping", self._most_keys(), event)
        elif key in mapping:  # guard: no-key-twice
            first = unpack(mapping.marks[2 * list(mapping).index(key)])[0]
            self._problem("duplicate-key", f"this key stands in line {first} already", event, path, found=key)
        elif not refused:
            self.key = sys.intern(key)

    def _most_keys(self) -> int:
        return self.limits.sources if self.steps in (["sources"], ["countries"]) else self.limits.items

    def _open(self, node: Map | Seq, event: Any) -> None:
        self._properties(event)
        if len(self.nodes) >= self.limits.depth:  # guard: depth-limit
            self._problem("too-deep", f"this is nested deeper than {self.limits.depth} levels", event)
            raise Stop
        if self.nodes:
            as_key = self.key is None and isinstance(self.nodes[-1], Map)
            dropped = isinstance(self.key, Hole)
            self.steps.append(_AS_KEY if as_key else _DROPPED if dropped else self.path()[-1])
        self._attach(node, event)
        self.nodes.append(node)
        self.key = None

    def _attach(self, node: Node, event: Any) -> None:
        """Hang ``node`` in the innermost container."""
        if not self.nodes:
            self.root = node
            return
        inner = self.nodes[-1]
        if isinstance(inner, Seq):
            inner.append(node)
            inner.marks.append(self._mark(event))
            self._count(inner, event)
        elif self.key is None:  # a list, a mapping or an alias where a key belongs
            if not isinstance(node, Hole):  # guard: keys-are-text
                self._problem("complex-key", "a key is a word; this is a list or a mapping", event, hint=_QUOTE)
            self.key = HOLE
        else:
            if isinstance(self.key, str):
                inner[self.key] = node
                inner.marks.append(self.key_at)
                inner.marks.append(self._mark(event))
            self.key = None

    def _count(self, inner: Seq, event: Any) -> None:
        depth, steps = len(self.nodes), self.steps
        if depth == 2 and steps[0] == "relations":
            self.counts.relations += 1
            if self.counts.relations > self.limits.relations:  # guard: relation-limit
                self._stop("relations", self.limits.relations, event)
        elif depth == 4 and steps[0] == "relations" and steps[2] == "quotes":
            self.counts.quotes += 1
            if self.counts.quotes > self.limits.quotes:  # guard: quote-limit
                self._stop("quotes", self.limits.quotes, event)
        elif len(inner) > self.limits.items:  # guard: item-limit
            self._stop("items in one list", self.limits.items, event)

    def _properties(self, event: Any) -> None:
        if event.anchor is not None:  # guard: no-anchor
            self._problem("anchor", f"&{shorten(event.anchor, 60)} declares an anchor", event, hint=_QUOTE)
        if event.tag is not None:  # guard: no-tag
            self._problem("tag", f"{shorten(event.tag, 60)} is a tag, and every value here is text", event, hint=_QUOTE)

    def _escapes(self, value: str, event: Any) -> bool:
        """Report what an escape such as \\0 or \\u202e brings in; is the value no text any more?"""
        refused = False
        for found in deceptive(value):  # guard: nothing-unseen-by-escape
            if found.character not in self.text.deceptive:  # those are reported where they stand
                self._problem(
                    found.code, found.message, event, found=value, hint="an escape in double quotes writes it"
                )
                refused |= found.code == "control-character"
        return refused

    def _mark(self, event: Any) -> int:
        mark = event.start_mark
        if mark.line >= self.lines:  # nothing, after a last line: it stands where the text ends
            return self.end
        return int((mark.line + 1) << 32 | (mark.column + 1))

    def _stop(self, what: str, limit: int, event: Any) -> None:
        self._problem("too-many", f"there are more than {limit:,} {what}", event)
        raise Stop

    def _problem(
        self,
        code: str,
        message: str,
        event: Any,
        path: list[Step] | None = None,
        found: str | None = None,
        hint: str | None = None,
    ) -> None:
        at = (self.text.file, *unpack(self._mark(event)))
        path = self.path() if path is None else path
        self.report.add(code, message, at, [s for s in path if s not in (_AS_KEY, _DROPPED)], found=found, hint=hint)


# Steps into what hangs nowhere: no key of a file can hold the NUL.
_AS_KEY, _DROPPED = "\0key", "\0dropped"
# Keys whose words may well have a # in them, which plain YAML takes for the start of a comment.
_WORDS = frozenset({"exact", "prefix", "suffix", "title", "summary", "description", "comment", "name", "role"})
_NULLS = frozenset({"null", "Null", "NULL", "~"})
_QUOTE = "words that begin with & * or ! go in quotes"


def scan(text: Text, report: Report, limits: Limits, counts: Counts) -> Node | None:
    """The tree of ``text``. Where reading had to end early, the containers that were open have ``cut`` set.

    Raises Stop where a limit was reached: then the tree is not worth a look.
    """
    _foresee(text, report, limits, counts)  # guard: count-before-parsing
    builder = _Builder(text, report, limits, counts)
    parser = None
    try:
        parser = PARSER(text.text)
        while (event := parser.get_event()) is not None:
            builder.take(event)
    # guard: unparsable-is-told
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # ValueError: \U00110000 where libyaml is missing
        report_syntax(error, text, report, builder.path())  # guard: syntax-errors-are-told
    except Enough:
        pass
    finally:
        if parser:
            parser.dispose()
    for node in builder.nodes:
        node.cut = True
    return builder.root


_EXACT = re.compile(r"""(?:^|[-{,?\s])["']?exact["']?\s*:\s""")


def _foresee(text: Text, report: Report, limits: Limits, counts: Counts) -> None:
    """Stop before parsing where there are too many quotes, which would cost seconds only to be refused.

    Each quote has the key ``exact``; that words in quotes hold ``exact: `` so often can be left out of account.
    """
    left = limits.quotes - counts.quotes
    if text.text.count("exact") <= left:
        return
    one_too_many = next(islice(_EXACT.finditer(text.text), left, None), None)
    if one_too_many:  # guard: quote-limit-foreseen
        at = text.place(one_too_many.start() + 1)
        report.add("too-many", f"there are more than {limits.quotes:,} quotes", at, ("relations",))
        raise Stop
