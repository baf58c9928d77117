"""What notes and readers' remarks are called in many languages, as wikis and papers print them in brackets: tables.

See ``glued`` for where they may stand. A label comes before a number (``[注釈 1]``); a remark stands alone
(``[citation needed]``). Nothing else counts, since brackets may complete a word: ``Feb[ruary 20]``.
"""

from __future__ import annotations

import re

_LABELS = """
note notes nb n ref refs fn Anm. Anmerkung Fn. Fußnote réf. nota notas rif. noot voetnoot not dipnot przyp. przypis
uwaga pozn. poznámka megj. jegyzet lábj. viite huom. viide anm. fotnot noter napomena bilj. op. sn. shën. catatan
lower-alpha upper-alpha прим. примеч. примечание сн. комм. ком. пр. заб. бел. напом. σημ. σημείωση
υποσ. հղում ծան. შენ. הערה ملاحظة ملحوظة هامش یادداشت پانویس نکته नोट टिप्पणी टीका குறிப்பு หมายเหตุ เชิงอรรถ
注 註 注釈 註釈 注释 註釋 脚注 腳注 註解 备注 備註 出典 주 각주 내용주 참고 ማስታወሻ
"""
_REMARKS = """
dubious – discuss|dubious|verify|failed verification|not in citation given|original research|disputed|
réf. nécessaire|référence nécessaire|citation nécessaire|réf. souhaitée|pas clair|Beleg?|Quelle?|Beleg fehlt|
Quelle fehlt|cita requerida|sin fuentes|carece de fontes?|carece de fontes|senza fonte|citazione necessaria|bron?|
bron ontbreekt|potrzebny przypis|potřebná citace|zdroj?|chybí zdroj|forrás?|lähde?|källa behövs|kilde mangler|
mangler kilde|trenger referanse|kaynak belirtilmeli|mənbə göstərin|источник?|источник не указан|нет в источнике|
уточнить|джерело?|источник|εκκρεμεί παραπομπή|בקשת מקור|דרוש מקור|דרושה הבהרה|بحاجة لمصدر|بحاجة إلى مصدر|
نیازمند منبع|مدرک نیازمند است|उद्धरण चाहिए|தெளிவுபடுத்துக|ต้องการอ้างอิง|cần dẫn nguồn|butuh rujukan|
要出典|要検証|誰によって?|いつ?|来源请求|來源請求|需要引用|出处请求|출처 필요|누가?
"""


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word.strip()) for word in sorted(words, key=len, reverse=True) if word.strip())


LABEL = rf"(?:{_any(_LABELS.split())}|ghi chú|chú thích)"
REMARK = rf"(?:{_any(_REMARKS.replace(chr(10), '').split('|'))})"
