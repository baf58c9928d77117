"""Make the words for seasons, quarters, halves, decades and centuries plain: ``<s21>``, ``<q3>``, ``<h1>``, ``199X``.

The names are of many languages, in small letters. See ``date_words`` for the other words of a date.
"""

from __future__ import annotations

import re

_SEASONS = {
    21: "spring|springtime|frühling|frühjahr|printemps|primavera|весна|весной|весны|vår|våren|forår|foråret|lente|"
    "voorjaar|wiosna|jaro|jar|pomlad|proljeće|proleće|пролеће|пролет|пролетта|вясна|ilkbahar|tavasz|kevät|keväällä|"
    "kevad|pavasaris|primăvara|pranvera|pranverë|άνοιξη|אביב|ربيع|الربيع|بهار|bahar|वसंत|বসন্ত|ฤดูใบไม้ผลิ|"
    "musim semi|mùa xuân|გაზაფხული|գարուն|көктем|春|春季|春天|봄",
    22: "summer|summertime|sommer|sommeren|été|verano|estate|verão|verao|estiu|лето|летом|лета|літо|sommar|"
    "sommaren|sumar|zomer|lato|léto|ljeto|лято|лятото|љето|yaz|nyár|kesä|kesällä|suvi|vasara|vara|verë|καλοκαίρι|"
    "קיץ|صيف|الصيف|تابستان|yay|गर्मी|গ্রীষ্ম|ฤดูร้อน|musim panas|mùa hè|mùa hạ|ზაფხული|ամառ|жаз|夏|夏季|夏天|여름",
    23: "autumn|fall|herbst|automne|otoño|autunno|outono|tardor|осень|осенью|осени|осінь|höst|hösten|høst|høsten|"
    "haust|efterår|efteråret|herfst|najaar|jesień|podzim|jeseň|jesen|јесен|есен|есента|восень|sonbahar|güz|ősz|"
    "syksy|syksyllä|sügis|ruduo|rudens|toamna|vjeshtë|vjeshta|φθινόπωρο|סתיו|خريف|الخريف|پاییز|پائیز|payız|शरद|শরৎ|"
    "ฤดูใบไม้ร่วง|musim gugur|mùa thu|შემოდგომა|աշուն|күз|秋|秋季|秋天|가을",
    24: "winter|wintertime|hiver|invierno|inverno|hivern|зима|зимой|зимы|vinter|vintern|vinteren|vetur|zima|zimą|"
    "зимата|kış|tél|talvi|talvella|talv|žiema|ziema|iarna|iarnă|dimër|dimri|χειμώνας|חורף|شتاء|الشتاء|زمستان|qış|"
    "सर्दी|শীত|ฤดูหนาว|musim dingin|mùa đông|ზამთარი|ձմեռ|қыс|冬|冬季|冬天|겨울",
}
_QUARTER = (
    "quarter|qtr|quartal|quartals|trimestre|trimestru|trimester|kwartaal|kwartał|kwartale|kwartału|квартал|"
    "квартала|квартале|кварталі|кварталу|kvartal|kvartalet|kvartál|čtvrtletí|štvrťrok|четвртина|тримесечие|"
    "тримесечје|tromjesečje|kvartāls|ceturksnis|ketvirtis|ketv|negyedév|negyedéve|negyedévében|vuosineljännes|"
    "neljänneksen|neljänneksellä|neljännes|kvartaal|çeyrek|çeyreği|çeyreğinde|τρίμηνο|"
    "الربع|ربع|רבעון|הרבעון|سه‌ماهه|سه ماهه|سه‌ماه|quý|kuartal|triwulan|ไตรมาส|ไตรมาสที่|तिमाही|ত্রৈমাসিক|კვარტალი|"
    "եռամսյակ"
)
_HALF = (
    "half|halbjahr|halbjahrs|semestre|semestru|полугодие|полугодия|полугодии|півріччя|півріччі|półrocze|półroczu|"
    "pololetí|polrok|polugodište|полугодиште|полугођу|halvår|halvåret|félév|féléve|félévében|vuosipuolisko|"
    "puolivuosi|poolaasta|pusmetis|pusgads|yarıyıl|yarısı|εξάμηνο|النصف|نصف|מחצית|המחצית|نیمه|نیم‌سال|paruh|semester"
)
_ORDINALS = {
    1: "first|1st|erste|ersten|erstes|erster|premier|primer|primero|primeiro|primo|primul|eerste|første|första|"
    "первый|первого|первом|первое|перший|першого|першому|перше|pierwszy|pierwszym|pierwsze|pierwszego|první|prvé|"
    "prvi|prvo|първо|първото|birinci|ilk|első|ensimmäinen|esimene|pirmasis|pirmais|πρώτο|الأول|الاول|ראשון|הראשון|"
    "הראשונה|ראשונה|اول|نخست|pertama|पहली|প্রথম|първият|перша",
    2: "second|zweite|zweiten|zweites|zweiter|deuxième|seconde|segundo|secondo|segon|doilea|tweede|anden|andet|"
    "andre|andra|второй|второго|втором|второе|другий|другого|другому|друге|drugi|drugim|drugie|drugiego|druhé|"
    "druhý|drugo|второ|второто|ikinci|második|toinen|teine|antrasis|otrais|δεύτερο|الثاني|שני|השני|השנייה|שנייה|"
    "دوم|kedua|दूसरी|দ্বিতীয়",
    3: "third|dritte|dritten|drittes|troisième|tercer|tercero|terceiro|terzo|treilea|derde|tredje|третий|третьего|"
    "третьем|третій|третього|третьому|trzeci|trzecim|trzeciego|třetí|tretí|treći|treće|трето|третото|üçüncü|"
    "harmadik|kolmas|trečiasis|trešais|τρίτο|الثالث|שלישי|השלישי|سوم|ketiga|तीसरी|তৃতীয়",
    4: "fourth|vierte|vierten|viertes|quatrième|cuarto|quarto|quart|patrulea|vierde|fjerde|fjärde|четвертый|"
    "четвертого|четвертом|четвёртый|четвёртого|четвёртом|четвертий|четвертому|czwarty|czwartym|"
    "czwartego|čtvrté|štvrtý|četvrti|четвърто|dördüncü|negyedik|neljäs|ketvirtasis|ceturtais|τέταρτο|الرابع|רביעי|"
    "הרביעי|چهارم|keempat|चौथी|চতুর্থ",
}
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "一": 1, "二": 2, "三": 3, "四": 4}
_SUFFIX = r"(?:st|nd|rd|th|er|re|e|ème|eme|ter|tes|tro|do|to|\.|[ao]|°|-?й|-?го|-?м|-?ий|:e|:a|-a|-o|ο|-ci|-cü|-nci)?"
_DECADES = (
    "années|año|años|anni|anos|anys|anii|lata|latach|léta|roky|década de|década dos anos|década de los|década del|"
    "década do|decade of the|decade of|decennio|decenija|dekada|década|thập niên|thập kỷ|tahun|roki|dekada lat"
)
_OF_A_DECADE = (  # behind a year: 1990-е годы
    r"['’]?s|er(?: jahren?)?|-?х(?: годов| гг\.?| років)?|-?е(?: годы| гг\.?)?|-?ые|-?ті(?: роки)?|-?те(?: години)?|"
    r" ?年代|-as|년대|-luku|-luvulla|-luvun|-talet|-tallet|['’]?erne|['’]?l[ae]r|-es évek|-aastad|-ųjų|-e"
)
_CENTURY = (
    "century|jahrhundert|jahrhunderts|siècle|siglo|secolo|sec|século|séc|secolul|secolului|segle|век|века|століття|"
    "стагоддзе|wiek|wieku|eeuw|århundrede|århundre|århundradet|vuosisata|vuosisadalla|sajand|gadsimts|amžius|"
    "yüzyıl|yüzyılda|század|században|století|storočie|stoljeće|stoletje|столеће|shekulli|shekull|αιώνας|αιώνα|"
    "საუკუნე|դար|ғасыр|قرن|القرن|सदी|শতাব্দী|ศตวรรษที่|thế kỷ|abad ke|abad|世纪|世紀|세기"
)
_SHORT_CENTURY = "cent|c|jh|jhs|jhd|в|ст|w"  # only behind what can be no other number
_CENTURY_FIRST = "siglo|secolo|sec|século|séc|secolul|secolului|segle|القرن|قرن|ศตวรรษที่|thế kỷ|thế kỷ thứ|abad ke|abad"


