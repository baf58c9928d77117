"""YAML → a tree of texts, from the parser's events, under limits.

The tree is built here, in a loop: PyYAML's own composer recurses (30,000 nested brackets end the process), expands
aliases, and loses duplicate keys without a word. Only mappings, lists and texts come out; what YAML can do beyond that
is reported. What the tree must look like lives in ``validate``; syntax errors get their words in ``syntax_errors``.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from typing import Any

import yaml

from graph.loading.yaml.decoding import LINE_END, Text
from graph.loading.yaml.layout import in_quotes
from graph.loading.yaml.limits import Counts, Limits, Stop
from graph.loading.yaml.line_ends import broken_compounds, unwrapped
from graph.loading.yaml.nodes import REJECTED, MappingNode, Node, Rejected, SequenceNode, distrust, filled, unpack
from graph.loading.yaml.prescan import foresee, in_conflict, with_plain_spaces, without_marks
from graph.loading.yaml.syntax_case import Cause, Reached
from graph.loading.yaml.syntax_errors import cause
from graph.loading.yaml.syntax_quotes import swallows, unclosed
from graph.loading.yaml.syntax_signs import QUOTATION_MARKS
from graph.loading.yaml.wide_signs import with_plain_signs
from graph.model import ENTRY, LIST_OF, PROSE, deceptive, known, parts_with
from graph.problems import Location, Report, Step, shorten

PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # only its parser is used; libyaml's where it is there


class Enough(Exception):
    """There is no reason to read on, but what was read is worth a look."""


class _Builder:
    """Takes the events in their order; ``nodes`` and ``steps`` are its way down the tree."""

    def __init__(self, text: Text, report: Report, limits: Limits, counts: Counts, first: int) -> None:
        self.text, self.report, self.limits, self.counts = text, report, limits, counts
        self.lines, column = text.end
        self.end = self.lines << 32 | column
        self.root: Node | None = None
        self.nodes: list[MappingNode | SequenceNode] = []  # the containers that are open, outermost first
        self.steps: list[Step] = []  # how each of them but the first hangs in the one before
        self.key: str | Rejected | None = None  # whose value comes next in the innermost; a Rejected's value is dropped
        self.key_at = 0
        self.reached = Reached()
        self.first = first  # the number of this file's first problem
        self._marked: MappingNode | SequenceNode | None = (
            None  # the container in which quotation marks were last reported
        )
        self.merging = False  # is the value of a key << next?
        self.starts: list[tuple[int, str | None]] = []  # of each open container: its offset, its bracket

    def take(self, event: Any) -> None:
        kind = type(event)
        self.counts.events += 1
        if self.counts.events > self.limits.events:
            self._stop("parts of YAML", self.limits.events, event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._open(MappingNode(self._mark(event)), event, "{")
        elif kind is yaml.SequenceStartEvent:
            self._open(SequenceNode(self._mark(event)), event, "[")
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.nodes.pop()
            start, bracket = self.starts.pop()
            if bracket:
                self.reached = Reached(start, event.end_mark.index, bracket)
            self.key = REJECTED if self.steps and self.steps.pop() == _AS_KEY else None
        elif kind is yaml.AliasEvent:
            said = f"*{shorten(event.anchor, 60)} stands for something elsewhere"
            if not self.merging:
                hint = self._in_quotes(event) if self.key in PROSE else "write out what it stands for"
                self._problem("alias", said, event, hint=hint)  # guard: no-alias
            self.merging = False
            self._attach(REJECTED, event)
        elif kind is yaml.DocumentStartEvent and self.root is not None:  # guard: one-document
            hint = "delete the line, or make a file of each document"
            self._problem("several-documents", "`---` begins a second document", event, hint=hint)
            if isinstance(self.root, MappingNode | SequenceNode):
                self.root.cut = True  # what is missing may stand there
            raise Enough

    def path(self) -> list[Step]:
        """Where in the data the reader is."""
        if self.nodes and isinstance(self.nodes[-1], SequenceNode):
            return [*self.steps, len(self.nodes[-1])]
        return [*self.steps, self.key] if isinstance(self.key, str) else list(self.steps)

    def _scalar(self, event: Any) -> None:
        value: str = event.value
        refused = False
        style = event.style or ""
        self.reached = Reached(event.start_mark.index, event.end_mark.index, style)
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
            refused = True  # a part of the words was taken for a name
        if len(value) > self.limits.scalar:  # guard: scalar-limit
            most = f"the limit is {self.limits.scalar:,}"
            self._problem("too-long", f"this text has {len(value):,} characters; {most}", event, found=value[:200])
            refused = True
        elif style == '"':
            refused |= self._escapes(value, event)
        if style and style in "'\"" and event.start_mark.line < event.end_mark.line and not refused:
            refused = self._swallows()
        if not style and (value[:1] > "\x7f" or value[-1:] > "\x7f"):
            bare = self._without_quotation_marks(value, event)
            refused |= bare != value and bare.startswith(("[", "{"))  # a list that is not read as one
            value = bare
        if self.key is None and self.nodes and isinstance(self.nodes[-1], MappingNode):
            self._key(value, event, refused)
        else:
            if event.implicit[0] and self.key in PROSE and (comment := self._comment_after(event)):
                refused |= self._cut_short(value, comment, event)
            if value in _NULLS and event.implicit[0] and self.key != "date":  # of which date_hints tells
                said = f"{value} is a text here, and not an empty value"
                self._problem("null-word", said, event, found=value, hint="delete the line, or put the word in quotes")
            if event.end_mark.line > event.start_mark.line and not refused:
                value = self._unwrapped(value, event)
            self._attach(REJECTED if refused else value, event)  # guard: scalars-are-text

    def _unwrapped(self, value: str, event: Any) -> str:
        """A text of more than one line without the spaces that are wrong; behind a hyphen a person must say what is."""
        start, end, quotes = event.start_mark, event.end_mark, event.style in ('"', "'")
        lines = LINE_END.split(self.text.text[start.index + quotes : end.index - quotes])
        for number, column, words in broken_compounds(lines):  # guard: hyphens-at-line-ends
            at = Location(self.text.file, start.line + number + 1, column + (0 if number else start.column + quotes))
            said = f"YAML makes a space of this line's end, and reads “{shorten(words, 60)}”"
            path = [step for step in self.path() if step not in (_AS_KEY, _DROPPED)]
            self.report.add("hyphen-at-line-end", said, at, path, hint="write the word on one line")
        return value if event.style == "|" else unwrapped(value, lines)  # guard: lines-without-spaces

    def _comment_after(self, event: Any) -> str:
        """The comment that follows a value on its line, or nothing."""
        end = event.end_mark.index
        rest = re.split(r"[\r\n]", self.text.text[end : end + 500], maxsplit=1)[0].strip(" \t")
        return rest if rest.startswith("#") else ""

    def _cut_short(self, value: str, comment: str, event: Any) -> bool:
        """Report that # makes a comment of words; are there none left?"""
        words = shorten(f"{value} {comment}".strip(), 90)
        hint = f"if it is part of the text, put all of it in quotes: {self.key}: {in_quotes(words)}"
        if value:
            self._problem(
                "cut-by-comment", "everything after # is a comment, and is lost", event, found=value, hint=hint
            )
        else:
            self._problem("empty", f"`{self.key}` is empty: everything after # is a comment", event, hint=hint)
        return not value

    def _swallows(self) -> bool:
        """Report quotes that were closed some keys too late."""
        start, end = self.reached.start, self.reached.end
        if not swallows(self.text.text[start:end]):
            return False
        self._syntax(unclosed(self.text.text, start, end))
        return True

    def _without_quotation_marks(self, value: str, event: Any) -> str:
        """``value`` without “ ” around it where it is no prose, which may have them: there they are meant as YAML's."""
        key = next((step for step in reversed(self.path()) if isinstance(step, str)), None)
        is_key = self.key is None and self.nodes and isinstance(self.nodes[-1], MappingNode)
        bare = value.strip(_QUOTATION_MARKS).strip()
        if bare == value or not bare or not self.nodes or (key in PROSE and not is_key):
            return value
        if not (
            isinstance(self.nodes[-1], SequenceNode) and any(self._marked is node for node in self.nodes)
        ):  # of a list: once
            self._marked = self.nodes[-1]
            marks = " ".join(dict.fromkeys(c for c in value if c in _QUOTATION_MARKS))
            said = f"{marks} around a value: YAML's own quotes are ' and \""
            self._problem("quotation-marks", said, event, found=value, hint=f"take them off: {bare}")
        return bare

    def _key(self, key: str, event: Any, refused: bool) -> None:
        mapping, path = self.nodes[-1], [*self.steps, key]
        self.key, self.key_at = REJECTED, self._mark(event)
        if key == "<<":  # guard: no-merge-key
            self._problem(
                "merge-key", "<< takes its keys from elsewhere", event, path, hint="write the keys themselves"
            )
            mapping.cut = self.merging = True  # what it would take is not missing
        elif key in mapping and self.report.full():
            self.report.count("duplicate-key")
        elif len(mapping) >= self._most_keys():  # guard: key-limit
            self._stop("keys in one mapping", self._most_keys(), event)
        elif key in mapping and (stray := self._begun_inside(key, event)) is not None:
            self.nodes[-1], self.key = stray, sys.intern(key)
        elif key in mapping and self._begins_an_entry(key):
            self._next_entry(key, event)
        elif key in mapping and self.steps and self.steps[-1] in LIST_OF.values():
            pass  # a list without a single dash, of which ``validate`` tells
        elif key in mapping:  # guard: no-key-twice
            self._twice(key, event, path)
        elif not refused:
            self.key = sys.intern(key)

    def _twice(self, key: str, event: Any, path: list[Step]) -> None:
        mapping = self.nodes[-1]
        number = list(mapping).index(key)
        first = unpack(mapping.marks[2 * number])[0]
        said = f"duplicate key (first on line {first})"
        self._problem("duplicate-key", said, event, path, found=key, hint=_twice(key, first))
        if mapping[key] == "":  # type: ignore[call-overload]  # the line was doubled: the second has the value
            del mapping[key]  # type: ignore[arg-type]
            del mapping.marks[2 * number : 2 * number + 2]
            self.key = sys.intern(key)

    def _begins_an_entry(self, key: str) -> bool:
        """Is this key, which the mapping has already, the first of another entry that lacks its dash?"""
        if len(self.nodes) < 2 or not isinstance(self.nodes[-2], SequenceNode) or self.starts[-1][1]:
            return False
        return key in LIST_OF or key == next(iter(self.nodes[-1]))

    def _begun_inside(self, key: str, event: Any) -> MappingNode | None:
        """The relation or source that began inside this one, by its indentation, and to which ``key`` belongs.

        Where it is put right, ``misplaced`` tells of it.
        """
        mapping = self.nodes[-1]
        if not isinstance(mapping, MappingNode):
            return None
        quotes = mapping.get(key) if key == "quotes" else None
        last = quotes[-1] if isinstance(quotes, SequenceNode) and quotes else None
        if isinstance(last, MappingNode) and "between" in last and "exact" not in last:
            return last
        if len(self.steps) != 2 or self.steps[0] != "sources":
            return None
        name = next(reversed(mapping))
        if name == key:  # the line was doubled
            return None
        if mapping[name] == "" and not parts_with(name):  # an id
            return filled(mapping, name)
        if key == "title" or key == next(iter(mapping)):
            said = f"`{key}` again: a new source begins here, and the line with its id is missing"
            self._problem("misplaced-key", said, event, hint="write example-2016: above it, like the other ids")
            if isinstance(self.root, MappingNode):
                self.root.cut = True  # what quotes name is not known
            return MappingNode(self._mark(event))
        return None

    def _next_entry(self, key: str, event: Any) -> None:
        said = f"`- ` is missing before `{key}`, where a new {ENTRY.get(str(self.steps[-2]), 'entry')} begins"
        self._problem("missing-dash", said, event, hint=f"write - {key}: …")
        self.nodes.pop()
        self.steps.pop()
        entry = MappingNode(self._mark(event))
        self.steps.append(self.path()[-1])
        self._attach(entry, event)
        self.nodes.append(entry)
        self.key = sys.intern(key)

    def _most_keys(self) -> int:
        return self.limits.sources if self.steps in (["sources"], ["countries"]) else self.limits.items

    def _open(self, node: MappingNode | SequenceNode, event: Any, bracket: str) -> None:
        self._properties(event)
        if len(self.nodes) >= self.limits.depth:  # guard: depth-limit
            self._problem("too-deep", f"this is nested deeper than {self.limits.depth} levels", event)
            raise Stop
        if self.nodes:
            as_key = self.key is None and isinstance(self.nodes[-1], MappingNode)
            dropped = isinstance(self.key, Rejected)
            self.steps.append(_AS_KEY if as_key else _DROPPED if dropped else self.path()[-1])
        self._attach(node, event)
        self.nodes.append(node)
        self.starts.append((event.start_mark.index, bracket if event.flow_style else None))
        self.key = None

    def _attach(self, node: Node, event: Any) -> None:
        """Hang ``node`` in the innermost container."""
        if not self.nodes:
            self.root = node
            return
        inner = self.nodes[-1]
        if isinstance(inner, SequenceNode):
            inner = self._pair_among_quotes(inner, node, event)
            inner.append(node)
            inner.marks.append(self._mark(event))
            self._count(inner, event)
        elif self.key is None:  # a list, a mapping or an alias where a key belongs
            if not isinstance(node, Rejected):  # guard: keys-are-text
                said = "a key is a word, and this is a list or a mapping"
                self._problem("complex-key", said, event, hint="words that begin with [ or { go in quotes")
            self.key = REJECTED
        else:
            if isinstance(self.key, str):
                inner[self.key] = node
                inner.marks.append(self.key_at)
                inner.marks.append(self._mark(event))
            self.key = None

    def _pair_among_quotes(self, quotes: SequenceNode, node: Node, event: Any) -> SequenceNode:
        """Return the list to which ``node`` belongs: of a new relation whose line ``- between:`` is missing, if so."""
        is_list = len(self.nodes) == 4 and self.steps[0] == "relations" and self.steps[2] == "quotes"
        if not is_list or not isinstance(node, str) or not known(node) or self.starts[-1][1]:
            return quotes
        relations, at = self.nodes[1], self._mark(event)
        if not isinstance(relations, SequenceNode):
            return quotes
        said = "`- between:` is missing above this line, where a new relation begins"
        self._problem("missing-dash", said, event, hint="write - between: above it, like the other relations")
        pair, relation = SequenceNode(at), MappingNode(at)
        relation["between"] = pair
        relation.marks.extend((at, at))
        self.steps[1:] = [len(relations), "between"]
        relations.append(relation)
        relations.marks.append(at)
        self.nodes[2:] = [relation, pair]
        return pair

    def _count(self, inner: SequenceNode, event: Any) -> None:
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
            said = f"&{shorten(event.anchor, 60)} declares an anchor"
            hint = self._in_quotes(event) if self.key in PROSE else "delete it"
            self._problem("anchor", said, event, hint=hint)
        if event.tag is not None:  # guard: no-tag
            said = f"{shorten(event.tag, 60)} is a tag, and every value here is text"
            self._problem("tag", said, event, hint=self._in_quotes(event))

    def _in_quotes(self, event: Any) -> str:
        """The hint for words that begin with a sign of YAML's."""
        at = event.start_mark.index
        words = re.split(r"[\r\n]", self.text.text[at : at + 100], maxsplit=1)[0].strip()
        key = f"{self.key}: " if isinstance(self.key, str) else ""
        return f"put the words in quotes: {key}{in_quotes(words)}" if len(words) < 90 else "put the words in quotes"

    def _escapes(self, value: str, event: Any) -> bool:
        """Report what an escape such as \\0 or \\u202e brings in; is the value no text any more?"""
        refused = False
        for found in deceptive(value):  # guard: nothing-unseen-by-escape
            if found.character not in self.text.deceptive:  # those are reported where they stand
                hint = f"an escape in double quotes stands for it; {found.hint}"
                self._problem(found.code, found.message, event, found=value, hint=hint)
                refused |= found.code == "control-character"
        return refused

    def fail(self, error: Exception) -> None:
        """Report why the parser gave up, and take back what was read of the mistake itself."""
        open_bracket = next((start for start, bracket in self.starts if bracket), None)
        self._syntax(cause(error, self.text, replace(self.reached, open_bracket=open_bracket)))

    def _syntax(self, found: Cause) -> None:
        at = self.text.place(found.at)
        words = self.text.line_at(found.at).strip()
        path = [step for step in self.path() if step not in (_AS_KEY, _DROPPED)]
        if not self._told_in(at[1]):
            self.report.add("syntax", found.message, at, path, found=words or None, hint=found.hint)
        since = found.since if self.reached.end <= found.since else min(found.since, self.reached.start)
        _, line, column = self.text.place(since)
        self.report.withdraw(lambda one: one.code in _FOLLOWS and (one.line, one.column) >= (line, column), self.first)
        distrust(self.root, line << 32 | column)  # guard: slips-are-distrusted
        if isinstance(self.root, str):
            self.root = REJECTED

    def _told_in(self, line: int) -> bool:
        """Is a mistake of YAML's in this line told already?"""
        return any(one.line == line and one.code in _YAML_CODES for one in self.report.problems[self.first :])

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
        at = Location(self.text.file, *unpack(self._mark(event)))
        path = self.path() if path is None else path
        self.report.add(code, message, at, [s for s in path if s not in (_AS_KEY, _DROPPED)], found=found, hint=hint)


