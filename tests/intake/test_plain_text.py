"""A text made of a scan's recognised text: the words are the article's, as of a PDF."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from graph.intake.article import CannotRead
from graph.intake.make import article_in
from graph.intake.plain_text import read_plain

GERMAN = """Alpenbote                    - 3 -                    12. Juni 1963

Österreich und Italien ver-
handeln wieder

Die Außenminister beider Länder trafen sich am Montag in
Genf und vereinbarten, im Herbst abermals zusammen-
zukommen.

Italien hatte im Mai die Forderung nach einer Abstimmung zurückge-

Alpenbote                    - 4 -                    12. Juni 1963

wiesen und zwei Journalisten ausgewiesen.
"""


def test_running_heads_within_a_scans_text_go_and_words_are_whole_over_pages() -> None:
    article = read_plain(GERMAN.encode())
    assert article.paragraphs == (
        "Österreich und Italien verhandeln wieder",
        "Die Außenminister beider Länder trafen sich am Montag in Genf und vereinbarten, im Herbst abermals "
        "zusammenzukommen.",
        "Italien hatte im Mai die Forderung nach einer Abstimmung zurückgewiesen und zwei Journalisten ausgewiesen.",
    )
    assert article.done == ("left out, at the edges of pages: “Alpenbote - 3 - 12. Juni 1963”",)
    found = {datum.key: datum.value for datum in article.data}
    assert found == {
        "title": "Österreich und Italien verhandeln wieder", "container-title": "Alpenbote", "issued": "1963-06-12",
    }  # fmt: skip
    assert not any(datum.sure for datum in article.data)
    assert "zurückgewiesen (or zurückge-wiesen)" in article.doubts[0]


PARTS = (
    "Ministers Meet",
    "Norway and Iceland will open a joint rescue station in the autumn, their ministers said after talks in Bergen.",
    "“Nobody drowns because of a border,” said Kari Example, who has held the talks since the spring of that year.",
    "Iceland had asked for such a station in 2014, but Norway’s government turned the plan down, and said no more.",
)


@pytest.mark.parametrize("width", [200, 60, 30], ids=["unwrapped", "wrapped", "narrow"])
def test_blank_lines_part_paragraphs_however_long_the_lines_are(width: int) -> None:
    text = "\n\n".join(textwrap.fill(part, width) for part in PARTS)
    article = read_plain(text.encode())
    assert article.paragraphs == PARTS
    assert read_plain("\n\n".join(article.paragraphs).encode()).paragraphs == PARTS, "made of itself it is the same"


def test_lines_set_with_wide_spaces_are_one_paragraph() -> None:
    text = "\n\n".join(textwrap.wrap(" ".join(PARTS[1:]), 47))
    assert read_plain(text.encode()).paragraphs == (" ".join(PARTS[1:]),)


def test_each_item_of_a_list_is_a_paragraph() -> None:
    items = ("• Portugal and Morocco signed an agreement on fishing.", "• Morocco released three trawlers.")
    text = f"News of the day\n\n{items[0]}\n{items[1]}\n"
    assert read_plain(text.encode()).paragraphs == ("News of the day", *items)


def test_form_feeds_part_pages_and_thai_lines_join_without_a_space() -> None:
    pages = ["ข่าวสมมติ\n\nรัฐมนตรีของสองประเทศ\nพบกันเมื่อวันจันทร์\n\n1\n", "ข่าวสมมติ\n\nและลงนามในข้อตกลง\n\n2\n"]
    article = read_plain("\f".join(pages).encode())
    assert article.paragraphs == ("รัฐมนตรีของสองประเทศพบกันเมื่อวันจันทร์และลงนามในข้อตกลง",)
    assert article.done == ("left out, at the edges of pages: “ข่าวสมมติ”, “1”",)


def test_columns_beside_each_other_are_read_one_after_the_other() -> None:
    left = (
        "The ministers met,on Monday and said,that they will open,a station there in,the autumn of the,year as agreed"
    )
    right = "The talks were the,first in years and,went well until the,night when all of,the guests were,gone at last"
    text = "".join(f"{one:<40}{other}\n" for one, other in zip(left.split(","), right.split(","), strict=True))
    assert read_plain(text.encode()).paragraphs == (f"{left},{right}".replace(",", " "),)


def test_what_is_no_text_or_of_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for content, said in (
        ("Gestern\nwar es schön".encode("cp1252"), "line 2 of this text is not UTF-8: save it as UTF-8 first"),
        (b"a\0b", "this is not a text"),
        (b"\n \n", "has nothing"),
    ):
        path.write_bytes(content)
        with pytest.raises(CannotRead, match=said):
            article_in(path.read_bytes(), path.suffix)
    other = tmp_path / "a.doc"
    other.write_bytes(b"words")
    with pytest.raises(CannotRead, match=r"neither a PDF, a web page nor a plain text \(\.txt\)"):
        article_in(other.read_bytes(), other.suffix)
