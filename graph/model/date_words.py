"""Make the words and signs of dates plain: digits of every script, months, *about*.

See ``date_periods`` for seasons, quarters and the like, and ``date_readings`` for which date the plain text is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from graph.model import cldr
from graph.model.date_periods import with_periods

_SIGNS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹣", "-") | dict.fromkeys("⁄∕", "/") | dict.fromkeys("。．・·", ".") | {"،": ",", "、": ","}
)
_NUMERALS = {numeral: str(value) for value, numeral in enumerate("〇一二三四五六七八九")} | {"零": "0"}

# Years that are counted otherwise, and months that are none of the common calendar: nobody should guess them.
_OTHER_CALENDAR = re.compile(
    r"令和|平成|昭和|大正|明治|民[國国]|주체|พ\.? ?ศ|หิจเราะห|هـ|هجري|هجری|شمسی|قمری|ዓ\.? ?ም|"
    r"\b(?:a\.? ?h|b\.? ?[es]|s\.? ?h|vikram samvat|[sś]aka|शक|वि\.? ?सं)\.? ?\d{4}\b|"
    r"\ba\.? ?m\.? ?5\d{3}\b|\d{4} [sś]aka\b|"
    r"\bב?(?:תשרי|חשוון|מרחשוון|כסלו|טבת|שבט|אדר|ניסן|אייר|סיוון|תמוז|אב|אלול)\b|תש[א-ת]{0,2}[\"״]|"
    r"बैशाख|वैशाख|जेठ|असार|साउन|भदौ|असोज|कात्तिक|मंसिर|माघ|फागुन|बि\.? ?सं|"
    r"বৈশাখ|জ্যৈষ্ঠ|আষাঢ়|শ্রাবণ|আশ্বিন|কার্তিক|অগ্রহায়ণ|ফাল্গুন|চৈত্র|বঙ্গাব্দ|"
    r"^[rhstm] ?\d{1,2}[-./年]|\d{3} ?(?:a\.? ?h\.?|b\.? ?e\.?|b\.? ?s\.?|s\.? ?h\.?|a\.? ?m\.?|vikram samvat)$|"
    r"\b(?:reiwa|heisei|sh[oō]wa|taish[oō]|minguo|juche|hijri|hegirae?|buddhist|muharram|safar|rabi|jumada|rajab|"
    r"sha'?ban|ramadh?an|ramazan|shawwal|dhu|farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|"
    r"bahman|esfand|tishrei|cheshvan|kislev|tevet|shevat|adar|nisan|iyar|sivan|tammuz|av|elul)\b|"
    r"\b(?:محرم|صفر|ربيع ال|جمادى|رجب|شعبان|رمضان|شوال|ذو ال|ذي ال|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|"
    r"آذر|دی|بهمن|اسفند)|መስከረም|ጥቅምት|[ኅህኀሕ]ዳር|ታ[ኅህ][ሣሳ][ሥስ]|ጥር|የካቲት|መጋቢት|ሚያዝያ|ግንቦት|ሰኔ|[ሐሀ]ምሌ|ነ[ሐሀ]ሴ|ጳጉሜ"
)
_ABOUT = """
ca c circa cca about around approximately approx roughly some um etwa ungefähr rund gegen vers environ autour hacia
alrededor aproximadamente cerca около ок примерно приблизительно około ok oko yaklaşık حوالي نحو حدود 約 约 大约 약 ~
"""
_DOUBTFUL = """
? prob probably possibly perhaps maybe presumably vermutlich wohl vielleicht probablement peut-être quizás forse
наверное
"""
_SINCE = "since seit depuis desde с sinds sedan od från"
_UNTIL = "until till bis jusqu'en jusqu'à hasta до até"
# What says nothing: articles, words for day and year, endings of ordinals. Any other word may mean something.
_FILLERS = """
the of on in de del della do da d le la les l el il den der dem die das am im an anno av í i w z u v ve o
st nd rd th er re ème ª º à g г год года году р рік року r roku rok ročník m gada year month jahr jahre jahres jahren
année año ano yıl yılı ngày วันที่ เดือน ปี ค.ศ թ թվականի წლის წელი წ ថ្ងៃទី ខែ ឆ្នាំ ວັນທີ ເດືອນ ປີ оны он өдөр жылғы жылы ж
il ili ilin yil yili ad a.d ce c.e chr 公元 西元 سنة عام
من م ميلادي ميلادية میلادی سال anul гг los las năm של yılının vuoden domini н.э
"""
_BETWEEN = ("to", "bis", "à", "a", "al", "do", "по")  # what stands between two dates; some are short days of the week
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_VIETNAMESE_MONTHS = ("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_VIETNAMESE = re.compile(rf"tháng ({'|'.join(sorted(_VIETNAMESE_MONTHS, key=len, reverse=True))})(?: năm)?(?=\W)")
_EASTERN_RANGE = re.compile(
    r"(?<=[年月日년월일]) ?(?:[~〜至到-]|から|부터) ?(?=\d+[年月日년월일])|"
    r"(?<=(?<![\d-])\d{4}) ?[~〜至到] ?(?=\d{4}(?!\d))"
)
# Names of the Maghreb, which the language's own table lacks.
_MORE_MONTHS = {
    "جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5, "جوان": 6, "جويلية": 7, "يوليوز": 7, "أوت": 8, "غشت": 8, "شتنبر": 9,
    "نونبر": 11, "دجنبر": 12,
}  # fmt: skip
_MEANING = {
    word: sign
    for words, sign in (
        (_ABOUT, "~"), (_DOUBTFUL, "?"), (_SINCE, "since"), (_UNTIL, "until"), (_FILLERS, ""),
    )
    for word in words.split()
}  # fmt: skip


def plain(written: str) -> str:
    """Return ``written`` in small letters, with digits, dashes and dots as in ASCII and with single spaces."""
    text = re.sub(r"\s#.*", "", unicodedata.normalize("NFKC", written)).translate(_SIGNS)  # ＃ begins no comment
    text = "".join(_digit(character) for character in text if unicodedata.category(character) != "Cf")
    text = in_digits(text)
    text = text.casefold().replace("i̇", "i").replace("(?)", "?")
    text = " ".join(re.sub(r"[()]|\[\?\]", lambda sign: "?" if sign[0] == "[?]" else " ", text).split())
    text = re.sub(r"(?<=\d)_(?=\d)", "-", re.sub(r"[«“„\"](\d{1,2})[»“”\"]", r"\1", text))  # «3» мая
    return re.sub(r"^<(.*)>$", r"\1", text).strip(" \"'“”„‘’«»()[],;")  # one alone says before, or after: <2014


def in_digits(text: str) -> str:
    """Return ``text`` with the years, months and days that are written in Chinese numerals in digits."""
    return re.sub(r"[〇零一二三四五六七八九十]+(?=[年月日])", lambda match: _numeral(match[0]), text)


def is_of_another_calendar(text: str, written: str) -> bool:
    """Return whether the year of ``text``, which is ``written`` made plain, may be of another era."""
    if _OTHER_CALENDAR.search(text):
        return True
    years = [int(year) for year in re.findall(r"\d{4}", text)]
    scripts = {unicodedata.name(character, "?").split()[0] for character in written if not character.isascii()}
    thai = {"THAI", "KHMER", "LAO", "MYANMAR"} & scripts and any(2400 <= year < 2700 for year in years)
    arabic = {"ARABIC", "ARABIC-INDIC", "EXTENDED"} & scripts and any(1200 <= year < 1500 for year in years)
    return bool(thai or arabic)


def with_numbers(text: str) -> str:
    """Return ``text`` with months as ``<m5>``, seasons as ``<s21>``, *about* as ``~``, and without fillers."""
    text = re.sub(r"\b(ca?|prob)\.(?=\d)", r"\1 ", text)
    text = re.sub(r"(?<=\d)م(?!\w)|(?:まで|까지)$", "", text)
    text = _EASTERN_RANGE.sub(" - ", text)
    text = re.sub(r"^(?:od|від|от) (.+?) (?:do|до) ", r"\1 - ", text)
    text = with_periods(text)
    text = re.sub(r"(\d{4}) ?年(?!代)(?:度)?", r"\1 ", text)
    text = re.sub(r"(?<!\d)(\d{1,2})[月월]? ?[-~] ?(?=\d{1,2} ?[月월])", r" <m\1> - ", text)  # 5-6月: two months
    text = re.sub(r"(\d{1,2}) ?[月월]", r" <m\1> ", re.sub(r"(\d{4}) ?년(?!대)", r"\1 ", text))
    text = re.sub(r"(\d{1,2}) ?[日号號일]", r"\1 ", text)
    text = re.sub(r"(\d{1,2})-?р сар(?:ын)?", r" <m\1> ", re.sub(r"(?<=\d)-(?:yil|cı|ci|cu|cü|ші|шы)\b", " ", text))
    text = re.sub(r"(?:^|(?<= ))[הב]-?(?=\d)", "", text)  # Hebrew: on the 5th
    text = re.sub(r"tháng (\d{1,2})(?: năm)?", r" <m\1> ", text)
    text = _VIETNAMESE.sub(lambda match: f" <m{_VIETNAMESE_MONTHS.index(match[1]) + 1}> ", text)
    text = re.sub(r"(?<=\d)[-./ ]+([ivx]+)[-./ ]+(?=\d{4})", _roman, text)
    text = text.replace("?", " ? ")
    text = _months().sub(lambda match: f" <m{_month_numbers()[match['name']]}> ", text)
    text = re.sub(r"(<m\d+>) +/ +\1", r"\1", text)  # أيار/مايو, as the United Nations write
    return " ".join(filter(None, map(_word, text.replace(",", " ").split())))


def _word(word: str) -> str:
    """Return what a word means for a date: a sign, nothing, or itself."""
    if ordinal := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|er|re|º|ª|e|ème|-?го|-?е|:e|-?ны|-?ний|-?én|-?ін|-ին)", word):
        return ordinal[1]
    bare = word.strip(".") or word
    short_day = bare in cldr.weekdays() and bare not in _BETWEEN
    return _MEANING.get(bare, "" if short_day else word)


@cache
def _month_numbers() -> Mapping[str, int]:
    return {**cldr.months(), **_MORE_MONTHS}


@cache
def _months() -> re.Pattern[str]:
    names = sorted(_month_numbers(), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])ב?(?P<name>{'|'.join(map(re.escape, names))})\.?(?![^\W\d_]|\.\w)")


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None or character.isascii() else str(value)


def _roman(match: re.Match[str]) -> str:
    return f" <m{_ROMAN.index(match[1]) + 1}> " if match[1] in _ROMAN else match[0]


def _numeral(text: str) -> str:
    """Return a number in digits: ``二〇二三`` → ``2023``, ``二十八`` → ``28``."""
    if "十" not in text:
        return "".join(_NUMERALS[numeral] for numeral in text)
    tens, _, ones = text.partition("十")
    return str(10 * int(_NUMERALS.get(tens, "1")) + int(_NUMERALS.get(ones, "0")))