def _twice(key: str, first: int) -> str:
    if key in ("sources", "countries", "relations", "quotes"):
        return f"put its entries under the {key}: of line {first}"
    return "keep one of the two, or give one another name"


# Steps into what hangs nowhere: no key of a file can hold the NUL.
_AS_KEY, _DROPPED = "\0key", "\0dropped"
_QUOTATION_MARKS = "".join(QUOTATION_MARKS)
# Mistakes of the writing of YAML: one of them in a line is enough.
_FOLLOWS = frozenset({"duplicate-key", "complex-key", "quotation-marks", "misplaced-key"})  # from a mistake above
_YAML_CODES = frozenset(
    {"syntax", "alias", "anchor", "tag", "merge-key", "missing-dash", "no-plain-space", "full-width-sign"}
)
_NULLS = frozenset({"null", "Null", "NULL", "~"})


def scan(text: Text, report: Report, limits: Limits, counts: Counts) -> Node | None:
    """The tree of ``text``. Where reading had to end early, the containers that were open have ``cut`` set.

    Raises Stop where a limit was reached: then the tree is not worth a look.
    """
    if in_conflict(text, report):
        raise Stop
    first = len(report.problems)
    text = with_plain_signs(with_plain_spaces(without_marks(text), report), report)
    foresee(text, report, limits, counts)  # guard: count-before-parsing
    builder = _Builder(text, report, limits, counts, first)
    parser = None
    try:
        parser = PARSER(text.text)
        while (event := parser.get_event()) is not None:
            builder.take(event)
    # guard: unparsable-is-told
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # ValueError: \U00110000 where libyaml is missing
        builder.fail(error)  # guard: syntax-errors-are-told
    except Enough:
        pass
    finally:
        if parser:
            parser.dispose()
    for node in builder.nodes:
        node.cut = True
    return builder.root
