"""A text made of a PDF file: the words are the article's, in their order, and what is not sure is said."""

from __future__ import annotations

import pytest

from graph.intake.article import CannotRead
from graph.intake.pdf import read_pdf
from tests.support.pdf_writer import Put, column, pdf, width

LEFT = [
    "\tThe ministers of Alder and Brunn met in the",
    "port on Monday. They will open a rescue sta-",
    "tion there, and the Kingdom of Brunn will re-",
    "sign the treaty on ﬁshing. An old station on",
    "the other shore will be closed in the autumn",
    "of the year, as both sides had agreed before.",
    "\tThe talks were the first since 1939-",
    "1945, a spokesman said, and went well until",
]
RIGHT = [
    "the night, when all of the guests had gone.",
    "\tTanzania accused Kenya of a well-known",
    "slowness. The levy stays in force until the",
    "list of claims is closed, which may take a",
    "long while, as nobody has read it so far.",
    "\tThe next round is to be in Port Alder at",
    "the end of May, and both will send delegates",
    "of their own choice to it, the two sides said.",
]


def page(number: int, *parts: list[Put]) -> list[Put]:
    """A page with a running head and its number."""
    edges = [Put(f"The Alder Review, {number}", 150, 20, 8), Put(str(number), 205, 560, 8)]
    return [*edges, *(put for part in parts for put in part)]


def paragraphs(*pages: list[Put]) -> tuple[str, ...]:
    return read_pdf(pdf(pages)).paragraphs


def test_columns_stand_in_their_order_and_a_sentence_goes_on_in_the_next() -> None:
    made = paragraphs([*column(LEFT, 30, 60, 9), *column(RIGHT, 235, 60, 9)])
    assert made[0].startswith("The ministers of Alder and Brunn met in the port on Monday.")
    assert "went well until the night, when all of the guests had gone." in made[1]
    assert made[2].startswith("Tanzania accused Kenya of a well-known slowness.")
    assert len(made) == 4


def test_a_title_over_the_columns_comes_first_and_by_itself() -> None:
    title = [Put("A treaty on fish and maize, after a long", 30, 50, 18), Put("quarrel", 30, 72, 18)]
    made = paragraphs([*title, *column(LEFT, 30, 110, 9), *column(RIGHT, 235, 110, 9)])
    assert made[0] == "A treaty on fish and maize, after a long quarrel"
    assert made[1].startswith("The ministers")


def test_running_heads_and_page_numbers_are_left_out_and_named() -> None:
    article = read_pdf(pdf([page(14, column(LEFT, 30, 60)), page(15, column(RIGHT, 30, 60))]))
    assert "Review" not in article.text
    assert "14" not in article.text
    assert "1939-1945" in article.text
    (said,) = article.done
    assert said == "left out, at the edges of pages: “The Alder Review, …”, “…”"


def test_a_line_at_the_edge_that_may_be_a_running_head_is_asked_about() -> None:
    article = read_pdf(pdf([page(14, column(LEFT, 30, 60))]))
    assert article.paragraphs[0] == "The Alder Review, 14"
    assert any("perhaps no part of the article: “The Alder Review, 14”" in doubt for doubt in article.doubts)


def test_a_year_that_ends_a_page_is_no_page_number() -> None:
    made = paragraphs(column([*LEFT[:6], "\tThe last of these meetings was held in May of", "2016."], 30, 60))
    assert made[-1].endswith("in May of 2016.")


def test_broken_words_are_whole_and_those_that_nothing_confirms_are_named() -> None:
    article = read_pdf(pdf([column(LEFT, 30, 60)]))
    assert "open a rescue station there" in article.text
    assert "will resign the treaty on fishing" in article.text
    (doubt,) = article.doubts
    said = "words broken at a line's end that stand nowhere else in the text: resign (or re-sign)"
    assert doubt == f"{said}; --word says how one is printed"


def test_of_a_broken_word_a_person_may_say_how_it_is_printed() -> None:
    article = read_pdf(pdf([column(LEFT, 30, 60)]), ["re-sign"])
    assert "will re-sign the treaty" in article.text
    assert article.doubts == ()


