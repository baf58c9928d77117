"""The drawing as a file: what the page draws, with colours that need no style sheet, its legend and its version."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from graph.export import CannotCarry, drawing_svg
from graph.model import Dataset
from graph.render.drawing import appearance, legend, looks, vis_network
from graph.view import Filters, apply
from tests.support.data_for_tests import TINY, dataset, quote, relation

NS = {"s": "http://www.w3.org/2000/svg"}
VIEW = apply(TINY, Filters())
AT_HOME = TINY.model_copy(update={"url": "https://page.example/graph"})


def drawn(data: Dataset, filters: Filters | None = None) -> ET.Element:
    return ET.fromstring(drawing_svg.text(apply(data, filters or Filters())))


def texts(root: ET.Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{{{NS['s']}}}text")]


def test_each_relation_has_its_line_in_its_hue_and_says_what_it_is() -> None:
    titles = {group.findtext("s:title", "", NS): group for group in drawn(TINY).findall("s:g", NS)}
    for shown in VIEW:
        [line] = titles[vis_network.says(VIEW, shown)].findall("s:path[@stroke]", NS)
        assert line.get("stroke") == looks.look(VIEW, shown).tone.light
        assert line.get("fill") == "none"


def test_countries_legend_title_and_version_are_there_as_text() -> None:
    found = texts(drawn(TINY))
    assert [TINY.name(code) for code in TINY.codes if TINY.name(code) not in found] == []
    assert [row.words for row in legend.legend() if row.words not in found] == []
    assert "Invented, version 2017-01-06" in " ".join(found)


def test_the_signs_of_a_comparison_are_in_the_drawing_and_in_its_legend() -> None:
    filters = Filters(years=(2014, 2014), versus=(2015, 2016))
    rows = [row.words for row in legend.legend(filters.periods)]
    assert [words for words in rows if words not in texts(drawn(TINY, filters))] == []
    assert appearance.CHANGE_TONES["second"].light in drawing_svg.text(apply(TINY, filters))


def test_no_style_sheet_is_needed_and_nothing_of_the_page_is_left() -> None:
    root = drawn(AT_HOME)
    names = {name for part in root.iter() for name in part.attrib}
    assert not names & {"class", "style", "data-show", "aria-label"}
    assert not list(root.iter(f"{{{NS['s']}}}style"))
    for shape in root.iter():
        if shape.tag.rpartition("}")[2] in ("path", "circle", "rect", "text"):
            assert shape.get("fill")


def test_lines_lead_to_the_page_where_the_data_has_an_address_and_else_nowhere() -> None:
    filters = Filters(words="a & b")
    links = [link.get("href") for link in drawn(AT_HOME).findall("s:a", NS)]
    assert "https://page.example/graph?show=nor-zaf" in links
    assert "https://page.example/graph?show=ESH" in links
    assert not drawn(TINY).findall("s:a", NS)
    assert not drawn(AT_HOME, filters).findall("s:a", NS)  # nothing is found


def test_names_are_text_whatever_they_hold() -> None:
    name = '<a href="javascript:x">&amp; 両国 ]]>'
    data = dataset(relation("NOR", "ZAF", quote("w")), countries={"NOR": {"label": name}}, title="T </svg>")
    found = texts(drawn(data))
    assert name in found
    assert "T </svg>: 1 quote" in " ".join(found).replace("\u00a0", " ")


def test_everything_lies_on_the_paper() -> None:
    root = drawn(TINY)
    left, top, width, height = map(float, root.get("viewBox", "").split())
    for text in root.iter(f"{{{NS['s']}}}text"):
        assert left < float(text.get("x", "")) < left + width
        assert top < float(text.get("y", "")) < top + height


def test_a_name_that_xml_cannot_hold_is_refused() -> None:
    data = dataset(relation("NOR", "ZAF", quote("w")), countries={"NOR": {"label": "N\x07"}})
    with pytest.raises(CannotCarry, match=r"the name of NOR: U\+0007"):
        drawing_svg.text(apply(data, Filters()))


def test_a_view_without_a_quote_is_a_legend() -> None:
    assert "cooperation" in texts(drawn(TINY, Filters(kinds=frozenset())))
