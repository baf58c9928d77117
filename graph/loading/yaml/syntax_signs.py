"""Syntax errors about one character: a colon too many, too few or in words, the first of a value, a tab."""

from __future__ import annotations

import re
from itertools import islice

from graph.loading.yaml.layout import Line
from graph.loading.yaml.syntax_case import MAX_SHOWN, Case, Cause
from graph.model import LISTS, parts_with
from graph.problems import shorten

# Pairs of marks that writing uses and YAML does not know: the opening one, and those that may close it.
QUOTATION_MARKS = {
    "“": "”“", "”": "”", "„": "“”", "«": "»", "»": "«»", "‘": "’‘", "‚": "‘’", "‹": "›", "›": "‹›", "「": "」",
    "『": "』", "《": "》", "〈": "〉", "＂": "＂", "＇": "＇", "´": "´", "〝": "〞〟",
}  # fmt: skip
_IN_QUOTES = "put the words in quotes:"
_FAR = 10  # lines of one text
_BULLET = re.compile(r"\s*(?:(-)|([^\w\s\"'-]|\d+[.)])\s*)([\w-]+):(?=\s|$)")
_COMMENTS = ("//", "<!--", ";", "%", "--", "/*")


def no_colon(case: Case) -> Cause | None:
    """Explain a line that is neither ``key: value`` nor part of the value above it."""
    if not case.saying("simple key"):
        return None
    return _without_colon(case, case.here)


def no_colon_above(case: Case) -> Cause | None:
    """Explain the same on a file's first line, where the parser stumbles over the key below it."""
    if not case.saying("mapping values are not allowed") or not case.at_line_start or not case.here.key:
        return None
    for line in islice(case.lines.above(case.here.number), _FAR):
        word = line.value.split(maxsplit=1)[0] if line.value and not line.key else ""
        if line.key:
            return None
        if not line.dashes and word == line.value and line.column < case.here.column and not parts_with(word):
            return case.made(f"`:` is missing after `{word}`", f"write {word}:", line.start + line.column - 1)
        if parts_with(word.rstrip(":;=")) and (line.column == case.here.column or line.dashes):
            return _without_colon(case, line)
    return None


def _without_colon(case: Case, line: Line) -> Cause:
    at = line.start + line.key_column - 1
    words = line.text[line.key_column - 1 :].strip()
    match = re.match(r"([\w.-]+)(\s*[=;]\s*|\s*:(?=\S)|\s+|$)(.*)", words)
    if match and (parts_with(match[1]) or ":" in match[2]):
        key, sign, value = match.groups()
        hint = f"write {key}: {shorten(value, MAX_SHOWN)}".rstrip()
        if ":" in sign:
            return case.made(f"a space is missing after `{key}:`", hint, at, at)
        return case.made(f"`: ` is missing after `{key}`", hint, at, at)
    message = "this line is not `key: value`, and does not continue the line above"
    if words.startswith(_COMMENTS):
        hint = f"if it is a comment, begin it with #: # {shorten(words.lstrip('/<!-;%* '), 60)}"
        return case.made(message, hint, at, at)
    return case.made(message, "a long text goes in quotes, or is indented on the next line", at, at)


def left_by_git(case: Case) -> Cause | None:
    """Explain a lone ``=======`` of a conflict whose other markers are gone, or ``...``, which ends a document."""
    for line in (case.here, case.prev):
        words = line.text.strip() if line else ""
        if line and re.fullmatch(r"={7,}", words):
            at = line.start + line.column - 1
            return case.made("this line is left of git's conflict markers", "delete it", at, at)
        if line and words == "..." and case.saying("document start", "expected"):
            at = line.start + line.column - 1
            return case.made("`...` ends the data here, and lines follow", "delete the line", at, at)
    return None


def colon_in_words(case: Case) -> Cause | None:
    """Explain a colon in words, as in ``summary: In short: they stand``."""
    if not case.saying("mapping values are not allowed") or case.at_line_start:
        return None
    line, value = case.here, case.here.bare
    key = re.search(r",\s+([\w-]+)$", line.text[: case.column - 1])
    if key and parts_with(key[1]):
        return case.made("two keys on one line", f"begin {key[1]}: on a line of its own", line.start + key.start(1))
    if value.startswith("(") and value.endswith(")") and ":" in value and parts_with(value[1:].split(":")[0]):
        return case.made(
            "round brackets, where keys and values stand in braces", f"write {line.key}: {{{value[1:-1]}}}"
        )
    if value[:1] in QUOTATION_MARKS and value[-1:] in QUOTATION_MARKS[value[0]]:
        message = f"`: ` in a text that is not in YAML's quotes: {value[0]} {value[-1]} are none"
        return case.made(message, f"put ' around it: {case.quoting(line)}")
    return case.made("`: ` in a text that is not in quotes", f"put the text in quotes: {case.quoting(line)}")


