"""What notes and readers' remarks are called in many languages, as wikis and papers print them in brackets: tables.

See ``glued`` for where they may stand. A label comes before a number (``[注釈 1]``); a remark stands alone
(``[citation needed]``). Nothing else counts, since brackets may complete a word: ``Feb[ruary 20]``. What could be the
end of a word or a word of the sentence is told apart here, since it may stand in fewer places.
"""

from __future__ import annotations

import re

_LABELS = """
note notes ref refs Anm. Anmerkung Fn. Fußnote réf. nota notas rif. noot voetnoot not dipnot przyp. przypis
uwaga pozn. poznámka megj. jegyzet lábj. viite huom. viide anm. fotnot noter napomena bilj. shën. catatan
lower-alpha upper-alpha прим. примеч. примечание комм. ком. заб. бел. напом. σημ. σημείωση
υποσ. հղում ծան. შენ. הערה ملاحظة ملحوظة هامش یادداشت پانویس نکته नोट टिप्पणी टीका குறிப்பு หมายเหตุ เชิงอรรถ
注 註 注釈 註釈 注释 註釋 脚注 腳注 註解 备注 備註 出典 주 각주 내용주 참고 ማስታወሻ
"""
_SHORT_LABELS = "n nb fn op. sn. сн. пр."  # which may end a word: "Ja[n 20]"
# Words that a label makes longer: "foot[note 3]", "can[not 3]", "the[n 3]".
_HALVES = "foot end key bank side head hand voet eind fot fod slut can de con an the whe eve seve"
_NEEDED = """
citation|citations|additional citation|additional citations|full citation|better citation|medical citation|
scientific citation|source|sources|better source|primary source|non-primary source|third-party source|page|page number|
clarification|attribution|verification|quotation|translation|update|year|date|example|examples|context|reference
"""
_QUESTIONS = "who?|which?|why?|by whom?|according to whom?"
_HALF_QUESTIONS = "where?|how?|when?"  # not behind "some", "any", "no", "every" and "else"
_REMARKS = """
citation nécessaire|référence nécessaire|réf. nécessaire|réf. souhaitée|Beleg?|Quelle?|Beleg fehlt|Quelle fehlt|
cita requerida|carece de fontes?|citazione necessaria|bron ontbreekt|potrzebny przypis|potřebná citace|källa behövs|
trenger referanse|kaynak belirtilmeli|mənbə göstərin|источник не указан|εκκρεμεί παραπομπή|בקשת מקור|דרוש מקור|
דרושה הבהרה|بحاجة لمصدر|بحاجة إلى مصدر|نیازمند منبع|مدرک نیازمند است|उद्धरण चाहिए|ต้องการอ้างอิง|cần dẫn nguồn|
butuh rujukan|要出典|要検証|誰によって?|いつ?|来源请求|來源請求|需要引用|出处请求|출처 필요|누가?
"""
# What may as well be a word of the sentence, or the end of one: "un[disputed]". It counts only behind a comma or stop.
_WORDS = """
dubious – discuss|dubious|verify|failed verification|not in citation given|original research|disputed|pas clair|
sin fuentes|carece de fontes|senza fonte|bron?|zdroj?|chybí zdroj|forrás?|lähde?|kilde mangler|mangler kilde|
источник?|нет в источнике|уточнить|джерело?|источник|தெளிவுபடுத்துக
"""
# Lengths, whose square or cube is no note: "5 metres²", "100米²".
_LENGTHS = """
metre metres meter meters metern mètre mètres metro metros metri метр метра метров метри метрів
متر מטר מטרים 미터 メートル \\d米 千米 厘米 毫米 公尺 公里 英里 英尺
मीटर मील মিটার মাইল மீட்டர் மீட்டர்கள் மைல் మీటర్ మీటర్లు మీటర్ల మైళ్లు మైళ్ల મીટર માઇલ માઈલ ಮೀಟರ್ ಮೀಟರ್\u200cಗಳು ಮೀಟರ್\u200cಗಳ ಮೀಟರ್ಗಳು
ಮೀಟರ್ಗಳ ಮೈಲಿ മീറ്റർ മീറ്ററുകൾ മൈൽ ਮੀਟਰ ਮੀਲ ମିଟର ମାଇଲ මීටර් සැතපුම් میٹر میل เมตร ไมล์ ແມັດ ម៉ែត្រ မီတာ မိုင် mét ሜትር მეტრი მეტრის մետր
metrów metry metrů metrov metriä metrų μέτρο μέτρα μέτρων метара метраў foot feet fuß inch inches mile miles yard yards
meile meilen фут футов миля мили миль
"""


def _any(words: list[str]) -> str:
    found = sorted((word.strip() for word in words if word.strip()), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, found))})"


def _not_behind(words: str) -> str:
    return "".join(rf"(?<!\b(?i:{word}))" for word in words.split())


LABEL = _any([*_LABELS.split(), "ghi chú", "chú thích"])
SHORT_LABEL = _any(_SHORT_LABELS.split())
LENGTHENED = _not_behind(_HALVES)  # where a label may stand
REMARK = _any(
    [*_REMARKS.split("|"), *_QUESTIONS.split("|"), *(f"{word.strip()} needed" for word in _NEEDED.split("|"))]
)
HALF_QUESTION = _any(_HALF_QUESTIONS.split("|"))
NO_HALF = _not_behind("some any no every else")  # where it may stand
WORD = _any(_WORDS.split("|"))
# Where a raised number may stand.
NO_POWER = "".join(rf"(?!(?<=(?i:{unit}))(?:[²³](?![⁰¹²³⁴-⁹,])|\^[23]\^|<sup>[23]<))" for unit in _LENGTHS.split())