def _pattern(names: str) -> str:
    return "|".join(map(re.escape, sorted(names.casefold().split("|"), key=len, reverse=True)))


def _alone(names: str) -> str:
    return rf"(?<![^\W\d_])(?:{_pattern(names)})\.?(?![^\W\d_])"


_SEASON_OF = {name: season for season, names in _SEASONS.items() for name in names.casefold().split("|")}
_SEASON = re.compile(rf"(?:(?<=年)|(?<![^\W\d_]))(?P<name>{_pattern('|'.join(_SEASON_OF))})\.?(?![^\W\d_])")
_ORDINAL_OF = {name: number for number, names in _ORDINALS.items() for name in names.casefold().split("|")}
_ORDINAL = rf"(?:(?P<word>{_pattern('|'.join(_ORDINAL_OF))})|(?P<number>[1-4]|iv|i{{1,3}}){_SUFFIX})"
_PART = rf"(?P<quarter>{_alone(_QUARTER)})|(?P<half>{_alone(_HALF)})"
_BEFORE = re.compile(rf"(?<![\w.]){_ORDINAL}(?![^\W\d_])[ -]?(?:{_PART})")
_BEHIND = re.compile(rf"(?:{_PART})[ -]?(?:al )?{_ORDINAL}(?!\w)")
_SHORT = re.compile(r"(?<![\w<])(?:(?P<one>[qth])(?P<first>[1-4])|(?P<second>[1-4])(?P<two>[qth]))(?!\w)")
_EASTERN = re.compile(r"第?(?P<number>[1-4一二三四]) ?(?:四半期|季度|季|분기)")
_EASTERN_HALF = re.compile(r"(?P<first>上半年|上半期|上期|상반기)|(?:下半年|下半期|下期|하반기)")
_IN = re.compile(r"\b(?:au|à l['’]|nel|nell['’]|na|no|ve|във?|στο|στην|در|في|pada) ?(?= <)")
_DECADE = re.compile(rf"(?:(?:{_pattern(_DECADES)}) (?P<one>\d{{3}})0s?|(?P<two>\d{{3}})0(?:{_OF_A_DECADE}))")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_ENDING = r"(?:st|nd|rd|th|er|e|ème|ste|de|a|o|\.|°|οσ|ου|-?й|-?е|-?го|-?та|-?че)"
_ORDER = rf"(?P<{{}}>\d{{{{1,2}}}}|[ivx]+){_ENDING}?"
_HUNDRED = re.compile(
    rf"(?:the |le |el |il |o )?(?:{_ORDER.format('one')} ?(?:{_pattern(_CENTURY)})\.?|"
    rf"(?P<short>\d{{1,2}}(?={_ENDING})|[ivx]+){_ENDING}? ?(?:{_pattern(_SHORT_CENTURY)})\.?|"
    rf"s\.? (?P<roman>[ivx]+)|(?:{_pattern(_CENTURY_FIRST)})\.?[ -](?:al )?{_ORDER.format('two')}(?:-lea)?)"
)