def list_on_the_keys_line(case: Case) -> Cause | None:
    """Explain a list on its key's line, as ``actor: - TZA``, or words that begin with a dash."""
    if not case.saying("block sequence entries are not allowed"):
        return None
    line, words = case.here, case.here.bare.removeprefix("-").strip()
    if line.key not in LISTS:
        return case.made("words that begin with `- ` are a list to YAML", f"{_IN_QUOTES} {case.quoting(line)}")
    short = re.fullmatch(r"[\w-]+", words)
    hint = f"write {line.key}: [{words}]" if short else f"begin it on the next line: - {shorten(words, MAX_SHOWN)}"
    return case.made("a list with `- ` cannot begin on the line of its key", hint)


def other_bullet(case: Case) -> Cause | None:
    """Explain other bullets: ``• exact: …``, ``2. exact: …``, ``-exact: …``."""
    if not case.at_line_start and not case.saying("alphabetic"):
        return None
    for line in (case.here, case.prev):
        match = _BULLET.match(line.text) if line else None
        if line and match and parts_with(match[3]):
            at, hint = line.start + line.column - 1, f"write - {match[3]}: …"
            if match[1]:
                return case.made(f"a space is missing between - and `{match[3]}`", hint, at, at)
            return case.made(f"{match[2]} does not begin an entry of a list", hint, at, at)
    return None


def tab(case: Case) -> Cause | None:
    """Explain a tab in the indentation."""
    starts = case.saying("cannot start any token", "node content") and (case.sign == "\t" or "\\t" in case.said)
    if starts or case.saying("tab character"):
        return case.made("a tab in the indentation, where YAML wants spaces", "indent with spaces only")
    return None


def first_sign(case: Case) -> Cause | None:
    """Explain a value that begins with @, `, % or a comma."""
    line = case.here
    if case.saying("directive"):
        hint = f"if it is a comment, begin it with #: # {shorten(line.text.lstrip('% '), 60)}"
        return case.made("a line that begins with % is a directive to YAML", hint, line.start)
    if not case.saying("cannot start any token", "node content"):
        return None
    if case.at_end:
        return case.made("the file ends before this is finished", "close what is open: brackets, braces or quotes")
    if case.sign == "`" and line.bare.endswith("`"):
        return case.made("` is none of YAML's quotes", f"use ' instead: {case.quoting(line, line.bare.strip('`'))}")
    if line.key:
        return case.made(f"no value can begin with {case.sign}", f"{_IN_QUOTES} {case.quoting(line)}")
    return case.made(f"no value can begin with {case.sign or 'this'}", "put the words in quotes")


_OTHER: tuple[tuple[str, str], ...] = (
    ("expected chomping", "words that begin with | or > are a text on the next lines to YAML"),
    ("comment or line break", "words on the same line as | or >"),
    ("alphabetic or numeric", "words that begin with & or * are an anchor or alias to YAML"),
    ("tag", "words that begin with ! are a tag to YAML"),
    ("mapping keys are not allowed", "words that begin with `? ` are a key to YAML"),
    ("expected '-' indicator", "this line belongs to no entry of the list above"),
    ("expected", "this line does not continue what the lines above began"),
)


def any_other(case: Case) -> Cause:
    """Report what no other rule explains."""
    for sign, message in _OTHER:
        if sign in case.said:
            of_words = message.startswith("words") and case.here.key
            hint = f"{_IN_QUOTES} {case.quoting(case.here)}" if of_words else "check the indentation and the quotes"
            return case.made(message, hint)
    if case.saying("mapping values are not allowed"):
        said = f"`{case.here.key}` cannot begin here: the lines above it are read as one text"
        return case.made(said, "check the indentation, the dashes and the colons of the lines above")
    said = re.sub(r"\s+", " ", case.said).strip("; ")[:200]
    return case.made(f"not valid YAML: {said}", "check the indentation, and put words with signs in quotes")
