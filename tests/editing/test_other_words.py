"""``add`` takes the source's typography by itself, and other words only if somebody says so."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from graph.cli.main import cli
from graph.evidence.matching import SourceText
from graph.evidence.verify import Verdict, search
from graph.loading.load import load
from graph.model import Quote
from tests.support import examples
from tests.support.invented import data_file, folder
from tests.support.terminal import on_a_terminal

ACCUSED = """In January, Tanzania accused Kenya of breaking the rules of the East African Community and threat-
ened to take the matter to the regional court. Kenya regrets the manner in which the ban was com-
municated. “We did not come here to sell our people’s health,” the minister said.

Tanzania will withdraw the levy on Ugandan maize that the two agreed on Thursday to reopen. The two signed
four such papers for 10⁶ tonnes, 1,300 of them re-signed in May, and the long-
standing dispute can’t go on.
"""
# What stands in them is made up. ``not`` is the language's word of denial.
TEXTS = {
    "English": ("the two sides agreed on Monday to stop the fighting, and five ministers can’t come", "not"),
    "German": ("die Maße der Straße groß genug, sagte der Minister für Grüße über die Buße am Montag", "nicht"),
    "French": ("l’été où l’on a signé l’accord, la cote du pêcheur a été relevée à Évian, dit-il", "pas"),
    "Spanish": ("el año pasado sí firmó el papá del niño la paz con el público en España", "no"),
    "Turkish": ("ILIK su dün İzmir’e ulaştı, kızın sınır dışı edilmediğini açıkladı, iki taraf ılık", "değil"),
    "Vietnamese": ("hai nước đã ký hiệp định về biển Đông và ma, má, mà, mả, mã, mạ đều khác", "không"),
    "Russian": ("вчера обе стороны договорились прекратить всё, а все послы уехали в мой город", "не"),
    "Greek": ("η Αθήνα ή η Ρόδος συμφώνησε χθες με τους ΔΥΟ υπουργούς στη μέση της νύχτας", "δεν"),
    "Arabic": ("عَلِمَ الوزير أن كُتِبَ الاتفاق أمس بين البلدين في عَلَم واحد", "لا"),
    "Persian": ("دو کشور دیروز دربارهٔ آب می‌گفتند که ناتو‌ها نمی‌آیند و کتاب‌ها را بردند", "نه"),
    "Hebrew": ("שָׁלוֹם נחתם אתמול בין שתי המדינות על ידי שר החוץ בירושלים", "לא"),
    "Hindi": ("दोनों देशों ने कल समझौते पर हस्ताक्षर किए और मंत्री ने की बात कही", "नहीं"),
    "Korean": ("두 나라는 어제 협정에 서명했고 장관들은 서울에서 만났다", "안"),
    "Japanese": ("日本とロシアは昨日、共同経済活動について六回の協議を始めることで合意した。", "不"),
    "Chinese": ("两国外长昨天在北京签署了五项协议，双方没有讨论領土問題。", "不"),
    "Thai": ("รัฐมนตรีของทั้งสองประเทศลงนามข้อตกลงเมื่อวานนี้ที่กรุงเทพ", "ไม่"),
}  # fmt: skip
NO_SPACES = ("Japanese", "Chinese", "Thai")


def add(path: Path, texts: Path, words: str, *options: str) -> Result:
    command = ["add", str(path), "--sources", str(texts), "--source", "alder-2016", "--between", "RUS", "TUR"]
    return CliRunner().invoke(cli, [*command, "--exact", words, *options])


def refused(tmp_path: Path, words: str, text: str = ACCUSED, *options: str) -> Result:
    """What ``add --yes`` says to ``words``, having written nothing."""
    path, texts = data_file(tmp_path, "exact: somewhere else", text=text), folder(tmp_path, text)
    before = path.read_bytes()
    result = add(path, texts, words, "--yes", *options)
    assert result.exit_code == 1, result.output
    assert path.read_bytes() == before
    assert "Nothing was written" in result.stderr
    return result


def written(tmp_path: Path, words: str, text: str, *options: str) -> Quote:
    path, texts = data_file(tmp_path, "exact: somewhere else", text=text), folder(tmp_path, text)
    result = add(path, texts, words, *options)
    assert result.exit_code == 0, result.output
    return load(path).relations[0].quotes[-1]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Kenya accused Tanzania of breaking the rules of the East African Community", "Kenya"),
        ("Tanzania will not withdraw the levy on Ugandan maize", "{+not+}"),
        ("We did come here to sell our people’s health", "[-not-]"),
        ("withdraw the levy on Tanzanian maize", "[-Ugandan-]{+Tanzanian+}"),
        ("The two signed five such papers", "[-four-]{+five+}"),
        ("The two signed 4 such papers", "[-four-]{+4+}"),
        ("the two agreed to reopen", "[-on Thursday-]"),
        ("papers for 106 tonnes", "[-10⁶-]{+106+}"),
        ("1,300 of them resigned in May", "[-re-signed-]{+resigned+}"),
        ("dispute can go on", "[-can’t-]{+can+}"),
    ],
)
def test_other_words_are_shown_beside_the_sources_and_not_added(tmp_path: Path, words: str, marked: str) -> None:
    said = refused(tmp_path, words).stderr
    assert "the source has other words" in said
    assert f"You gave: {words}\n" in said
    assert marked in said.split("Differing: ")[1]
    assert "--take-source" in said


@pytest.mark.parametrize(
    ("words", "text", "why"),
    [
        ("Er nahm die Masse", "Er nahm die Maße des Tisches.", "ß is not ss"),
        ("bezahlte die Busse", "Er bezahlte die Buße gestern.", "ß is not ss"),
        ("bir yaz ilik", "Bu uzun bir yaz ILIK su, ılık rüzgâr ve kızıl ışık.", "two letters i"),
        ("le peche du pays", "On vit le péché du pays.", "accents"),
        ("los anos pasados", "Son los años pasados.", "accents"),
        ("все уже сказано", "Так всё уже сказано.", "accents"),
        ("علم الوزير بالأمر", "أمس عَلِمَ الوزير بالأمر.", "vowel signs"),
        ("ハハが行く", "今日パパが行く。", "marks of sound"),
        ("این نام\u200cهای است", "گفت این نامه\u200cای است.", "a joiner elsewhere"),
        ("for 102 metres", "They went for 10² metres.", "raised digits"),
        ("about 11⁄2 tonnes", "It was about 1½ tonnes.", "fractions"),
        ("he said well not go", "Then he said we’ll not go.", "contractions"),
        ("the oeuvre stands", "Here the œuvre stands.", "a letter of its own"),
    ],
)
def test_letters_that_a_looser_comparison_takes_for_each_other_make_other_words(
    tmp_path: Path, words: str, text: str, why: str
) -> None:
    assert search(Quote(exact=words, source="a"), SourceText(text)).verdict is Verdict.NOT_FOUND, why
    refused(tmp_path, words, text)


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("IN JANUARY, TANZANIA ACCUSED", "In January, Tanzania accused"),
        ("in january, tanzania accused", "In January, Tanzania accused"),
        ("die strasse STRAẞE", "die strasse Straße"),
        ("ılık SU ve IŞIK ve kız", "ILIK su ve ışık ve kız"),
        ("ο δρομοσ", "Ο ΔΡΟΜΟΣ"),
        ("６ people’s km2", "6 people's km²"),
        ("１０ fishermen -- now", "10 ﬁshermen – now"),
        ("ﻻ أﺣﺪ", "لا أحد"),
        ("این نامهای است", "این نامه\u200cای است"),
        ("می\u200cگوید که نامهای است", "می\u200cگوید که نامه\u200cای است"),
        ("ﾊﾞｽで", "バスで"),
    ],
)
def test_another_typography_of_the_same_words_is_taken_with_a_yes(tmp_path: Path, words: str, own: str) -> None:
    text = f"Before. {own}. After."
    assert written(tmp_path, words, text, "--yes").exact == own
    assert add(tmp_path / "relations.yaml", folder(tmp_path, text), words).exit_code == 2


@pytest.mark.parametrize(
    "words",
    [
        "regrets the manner in which the ban was com",
        "regrets the manner in which the ban was comunicated",
        "ened to take the matter to the regional court",
        "East African Community and threat- ened to take the matter",
        "East African Community and threat",
        "the long- standing dispute",
        "standing dispute can’t go on",
    ],
)
@pytest.mark.parametrize("option", ["--yes", "--take-source"])
def test_half_a_word_that_a_lines_end_breaks_is_never_written(tmp_path: Path, words: str, option: str) -> None:
    refused(tmp_path, words, ACCUSED, option)


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("regrets the manner in which the ban was communicated", None),
        ("threatened to take the matter to the regional court", None),
        ("the long-standing dispute can’t go on", None),
        ("rose in sta\u00adtions of the Ice\u200bland coast", "rose in stations of the Iceland coast"),
        (
            "REGRETS the manner in which the ban was communicated",
            "regrets the manner in which the ban was communicated",
        ),
        ("ROSE in stations", "rose in stations"),  # elsewhere the source has the word in one piece
        ("日本とロシアは協議を始める", None),
        ("日本とロシアは\n協議を始める", "日本とロシアは協議を始める"),
        ("u\u0308ber cafe\u0301", "über café"),
        ("naïve fishermen", "naïve ﬁshermen"),
    ],
)
def test_words_are_written_whole_whatever_breaks_them_in_the_source(
    tmp_path: Path, words: str, own: str | None
) -> None:
    text = (
        f"{ACCUSED}It rose in sta-\ntions of the Ice\u00adland coast. No stations fell.\n"
        "日本とロシアは\n協議を始める。\nThe u\u0308ber cafe\u0301 of naïve ﬁshermen.\n"
    )
    assert written(tmp_path, words, text, "--yes").exact == (own or words)


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ad", "\u00ac", "\u058a"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", " \n  ", "\n\n"])
def test_a_line_may_end_in_any_hyphen(tmp_path: Path, hyphen: str, ends: str) -> None:
    text = f"The two threat{hyphen}{ends}ened to take the matter there."
    for words in (f"two threat{hyphen} ened to take", "ened to take the matter", "The two threat"):
        refused(tmp_path, words, text, "--take-source")


def test_the_option_takes_the_sources_words_to_the_letter(tmp_path: Path) -> None:
    words = "Tanzania will not withdraw the levy on Ugandan maize"
    for options in (("--take-source",), ("--take-source", "--yes")):
        own = "Tanzania will withdraw the levy on Ugandan maize"
        assert written(tmp_path, words, ACCUSED, *options).exact == own


def test_a_mark_that_is_more_than_typography_is_told_as_punctuation(tmp_path: Path) -> None:
    assert "the source has other punctuation" in refused(tmp_path, "In January Tanzania accused Kenya").stderr


def test_words_that_are_too_unlike_are_shown_and_cannot_be_taken(tmp_path: Path) -> None:
    text = "The two ministers signed the treaty, Page 7 of 9, The Invented Gazette, 3 May 2016, in the old town hall."
    said = refused(tmp_path, "The two ministers signed the treaty in the old town hall", text, "--take-source").stderr
    assert "nearest, on line 1" in said


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(("words", "taken"), [("Tanzania accuses Kenya", False), ("TANZANIA accused Kenya", True)])
def test_on_a_terminal_return_takes_typography_and_leaves_other_words(tmp_path: Path, words: str, taken: bool) -> None:
    path, texts = data_file(tmp_path, "exact: somewhere else", text=ACCUSED), folder(tmp_path, ACCUSED)
    before = path.read_bytes()
    options = ("--sources", texts, "--source", "alder-2016", "--between", "RUS", "TUR", "--exact", words)
    rest = ("", "", "", "", "", "", "") if taken else ("Kenya regrets the", "", *[""] * 7)
    _, shown = on_a_terminal("add", path, *options, answers=("", *rest, "y"))
    assert ("other words" in shown) is not taken
    assert f"exact: {'Tanzania accused Kenya' if taken else 'Kenya regrets the'}\n" in path.read_text("utf-8"), shown
    assert path.read_bytes().startswith(before)


def _tokens(text: str, language: str) -> list[str]:
    """The words of a text, without its marks and capitals; by another way than verify's."""
    plain = unicodedata.normalize("NFC", text)
    plain = (plain.replace("İ", "i").replace("I", "ı") if language == "Turkish" else plain).lower()
    return "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in plain).split()


