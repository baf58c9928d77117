"""Everyday names of countries in languages other than English, as papers write them: a table, for hints only.

It repeats nothing that ISO 3166 and CLDR translate, and has the short, older and colloquial names that they lack.
Each line is a code and what stands for it, between commas; see ``country_lookup`` for how it is looked up.
"""

from __future__ import annotations

EXONYMS = """
CSK Чехословаччина, 捷克斯洛伐克, チェコスロバキア, 체코슬로바키아, تشيكوسلوفاكيا, چکسلواکی
CSK Çekoslovakya, Csehszlovákia, Tsjecho-Slowakije, Cecoslovacchia
CSK Tjeckoslovakien, Tjekkoslovakiet, Tšekkoslovakia, Τσεχοσλοβακία
CSK צ'כוסלובקיה, Cehoslovacia, Чехаславакія, Чехословачка, Čehoslovačka
CSK Čehoslovaška, Tšehhoslovakkia, Čehoslovākija, Čekoslovakija
CSK เชโกสโลวาเกีย, Tiệp Khắc, चेकोस्लोवाकिया
DDR ألمانيا الشرقية, آلمان شرقی, Doğu Almanya, Kelet-Németország
DDR Alemania Oriental, Germania Est, Alemanha Oriental, 東德
DDR Oost-Duitsland, Östtyskland, Østtyskland, Itä-Saksa
DDR Východní Německo, Ανατολική Γερμανία, Східна Німеччина, Đông Đức
DDR Njemačka Demokratska Republika, Източна Германия, Источна Немачка
DDR Rytų Vokietija, Vācijas Demokrātiskā Republika, Ida-Saksamaa
DDR เยอรมนีตะวันออก, गणतांत्रिक जर्मनी, पूर्वी जर्मनी, מזרח גרמניה
DDR Германская Демократическая Республика
DDR République démocratique allemande, República Democrática Alemana
DDR Repubblica Democratica Tedesca
DEU ألمانيا الغربية, آلمان غربی, Batı Almanya, Alemania Occidental
DEU Germania Ovest, Alemanha Ocidental, 서독, West-Duitsland, Västtyskland
DEU Länsi-Saksa, Западна Германия, Западна Немачка, Zapadna Njemačka
DEU Západní Německo, Nyugat-Németország, Zachodnie Niemcy
DEU Niemcy Zachodnie, Δυτική Γερμανία, Західна Німеччина, Tây Đức
DEU เยอรมนีตะวันตก, पश्चिमी जर्मनी, מערב גרמניה, Vesttyskland
SUN الاتحاد السوفيتي, الاتحاد السوفياتي, اتحاد شوروی, شوروی
SUN Sovyetler Birliği, Związek Radziecki, Szovjetunió, Sovětský svaz
SUN Sovietsky zväz, สหภาพโซเวียต, Sovjetunionen, Sovjet-Unie, सोवियत संघ
SUN ברית המועצות, Радянський Союз, Sovjetski Savez, Совјетски Савез
SUN Съветски съюз, Uniunea Sovietică, Σοβιετική Ένωση, 소비에트 연방, ソビエト連邦
SUN ソ連邦, Uni Soviet, সোভিয়েত ইউনিয়ন, سوویت یونین, ΕΣΣΔ
SUN Sovjetsamveldið, Советтик Союз, Совет Одағы, Sovet İttifaqı
SUN Sovet Ittifoqi, საბჭოთა კავშირი, Խորհրդային Միություն
SUN Nõukogude Liit, Padomju Savienība, Tarybų Sąjunga, Sovjetska zveza
SUN Bashkimi Sovjetik, Зөвлөлт Холбоот Улс, Савецкі Саюз, Советски Сојуз
SUN சோவியத் ஒன்றியம், ဆိုဗီယက်ယူနီယံ, សហភាពសូវៀត
YUG Југославија, Югославія, ユーゴスラビア, 유고슬라비아, يوغوسلافيا, یوگسلاوی
YUG Γιουγκοσλαβία, Joegoslavië, Iugoslávia, Iugoslavia, יוגוסלביה
YUG Nam Tư, ยูโกสลาเวีย, Југославијата, იუგოსლავია, Հարավսլավիա
YUG Юґославія, يوغسلافيا, युगोस्लाविया
ALB Shqipëria
ARM Hayastan
CSK ČSSR, ЧССР, Czechosłowacja, Československo
GEO Sakartvelo
GRC EL
MAR المغرب الأقصى
MNG Монгол Улс, Mongol Uls, ᠮᠣᠩᠭᠣᠯ, ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ
ARE الإمارات, امارات, ОАЭ, 阿联酋, 阿聯酋, UAE首長国連邦, BAE, ZEA, VAE, EAU, EAE
AUS 濠洲, 豪州, 澳洲, 호주, Úc
AUT 오스트리아, Áo
BIH Bosnie, Bosnien, Босния, البوسنة
BLR Белоруссия, Białoruś, Weißrussland, Weissrussland, Biélorussie, Bielorrusia, Bielorussia
CHE 瑞士, スイス, Thụy Sĩ
CHN Zhongguo, VR China, Volksrepublik China, КНР, Chine populaire, 中共, 大陸, 中国大陆, Trung Cộng
CIV Elfenbeinküste, 象牙海岸, ساحل العاج, Берег Слоновой Кости, Costa de Marfil
COD ДРК, RD Congo, Kongo-Kinshasa, RDC, ДР Конго, 刚果金, 剛果金, コンゴ民主共和国
COG Kongo-Brazzaville, 刚果布, 剛果布
CZE ČR, ЧР, Tschechei, Tchéquie, Чехия, 체코, Séc
DDR DDR, RDA, ГДР, NRD, 東ドイツ, 东德, 동독
DEU BRD, RFA, ФРГ, RFN, Nemačka, 독일, 独, Đức
EGY Misr, 이집트, Ai Cập
ESP 스페인, 西班牙, Tây Ban Nha
FRA 프랑스, 法國, 仏, Pháp
GBR Großbritannien, Grossbritannien, England, Englanti, Inglaterra, Angleterre, Inghilterra, Англия, Британия,\
 Великобритания, Αγγλία, Βρετανία, Μεγάλη Βρετανία, İngiltere, Anglia, Anglie, Engleska, Storbritannien,\
 Storbritannia, Iso-Britannia, Grande-Bretagne, Gran Bretaña, Gran Bretagna, Grã-Bretanha, 英, 英國,\
 イングランド, 영국, بريطانيا, بريطانيا العظمى, انگلیس, بریتانیا, אנגליה, ब्रिटेन, इंग्लैंड, ব্রিটেন, อังกฤษ,\
 Anh, Anh Quốc, Англія, Британія, Անգլիա, ინგლისი, እንግሊዝ, អង់គ្លេស, အင်္ဂလန်, ອັງກິດ
GRC 그리스, 希臘, Hy Lạp, Yunanistan
IND Hindustan, Hindistan, Bharat, هندوستان, 인도, 印, Ấn Độ
IDN 인니, 印尼
IRN Persien, Perse, Персия, 伊朗, Ba Tư
ITA 이태리, 伊, Ý
JPN 日, 일본, Nhật, Nhật Bản
KHM Kampuchea, เขมร, Campuchia, Kambodscha, 柬埔寨
KOR 大韓民国, 大韓民國, Hanguk, 한국, 남한, 韓国, 韓國, 韩国, 南韩, 南韓, Южная Корея, Südkorea, Rep. of Korea,\
 Republik Korea, République de Corée, Hàn Quốc, Nam Hàn, Nam Triều Tiên, เกาหลีใต้, كوريا الجنوبية, کره جنوبی,\
 Etelä-Korea, Güney Kore
LAO Lao, Ai Lao
MMR Birma, Birmanie, Birmania, Бирма, พม่า, Miến Điện, 緬甸, ミャンマー, ビルマ, 버마
MYS Mã Lai
NLD Holland, Hollande, Holanda, Olanda, Hollanda, Голландия, Ολλανδία, Hollanti, 荷兰, 荷蘭, オランダ, 네덜란드,\
 هلند, Hà Lan
PHL 比, 菲律宾, 菲律賓
POL Lengyelország, Polonya, 폴란드, Ba Lan
PRK 북한, 조선, 北韩, 北韓, 朝鲜, 朝鮮, 北朝鮮, КНДР, Северная Корея, Nordkorea, Corée du Nord, Bắc Hàn,\
 Bắc Triều Tiên, Triều Tiên, เกาหลีเหนือ, كوريا الشمالية, کره شمالی, Pohjois-Korea, Kuzey Kore
PSE فلسطين, فلسطین, Palästina, Палестина, Filistin, 巴勒斯坦, パレスチナ, 팔레스타인
PRT Bồ Đào Nha, 포르투갈, 葡萄牙
RUS Ρωσσία, 俄国, 俄國, 俄, 露, 露西亜, 러시아, Rußland, ሩሲያ, Nga, Liên bang Nga
SAU КСА, السعودية, عربستان, عربستان سعودی, Саудовская Аравия, Saudi-Arabien, Saudiarabien, Arabie saoudite, 沙特,\
 沙烏地, サウジ, 사우디, Ả Rập Saudi, Arabia Saudita
SUN Sowjetunion, UdSSR, URSS, СССР, Union soviétique, Unión Soviética, 苏联, 蘇聯, ソ連, 소련, Liên Xô, SSCB,\
 Neuvostoliitto
SWE 스웨덴, 瑞典, Thụy Điển
SYR الشام, Suriye, 叙利亚, 敘利亞, シリア, 시리아
THA สยาม, 泰, 泰国, 泰國, 태국, タイ, Thái, Thái Lan
TUR Tuerkei, Türkiye Cumhuriyeti, 土耳其, トルコ, 터키, Thổ Nhĩ Kỳ
TWN 台湾, 臺灣, 台灣, 대만, Đài Loan, Тайвань, Tajwan
USA АНУ, Mỹ, أمريكا, امریکا, آمریکا, ایالات متحده, الولايات المتحدة, ארה"ב, ארה״ב, ארצות הברית, अमेरिका, अमरीका,\
 আমেরিকা, அமெரிக்கா, อเมริกา, สหรัฐ, สหรัฐฯ, Hoa Kỳ, Америка, ԱՄՆ, Ամերիկա, აშშ, ამერიკა, አሜሪካ, အမေရိကန်,\
 អាមេរិក, ອາເມລິກາ, 美, 美国, 美國, 米, 米国, アメリカ, 미국, Amerika, Amérique, Ameryka, Amerikka, Αμερική,\
 Vereinigte Staaten von Amerika
VNM 越南, 베트남, ベトナム, Việt Nam, เวียดนาม
YUG Jugoslawien, Yougoslavie, Югославия, 南斯拉夫
ZAF Südafrika, ЮАР, RSA, 南非, 남아공
"""
