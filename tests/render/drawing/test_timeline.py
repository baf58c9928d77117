"""What the timeline is sent: which quotes are one mark, where each begins and ends, and what is said of it."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from graph.loading.load import load
from graph.model import Dataset, Quote
from graph.model.plover import Kind
from graph.render.drawing import appearance, timeline
from graph.view import KINDS, Filters, View, apply, years
from graph.view.counts import count
from graph.view.selection import Selection
from tests.support import ROOT
from tests.support.data_for_tests import ALLIANCE, TINY, dataset, datasets, quote, relation

REAL = load(ROOT / "data" / "relations.yaml")


def sent(data: Dataset, filters: Filters | None = None, show: str | None = None) -> dict[str, Any]:
    filters = filters or Filters()
    return timeline.payload(apply(data, filters), apply(data, replace(filters, years=None)), Selection.of(show))


def one(**more: Any) -> dict[str, Any]:
    """The mark of a single quote."""
    [mark] = sent(dataset(relation("NOR", "ZAF", quote("words", **more))))["marks"]
    return mark  # type: ignore[no-any-return]


def day(text: str) -> int:
    return (dt.date.fromisoformat(text) - dt.date(1970, 1, 1)).days


def quotes(view: View) -> list[Quote]:
    return [quote for shown in view for quote in shown.quotes]


@pytest.mark.parametrize("data", [TINY, REAL], ids=["tiny", "real"])
def test_the_payload_is_json(data: Dataset) -> None:
    made = sent(data, show="nor-zaf")
    assert json.loads(json.dumps(made, allow_nan=False)) == made


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2016-12-29", "2016-12-29", "2016-12-29"),
        ("2015-09~", "2015-09-01", "2015-09-30"),
        ("2016", "2016-01-01", "2016-12-31"),
        ("2014/2016", "2014-01-01", "2016-12-31"),
        ("1945~", "1945-01-01", "1945-12-31"),
        ("../2015", None, "2015-12-31"),
        ("2016/..", "2016-01-01", None),
    ],
)
def test_a_mark_runs_from_the_earliest_to_the_latest_day_and_an_open_end_is_none(
    date: str, first: str | None, last: str | None
) -> None:
    mark = one(date=date)
    assert mark["first"] == (day(first) if first else None)
    assert mark["last"] == (day(last) if last else None)


@pytest.mark.parametrize(
    ("date", "sure"), [("2015", "told"), ("2015~", "inferred"), ("2015?", "doubt"), ("2015%", "both")]
)
def test_a_date_is_told_or_inferred_or_in_doubt(date: str, sure: str) -> None:
    assert one(date=date)["sure"] == sure
    assert sure == "told" or sure in timeline.SIGNS


@pytest.mark.parametrize(
    ("flag", "hollow"), [("negation", True), ("future", True), ("hypothetical", True), ("historical", False)]
)
def test_what_is_not_or_not_yet_done_is_hollow_and_the_flag_is_said(flag: str, hollow: bool) -> None:
    mark = one(date="2015", event="AID", **{flag: "true"})
    assert mark["hollow"] is hollow
    assert KINDS[mark["lane"]] is (Kind.NOT_DONE if hollow else Kind.MATERIAL_COOPERATION)
    assert len(mark["flags"]) == 1


def test_a_comment_on_what_may_come_is_no_act_left_undone() -> None:
    mark = one(date="2015", hypothetical="true")
    assert (KINDS[mark["lane"]], mark["hollow"], mark["flags"]) == (Kind.UNCODED, False, ["hypothetical"])


def test_each_kind_has_its_lane_in_the_order_of_the_filters_with_the_pages_own_words() -> None:
    lanes = sent(TINY)["lanes"]
    assert [lane["words"] for lane in lanes] == [appearance.KIND_WORDS[kind] for kind in KINDS]
    assert [lane["tone"] for lane in lanes] == [
        "cooperation",
        "cooperation",
        "conflict",
        "conflict",
        "comment",
        "comment",
    ]
    assert [lane["line"] for lane in lanes] == ["dashed", "solid", "dashed", "solid", "dotted", ""]  # as its line is
    assert len(sent(TINY, Filters(kinds=frozenset()))["lanes"]) == 6


def test_the_same_words_on_two_relations_are_one_mark_where_they_are_coded_alike() -> None:
    alike = dataset(
        relation("NOR", "ZAF", quote(ALLIANCE, date="2014")), relation("NOR", "TLS", quote(ALLIANCE, date="2014"))
    )
    [mark] = sent(alike)["marks"]
    assert mark["on"] == ["nor-zaf", "nor-tls"]
    lanes = [mark["lane"] for mark in sent(TINY)["marks"] if mark["words"] == ALLIANCE]
    assert sorted(lanes) == [0, 4]  # an agreement of one pair, a comment on the other


def test_every_mark_can_be_opened_on_every_relation_that_it_names() -> None:
    made = sent(REAL)
    known = {r.quote_id(q) for r in REAL.relations for q in r.quotes}
    assert {f"{relation_id}.{mark['hash']}" for mark in made["marks"] for relation_id in mark["on"]} <= known
    assert {relation_id for mark in made["marks"] for relation_id in mark["on"]} == set(made["titles"])


@given(datasets())
def test_each_quote_has_a_mark_and_each_lane_counts_what_its_filter_counts(data: Dataset) -> None:
    made, view = sent(data), apply(data, Filters())
    shown = {(mark["lane"], mark["hash"]) for mark in made["marks"]}
    assert shown == {(KINDS.index(q.kind), q.hash) for q in quotes(view)}
    assert [lane["quotes"] for lane in made["lanes"]] == list(count(data, Filters()).kinds.values())
    by_report = {(mark["lane"], mark["hash"]) for mark in made["marks"] if mark["sure"] == "report"}
    assert by_report == {(KINDS.index(q.kind), q.hash) for q in quotes(view) if not q.date}
    assert sum(lane["by_report"] for lane in made["lanes"]) == len(by_report)


@given(datasets())
def test_marks_come_in_order_of_date(data: Dataset) -> None:
    spans = [
        (-(10**7) if mark["first"] is None else mark["first"], 10**7 if mark["last"] is None else mark["last"])
        for mark in sent(data)["marks"]
    ]
    assert spans == sorted(spans)


def test_a_filter_of_years_hides_no_mark_and_is_said() -> None:
    narrowed = sent(TINY, Filters(years=(2014, 2015)))
    assert narrowed["marks"] == sent(TINY)["marks"]
    assert narrowed["periods"] == [[2014, 2015]]
    assert sent(TINY)["periods"] == []


def test_other_filters_do_hide_marks_and_leave_the_stops_where_they_are() -> None:
    narrowed = sent(TINY, Filters(("NOR",), report_dated=False))
    assert 0 < len(narrowed["marks"]) < len(sent(TINY)["marks"])
    assert sum(lane["by_report"] for lane in narrowed["lanes"]) == 0
    assert narrowed["stops"] == sent(TINY)["stops"] == list(years(TINY)) == [1999, 2014, 2015, 2016]


def test_a_mark_begins_with_the_first_words_and_is_cut_between_words() -> None:
    long = dataset(relation("NOR", "ZAF", quote("grain " * 30, date="2014")))
    [mark] = sent(long)["marks"]
    assert mark["words"].startswith("grain grain")
    assert mark["words"].endswith("grain…")
    assert len(mark["words"]) <= timeline.LETTERS + 1
    unspaced = one_of("日" * 200)
    assert unspaced == "日" * timeline.LETTERS + "…"
    assert one_of("<b>x</b>  &amp;\n y") == "<b>x</b> &amp; y"


def one_of(exact: str) -> str:
    [mark] = sent(dataset(relation("NOR", "ZAF", quote(exact, date="2014"))))["marks"]
    return str(mark["words"])


def test_of_too_many_go_only_their_number_and_the_marks_of_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sent(REAL)
    monkeypatch.setattr(timeline, "MOST", len(whole["marks"]))
    assert sent(REAL) == whole
    monkeypatch.setattr(timeline, "MOST", len(whole["marks"]) - 1)
    made = sent(REAL)
    assert made["marks"] == []
    assert made["titles"] == {}
    counted = {(lane, first, last, told): number for lane, first, last, told, number in made["spans"]}
    assert len(counted) == len(made["spans"]) < len(whole["marks"])
    expected = sorted(
        (mark["lane"], mark["first"], mark["last"], int(mark["sure"] == "told")) for mark in whole["marks"]
    )
    assert counted == {span: len(list(same)) for span, same in itertools.groupby(expected)}
    shown = sent(REAL, show="rus-tur")["marks"]
    assert shown
    assert all("rus-tur" in mark["on"] for mark in shown)


def test_what_only_its_report_dates_lies_on_the_reports_day_and_is_said_to() -> None:
    mark = one()
    assert (mark["first"], mark["last"], mark["sure"]) == (day("2016-12-30"), day("2016-12-30"), "report")
    assert mark["when"] == "as reported on 30 December 2016"
    assert "report" in timeline.SIGNS
    denied = one(event="AID", negation="true")
    assert (KINDS[denied["lane"]], denied["sure"]) == (Kind.NOT_DONE, "report")


def test_a_quote_that_is_dated_so_and_one_that_only_the_same_day_reports_are_two_marks() -> None:
    words = quote(ALLIANCE), quote(ALLIANCE, date="2016-12-30")
    marks = sent(dataset(relation("NOR", "ZAF", words[0]), relation("NOR", "TLS", words[1])))["marks"]
    assert sorted(mark["sure"] for mark in marks) == ["report", "told"]


def test_nothing_in_view_makes_an_empty_timeline() -> None:
    nothing = sent(TINY, Filters(kinds=frozenset()))
    assert nothing["marks"] == nothing["spans"] == []
    assert all(lane["quotes"] == 0 for lane in nothing["lanes"])
