"""The page without a browser: every state is entered by its address."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit import dataframe_util
from streamlit.testing.v1 import AppTest

from graph.export import CannotCarry, formats
from graph.loading.load import load
from graph.view import KINDS, Filters, apply, years
from tests.support import ROOT
from tests.support.yaml_samples import HEAD, relation

DATA = load(ROOT / "data" / "relations.yaml")


def opened(**address: str | list[str]) -> AppTest:
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for name, value in address.items():
        page.query_params[name] = value
    return page.run()


def html(page: AppTest) -> str:
    """Everything that the page writes as HTML, without its style sheet."""
    return "\n".join(body for element in page.get("html") if not (body := element.proto.body).startswith("<style>"))


def address(page: AppTest) -> dict[str, list[str]]:
    return {name: [value] if isinstance(value, str) else list(value) for name, value in page.query_params.items()}


def test_the_plain_address_shows_everything() -> None:
    page = opened()
    assert not page.exception
    assert DATA.title in html(page)
    assert f"about {len(DATA.relations)} relations" in html(page)
    assert address(page) == {}


def test_no_page_has_streamlit_import_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = list[object]()  # by what imports pandas and pyarrow
    monkeypatch.setattr(dataframe_util, "determine_data_format", lambda data: looked_at.append(data))
    for address in ({}, {"view": "table"}, {"country": ["JPN"], "show": "jpn-rus", "q": "war"}):
        assert not opened(**address).exception
    assert looked_at == []


def test_filters_and_selection_are_entered_by_the_address() -> None:
    stops = years(DATA)
    page = opened(country=["JPN", "RUS"], match="only", to=str(stops[-2]), show="jpn-rus", undated="hidden")
    assert page.multiselect(key="choice-country").value == ["JPN", "RUS"]
    assert page.radio(key="match").value == "only"
    assert page.select_slider(key="years").value == (stops[0], stops[-2])
    assert page.checkbox(key="report_dated").value is False
    assert "<h2>Japan – Russia</h2>" in html(page)
    assert address(page) == {
        "country": ["JPN", "RUS"],
        "match": ["only"],
        "from": [str(stops[0])],
        "to": [str(stops[-2])],
        "undated": ["hidden"],
        "show": ["jpn-rus"],
    }


def test_every_widgets_choice_is_in_the_address() -> None:
    words = {"q": "treaty", "country": ["JPN"], "match": "only", "from": "2015", "undated": "hidden", "acts": "only"}
    words |= {"speaker": "Shinzo Abe", "article": "nhk-2017", "topic": "territory", "kind": "comment", "view": "table"}
    words |= {"voice": "direct", "dated": "report"}
    page = opened(**words)
    default = {widget.key: widget.value for widget in widgets(opened())}
    untouched = {widget.key for widget in widgets(page) if widget.value == default[widget.key]}
    assert untouched == {"kind-comment"}  # naming one kind switches the others off
    assert set(address(page)) == {*words, "to"}


def widgets(page: AppTest) -> list[Any]:
    names = ("text_input", "multiselect", "radio", "select_slider", "checkbox", "segmented_control")
    return [widget for name in names for widget in page.get(name)]


def test_a_filter_of_which_no_quote_has_a_value_is_not_offered_and_its_address_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plain.yaml"
    file.write_text(HEAD + relation("exact: the two agreed\nsource: times-2016"))
    monkeypatch.setenv("RELATIONS_DATA", str(file))
    page = opened(q="agreed", speaker="Nobody")
    assert not page.exception
    assert [one.label for one in page.multiselect] == ["Countries", "In whose words", "Articles", "How they are dated"]
    assert "1 quote from 1 article about 1 relation" in html(page)
    page.text_input(key="words").set_value("").run()
    assert not page.exception
    assert address(page) == {}


@pytest.mark.parametrize(("layout", "mark"), [("table", "rg-table"), ("quotes", "rg-document")])
def test_the_other_views_show_the_same_relations_and_quotes(layout: str, mark: str) -> None:
    page = opened(view=layout, country="TUR")
    assert not page.exception
    said = html(page)
    assert mark in said
    for one in DATA.relations:
        assert (f'data-show="{one.id}"' in said) == ("TUR" in one.pair)


@pytest.mark.parametrize("asked", [{"view": "quotes"}, {"view": "table", "show": "rus-tur"}])
def test_no_curated_word_is_given_to_streamlits_markdown(asked: dict[str, str | list[str]]) -> None:
    page = opened(**asked)
    words = [quote.exact for relation in DATA.relations for quote in relation.quotes]
    assert any(one in html(page) for one in words)
    said = "\n".join(
        element.proto.body for kind in ("markdown", "title", "header", "caption") for element in page.get(kind)
    )
    assert not [one for one in words if one in said]


def test_a_search_marks_what_was_found_and_leaves_the_words_as_they_are() -> None:
    said = html(opened(q="CEASEFIRE", show="rus-tur"))
    assert "brokered a <mark>ceasefire</mark> agreement" in said
    assert "Remove filter: search: CEASEFIRE" in said


@pytest.mark.parametrize("relation", DATA.relations, ids=lambda relation: relation.id)
def test_every_relation_opens_by_its_address_with_all_its_words(relation) -> None:
    page = opened(show=relation.id)
    assert not page.exception
    said = html(page)
    assert said.count('<article class="rg-quote') == len(relation.quotes)
    assert relation.summary.split(".")[0] in said.replace("&#39;", "'").replace("&amp;", "&")


@pytest.mark.parametrize("code", DATA.codes)
def test_every_country_opens_by_its_address(code: str) -> None:
    page = opened(show=code.lower())
    assert f"<h2>{DATA.name(code)}</h2>" in html(page)
    assert address(page) == {"show": [code]}


def test_every_quote_has_an_address_that_points_it_out() -> None:
    relation = DATA.by_id["rus-tur"]
    page = opened(show=relation.quote_id(relation.quotes[0]))
    assert html(page).count(" rg-focus") == 1
    assert f'rg-focus" id="{relation.quote_id(relation.quotes[0])}"' in html(page)


def test_each_kind_says_how_many_quotes_it_leaves_under_the_other_filters() -> None:
    page = opened(country="TUR")
    view = apply(DATA, Filters(countries=("TUR",)))
    distinct = {quote.hash: quote for shown in view for quote in shown.quotes}.values()
    for kind in KINDS:
        label = page.checkbox(key=f"kind-{kind}").label
        assert label.endswith(f"· {sum(quote.kind is kind for quote in distinct)}")


def test_no_kind_at_all_leaves_nothing_and_the_page_says_so() -> None:
    page = opened(kind="none", show="rus-tur")
    assert not page.exception
    assert "0 of 55 quotes from 0 articles about 0 relations" in html(page)
    assert "No quotes here match the filters" in html(page)


def test_reset_shows_everything_again_and_keeps_what_is_selected() -> None:
    page = opened(country="JPN", kind="none", undated="hidden", show="rus-tur", **{"from": "2017"})
    page.button(key="reset").click().run()
    assert address(page) == {"show": ["rus-tur"]}
    assert page.multiselect(key="choice-country").value == []
    assert "<h2>Russia – Turkey</h2>" in html(page)


@pytest.mark.parametrize(
    "address_in",
    [
        {"country": "<script>alert(1)</script>", "show": "../../etc/passwd"},
        {"from": "-1", "to": "1e9", "kind": ["", "x" * 5000]},
        {"from": "2017", "to": "1945"},
        {"show": "jpn-rusx.0000000000" * 500},
        {"match": "only", "undated": "maybe", "unknown": "1"},
    ],
)
def test_a_hostile_address_falls_back_to_the_defaults(address_in: dict[str, str | list[str]]) -> None:
    page = opened(**address_in)
    assert not page.exception
    assert f"about {len(DATA.relations)} relations" in html(page)
    assert set(address(page)) <= {"unknown"}


def test_a_quote_that_is_gone_leads_to_its_relation() -> None:
    page = opened(show="jpn-rus.0000000000")
    assert address(page) == {"show": ["jpn-rus"]}
    assert "The quote that this link opens is not in this data any more" in html(page)
    page.sidebar.checkbox[0].uncheck().run()
    assert "The quote that this link opens" not in html(page)  # until the reader's next click


@pytest.mark.parametrize("name", ["years", "countries", "contry"])
def test_what_was_meant_for_the_page_and_cannot_be_read_is_told_and_leaves_the_address(name: str) -> None:
    page = opened(**{name: "9999-1", "fbclid": "1"})
    assert "This link " in html(page)
    assert address(page) == {"fbclid": ["1"]}


def test_a_quote_that_the_filters_hide_is_told_in_every_view() -> None:
    relation = DATA.by_id["jpn-rus"]
    hidden = relation.quote_id(next(q for q in relation.quotes if q.source == "nhk-2017"))
    for layout in ("network", "table", "quotes"):
        page = opened(show=hidden, article="breitbart-2015", view=layout)
        assert "The filters hide the quote that this address opens." in html(page)
        assert f'data-open="?show={hidden}' in html(page)


def test_where_no_address_is_ours_each_download_is_made_before_it_can_be_clicked() -> None:
    page = opened(country="JPN")
    buttons = [one.proto for one in page.get("download_button")]
    assert [button.label for button in buttons if "template" not in button.label] == [
        one.words for one in formats.FORMATS
    ]
    for button in buttons:
        assert button.url
        assert not button.HasField("deferred_file_id")


def test_a_format_that_cannot_hold_the_view_is_left_out_where_no_address_tells_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> str:
        raise CannotCarry(["NOR: too much."])

    monkeypatch.setattr(formats, "FORMATS", (*formats.FORMATS[1:], replace(formats.FORMATS[0], view=refuse)))
    page = opened()
    assert not page.exception
    offered = {one.proto.label for one in page.get("download_button")}
    assert {entry.words for entry in formats.FORMATS[:-1]} < offered
    assert formats.FORMATS[-1].words not in offered


def test_a_verified_quote_wears_its_badge() -> None:
    said = html(opened(show="rus-tur"))
    assert said.count("rg-good") == len(DATA.by_id["rus-tur"].quotes)
    assert "to the letter" in said


def test_a_file_that_cannot_be_used_gives_a_page_that_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: <b>x</b>\nsources: {}\nrelations:\n  - between: [RUS, TURKY]\n    quotes: []\n")
    monkeypatch.setenv("RELATIONS_DATA", str(broken))
    page = opened()
    assert not page.exception
    said = html(page)
    assert "The data cannot be shown yet" in said
    assert "broken.yaml:4:20" in said
    assert "TURKY" in said


def test_a_mistake_that_a_file_has_many_times_is_one_on_the_page_with_its_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.yaml"
    quotes = relation(*(f"exact: words {n}\nsource: nobody" for n in range(3)))
    broken.write_text(HEAD + quotes)
    monkeypatch.setenv("RELATIONS_DATA", str(broken))
    said = html(opened())
    assert said.count("rg-problem") == 2  # the section, and the one problem in it
    assert "3 quotes name nobody, which is not in sources" in said
    assert "Lines: 11, 13, 15" in said
    assert "3 errors" in said


def test_a_file_that_is_not_there_gives_a_page_that_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RELATIONS_DATA", "none.yaml")
    page = opened()
    assert not page.exception
    assert "none.yaml" in html(page)
    assert str(tmp_path) not in html(page)


def test_a_click_wins_over_the_address_that_it_comes_with_but_not_over_an_older_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def after_another_click_with_the_first_address() -> dict[str, list[str]]:
        page = opened(country="JPN")
        page.sidebar.checkbox(key="kind-verbal-conflict").uncheck().run()
        page.query_params.clear()
        page.query_params["country"] = "JPN"
        page.sidebar.checkbox(key="report_dated").uncheck().run()
        return address(page)

    found = after_another_click_with_the_first_address()
    assert found["undated"] == ["hidden"]  # a second click, sent before the first one's answer had come
    assert "verbal-conflict" not in found["kind"]
    monkeypatch.setattr("graph.web.page.state.UNDER_WAY", 0)
    assert after_another_click_with_the_first_address() == {"country": ["JPN"]}  # back twice, in a hurry
