"""Two versions of a data file merged by their entries: clean where they changed different ones, in either direction."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.editing import MergedData, merge_data
from graph.editing.partition import partition
from graph.editing.parts import written
from graph.editing.yaml_text import CannotEdit
from graph.loading import parse

BASE = """# yaml-language-server: $schema=relations.schema.json
title: Invented   # ours

countries:
  SUN: {successor: RUS}

sources:
  # the paper
  alder-2016:
    title: "Ministers Meet"
    container-title: The Alder Times
    issued: 2016-03-03
  birch-2017:
    title: Later
    container-title: The Birch Post
    issued: 2017-01-01

relations:
  # the neighbours
  - between: [RUS, TUR]
    summary: >
      Two lines
      of our own.
    quotes:
      - exact: they met in spring   # as printed
        source: alder-2016
        date: 2015
        event: CONSULT
        actor: [RUS, TUR]

      - exact: 'they didn''t agree'
        source: alder-2016
        date: 2016-02
      - {exact: no more was said, source: birch-2017}

  - between: [TUR, USA]
    quotes:
      - exact: |
          nobody came
        source: birch-2017
# the end
"""


def merged(ours: str, theirs: str, base: str = BASE) -> str:
    """Return the merge, which must be clean, sound, and the same whichever side is ours."""
    one, other = (
        merge_data(base.encode(), *(text.encode() for text in sides), "d.yaml")
        for sides in ((ours, theirs), (theirs, ours))
    )
    assert one == other
    assert one.conflicts == ()
    parse(one.content, "d.yaml")
    return one.content.decode()


def in_conflict(ours: str, theirs: str, base: str = BASE) -> MergedData:
    made = merge_data(base.encode(), ours.encode(), theirs.encode(), "d.yaml", ("HEAD", "anna"))
    assert made.conflicts
    return made


def quote(words: str, source: str = "alder-2016", date: str = "2015", more: str = "") -> str:
    return f"      - exact: {words}\n        source: {source}\n        date: {date}\n{more}"


# What one person does: a piece of the file's text, and what stands there afterwards. Each is another entry.
CHANGES = {
    "title": ("title: Invented ", "title: Neighbours "),
    "country": ("  SUN: {successor: RUS}\n", "  SUN: {successor: RUS}\n  USA: {label: US}\n"),
    "source": ("container-title: The Birch Post", "container-title: The Birch Post\n    language: en"),
    "pin": ("    issued: 2016-03-03\n", "    issued: 2016-03-03\n    text: alder.txt\n"),
    "new source": ("  alder-2016:", "  acorn:\n    title: A\n    container-title: B\n    issued: 2015\n  alder-2016:"),
    "summary": ("Two lines\n", "Two other lines\n"),
    "recoded": ("event: CONSULT", "event: AGREE"),
    "dated": ("date: 2016-02\n", "date: 2016-03\n        comment: by its report\n"),
    "in braces": ("source: birch-2017}", "source: birch-2017, date: 2014}"),
    "in block": ("          nobody came\n", "          nobody at all came\n"),
    "quote first": ("      - exact: they met", quote("before it all", date="2013") + "      - exact: they met"),
    "quote between": ("      - exact: 'they didn", quote("in between", date="2015-06") + "      - exact: 'they didn"),
    "quote last": ("source: birch-2017}\n", "source: birch-2017}\n" + quote("after it", "birch-2017", "2017-01")),
    "pair between": ("  - between: [TUR", f"  - between: [RUS, USA]\n    quotes:\n{quote('else')}\n  - between: [TUR"),
    "pair last": ("# the end", f"\n  - between: [UKR, USA]\n    quotes:\n{quote('the last pair')}# the end"),
    "gone": ("      - {exact: no more was said, source: birch-2017}\n", ""),
    "comment": ("# the neighbours", "# two neighbours"),
}  # fmt: skip
_SAME = [
    {"in braces", "gone"},
    {"quote last", "in braces"},
    {"quote last", "gone"},
]  # entries, or the text that is replaced


def changed(names: list[str], text: str = BASE) -> str:
    for name in names:
        old, new = CHANGES[name]
        assert text.count(old) == 1, name
        text = text.replace(old, new)
    return text


@st.composite
def two_people(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    names = draw(st.lists(st.sampled_from(sorted(CHANGES)), unique=True, max_size=8))
    names = [name for n, name in enumerate(names) if not any({name, other} in _SAME for other in names[:n])]
    cut = draw(st.integers(0, len(names)))
    return names[:cut], names[cut:]


@given(two_people(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
@settings(deadline=None)
def test_changes_of_different_entries_merge_clean_in_any_order_and_to_the_byte(
    people: tuple[list[str], list[str]], newline: str, mark: str
) -> None:
    ours, theirs = people
    versions = [
        (mark + text).replace("\n", newline) for text in (changed(ours), changed(theirs), changed([*ours, *theirs]))
    ]
    base = (mark + BASE).replace("\n", newline)
    assert merged(*versions[:2], base) == versions[2]


@given(st.text(alphabet=" \n-#:ab[]{}'", max_size=60))
@example("[]:")
def test_a_file_that_can_be_taken_apart_is_put_together_again_to_the_byte(rest: str) -> None:
    text = f"{BASE}{rest}\n"
    try:
        tree, tail = partition(text)
    except CannotEdit:
        return
    assert written(tree) + tail == text


def test_new_entries_at_the_same_place_both_stay_by_their_dates() -> None:
    def added(*quotes: str) -> str:
        return BASE.replace("actor: [RUS, TUR]\n", "actor: [RUS, TUR]\n" + "".join(quotes))

    earlier, later = quote("the earlier", date="2015-03"), quote("the later", date="2015-09")
    assert merged(added(later), added(earlier)) == added(earlier, later)


def test_a_pair_that_both_added_is_one_relation_with_the_quotes_of_both() -> None:
    def added(words: str) -> str:
        return BASE.replace("# the end", f"\n  - between: [UKR, USA]\n    quotes:\n{quote(words)}# the end")

    both = added("what Anna read").replace("# the end", quote("what Bob read") + "# the end")
    assert merged(added("what Anna read"), added("what Bob read")) == both


def test_a_pair_that_both_added_in_other_orders_is_one_relation_too() -> None:
    def added(words: str, between: str) -> str:
        return BASE.replace("# the end", f"\n  - between: {between}\n    quotes:\n{quote(words)}# the end")

    made = merged(added("what Anna read", "[USA, UKR]"), added("what Bob read", "[UKR, USA]"))
    assert made == added("what Anna read", "[UKR, USA]").replace("# the end", quote("what Bob read") + "# the end")


def test_a_quote_that_both_changed_in_different_keys_has_both() -> None:
    ours = BASE.replace("        date: 2016-02\n", "        date: 2016-01\n")
    theirs = BASE.replace("'they didn''t agree'\n", "'they didn''t agree'\n        comment: so it says\n")
    assert merged(ours, theirs) == theirs.replace("date: 2016-02", "date: 2016-01")


def test_words_that_one_side_mended_stay_the_quote_that_the_other_recoded() -> None:
    ours = BASE.replace("'they didn''t agree'", "they did not agree")
    theirs = BASE.replace(
        "date: 2016-02\n", "date: 2016-02\n        event: REJECT\n        actor: [RUS]\n        recipient: [TUR]\n"
    )
    assert merged(ours, theirs) == theirs.replace("'they didn''t agree'", "they did not agree")


def test_only_what_both_changed_differently_is_between_marks() -> None:
    ours = changed(["quote first", "source"], BASE.replace("date: 2016-02", "date: 2016-01"))
    theirs = changed(["pair last", "title"], BASE.replace("date: 2016-02", "date: 2016-03"))
    made = in_conflict(ours, theirs)
    marks = "<<<<<<< HEAD\n        date: 2016-01\n=======\n        date: 2016-03\n>>>>>>> anna\n"
    rest = changed(["quote first", "source", "pair last", "title"])
    assert made.content.decode() == rest.replace("        date: 2016-02\n", marks)
    [keys] = made.conflicts
    assert (keys[1], keys[2], keys[-1]) == ("relations", "rus-tur", "date")


def test_a_coding_is_one_of_both_and_no_mixture() -> None:
    ours = BASE.replace("event: CONSULT", "event: AGREE")
    theirs = BASE.replace("actor: [RUS, TUR]", "actor: [RUS]\n        recipient: [TUR]")
    made = in_conflict(ours, theirs).content.decode()
    assert made.count("exact: they met in spring") == 2
    assert made.count("<<<<<<<") == 1


def test_a_quote_that_one_side_removed_and_the_other_changed_is_a_conflict() -> None:
    theirs = BASE.replace("no more was said, source: birch-2017", "no more was said, source: birch-2017, date: 2014")
    made = in_conflict(changed(["gone"]), theirs).content.decode()
    assert (
        "<<<<<<< HEAD\n=======\n      - {exact: no more was said, source: birch-2017, date: 2014}\n>>>>>>> anna\n"
        in made
    )


def test_quotes_that_both_removed_are_remembered_in_one_list() -> None:
    base = BASE.replace("  - between: [TUR, USA]\n", "    formerly: [rus-tur.0000000000]\n\n  - between: [TUR, USA]\n")

    def with_(address: str) -> str:
        return base.replace("0000000000]", f"0000000000, rus-tur.{address}]")

    assert merged(with_("b" * 10), with_("a" * 10), base) == with_(f"{'a' * 10}, rus-tur.{'b' * 10}")


def test_what_both_found_to_hold_nothing_is_noted_of_both() -> None:
    base = BASE.replace("    title: Later\n", "    title: Later\n    read: {nothing: [One]}\n")
    ours, theirs = (base.replace("[One]", f"[One, {word}]") for word in ("Two", "Three"))
    assert merged(ours.replace("read: {", "read: {by: Anna, on: 2016-01-01, "), theirs, base) == base.replace(
        "{nothing: [One]}", "{by: Anna, on: 2016-01-01, nothing: [One, Three, Two]}"
    )


def test_a_source_that_one_side_renamed_is_renamed_in_what_the_other_added() -> None:
    ours = changed(["quote last", "source"])
    theirs = BASE.replace("birch-2017", "birch").replace(
        "issued: 2017-01-01", "issued: 2017-01-01\n    formerly: [birch-2017]"
    )
    made = merged(ours, theirs)
    assert made == changed(["quote last", "source"]).replace("birch-2017", "birch").replace(
        "issued: 2017-01-01", "issued: 2017-01-01\n    formerly: [birch-2017]"
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "why"),
    [
        ("title: [", "title: A", "not valid YAML"),
        ("<<<<<<< a\n", BASE, "not a mapping"),
        (BASE.replace("alder-2016", "elder"), changed(["quote first"]), "unknown-source"),
        (BASE.replace("no more was said, source: birch-2017", "they met in spring, source: alder-2016"), BASE, "same"),
    ],
)  # fmt: skip
def test_what_cannot_be_proved_is_left_to_git(ours: str, theirs: str, why: str) -> None:
    with pytest.raises(CannotEdit, match=why):
        merge_data(BASE.encode(), ours.encode(), theirs.encode(), "d.yaml")


SOURCES_AS_A_LIST = "title: A\nsources:\n  - title: One\n  - title: Two\nrelations: []\n"


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        (SOURCES_AS_A_LIST, SOURCES_AS_A_LIST.replace("title: A", "title: B"), SOURCES_AS_A_LIST.replace("Two", "2")),
        (BASE, BASE.replace("  alder-2016:", "  elder:\n    formerly: [[alder-2016]]"), changed(["quote first"])),
        (
            BASE,
            BASE.replace("  birch-2017:", "  elder:\n    formerly: [birch-2017]"),
            BASE.replace("birch-2017}", "[b]}"),
        ),
    ],
)
def test_what_has_not_the_form_of_a_data_file_is_left_to_git(base: str, ours: str, theirs: str) -> None:
    for one, other in ((ours, theirs), (theirs, ours)):
        with pytest.raises(CannotEdit):
            merge_data(base.encode(), one.encode(), other.encode(), "d.yaml")


def test_two_files_that_begin_from_nothing_are_one_where_they_say_the_same() -> None:
    assert merged(BASE, changed(["pair last"]), "") == changed(["pair last"])


def test_each_version_and_the_result_are_read_once_where_no_source_was_renamed(monkeypatch: pytest.MonkeyPatch) -> None:
    versions = [text.encode() for text in (BASE, changed(["quote first"]), changed(["quote last"]))]
    read: list[str] = []
    compose = yaml.compose
    monkeypatch.setattr(yaml, "compose", lambda text, Loader: read.append(text) or compose(text, Loader=Loader))  # noqa: N803
    made = merge_data(*versions, "d.yaml")
    assert len(read) == 4
    assert read[-1].encode() == made.content
