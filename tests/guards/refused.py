"""Guards of “Files that must be refused”."""

from __future__ import annotations

from fnmatch import fnmatchcase

from tests.guards.guard import Change, Guard
from tests.test_hostile import HOSTILE

EVENTS, DECODE, LOAD, MODEL, DATES = (
    f"graph/{name}.py" for name in ("yaml_events", "decode", "load", "model", "dates")
)


def rows(*names: str) -> tuple[str, ...]:
    """The rows of these names; ``the tag *``: all that begin so."""
    found = [row for name in names for row in HOSTILE if fnmatchcase(row, name)]
    return tuple(f"test_it_is_refused_with_place_and_reason_in_2_seconds_and_200_mb[{row}]" for row in found)


GUARDS = (
    # What YAML can do beyond keys, lists and texts
    Guard(EVENTS, "if len(self.nodes) >= self.limits.depth:", "if False:", fails=rows("30,000*", "depth 21")),
    Guard(
        EVENTS,
        '            self._problem("alias", f"*{shorten(event.anchor, 60)} stands for something elsewhere", event, '
        "hint=_QUOTE)\n",
        "",
        fails=rows("alias bomb", "a cycle", "a cycle through keys", "an alias as a key"),
    ),
    Guard(EVENTS, "        if event.anchor is not None:\n", "        if False:\n", fails=rows("a cycle at the root")),
    Guard(EVENTS, 'if key == "<<":', "if False:", fails=rows("merge-key bomb")),
    Guard(
        EVENTS,
        "            if not isinstance(node, Hole):\n",
        "            if False:\n",
        fails=rows("a list as a key", "a mapping as a key"),
    ),
    Guard(
        EVENTS,
        "        elif key in mapping:\n",
        "        elif False:\n",
        fails=rows("a duplicate*"),
    ),
    Guard(
        EVENTS,
        "elif kind is yaml.DocumentStartEvent and self.root is not None:",
        "elif False:",
        fails=rows("two documents"),
    ),
    Guard(EVENTS, "        if event.tag is not None:\n", "        if False:\n", fails=rows("the tag *")),
    Guard(
        EVENTS,
        "        report_syntax(error, text, report, builder.path())\n",
        "        pass\n",
        fails=rows("a lone surrogate by escape", "no character at all", "10 MB of quotes never closed"),
    ),
    # What is no mapping
    Guard(
        LOAD,
        '            report.add("empty-file", "there is nothing in this file", (file, 1, 1), hint=hint)\n',
        "            pass\n",
        fails=rows("an empty file", "only*"),
    ),
    Guard(
        LOAD,
        "        elif not isinstance(root, Hole):\n",
        "        elif False:\n",
        fails=rows("a text as the root", "= as the root", "a number as the root", "a list as the root"),
    ),
    # What is no text
    Guard(DECODE, "if wide or data[:4096].count(0) * 4 > len(data[:4096]):", "if False:", fails=rows("UTF-*")),
    Guard(
        DECODE,
        'text = data.decode("utf-8")\n',
        'text = data.decode("utf-8", "ignore")\n',
        fails=rows("Latin-1", "half a character", "a picture", "a surrogate in bytes"),
    ),
    Guard(
        DECODE,
        "for one in deceptive(text):",
        "for one in ():",
        fails=(
            *rows("a BOM inside", "a NUL", "an escape character", "10 MB of what nobody sees"),
            "test_a_character_that_nobody_sees_is_found_in_comments_and_keys_too",
            "test_characters_that_nobody_sees_are_named_by_code_point[*]",
        ),
    ),
    Guard(
        EVENTS,
        "for found in deceptive(value):",
        "for found in ():",
        fails=(
            *rows("a NUL by escape", "a control*", "a line separator by escape"),
            "test_characters_that_nobody_sees_are_named_by_code_point[*]",
        ),
    ),
    # What would cost too much
    Guard(EVENTS, "if len(value) > self.limits.scalar:", "if False:", fails=rows("a 10 MB*")),
    Guard(
        EVENTS,
        "if self.counts.relations > self.limits.relations:",
        "if False:",
        fails=rows("25,001 relations"),
    ),
    Guard(
        EVENTS,
        "if self.counts.quotes > self.limits.quotes:",
        "if False:",
        fails=rows("250,001 quotes"),
        also=(Change(EVENTS, "    if one_too_many:\n", "    if False:\n"),),
    ),
    Guard(  # counted before they are parsed, which would take seconds
        EVENTS,
        "    _foresee(text, report, limits, counts)\n    builder",
        "    builder",
        fails=rows("250,001 quotes"),
    ),
    Guard(EVENTS, "elif len(inner) > self.limits.items:", "elif False:", fails=rows("a million items")),
    Guard(EVENTS, "elif len(mapping) >= self._most_keys():", "elif False:", fails=rows("200,000 wrong keys")),
    Guard(
        "graph/report.py",
        "        if self.dropped:\n",
        "        if False:\n",
        fails=(
            *rows("10 MB of what nobody sees", "60,000*", "20,000*", "10,000*", "2,000*"),
            "test_past_a_thousand_problems_the_rest_is_counted",
        ),
    ),
    Guard(
        "graph/report.py",
        "return self._listed[CODES[code].severity] >= self.limit",
        "return False",
        fails=(*rows("60,000*", "2,000*"), "test_past_a_thousand_problems_the_rest_is_counted"),
    ),
    # What is no date
    Guard(
        DATES,
        "    if not match:\n        raise ValueError(_NO_DATE)\n",
        "    if not match:\n        return dt.date.min, dt.date.max\n",
        fails=rows("a 5,000-digit number as a date", "a 5,000-digit year", "= as a date"),
    ),
    Guard(
        DATES,
        'raise ValueError("is no day or month that exists") from None',
        "return dt.date.min, dt.date.max",
        fails=rows("a day that does not exist", "a month that does not exist"),
    ),
    Guard(DATES, "if first > last:", "if False:", fails=rows("a date that runs backwards")),
    Guard(
        DATES,
        'raise ValueError("has no day in the years 1 to 9999")',
        "return dt.date.min, dt.date.max",
        fails=rows("a year zero"),
    ),
    # What is no address, and no name of a file
    Guard(
        MODEL,
        'parts.scheme in ("http", "https") and bool(parts.hostname)',
        "bool(parts.hostname or parts.path)",
        fails=rows("a javascript*", "an address of a file", "an address without a host"),
    ),
    Guard(
        MODEL,
        """ and not re.search(r'[\\s<>"\\\\^`{|}]', value)""",
        "",
        fails=rows("an address with a line end"),
    ),
    Guard(
        MODEL,
        '    if not good:\n        raise _wrong("bad-url"',
        '    if False:\n        raise _wrong("bad-url"',
        fails=rows("a data: address"),
    ),
    Guard(
        MODEL,
        r'if re.search(r"[/\\:\x00]", value) or',
        "if",
        fails=rows("a file name with folders"),
    ),
)
