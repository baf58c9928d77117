"""What the quotation marks of a source say about who speaks: warnings of ``verify``."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.evidence import problems_of
from graph.evidence.quotations import Quotations
from graph.evidence.verbs_of_saying import _FORMS, verbs_in
from graph.evidence.verify import verify
from graph.loading.load import load
from tests.support.invented import data_file, folder

DIRECT, REPORTED = "speaker: {name: A. Person, role: minister}", "speaker: {name: A. Person, voice: reported}"


def codes(tmp_path: Path, text: str, exact: str, coding: str = "", language: str = "") -> list[str]:
    """The codes of what is told of one quote in ``text``."""
    words = exact.replace("'", "''")
    path = data_file(tmp_path, f"exact: '{words}'" + (f"\n{coding}" if coding else ""), text=text)
    if language:
        data = path.read_text("utf-8").replace("    text: alder.txt", f"    language: {language}\n    text: alder.txt")
        path.write_text(data, "utf-8")
    return [problem.code for _, problem in problems_of(verify(load(path), folder(tmp_path, text)))]


QUOTED = [
    ("en", "The minister left. “We will not give up a single island,” he said.", "We will not give up a single island"),
    ("en", 'He was firm: "Our people come first." Nobody replied.', "Our people come first"),
    ("en", "“First we talk.\n\n“Then we sign nothing at all,” said the minister.", "Then we sign nothing at all"),
    ("en", "‘It’s the minister’s own fault,’ she said.", "minister’s own fault"),
    ("de", "Der Minister sagte: „Wir geben keine Insel auf.“ Dann ging er.", "Wir geben keine Insel auf"),
    ("de", "»Wir geben keine Insel auf«, sagte der Minister.", "Wir geben keine Insel auf"),
    ("fr", "Il a dit : « Nous ne céderons rien. » Puis il partit.", "Nous ne céderons rien"),
    ("ru", "Министр сказал: «Мы ничего не отдадим». Потом он ушёл.", "Мы ничего не отдадим"),
    ("ja", "大臣は「島は渡さない」と述べた。", "島は渡さない"),
    ("fi", "Ministeri sanoi: ”Emme luovu saaresta.” Sitten hän lähti.", "Emme luovu saaresta"),
    ("ar", "قال الوزير: «لن نتخلى عن الجزيرة». ثم غادر.", "لن نتخلى عن الجزيرة"),
    ("pl", "Minister dodał: „Nie oddamy wyspy”. Potem wyszedł.", "Nie oddamy wyspy"),
]


@pytest.mark.parametrize(("language", "text", "exact"), QUOTED, ids=[f"{q[0]}-{q[2][:12]}" for q in QUOTED])
def test_words_in_the_sources_quotation_marks_need_a_speaker(
    tmp_path: Path, language: str, text: str, exact: str
) -> None:
    assert codes(tmp_path, text, exact, language=language) == ["quotation-without-speaker"]
    assert codes(tmp_path, text, exact, DIRECT, language) == []
    assert codes(tmp_path, text, exact, REPORTED, language) == []


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("He called it “a stab in the back” and left the room.", "called it “a stab in the back” and left"),
        ("“We will stay,” he said. The talks went on until Monday. “We leave,” she said.", "The talks went on"),
        ("It's the ministers' fault. They don't agree on it. 'Tis so.", "They don't agree on it"),
        ('Prices rose by 5" in a year. The two sides met again. A 3" pipe broke.', "The two sides met again"),
        ("“Never closed, and then a new paragraph.\n\nThe two sides met again.", "The two sides met again"),
        ("Der Preis «sank» nicht. Die Lage bleibt ernst. Er sagte »ja«.", "Die Lage bleibt ernst"),
    ],
)
def test_words_of_the_article_need_none(tmp_path: Path, text: str, exact: str) -> None:
    assert codes(tmp_path, text, exact) == []


SAID = [
    ("en", "“Our people come first,” he said on Monday.", "Our people come first,” he said"),
    ("en", "The minister warned that “we will not stay”.", "The minister warned that “we will not stay"),
    ("de", "„Wir bleiben“, sagte der Minister am Montag.", "„Wir bleiben“, sagte der Minister"),
    ("fr", "« Nous restons », a déclaré le ministre lundi.", "« Nous restons », a déclaré le ministre"),
    ("es", "«Nos quedamos», dijo el ministro el lunes.", "«Nos quedamos», dijo el ministro"),
    ("ru", "«Мы остаёмся», — заявил министр в понедельник.", "«Мы остаёмся», — заявил министр"),
    ("tr", "Bakan, “Kalıyoruz” dedi ve ayrıldı.", "“Kalıyoruz” dedi ve ayrıldı"),
    ("ja", "大臣は「島は渡さない」と述べた。", "「島は渡さない」と述べた"),
    ("zh", "部长说：“我们不会放弃。”他随后离开。", "部长说：“我们不会放弃"),
    ("ko", "장관은 “포기하지 않겠다”고 말했다.", "“포기하지 않겠다”고 말했다"),
    ("fa", "وزیر گفت: «ما می‌مانیم». سپس رفت.", "وزیر گفت: «ما می‌مانیم"),
    ("th", "รัฐมนตรีกล่าวว่า “เราจะไม่ยอม” แล้วจากไป", "รัฐมนตรีกล่าวว่า “เราจะไม่ยอม"),
    ("", "Мы остаёмся. «Мы не уйдём», — сказал он.", "«Мы не уйдём», — сказал он"),
]


@pytest.mark.parametrize(("language", "text", "exact"), SAID, ids=[f"{s[0]}-{s[2][:12]}" for s in SAID])
def test_a_verb_of_saying_outside_the_marks_is_not_the_speakers(
    tmp_path: Path, language: str, text: str, exact: str
) -> None:
    assert codes(tmp_path, text, exact, DIRECT, language) == ["reporting-verb"]
    assert codes(tmp_path, text, exact, REPORTED, language) == []


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("“We said that we would stay, and we stay,” he added.", "We said that we would stay, and we stay"),
        ("Person: Our people told us to stay. We do.", "Our people told us to stay"),
        ("Well, he told me that we must go at once.", "Well, he told me that we must go"),
    ],
)
def test_a_verb_of_saying_of_the_speaker_is_nothing_to_warn_of(tmp_path: Path, text: str, exact: str) -> None:
    assert codes(tmp_path, text, exact, DIRECT) == []


@pytest.mark.parametrize(
    "exact", ["Our people come before any treaty, the minister said", "A. Person said that the talks had failed"]
)
def test_without_marks_a_reporting_clause_or_the_speakers_name_tells(tmp_path: Path, exact: str) -> None:
    assert codes(tmp_path, f"{exact}. Then he left.", exact, DIRECT) == ["reporting-verb"]


def test_it_is_a_warning_with_line_verb_and_what_to_do(tmp_path: Path) -> None:
    text = "A headline\n\n“We stay,” he said."
    path = data_file(tmp_path, "exact: “We stay,” he said\nspeaker: {name: A}", "exact: We stay", text=text)
    (_, verb), (_, nobody) = problems_of(verify(load(path), folder(tmp_path, text)))
    assert (verb.severity, nobody.severity) == ("warning", "warning")
    assert verb.message == "“said” is the article's word, outside quotation marks, and the voice is direct"
    assert nobody.message == "in quotation marks in the source, on line 3, and without a speaker"


def test_every_form_of_the_table_is_found_in_its_language() -> None:
    for language, forms in _FORMS.items():
        for form in forms.split():
            words = form.replace("_", " ")
            assert [match[0] for match in verbs_in(words, language)], (language, form)


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "a “b c\n\nd e f “g” h"
    assert Quotations(text).around(text.index("e")) is None
    assert Quotations(text).around(text.index("g")) is not None
