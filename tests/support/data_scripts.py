"""An invented file in many scripts, with texts of its sources: right to left, without spaces, very long, very many.

Codes and formats are real, countries' names, words and sources made up. What ``write`` puts into a folder passes
``check`` and ``verify``; one source has no text, so that its quotes stay unchecked.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import unicodedata
from itertools import cycle
from pathlib import Path
from typing import Any

from graph.evidence.verify import verify
from graph.loading.load import load
from graph.record import Record, make_record, record_path, write_record

SCRIPTS, MANY = "nor-zaf", "nor-tls"  # the relation of the scripts, and the one with very many quotes
CHECKED = dt.date(2017, 1, 7)


def _long(length: int = 2_700, words: int = 40) -> str:
    """As many words as a quote may have, in a language that builds long ones; no word stands twice."""
    letters = length - (words - 1)  # and a space between two
    parts = cycle(("leuchtturmwärter", "küstengewässer", "seekabel", "hafenzoll", "fischerei", "kornfracht"))
    made = []
    for number in range(1, words + 1):
        size = letters // words + (number <= letters % words)
        word = f"Nr{number:02}"
        while len(word) < size - 6:
            word += next(parts)
        made.append(word[: size - 6] + "vertag")
    return " ".join(made)


LONG = _long()
ARABIC = "اتفق البلدان على فتح 3 موانئ أمام سفن NORTHLAND LINES بحلول عام 2016، وقال الوزير: لن نتراجع!"
LATIN_FIRST = "NORTHLAND لم ترسل أحدا إلى الاجتماع الذي عقد في المنارة يوم 12 مايو."
VOWELLED = "وَقَّعَ الوَزيرانِ مُعاهَدَةَ صَداقَةٍ في الشِّتاءِ."
PERSIAN = "دو کشور می‌گویند که مرزها بسته نخواهد شد."
HEBREW = 'שר החוץ אמר: "לא נוותר על אף אי", ועזב.'
RUSSIAN = "Северная страна закрыла свои порты, а министр назвал это «вынужденной мерой»"
JAPANESE = "両国は灯台で会談し、漁業協定に署名した。"
HINDI = "दोनों देशों ने शांति समझौते पर हस्ताक्षर किए।"
THAI = "ทั้งสองประเทศตกลงเปิดพรมแดนร่วมกัน"
VIETNAMESE = unicodedata.normalize("NFD", "Hai nước đã ký một hiệp ước hữu nghị.")
EMOJI = "the ministry posted 🕊️🤝🏽👩‍👩‍👧‍👦 and 𝔣𝔯𝔦𝔢𝔫𝔡𝔰, and not one word"
NESTED = "“We will not give up a single island,” he said, and left"
GERMAN = "Der Minister sprach von einer „offenen Tür“"
UNBROKEN = "the treaty is filed under " + "Nordlandfischereiabkommenszusatzprotokoll" * 6
TRANSLATED = " ".join(
    f"The meeting number {number} was held, and both sides spoke at length." for number in range(1, 31)
)

# Language, title, outlet; each source is named by its language.
_SOURCES = {
    "ar": ("الوزراء يجتمعون في المنارة", "صحيفة الساحل"),
    "fa": ("دیدار وزیران در فانوس دریایی", "روزنامهٔ ساحل"),
    "he": ("השרים נפגשו במגדלור", "קול החוף"),
    "ru": ("Министры встретились у маяка", "Береговые вести"),
    "ja": ("灯台で閣僚会談", "海岸新聞"),
    "hi": ("मंत्री प्रकाशस्तंभ पर मिले", "तट समाचार"),
    "th": ("รัฐมนตรีพบกันที่ประภาคาร", "ข่าวชายฝั่ง"),
    "vi": ("Các bộ trưởng gặp nhau ở hải đăng", "Tin Bờ Biển"),
    "de": ("Minister treffen sich am Leuchtturm", "Küstenbote"),
    "en": ("Ministers meet at the lighthouse, " * 12 + "again", "The Invented Courier"),
}
ROLE = "deputy minister for fisheries, lighthouses and the common waters of the north and the south, " * 4 + "retired"
_SPEAKERS = {
    "ar": {"name": "سالم الموجي", "role": "وزير الخارجية", "voice": "reported"},
    "ja": {"name": "波野 灯", "role": "外務大臣"},
}
_BY = "B. Person"


def _quote(language: str, exact: str, translation: str | None = None, **more: Any) -> dict[str, Any]:
    quote = {"exact": exact, "source": f"paper-{language}", **more}
    if language in _SPEAKERS:
        quote["speaker"] = _SPEAKERS[language]
    if translation:
        quote["translation"] = {"text": translation, "language": "en", "by": _BY}
    return quote


QUOTES = [
    _quote("ar", ARABIC, "The two countries agreed to open 3 ports to the ships of Northland Lines by 2016.",
           date="2014", event="AGREE", actor=["NOR", "ZAF"], prefix="وفي المساء", suffix="ثم غادر القاعة"),
    _quote("ar", LATIN_FIRST, date="2015-05-12"),
    _quote("ar", VOWELLED, "The two ministers signed a treaty of friendship in winter.", date="2015-12"),
    _quote("fa", PERSIAN, date="2015-11"),
    _quote("he", HEBREW, date="2015-10"),
    _quote("ru", RUSSIAN, "The northern country closed its ports, and the minister called it “a measure of need”.",
           date="2016-01-01", event="SANCTION", actor=["NOR"], recipient=["ZAF"], context=["economic"]),
    _quote("ja", JAPANESE, "The two countries met at the lighthouse and signed an agreement on fisheries.",
           date="2016-02", event="AGREE", actor=["NOR", "ZAF"]),
    _quote("de", LONG, TRANSLATED, date="2016-03"),
    _quote("hi", HINDI, date="2016-04"),
    _quote("th", THAI, date="2016-05"),
    _quote("vi", VIETNAMESE, date="2016-06"),
    _quote("en", EMOJI, date="2016-07"),
    _quote("en", NESTED, date="2016-08", speaker={"name": "A. Wave", "role": ROLE}),
    _quote("de", GERMAN, date="2016-09"),
    _quote("en", UNBROKEN, date="2016-10"),
    {"exact": "nobody wrote down what was said at sea", "source": "radio", "date": "2016-11"},
]  # fmt: skip
SANCTION = _quote("ar", "أغلق الغرب موانئه أمام الشرق", date="2013", event="SANCTION", actor=["ESH"], recipient=["TLS"])


def data(many: int = 400) -> tuple[dict[str, Any], dict[str, str]]:
    """The file as keys and values, and the texts of its sources by file name."""
    quotes = [
        _quote("en", f"on day {day} of the strike the fleet left the harbour with {day * 3} ships",
               **({"date": f"{2010 + day % 7}-{day % 12 + 1:02}"} if day % 5 else {}))
        for day in range(1, many + 1)
    ]  # fmt: skip
    relations = [
        {"between": ["NOR", "ZAF"], "summary": "Friends in every script.", "quotes": QUOTES},
        {"between": ["NOR", "TLS"], "quotes": quotes},
        {"between": ["ESH", "TLS"], "quotes": [SANCTION]},
    ]
    texts: dict[str, str] = {}
    sources: dict[str, Any] = {
        "radio": {"type": "broadcast", "title": "Bulletin", "container-title": "Radio Nowhere", "issued": "2016-12-30"}
    }
    for language, (title, outlet) in _SOURCES.items():
        key = f"paper-{language}"
        own = [quote for relation in relations for quote in relation["quotes"] if quote["source"] == key]
        passages = (" ".join(filter(None, map(quote.get, ("prefix", "exact", "suffix")))) for quote in own)
        text = texts[f"{key}.txt"] = "\n\n".join([title, *passages]) + "\n"
        sources[key] = {
            "type": "article-newspaper",
            "title": title,
            "container-title": outlet,
            "issued": "2016-12-31",
            "URL": f"https://{language}.paper.example/2016/" + "a_very_long_address_of_a_page_" * 8,
            "language": language,
            "text": f"{key}.txt",
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
        }
    labels = {"NOR": "Northland", "ZAF": "Southland", "TLS": "بلاد الشرق", "ESH": "بلاد الغرب"}
    countries = {code: {"label": label} for code, label in labels.items()}
    head = {"title": "In many scripts", "description": "Made up, to see every script.", "version": "1"}
    return {**head, "countries": countries, "sources": sources, "relations": relations}, texts


def write(folder: Path, many: int = 400) -> Path:
    """The file, its sources' texts (in ``texts/``) and the record of their verification; returns the file's path."""
    made, texts = data(many)
    (folder / "texts").mkdir()
    for name, text in texts.items():
        (folder / "texts" / name).write_bytes(text.encode())
    path = folder / "relations.yaml"
    path.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", "utf-8")  # JSON is YAML, too
    verified = verify(load(path), folder / "texts")
    write_record(record_path(path), make_record(verified, Record(), CHECKED))
    return path
