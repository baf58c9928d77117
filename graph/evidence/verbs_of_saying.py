"""How languages report speech: verbs of saying as newspapers use them, and words such as *according to*.

This is one table, by language (BCP 47). It has only forms that are rarely anything else: English *states*, *claims*
and *notes* are left out. A word that does not end a phrase is joined to the next by ``_``. In scripts without spaces
the forms are looked for inside the text, and are long enough for that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_FORMS = {
    "en": """
        said says told tells stated added adds announced declared declares asked asks replied answered insisted insists
        warned warns argued argues stressed stresses emphasized emphasised explained explains remarked commented
        confirmed denied denies acknowledged vowed recalled reiterated quipped responded noted claimed according_to
        """,
    "de": """
        sagte sagt sagten erklärte erklärt betonte betont meinte erwiderte antwortete fragte behauptete berichtete
        kündigte warnte kritisierte teilte_mit fügte_hinzu zufolge laut äußerte versicherte bekräftigte
        """,
    "fr": """
        dit disait déclaré déclare déclara affirmé affirme affirma ajouté ajoute ajouta expliqué explique expliqua
        indiqué indique souligné souligne annoncé annonce précisé précise répondu répond répondit estimé estime assuré
        assure averti insisté martelé lancé selon
        """,
    "es": """
        dijo dice dijeron declaró declara afirmó afirma añadió agregó señaló señala aseguró anunció indicó explicó
        respondió advirtió insistió manifestó sostuvo reiteró subrayó expresó preguntó según
        """,
    "pt": """
        disse diz disseram declarou afirmou afirma acrescentou explicou anunciou respondeu ressaltou destacou garantiu
        advertiu alertou perguntou segundo
        """,
    "it": """
        detto disse dice dichiarato dichiarò afferma affermato aggiunto aggiunge spiegato spiega sottolineato
        sottolinea annunciato risposto ribadito avvertito secondo
        """,
    "nl": """
        zei zegt zeiden verklaarde verklaart vertelde benadrukte antwoordde vroeg waarschuwde meldde aldus volgens
        """,
    "sv": "sade säger uppgav förklarade tillade menade svarade betonade meddelade varnade enligt",
    "da": "sagde siger udtalte tilføjede forklarede oplyste svarede advarede ifølge",
    "nb": "sa sier uttalte forklarte opplyste svarte advarte ifølge",
    "fi": "sanoi sanoo kertoi totesi lisäsi vakuutti ilmoitti kysyi vastasi varoitti mukaan",
    "pl": """
        powiedział powiedziała mówi mówił oświadczył oświadczyła dodał dodała stwierdził stwierdziła podkreślił
        zaznaczył zapowiedział odpowiedział zapytał ostrzegł przyznał według
        """,
    "cs": "řekl řekla řekli uvedl uvedla prohlásil prohlásila dodal dodala upozornil oznámil odpověděl sdělil podle",
    "hu": "mondta mondja közölte kijelentette hozzátette nyilatkozta hangsúlyozta kérdezte válaszolta szerint",
    "ro": "spus declarat afirmat adăugat precizat subliniat anunțat răspuns explicat avertizat potrivit",
    "el": "είπε δήλωσε τόνισε πρόσθεσε ανέφερε σημείωσε υπογράμμισε απάντησε εξήγησε ρώτησε προειδοποίησε σύμφωνα_με",
    "ru": """
        сказал сказала сказали говорит заявил заявила заявили заявляет отметил отметила подчеркнул подчеркнула добавил
        добавила сообщил сообщила ответил ответила пояснил объяснил спросил предупредил уточнил пообещал по_словам
        """,
    "uk": """
        сказав сказала сказали заявив заявила заявили зазначив зазначила наголосив додав додала повідомив повідомила
        підкреслив відповів пояснив запитав попередив за_словами
        """,
    "bg": "каза заяви заявил отбеляза добави подчерта посочи обясни отговори предупреди според",
    "tr": """
        dedi diyor söyledi söyleyen belirtti açıkladı kaydetti vurguladı ekledi konuştu yanıtladı sordu uyardı bildirdi
        ifade_etti göre
        """,
    "ar": """
        قال قالت قالوا يقول تقول وقال وقالت صرح صرحت أعلن أعلنت أضاف أضافت وأضاف وأضافت أكد أكدت وأكد أوضح أوضحت
        وأوضح ذكر أشار أشارت وأشار حذر وحذر
        """,
    "fa": "گفت گفتند گفته می‌گوید افزود خاطرنشان اظهار تصریح تاکید_کرد تأکید_کرد اعلام_کرد هشدار_داد",
    "ur": "کہا بتایا",
    "he": "אמר אמרה אמרו ואמר הצהיר הודיע הוסיף והוסיף טען ציין הדגיש השיב שאל הזהיר",
    "hi": "कहा बताया बोले बोला पूछा",
    "id": "kata ujar tutur berkata mengatakan menyatakan menegaskan menambahkan menurut",
    "sw": "alisema anasema walisema aliongeza alieleza alitangaza alionya",
    "vi": "cho_biết tuyên_bố khẳng_định phát_biểu nhấn_mạnh nói_rằng",
    "zh": """
        表示 指出 强调 強調 宣布 宣佈 说道 說道 他说 她说 他說 她說 说， 說， 说： 說： 声称 聲稱 宣称 宣稱
        警告称 警告稱 告诉 告訴 补充说 補充說
        """,
    "ja": """
        と述べ と語っ と話し と言っ と言い と強調し と発言し と答え と説明し と表明し と明らかにし と警告し と主張し
        と指摘し と訴え と伝え
        """,
    "ko": "말했다 밝혔다 전했다 강조했다 덧붙였다 설명했다 주장했다 답했다 지적했다 경고했다 말하며 밝히며",
    "th": "กล่าวว่า บอกว่า ระบุว่า เปิดเผยว่า ย้ำว่า เตือนว่า กล่าว",
    "km": "ថ្លែងថា និយាយថា ប្រាប់ថា បញ្ជាក់ថា",
}
_UNSPACED = frozenset({"zh", "ja", "th", "km"})
_ALSO = {"no": "nb", "nn": "nb", "ms": "id", "prs": "fa", "sr": "bg", "mk": "bg", "be": "ru", "yue": "zh"}
# The languages to try where a source does not say its own, by a letter of its script.
_BY_SCRIPT = (
    ("[a-zA-Z]", ("en",)), ("[\u3040-\u30ff]", ("ja",)), ("[\u4e00-\u9fff]", ("zh", "ja")),
    ("[\uac00-\ud7a3]", ("ko",)), ("[\u0400-\u04ff]", ("ru", "uk", "bg")), ("[\u0600-\u06ff]", ("ar", "fa", "ur")),
    ("[\u0590-\u05ff]", ("he",)), ("[\u0370-\u03ff]", ("el",)), ("[\u0900-\u097f]", ("hi",)),
    ("[\u0e00-\u0e7f]", ("th",)), ("[\u1780-\u17ff]", ("km",)),
)  # fmt: skip


def verbs_in(words: str, language: str | None) -> Iterator[re.Match[str]]:
    """Yield the forms in ``words`` that report speech; ``language`` (BCP 47) or its script decides which count."""
    for one in _languages(words, language):
        yield from _pattern(one).finditer(words)


def _languages(words: str, language: str | None) -> tuple[str, ...]:
    main = (language or "").split("-")[0].lower()
    main = _ALSO.get(main, main)
    if main in _FORMS:
        return (main,)
    if main:  # a language that the table does not have
        return ()
    return next((found for letter, found in _BY_SCRIPT if re.search(letter, words)), ())


@cache
def _pattern(language: str) -> re.Pattern[str]:
    forms = "|".join(r"\s+".join(map(re.escape, form.split("_"))) for form in _FORMS[language].split())
    if language in _UNSPACED:
        return re.compile(forms)
    after = "" if language == "ko" else r"(?!\w)"
    before = "" if language == "ko" else r"(?<!\w)"
    return re.compile(f"{before}(?:{forms}){after}", re.IGNORECASE)
