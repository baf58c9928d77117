"""The passage that is most like words which do not stand in a text, and what the two differ in, in every script."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import click.testing
import pytest

from graph.cli import verify as command
from graph.evidence import differences, visible, words
from graph.evidence.matching import SourceText
from graph.evidence.nearest import Nearest, advice, fuzz
from graph.evidence.verify import search
from graph.model import Quote
from tests.support.invented import TEXT, data_file, folder


def nearest(text: str, words: str) -> tuple[int, str]:
    """The line on which the nearest passage begins, and how it differs."""
    source = SourceText(text)
    near = Nearest(source).passage(words)
    assert near is not None
    return source.line(near.start), differences(source.folded[slice(*near)], words)


def said(tmp_path: Path, quote: str, text: str = TEXT) -> str:
    path = data_file(tmp_path, f"exact: {quote}", text=text)
    result = click.testing.CliRunner().invoke(command.verify, [str(path), "--sources", str(folder(tmp_path, text))])
    assert result.exit_code == 1, result.output
    return result.stdout


JAPANESE = (
    "外相は六日、東京で記者会見を開き、準備状況について説明した。\n\n"
    "日本とロシアは共同経済活動について協議を始めることで合意した。平和条約の交渉は次回の会談で議論する。\n"
)
THAI = "รัฐมนตรีพบกันเมื่อวานนี้\nรัฐมนตรีของทั้งสองประเทศลงนามข้อตกลงเมื่อวานนี้ที่กรุงเทพ\nแล้วเดินทางกลับบ้าน"


@pytest.mark.parametrize(
    ("text", "words", "line", "marked"),
    [
        (
            JAPANESE,
            "日本とロシアは共同経済活動に関して協議を始めることで合意した",
            3,
            "日本とロシアは共同経済活動[-について-]{+に関して+}協議を始めることで合意した",
        ),
        ("行一。\n会談は六回、行われた。両国は合意した。", "会談は６回、行われた", 2, "会談は[-六-]{+６+}回、行われた"),
        (
            THAI,
            "รัฐมนตรีของทั้งสองประเทศไม่ลงนามข้อตกลง",
            2,
            "รัฐมนตรีของทั้งสองประเทศ{+ไม่+}ลงนามข้อตกลง",
        ),
        (
            "两国外长昨天在北京签署了五项协议，双方没有讨论领土问题。会谈持续了三个小时。",
            "双方已经讨论领土问题",
            1,
            "双方[-没有-]{+已经+}讨论领土问题",
        ),
        (
            "日本政府は4月に合意した。その後NATO首脳会談が行われた。",
            "NATO首脳会議が行われた",
            1,
            "NATO首脳会[-談-]{+議+}が行われた",
        ),
        (
            "قال نعم. عَلِمَ الوزير أن الاتفاق كُتِبَ أمس.",
            "عَلِمَ الرئيس أن الاتفاق كُتِبَ أمس",
            1,
            "عَلِمَ [-الوزير-]{+الرئيس+} أن الاتفاق كُتِبَ أمس",
        ),
        ("कल मंत्री ने की बात कही। फिर गए।", "मंत्री ने की चर्चा कही", 1, "मंत्री ने की [-बात-]{+चर्चा+} कही"),
        (
            "They stop. Nobody knew why.\n\nThe two agreed to stop the fighting. It is new.",
            "The two agreed to end the fighting",
            3,
            "The two agreed to [-stop-]{+end+} the fighting",
        ),
    ],
)  # fmt: skip
def test_the_nearest_passage_is_the_clause_on_its_line_word_for_word_or_letter_for_letter(
    text: str, words: str, line: int, marked: str
) -> None:
    assert nearest(text, words) == (line, marked)


def test_words_are_printed_as_they_are_read_and_code_points_only_for_what_cannot_be_seen() -> None:
    for read in ("กำลังที่น้ำ", "عَلِمَ كُتِبَ", "שָׁלוֹם", "क़लम हस्ताक्षर", "می\u200cگویند", "e\u0302x", "👍🏽", "葛\U000e0100城"):
        assert visible(read) == read
    assert visible("a\u200bb\u00ad \u0301 \x1b\u202e") == "a<U+200B>b<U+00AD> <U+0301> <U+001B><U+202E>"


def test_what_differs_is_told_apart_where_it_looks_the_same() -> None:
    assert differences("می\u200cگویند که", "میگویند که") == "[-می<U+200C>گویند-]{+میگویند+} که"
    assert differences("thе leaders", "the leaders") == "[-th<U+0435>-]{+the+} leaders"
    assert differences("葛\U000e0100城市", "葛城市") == "[-葛<U+E0100>-]{+葛+}城市"


def test_words_of_another_text_at_hand_are_told_with_its_name_and_line(tmp_path: Path) -> None:
    path = data_file(tmp_path, "exact: Nobody drowns because of a border")
    texts = folder(tmp_path)
    (texts / "gazette.txt").write_text("Bergen.\n\n“Nobody drowns be-\ncause of a border,” he said.", "utf-8")
    lines = path.read_text("utf-8").replace("relations:", (
        "  gazette-2016: {title: T, container-title: G, issued: 2016, text: gazette.txt}\n\nrelations:"
    ))  # fmt: skip
    path.write_text(lines, "utf-8")
    printed = click.testing.CliRunner().invoke(command.verify, [str(path), "--sources", str(texts)]).stdout
    assert "they are in gazette-2016, on line 3: is that their source?" in printed


def test_quotation_marks_around_words_that_have_none_in_the_source_are_to_be_taken_off(tmp_path: Path) -> None:
    printed = said(tmp_path, "“the U.S. was not there”")
    assert "[not-found]" in printed
    assert "the source has no quotation marks around them: take these off: the U.S. was not there" in printed


def test_a_pull_quote_says_which_line_it_repeats(tmp_path: Path) -> None:
    text = "Then the two agreed to stop the fighting at once.\n\nagreed to stop the fighting\n\nNothing else.\n"
    printed = said(tmp_path, "agreed to stop", text=text)
    assert "[ambiguous]" in printed
    assert "on line 3, repeated from line 1 (" in printed


def test_of_very_many_places_the_first_are_listed(tmp_path: Path) -> None:
    printed = said(tmp_path, "word", text=" ".join(f"word {number}" for number in range(500)))
    assert "these words occur 500 times" in printed
    assert "and 490 places more" in printed
    assert len(printed) < 3000


class Counted:
    """A pattern that counts the characters that it is asked to look through."""

    def __init__(self, pattern: Any) -> None:
        self.pattern, self.characters = pattern, 0

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Any:
        self.characters += (len(text) if end is None else end) - start
        return self.pattern.finditer(text, start, len(text) if end is None else end)


def test_in_a_long_text_without_spaces_only_what_is_around_a_quote_is_looked_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = random.Random(7)
    letters = "".join(chr(chance.randrange(0x4E00, 0x6200)) for _ in range(200_000))
    source = SourceText(letters)
    for name in ("_WORD", "_UNIT"):
        monkeypatch.setattr(words, name, Counted(getattr(words, name)))
    compared = 0
    alignment = fuzz.partial_ratio_alignment

    def counted(one: str, other: str, **how: Any) -> Any:
        nonlocal compared
        compared += len(other)
        return alignment(one, other, **how)

    monkeypatch.setattr(fuzz, "partial_ratio_alignment", counted)
    quotes = [letters[at : at + 40] for at in range(1000, 190_000, 5000)]
    for quote in quotes:
        search(Quote(exact=quote, source="a"), source)
        Nearest(source).passage(quote[:18] + "謝謝" + quote[20:])
    looked_through = words._WORD.characters + words._UNIT.characters  # type: ignore[attr-defined]
    assert looked_through < 20_000 * len(quotes)
    assert compared < 2_000 * len(quotes)


def test_a_text_with_columns_side_by_side_is_told() -> None:
    columns = (
        "the two sides met in Port Alder on Monday and agreed on a treaty of fishing",
        "a levy on maize of the other stays in force until a list of claims is closed",
    )
    left, right = map(str.split, columns)
    rows = [f"{' '.join(left[n : n + 2]):24}{' '.join(right[n : n + 2])} again" for n in range(0, 14, 2)]
    found = advice(SourceText("\n".join(rows)), "met in Port Alder on")
    assert found is not None
    assert "two columns side by side" in found[1]
    assert advice(SourceText(" ".join(left) + ".\n\n" + " ".join(right)), "met in London") is None
