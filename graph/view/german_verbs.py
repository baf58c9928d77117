"""How German verbs change, as families of ``endings``: weak ones, separable ones, strong ones.

Letters are folded: ``schlagt`` is also ``schlägt``. The subjunctive is left out, since folded it looks like nouns
(``gäbe``, ``Gabe``), and so is what a clause moves away from its verb (``lehnt … ab``).
"""

from __future__ import annotations

from collections.abc import Iterator

Family = tuple[str, str]  # a pattern of stems, the endings of ``endings``

_ADJECTIVE = ("", "e", "en", "er", "es", "em")
# What stands before its verb in the infinitive, and before "ge" or "zu": abgelehnt, abzulehnen.
_SEPARABLE = (
    "ab an auf aus bei bekannt dar durch ein entgegen fern fest fort frei her heraus hervor hin los mit nach nieder "
    "statt teil uber um unter vor voran vorbei weg weiter wider wieder zu zuruck zusammen"
)
_INSEPARABLE = "be emp ent er ge miss uber unter ver wider zer"

# The stem of the present and of its third person, the past, the participle without "ge".
_STRONG = """
befehl befiehl befahl befohlen
beginn beginn begann begonnen
bet bit bat beten
biet biet bot boten
bind bind band bunden
bitt bitt bat beten
bleib bleib blieb blieben
brech brich brach brochen
brenn brenn brannte brannt
bring bring brachte bracht
denk denk dachte dacht
dring dring drang drungen
empfehl empfiehl empfahl empfohlen
ess iss ass gessen
fahr fahr fuhr fahren
fall fall fiel fallen
fang fang fing fangen
find find fand funden
flieg flieg flog flogen
flieh flieh floh flohen
frier frier fror froren
geb gib gab geben
geh geh ging gangen
gelt gilt galt golten
gewinn gewinn gewann gewonnen
greif greif griff griffen
halt halt hielt halten
heb heb hob hoben
heiss heiss hiess heissen
helf hilf half holfen
kenn kenn kannte kannt
komm komm kam kommen
lad lad lud laden
lass lass liess lassen
lauf lauf lief laufen
leid leid litt litten
les lies las lesen
lieg lieg lag legen
lug lug log logen
mess miss mass messen
nehm nimm nahm nommen
nenn nenn nannte nannt
rat rat riet raten
ruf ruf rief rufen
schaff schaff schuf schaffen
scheid scheid schied schieden
schiess schiess schoss schossen
schlag schlag schlug schlagen
schliess schliess schloss schlossen
schneid schneid schnitt schnitten
schreib schreib schrieb schrieben
schreit schreit schritt schritten
schweig schweig schwieg schwiegen
seh sieh sah sehen
send send sandte sandt
sink sink sank sunken
sitz sitz sass sessen
sprech sprich sprach sprochen
steh steh stand standen
steig steig stieg stiegen
sterb stirb starb storben
stoss stoss stiess stossen
streit streit stritt stritten
trag trag trug tragen
treff triff traf troffen
treib treib trieb trieben
tret tritt trat treten
verlier verlier verlor verloren
vergess vergiss vergass vergessen
wachs wachs wuchs wachsen
weich weich wich wichen
weis weis wies wiesen
wend wend wandte wandt
werb wirb warb worben
werf wirf warf worfen
wiss weiss wusste wusst
zieh zieh zog zogen
zwing zwing zwang zwungen
"""

# Words that look like participles and are none, each with its forms; no verb is found by them.
NONE = """
gebiet gebiete gebieten gebiets gebietes
gehalt gehalts gehaltes gehalte gehalter gehaltern
gerecht gerechte gerechten gerechter gerechtes gerechtem
gericht gerichts gerichtes gerichte gerichten
gerucht geruchts geruchte geruchten
geschaft geschafts geschaftes geschafte geschaften
geschichte geschichten
gesicht gesichts gesichtes gesichter gesichtern
gewalt gewalten
gewicht gewichts gewichtes gewichte gewichten
"""


def _tenses(link: str) -> list[str]:
    """Return the endings of weak verbs; ``link`` is the e of ``arbeitet``."""
    return ["en", "e", "end", *(link + ending for ending in ("st", "t", "te", "ten", "tet"))]


def _participles(front: str, back: str) -> list[str]:
    return [f"{front}{back}{ending}" for ending in _ADJECTIVE]


def _weak() -> Iterator[Family]:
    """Yield the families of drohen, arbeiten and verhandeln, and of ablehnen and whatever else separates."""
    linked = r"[td]|[^aeioulrmnh][mn]"  # arbeiten, leugnen
    for stem, link in ((rf".{{2,}}(?:{linked})", "e"), (rf".{{2,}}(?!{linked})[^aeiou]", "")):
        tenses = _tenses(link)
        yield stem, " ".join([*tenses, *_participles("ge+", f"{link}t")])
        for part in _SEPARABLE.split():
            whole = [f"{part}+{ending}" for ending in tenses]
            yield stem, " ".join([*whole, f"{part}zu+en", *_participles(f"{part}ge+", f"{link}t")])
    yield r".{2,}", " ".join(["eln elst elt elte elten le elnd", *_participles("ge+", "elt")])


def _strong() -> Iterator[Family]:
    """Yield the families of each strong verb: here the stem is what stands before the verb, or nothing."""
    for line in _STRONG.strip().splitlines():
        present, third, past, participle = line.split()
        persons = ("", "n", "st", "t") if past.endswith("te") else ("", "en", "st", "t")
        forms = [present + ending for ending in ("en", "e", "t", "et", "end")]
        forms += [f"{third}st", third if third.endswith("t") else f"{third}t", *(past + person for person in persons)]
        with_ge, without = _participles("ge", participle), _participles("", participle)
        yield _SEPARABLE.replace(" ", "|"), " ".join(dict.fromkeys([*forms, f"zu{present}en", *with_ge]))
        yield _INSEPARABLE.replace(" ", "|"), " ".join(dict.fromkeys([*forms, *without]))
        yield "", " ".join(dict.fromkeys([*forms, *with_ge]))


FAMILIES: tuple[Family, ...] = (*_weak(), *_strong())