def _stands(words: str, text: str, language: str) -> bool:
    gap = _gap(language)
    wanted, whole = (f"{gap}{gap.join(_tokens(one, language))}{gap}" for one in (words, text))
    return wanted in whole


def _gap(language: str) -> str:
    return "" if language in NO_SPACES else " "


@st.composite
def misquotes(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and a passage of it with one word changed so that its words no longer stand in the text."""
    language = draw(st.sampled_from(sorted(TEXTS)))
    text, no = TEXTS[language]
    gap = _gap(language)
    runs = re.findall(r"\w[^\w]*?(?=\w|$)" if not gap else r"\S+", text)
    first = draw(st.integers(0, len(runs) - 4))
    words = runs[first : draw(st.integers(first + 3, len(runs)))]
    at = draw(st.integers(0, len(words) - 1))
    other = draw(st.sampled_from([no, "5", "x", *runs]))
    change = draw(st.sampled_from(("drop", "swap", "replace", "insert", "double", "negate", "cut", "letter")))
    if change == "drop":
        words = words[:at] + words[at + 1 :]
    elif change == "swap":
        words = [*words[:at], *words[at : at + 2][::-1], *words[at + 2 :]]
    elif change == "replace":
        words = [*words[:at], other, *words[at + 1 :]]
    elif change == "insert":
        words = [*words[:at], other, *words[at:]]
    elif change == "double":
        words = [*words[: at + 1], *words[at:]]
    elif change == "negate":
        words = [*words[:at], no, *words[at:]]
    elif change == "cut":
        words = [*words[:-1], words[-1][:-1]]
    else:
        words = [*words[:at], words[at][1:] + words[at][:1], *words[at + 1 :]]
    made = gap.join(words).strip()
    if not _tokens(made, language) or _stands(made, text, language):
        made = f"{made}{gap}{no}{gap}{no}"
    return f"{text}\n", made


@given(misquotes())
@examples(120)
def test_no_quote_with_one_word_changed_is_ever_written(misquote: tuple[str, str]) -> None:
    text, words = misquote
    with TemporaryDirectory() as place:
        said = refused(Path(place), words, text).stderr
    assert "Error:" in said