def test_paragraphs_that_are_not_indented_end_with_a_short_line_or_a_gap() -> None:
    lines = [line.removeprefix("\t") for line in LEFT[:6]]
    lines = [*lines[:3], "It ended early.", *lines[3:], "", "After a gap another one begins here."]
    made = paragraphs(column(lines, 30, 60))
    assert [text.split()[0] for text in made] == ["The", "sign", "After"]


def test_stretched_lines_are_no_columns() -> None:
    rows = ("The ministers|of Alder", "met in|the port on", "Monday and|Tuesday.", "They will|leave.")
    puts = [
        Put(text, 30 + side * (97 + 9 * (number % 2)), 60 + 12 * number)
        for number, row in enumerate(rows)
        for side, text in enumerate(row.split("|"))
    ]
    assert paragraphs(puts)[0].startswith("The ministers of Alder met in the port on Monday and Tuesday.")


def test_a_notes_number_is_raised_and_notes_at_the_foot_come_last() -> None:
    first = "The ministers of Alder and Brunn met here."
    mark = Put("1", 30 + width(first), 60, 6)
    note = Put("1 See the annex of the treaty.", 30, 60 + 12 * 9, 7)
    made = paragraphs([Put(first, 30, 60), mark, *column(LEFT[1:], 30, 72), note], column(RIGHT, 30, 60))
    assert "met here.¹" in made[0]
    assert made[-1] == "1 See the annex of the treaty."


def test_what_the_file_says_of_itself_comes_with_its_place() -> None:
    info = {"Title": "A treaty on fish", "Author": "A. Person", "CreationDate": "D:20240514101112+02'00'"}
    article = read_pdf(pdf([column(LEFT, 30, 60)], info, "en-GB"))
    said = {datum.key: (datum.value, datum.where, datum.sure) for datum in article.data}
    assert said["title"] == ("A treaty on fish", "the PDF's own title", True)
    assert said["issued"] == ("2024-05-14", "the day on which the PDF was made", False)
    assert said["language"][0] == "en"


def test_the_paper_and_its_day_are_read_from_the_running_heads_and_not_certain() -> None:
    pages = [
        [Put(f"The Alder Review | 3 May 2024 | {number}", 100, 20, 8), *column(lines, 30, 60)]
        for number, lines in ((14, LEFT), (15, RIGHT))
    ]
    article = read_pdf(pdf(pages, {"Title": "Fish", "CreationDate": "D:20250101"}))
    said = {datum.key: (datum.value, datum.sure) for datum in article.data}
    assert said["container-title"] == ("The Alder Review", False)
    assert said["issued"] == ("2024-05-03", False)


def test_a_title_that_a_program_wrote_is_none_and_the_largest_letters_are_taken() -> None:
    pages = [[Put("Fish and maize", 30, 40, 20), *column(LEFT, 30, 80)]]
    article = read_pdf(pdf(pages, {"Title": "Microsoft Word - x.doc"}))
    (title,) = (datum for datum in article.data if datum.key == "title")
    assert (title.value, title.sure) == ("Fish and maize", False)


def test_the_same_file_always_makes_the_same_text() -> None:
    data = pdf([page(14, column(LEFT, 30, 60, 9), column(RIGHT, 235, 60, 9))])
    assert read_pdf(data) == read_pdf(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([[]]), "only pictures of it"),
        (b"%PDF-1.4\nnothing\n", "cannot be read"),
        (pdf([[Put("14", 30, top) for top in (20, 32, 560)]]), "what is at the edges"),
        (pdf([column(LEFT, 30, 60)])[:200], "cannot be read"),
    ],
    ids=["empty", "broken", "numbers", "cut"],
)
def test_a_pdf_without_text_or_that_is_broken_is_told(data: bytes, says: str) -> None:
    with pytest.raises(CannotRead, match=says):
        read_pdf(data)


def test_a_page_without_text_is_named() -> None:
    assert any("no text on page 2" in doubt for doubt in read_pdf(pdf([column(LEFT, 30, 60), []])).doubts)
