"""YAML's syntax errors in plain words, with what to do.

Both of PyYAML's parsers, libyaml's and its own, say what they missed in the terms of the YAML specification; a curator
has most often left out a pair of quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.loading.yaml.decoding import Text
from graph.problems import Report, Step

_IN_QUOTES = "put the words in quotes: exact: 'so it is: with a colon', and double a ' inside them"

# What the parsers' messages hold → our sentence, our hint. The first that is found counts.
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "`: ` stands where no key can, or the line is indented wrongly", _IN_QUOTES),
    ("simple key", "a line that should be `key: value` has no `: `", "write key: value; longer words go in quotes"),
    ("tab character", "a tab stands where YAML wants spaces", "indent with spaces"),
    ("unexpected end of stream", "quotes that open here are never closed", "close them with the same mark"),
    ("unexpected document indicator", "`---` or `...` stands inside quotes", "indent the line"),
    ("unknown escape character", "a backslash in double quotes begins an escape that YAML does not know",
     "use single quotes, or double the backslash"),
    ("invalid Unicode character escape", "an escape stands for no character", "write the character itself"),
    ("hexdecimal", "an escape in double quotes lacks its digits", "use single quotes, or double the backslash"),
    ("hexadecimal", "an escape in double quotes lacks its digits", "use single quotes, or double the backslash"),
    ("alphabetic or numeric", "words that begin with & or * are an anchor or alias to YAML", _IN_QUOTES),
    ("tag", "words that begin with ! are a tag to YAML", _IN_QUOTES),
    ("block sequence entries are not allowed", "`- ` stands where no list can begin",
     "start the list on a line of its own"),
    ("expected '-' indicator", "this line belongs to no entry of the list",
     "check the indentation against the line above"),
    ("expected ',' or ']'", "a list in brackets is not closed, or lacks a comma", "write [RUS, TUR]"),
    ("expected ',' or '}'", "a mapping in braces is not closed, or lacks a comma",
     "write {name: A. Person, role: minister}; words with a comma go in quotes"),
    ("expected key", "this line does not continue what the lines above began",
     "check the indentation; if words follow a closing quote, put all of them in quotes"),
    ("expected <block end>", "this line does not continue what the lines above began",
     "check the indentation; if words follow a closing quote, put all of them in quotes"),
    ("expected <document start>", "this line does not continue what the lines above began", "check the indentation"),
    ("comment or line break", "words follow a | or >", "start them on the next line, or put all in quotes"),
    ("expected chomping", "words begin with | or >", _IN_QUOTES),
    ("directive", "a line begins with %", _IN_QUOTES),
)  # fmt: skip


def report_syntax(error: Exception, text: Text, report: Report, path: Sequence[Step]) -> None:
    """Report what a parser said as one problem, at the place where a curator would look."""
    said = f"{getattr(error, 'context', None) or ''}; {getattr(error, 'problem', None) or error}"
    mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if start and ("unexpected end of stream" in said or "simple key" in said):
        mark = start  # where it went wrong is past what is wrong
    end = len(text.text.rstrip())
    offset = min(mark.index if mark else 0, max(0, end - 1))
    at, words = text.place(offset), text.line_at(offset)
    if mark and mark.index >= end and ("node content" in said or "expected ','" in said):
        message, hint = "the file ends before this is finished", "close what is open: brackets, braces or quotes"
    else:
        message, hint = _explain(said, text.text[offset : offset + 1])
    if start and start.line + 1 < at[1] and "expected ','" in said:
        message += f"; it begins in line {start.line + 1}"
    report.add("syntax", message, at, path, found=words.strip() or None, hint=hint)


def _explain(said: str, here: str) -> tuple[str, str]:
    if "cannot start any token" in said or "expected the node content" in said or "node content" in said:
        if here == "\t" or "\\t" in said:
            return "a tab stands where YAML wants spaces", "indent with spaces"
        return f"no value can begin with {here or 'this'}", _IN_QUOTES
    for sign, message, hint in _WORDS:
        if sign in said:
            return message, hint
    return "this is no YAML: " + re.sub(r"\s+", " ", said).strip("; ")[:200], _IN_QUOTES
