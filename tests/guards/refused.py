"""Guards of “Files that must be refused”."""

from __future__ import annotations

from fnmatch import fnmatchcase

from tests.guards.guard import Change, Guard
from tests.loading.test_hostile import HOSTILE


def rows(*names: str) -> tuple[str, ...]:
    """The rows of these names; ``the tag *``: all that begin so."""
    found = [row for name in names for row in HOSTILE if fnmatchcase(row, name)]
    return tuple(f"test_it_is_refused_with_place_and_reason_in_2_seconds_and_200_mb[{row}]" for row in found)


GUARDS = (
    # What YAML can do beyond keys, lists and texts
    Guard("depth-limit", "if False:", fails=rows("30,000*", "depth 21")),
    Guard("no-alias", "pass", fails=rows("alias bomb", "a cycle", "a cycle through keys", "an alias as a key")),
    Guard("no-anchor", "if False:", fails=rows("a cycle at the root")),
    Guard("no-merge-key", "if False:", fails=rows("merge-key bomb")),
    Guard("keys-are-text", "if False:", fails=rows("a list as a key", "a mapping as a key")),
    Guard("no-key-twice", "elif False:", fails=rows("a duplicate*")),
    Guard("one-document", "if False:", fails=rows("two documents")),
    Guard(
        "data-in-conflict",
        "found: list[tuple[int, ...]] = []",
        fails=(
            "test_a_mistake_has_one_message_at_its_place_with_what_to_do[conflict]",
            "test_a_mistake_has_one_message_at_its_place_with_what_to_do[conflict3]",
        ),
    ),
    Guard("misplaced-is-put-right", "pass", fails=("test_one_slip_is_told_at_most_once_and_near_its_line",)),
    Guard("slips-are-distrusted", "pass", fails=("test_one_slip_is_told_at_most_once_and_near_its_line",)),
    Guard(
        "one-mistake-once",
        "groups[number].append(problem)",
        fails=("test_a_renamed_source_is_told_once_with_its_quotes_and_lines",),
    ),
    Guard("floods-are-cut", "if False:", fails=("test_of_a_flood_the_first_are_listed_and_the_rest_counted",)),
    Guard("no-tag", "if False:", fails=rows("the tag *")),
    Guard(
        "syntax-errors-are-told",
        "pass",
        fails=rows("a lone surrogate by escape", "no character at all", "10 MB of quotes never closed"),
    ),
    # What is no mapping
    Guard("empty-is-told", "pass", fails=rows("an empty file", "only*")),
    Guard(
        "root-is-a-mapping",
        "elif False:",
        fails=rows("a text as the root", "= as the root", "a number as the root", "a list as the root"),
    ),
    # What is no text
    Guard("no-wide-encoding", "if False:", fails=rows("UTF-*")),
    Guard(
        "strict-utf-8",
        'text = data.decode("utf-8", "ignore")',
        fails=rows("Latin-1", "half a character", "a picture", "a surrogate in bytes"),
    ),
    Guard(
        "nothing-unseen-in-a-file",
        "for one in ():",
        fails=(
            *rows("a BOM inside", "a NUL", "an escape character", "10 MB of what nobody sees"),
            "test_a_character_that_nobody_sees_is_found_in_comments_and_keys_too",
            "test_characters_that_nobody_sees_are_named_by_code_point[*]",
        ),
    ),
    Guard(
        "nothing-unseen-by-escape",
        "for found in ():",
        fails=(
            *rows("a NUL by escape", "a control*", "a line separator by escape"),
            "test_characters_that_nobody_sees_are_named_by_code_point[*]",
        ),
    ),
    # What would cost too much
    Guard("scalar-limit", "if False:", fails=rows("a 10 MB*")),
    Guard("relation-limit", "if False:", fails=rows("25,001 relations")),
    Guard(
        "quote-limit", "if False:", fails=rows("250,001 quotes"), also=(Change("quote-limit-foreseen", "if False:"),)
    ),
    Guard(  # counted before they are parsed, which would take seconds
        "count-before-parsing", "pass", fails=rows("250,001 quotes")
    ),
    Guard("item-limit", "elif False:", fails=rows("a million items")),
    Guard("key-limit", "elif False:", fails=rows("200,000 wrong keys")),
    Guard(
        "the-rest-is-counted",
        "if False:",
        fails=(
            *rows("10 MB of what nobody sees", "60,000*", "20,000*", "10,000*", "2,000*"),
            "test_past_a_thousand_problems_the_rest_is_counted",
        ),
    ),
    Guard(
        "problem-limit",
        "return False",
        fails=(*rows("60,000*", "2,000*"), "test_past_a_thousand_problems_the_rest_is_counted"),
    ),
    # What is no date
    Guard(
        "dates-have-a-form",
        "return dt.date.min, dt.date.max",
        fails=rows("a 5,000-digit number as a date", "a 5,000-digit year", "= as a date"),
    ),
    Guard(
        "days-exist",
        "return dt.date.min, dt.date.max",
        fails=rows("a day that does not exist", "a month that does not exist"),
    ),
    Guard("dates-run-forwards", "if False:", fails=rows("a date that runs backwards")),
    Guard("years-1-to-9999", "return dt.date.min, dt.date.max", fails=rows("a year zero")),
    # What is no address, and no name of a file
    Guard(
        "web-addresses-only",
        "return bool(parts.hostname or parts.path) and not re.search(r'[\\s<>\"\\\\^`{|}]', value)",
        fails=rows("a javascript*", "an address of a file", "an address without a host"),
    ),
    Guard(
        "web-addresses-only",
        'return parts.scheme in ("http", "https") and bool(parts.hostname)',
        fails=rows("an address with a line end"),
    ),
    Guard("bad-url-is-refused", "if False:", fails=rows("a data: address")),
    Guard("no-folder-in-a-file-name", 'if not value.strip("."):', fails=rows("a file name with folders")),
)
