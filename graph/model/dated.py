"""Tell whether a sentence says when: by a year, a day in figures, or the name of a month or weekday in its language.

This is for hints only: *may* and *mars* are words, too, so that the shortest names count only beside a number.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from graph.model import cldr
from graph.model.text import has_unparted

_FIGURES = re.compile(
    r"(?<!\d)(?:1[89]|20)\d\d(?!\d)|"  # a year of our time
    r"(?<!\d)(?:\d{1,2}[./-]){2}\d{2,4}(?!\d)|"  # 03.05.16
    r"[\d〇一二三四五六七八九十]\s*[年月日號号년월일](?!\w*[本間])"  # as in 5月3日, and 二〇一六年
)
# Years that are counted otherwise: in Thai from the Buddha's, in Persian from Muhammad's time.
_OTHER_YEARS = {"th": re.compile(r"(?<!\d)25\d\d(?!\d)"), "fa": re.compile(r"(?<!\d)1[34]\d\d(?!\d)")}
_YESTERDAY = {
    "am": "ትናንት ነገ", "bg": "вчера утре", "bn": "গতকাল আগামীকাল", "cs": "včera zítra", "da": "igår",
    "el": "χθες χτες αύριο",
    "et": "eile homme", "fi": "eilen huomenna", "he": "אתמול מחר שלשום", "hi": "कल परसों", "hr": "jučer sutra",
    "hu": "tegnap holnap", "hy": "երեկ վաղը", "id": "kemarin besok", "ka": "გუშინ ხვალ", "kk": "кеше ертең",
    "km": "ម្សិលមិញ ស្អែក", "lo": "ມື້ວານ ມື້ອື່ນ", "lt": "vakar rytoj", "lv": "vakar rīt", "mn": "өчигдөр маргааш",
    "my": "မနေ့က မနက်ဖြန်", "ne": "हिजो भोलि", "ro": "ieri mâine", "sk": "včera zajtra", "sl": "včeraj jutri",
    "sr": "јуче сутра juče", "sv": "igår imorgon", "sw": "jana kesho", "ta": "நேற்று நாளை", "te": "నిన్న రేపు",
    "ar": "أمس غدا", "de": "gestern vorgestern", "en": "yesterday tomorrow", "es": "ayer anteayer",
    "fa": "دیروز فردا", "fr": "hier avant-hier demain", "it": "ieri domani", "ja": "昨日 明日 昨年 今年 先月",
    "ko": "어제 내일 작년", "nl": "gisteren", "pl": "wczoraj", "pt": "ontem amanhã", "ru": "вчера завтра",
    "th": "เมื่อวาน พรุ่งนี้", "tr": "dün yarın", "uk": "вчора завтра", "zh": "昨天 昨日 明天 去年 今年 上月",
}  # fmt: skip
# Languages whose names of days and months have endings: *среда*, в *среду*; of Korean they follow the whole name.
_ENDINGS = frozenset(
    "az be bg bs cs el et fi hr hu hy ka kk ky lt lv mk pl ro ru sk sl sq sr tk tr uk uz".split()  # noqa: SIM905
)
_KOREAN = "ko"
_PREFIXES = {"he": "[בלמוכש]{0,2}", "am": "[በከለየ]?"}  # of letters that stand for *on*, *from* and the like
_PARTICLES = "(?:에|에는|에도|은|는|도|의|부터|까지)?"  # of Korean, after an adverb
# A letter, or a vowel's sign, which belongs to the letter before it and is none for ``re``: कल and कला.
_LETTER = r"[\w\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0980-\u0dff]"
_SHORT = 3  # letters of a name that counts only beside a number


def says_when(words: str, language: str | None = None) -> bool:
    """Return whether ``words`` say when. Without a ``language`` (BCP 47), the whole names of every language count."""
    text = "".join(_digit(character) for character in words)
    tag = language.split("-")[0].casefold() if language else None
    other = _OTHER_YEARS.get(tag or "")
    # guard: dates-by-language
    named = any(pattern.search(text) for pattern in ([_named(tag)] if tag else map(_named, sorted(cldr.named_dates()))))
    return bool(_FIGURES.search(text) or (other and other.search(text)) or named)


@cache
def _named(language: str) -> re.Pattern[str]:
    """Return what finds the names of a language's months and days."""
    patterns = [_pattern(name, language) for name in cldr.named_dates().get(language, ())]
    patterns += [_pattern(word, language, alone=True) for word in _YESTERDAY.get(language, "").split()]
    return re.compile("|".join(patterns) or r"(?!)")


def _pattern(name: str, language: str, *, alone: bool = False) -> str:
    """Return what finds a name, with its endings and prefixes.

    An adverb stands ``alone``: it has neither, and needs no number beside it, however short.
    """
    if has_unparted(name):
        return re.escape(name)
    if language == _KOREAN:
        ending = _PARTICLES if alone else r"\w{0,3}"
        return rf"(?<!\w){re.escape(name)}{ending}(?!\w)"
    if alone:
        return rf"(?<!{_LETTER})(?i:{re.escape(name)})(?!{_LETTER})"
    stem = rf"{re.escape(name[:-1])}\w{{0,2}}" if language in _ENDINGS and len(name) > _SHORT + 1 else re.escape(name)
    case = stem if name[:1].isupper() else f"(?i:{stem})"  # where names have capitals, words without are others
    whole = rf"(?<!\w){_PREFIXES.get(language, '')}{case}(?!\w)"
    return whole if len(name) > _SHORT else rf"(?<=\d ){case}(?!\w)|(?<!\w){case}(?= \d)"


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None or character.isascii() else str(value)