def with_periods(text: str) -> str:
    """Return ``text``, which is plain, with seasons, quarters and halves of a year as signs."""
    text = text.replace("年の", "年")
    if "年度" not in text:  # a fiscal year begins in spring
        text = _EASTERN.sub(lambda match: f" <q{_number(match['number'])}> ", text)
        text = _EASTERN_HALF.sub(lambda match: f" <h{1 if match['first'] else 2}> ", text)
    text = _BEHIND.sub(_sign, _BEFORE.sub(_sign, text))
    text = _SHORT.sub(_short, text)
    text = _SEASON.sub(lambda match: f" <s{_SEASON_OF[match['name']]}> ", text)
    return _IN.sub("", text)


def decade(text: str) -> str | None:
    """Return the first three digits of a decade: ``années 1990`` → ``199``."""
    match = _DECADE.fullmatch(text)
    return match["one"] or match["two"] if match else None


def century(text: str) -> int | None:
    """Return the number of a century: ``siglo XIX`` → 19."""
    match = _HUNDRED.fullmatch(text)
    if not match:
        return None
    digits = match["one"] or match["two"] or match["short"] or match["roman"]
    if digits.isdigit():
        return int(digits)
    values = [_ROMAN[one] for one in digits]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _number(written: str) -> int:
    return _NUMBERS.get(written) or int(written)


def _sign(match: re.Match[str]) -> str:
    number = _ORDINAL_OF[match["word"]] if match["word"] else _number(match["number"])
    if match["half"] and number > 2:
        return match[0]
    return f" <{'h' if match['half'] else 'q'}{number}> "


def _short(match: re.Match[str]) -> str:
    letter, number = match["one"] or match["two"], int(match["first"] or match["second"])
    if letter == "h" and number > 2:
        return match[0]
    return f" <{'h' if letter == 'h' else 'q'}{number}> "
