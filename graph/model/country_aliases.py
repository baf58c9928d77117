"""What people write for a country other than its ISO code and ISO name: a table, for hints only.

Each line of a table is one of our codes and what stands for it, between commas. ``country_hints`` decides which
table counts first and how a word is looked up; ``countries`` has the codes and the names that readers see; names in
other languages come from ``pycountry`` and ``cldr_names.json``.
"""

from __future__ import annotations

# Three-letter codes of the International Olympic Committee where they are not ISO's, those of former teams among them.
IOC = """
ABW ARU
AGO ANG
ANT AHO
ARE UAE
ASM ASA
BEN DAH
BFA VOL
BGD BAN
BGR BUL
BHS BAH
BLZ BIZ
BMU BER
BRB BAR
BRN BRU
BTN BHU
BWA BOT
CHE SUI
CHL CHI
COD ZAI
COG CGO
CRI CRC
CSK TCH
CYM CAY
DDR GDR
DEU GER, FRG
DNK DEN
DZA ALG
EGY UAR
FJI FIJ
GIN GUI
GMB GAM
GNB GBS
GNQ GEQ
GRC GRE
GRD GRN
GTM GUA
HND HON
HRV CRO
HTI HAI
IDN INA
IRN IRI
KHM CAM
KNA SKN
KWT KUW
LBN LIB
LBY LBA
LKA SRI, CEY
LSO LES
LVA LAT
MCO MON
MDG MAD
MMR MYA, BIR
MNG MGL
MRT MTN
MUS MRI
MWI MAW
MYS MAS, MAL
NER NIG
NGA NGR
NIC NCA
NLD NED, HOL
NPL NEP
OMN OMA
PHL PHI
PRI PUR
PRT POR
PRY PAR
PSE PLE
ROU ROM
SAU KSA
SDN SUD
SGP SIN
SLB SOL
SLV ESA
SUN URS
SVN SLO
SYC SEY
TCD CHA
TGO TOG
TON TGA
TTO TRI
TWN TPE
TZA TAN
URY URU
VCT VIN
VGB IVB
VIR ISV
VNM VIE
VUT VAN
WSM SAM
XKX KOS
YEM YAR
ZAF RSA
ZMB ZAM
ZWE ZIM
"""

# Codes of FIFA and its confederations where they are neither ISO's nor the IOC's.
FIFA = """
BES BOE
CAF CTA
GBR ENG, SCO, WAL, NIR
GNQ EQG
MAF SMT
MNP NMI
PYF TAH
TZA ZAN
XKX KVX
"""

# Codes and short forms that stand in newspapers, contracts and tables.
EVERYDAY = """
ARE VAE, EAU, ОАЭ, BAE
BIH BiH
CAF CAR, RCA
CHE SWI
CHN PRC, КНР, RPC, VRC
COD DRC, DROC, RDC, ДРК, DR Kongo, DRK
DDR NRD, RDA, ГДР, NDK, DDR
DEU BRD, RFA, ФРГ, RFN, NSR, NSZK
ESP SPA
FRA FRN
GBR UK, G.B., UKGB, ВБ
HKG HKSAR
IRL IRE, EIRE
ITA ITL
JPN JAP
KOR ROK, S. Korea, RPK
MAC MSAR
MKD FYROM, FYR Macedonia
PRK DPRK, NK, N. Korea, КНДР, RPDC, DVRK
PSE PAL, OPT, OPT/Gaza, SoP
PNG P.N.G.
ROU RUM
RUS RF, РФ, RSFSR
SRB SER
SUN USSR, СССР, UdSSR, URSS, ZSRR, SSSR, СРСР, SSCB
SWE SWD
TWN ROC, TAI, RoC (Taiwan), Chinese Taipei, Taipei
UKR УССР
USA U.S., U.S. of A., EUA, EE. UU., EEUU, США, ABD, SAD, SUA, VS, VSA, ΗΠΑ, Stati Uniti d'America, É.-U.
VEN RBV
XKX XKS, XKK, RKS, UNK, UNMIK
YUG FRY, SFRY, SFRJ, SFR Yugoslavia, FR Yugoslavia, СФРЮ
ZAF ЮАР
"""

# Distinguishing signs of vehicles in international traffic, where they are not ISO's two or three letters.
VEHICLES = """
ARG RA
AUT A
BEL B
BEN DY
BRB BDS
BRN BRU
BTN BHT
BWA BW, RB
CAF RCA
CAN CDN
CHL RCH
COG RCB
CUB C
DEU D
DMA WD
ESP E
FIN SF
FRA F
GAB G
GIN RG
GMB WAG
GRD WG
GTM GCA
HUN H
IDN RI
ITA I
JAM JA
JOR HKJ
JPN J
KEN EAK
KHM K
LBN RL
LBY LAR
LCA WL
LIE FL
LUX L
MDG RM
MLI RMM
MLT M
MNG MGL
MOZ MOC
MRT RIM
MYS MAL
NER RN
NGA WAN
NOR N
PHL RP
PRT P
QAT Q
SUR SME
SMR RSM
SWE S
TGO RT
THA T
TWN RC
TZA EAT, EAZ
VAT SCV, V
VCT WV
VEN YV
ZMB Z
"""

# State abbreviations of the Correlates of War project, which many event data sets use, where no table above has them.
CORRELATES_OF_WAR = """
ARE UAE
ATG AAB
AUS AUL
BFA BFO
BGD BNG
BHS BHM
BIH BOS
CAF CEN
CIV CDI
COM COM
CRI COS
CZE CZR
DEU GMY, GFR
ESP SPN
FRA FRN
GBR UKG
GEO GRG
IDN INS
ISL ICE
KGZ KYR
KNA SKN
KOR ROK
KAZ KZK
LCA SLU
LTU LIT
MDA MLD
MDG MAG
MHL MSI
MMR MYA
MOZ MZM
NLD NTH
NRU NAU
NZL NEW
SLB SOL
SLV SAL
SMR SNM
SWE SWD
TJK TAJ
TLS ETM
TWN TAW
TZA TAZ
VCT SVG
VDR DRV
YMD YPR
ZAF SAF
"""

# Everyday, former and official names in English, adjectives, and what people are called.
NAMES = """
BHS bahamas the
COD congo dem rep, rd congo, dr of congo
EGY egypt arab rep
FSM micronesia fed sts
GMB gambia the
IRN iran islamic rep
RUS russian fed
VEN venezuela rb
YEM yemen rep
AFG afghan, afghani, afghans, islamic emirate of afghanistan
AGO angolan, angolans
ALB albanian, albanians
AND andorran
ARE trucial states, emirates, emirati, emiratis
ARG argentine, argentinian, argentines, argentinians
ARM armenian, armenians
ATG antiguan, antigua
AUS australian, australians, aussie
AUT austrian, austrians
AZE azerbaijani, azeri, azerbaijanis, azeris
BDI burundian, burundians
BEL belgian, belgians
BEN beninese, dahomey
BFA burkinabe, burkina, upper volta
BGD bangladeshi, bangladeshis, east pakistan
BGR bulgarian, bulgarians
BHR bahraini, bahrainis
BHS bahamian, bahamians
BIH bosnia, bosnian, bosnians, herzegovina, bosnia herzegovina
BLR belarusian, belarusians, belorussia, byelorussia, white russia, belarussian, byelorussian
BLZ belizean, british honduras
BOL bolivian, bolivians
BRA brazilian, brazilians
BRB barbadian, bajan
BRN bruneian, brunei darussalam
BTN bhutanese
BWA botswanan, motswana, bechuanaland
CAF central african, centrafrique
CAN canadian, canadians
CHE swiss, swiss confederation, helvetia
CHL chilean, chileans
CHN people's republic of china, prc china, mainland china, red china, communist china, chinese, china prc
CIV ivory coast, ivorian, ivorians
CMR cameroonian, cameroonians
COD congo drc, drc congo, congo dr, congo kinshasa, dr congo, zaire, congo zaire, democratic republic of congo,\
 democratic republic of the congo, d r congo, belgian congo
COG congo rep, congo brazzaville, congo republic, republic of congo, republic of the congo
COL colombian, colombians
COM comorian, comoran
CPV cape verdean, cabo verde
CRI costa rican, costa ricans
CSK tschechoslowakei, tchécoslovaquie, checoslovaquia, чехословакия, československo, czechoslovakia,\
 czechoslovak, czechoslovakian, czecho slovakia
CUB cuban, cubans
CYP cypriot, greek cypriot, republic of cyprus
CZE czech republic, czech, czechs
DDR ostdeutschland, allemagne de l'est, восточная германия, 东德, 東ドイツ, east germany,\
 german democratic republic, east german, east germans, gdr germany
DEU westdeutschland, allemagne de l'ouest, западная германия, 西德, 西ドイツ, west germany, west german,\
 west germans, federal republic of germany, federal germany, bonn republic, german, germans, german reich,\
 weimar republic, nazi germany, third reich, germany fr
DJI djiboutian, french somaliland
DMA commonwealth of dominica
DNK danish, dane, danes
DOM dominican rep, dom rep
DZA algerian, algerians
ECU ecuadorian, ecuadorean, ecuadorians
EGY egyptian, egyptians, united arab republic, arab republic of egypt
ERI eritrean, eritreans
ESH sahrawi, saharawi, sahrawi arab democratic republic, sadr, spanish sahara
ESP spanish, spaniard, spaniards
EST estonian, estonians
ETH ethiopian, ethiopians, abyssinia, abyssinian
FIN finnish, finn, finns
FJI fijian, fijians
FLK falklands, malvinas, islas malvinas
FRA french, frenchman, frenchmen, french republic, metropolitan france, vichy france
FRO faroes, faeroe islands
FSM micronesian
GAB gabonese
GBR britain, great britain, british, briton, britons, brits, england and wales
GEO georgian, georgians
GHA ghanaian, ghanaians, gold coast
GIN guinea conakry, republic of guinea, guinean
GMB gambia, gambian
GNB guinea bissau, portuguese guinea
GNQ equatorial guinea, equatorial guinean, equatoguinean, spanish guinea
GRC greek, greeks, hellas, hellenic republic
GRD grenadian
GTM guatemalan, guatemalans
GUY guyanese, british guiana
HKG hong kong sar, hong kong, hongkonger
HND honduran, hondurans
HRV croat, croatian, croats, croatians
HTI haitian, haitians, hayti
HUN hungarian, hungarians
IDN indonesian, indonesians, dutch east indies
IND indian, indians, bharat, hindustan, british india
IRL irish, eire, irish republic, republic of ireland, southern ireland, irish free state
IRN iranian, iranians, persia, persian, islamic republic, islamic republic of iran
IRQ iraqi, iraqis
ISL icelandic, icelander, icelanders
ISR israeli, israelis
ITA italian, italians
JAM jamaican, jamaicans
JOR jordanian, jordanians, transjordan
JPN 日本国, japanese, nippon
KAZ kazakh, kazakhs, kazakstan, kazakhstani
KEN kenyan, kenyans
KGZ kyrgyz, kirghizia, kirghiz, kirgizstan, kyrgyz republic, kirghizstan
KHM cambodian, cambodians, kampuchea, khmer republic, democratic kampuchea
KNA saint kitts, saint christopher and nevis
KOR korea rep, south korea, south korean, south koreans, republic of korea, korea south, korea republic
KWT kuwaiti, kuwaitis
LAO lao, laotian, lao pdr
LBN lebanese, the lebanon
LBR liberian, liberians
LBY libyan, libyans, lybia, libyan arab jamahiriya, libyan arab republic
LIE liechtensteiner
LKA sri lankan, sri lankans, ceylon, ceylonese
LSO basotho, basutoland
LTU lithuanian, lithuanians
LUX luxembourger, luxembourgish, luxemburg
LVA latvian, latvians
MAC macau, macao sar
MAR moroccan, moroccans
MCO monegasque
MDA moldovan, moldovans, moldavia, moldavian, bessarabia
MDG malagasy, malagasy republic
MDV maldivian, maldives
MEX mexican, mexicans
MKD macedonia, macedonian, macedonians, north macedonia, republic of macedonia,\
 former yugoslav republic of macedonia
MLI malian, malians, french sudan
MLT maltese
MMR burma, burmese, myanma, burma myanmar, myanmar burma, union of burma
MNE montenegrin, montenegrins, crna gora
MNG mongol, mongolian, mongolians, outer mongolia
MOZ mozambican, mozambicans
MRT mauritanian
MUS mauritian
MWI malawian, nyasaland
MYS malaysian, malaysians, malaya, federation of malaya
NAM namibian, south west africa
NER nigerien
NGA nigerian, nigerians
NIC nicaraguan, nicaraguans
NLD dutch, dutchman, holland, netherlands, kingdom of the netherlands, netherlander
NOR norwegian, norwegians
NPL nepalese, nepali
NZL new zealander, new zealanders, aotearoa, kiwi
OMN omani, omanis, muscat and oman
PAK pakistani, pakistanis, west pakistan
PAN panamanian, panamanians
PER peruvian, peruvians
PHL filipino, filipinos, philippine, the philippines, phillipines
PNG papua, papua new guinean, new guinea
POL polish, pole, poles
PRI puerto rican, porto rico
PRK north korea, north korean, north koreans, korea north, korea dpr, democratic people's republic of korea
PRT portuguese
PRY paraguayan, paraguayans
PSE palestine, palestinian, palestinians, palestinian authority, palestinian national authority, gaza,\
 gaza strip, west bank, state of palestine, palestinian territories, occupied palestinian territory
QAT qatari, qataris
ROU romanian, romanians, rumania, roumania
RUS russia, russian, russians, russian federation, tsarist russia, russian empire, kremlin
RWA rwandan, rwandans, ruanda
SAU saudi, saudis, saudi arabian, kingdom of saudi arabia, saudi arabia
SDN sudanese, the sudan, north sudan
SEN senegalese
SGP singaporean, singaporeans
SJM svalbard
SHN saint helena, saint helena ascension and tristan da cunha
SLB solomons
SLE sierra leonean
SLV salvadoran, salvadorean, salvador, el salvador
SMR sammarinese
SOM somali, somalis, somalian, italian somaliland
SRB serb, serbian, serbs, serbians
SSD south sudanese, southern sudan
STP sao tome, sao tome and principe
SUN sowjetunion, union soviétique, unión soviética, советский союз, 苏联, 蘇聯, ソ連, 소련, soviet union, soviet,\
 soviets, soviet russia, union of soviet socialist republics, u s s r
SUR surinamese, surinam, dutch guiana
SVK slovak, slovaks, slovakian, slovak republic
SVN slovene, slovenian, slovenes, slovenians
SWE swedish, swede, swedes
SWZ swaziland, swazi
SYR syrian, syrians, syrian arab republic, assad regime
TCD chadian, chadians, tchad
THA thai, thais, siam, siamese
TJK tajik, tajiks, tadjikistan, tadzhikistan
TKM turkmen, turkmens, turkmenia
TLS east timor, east timorese, timorese, timor, portuguese timor
TON tongan, tongans
TTO trinidad, trinidadian, tobago, trinidad tobago
TUN tunisian, tunisians
TUR turkiye, turkish, turk, turks, ottoman turkey
TUV tuvaluan, ellice islands
TWN taiwan, taiwanese, republic of china, republic of china taiwan, formosa, nationalist china, free china
TZA tanzanian, tanzanians, tanganyika
UGA ugandan, ugandans
UKR ukrainian, ukrainians, the ukraine, ukrainian ssr
URY uruguayan, uruguayans
USA america, american, americans, united states of america, the states, us government, usa government,\
 white house, pentagon, washington dc
UZB uzbek, uzbeks, uzbekistani
VAT vatican, holy see, vatican city, vatican city state, papal states
VCT saint vincent, saint vincent grenadines
VDR north vietnam, north vietnamese, north viet nam, democratic republic of vietnam
VEN venezuelan, venezuelans, bolivarian republic of venezuela
VNM viet nam, vietnamese, socialist republic of vietnam
VUT new hebrides, ni vanuatu
WSM samoan, western samoa
XKX kosovo, kosovar, kosovan, republic of kosovo, kosova, kosovo and metohija
YEM yemeni, yemenis, north yemen, yemen arab republic
YMD south yemen, democratic yemen, people's democratic republic of yemen
YUG jugoslawien, yougoslavie, югославия, jugosławia, jugoslavija, yugoslavia, yugoslav, yugoslavian, jugoslavia,\
 serbia montenegro kosovo
SCG serbia and montenegro, serbia montenegro
ZAF south african, south africans, republic of south africa, union of south africa
ZMB zambian, zambians, northern rhodesia
ZWE zimbabwean, zimbabweans, rhodesia, southern rhodesia, zimbabwe rhodesia
"""

# Names that stand for more than one.
AMBIGUOUS = """
congo COG COD
kongo COG COD
конго COG COD
κονγκό COG COD
コンゴ COG COD
콩고 COG COD
刚果 COG COD
剛果 COG COD
الكونغو COG COD
קונגו COG COD
congolese COG COD
korea KOR PRK
korean KOR PRK
koreans KOR PRK
dominican DMA DOM
samoa islands WSM ASM
virgin islands VGB VIR
saint martin island MAF SXM
"""

# Lands and towns that belong to one state and have no code of their own in ISO 3166-1, capitals that papers name for
# their governments among them. Other parts of states are known by their names in ISO 3166-2.
PARTS = """
AFG kabul
ARE abu dhabi, dubai
ARG buenos aires
ARM yerevan
AUS canberra
AUT vienna
AZE nagorno karabakh, karabakh, mountainous karabakh, nakhchivan, nakhichevan, baku
BEL flanders, wallonia, brussels
BGD dhaka
BIH republika srpska, bosnian serb republic, srpska
BLR minsk
CAN quebec, ottawa
CHE bern, berne, geneva
CHL santiago
CHN tibet, xinjiang, east turkestan, manchuria, inner mongolia, uyghur region, beijing, peking
COD kinshasa, katanga
COG brazzaville
COL bogota
CUB havana
CYP nicosia
CZE prague
DEU bavaria, saxony, berlin, bonn
DNK jutland, copenhagen
DZA algiers
EGY cairo
ESP madrid, catalonia, basque country, catalan, catalans, andalusia, canary islands, galicia
ETH tigray, oromia, ogaden, addis ababa
FIN lapland, helsinki
FRA corsica, brittany, alsace, paris, elysee
GBR scotland, scottish, scots, england, english, wales, welsh, northern ireland, northern irish, ulster,\
 cornwall, london, downing street, whitehall
GEO adjara, ajaria, tbilisi
GRC athens
HUN budapest
IDN aceh, bali, west papua, irian jaya, java, sumatra, jakarta
IND assam, nagaland, delhi, new delhi
IRN tehran, teheran
IRQ kurdistan, iraqi kurdistan, kurdistan region, kurdistan regional government, krg, baghdad
ISR tel aviv
ITA sicily, sardinia, south tyrol, lombardy, rome
JOR amman
JPN tokyo
KAZ astana
KEN nairobi
KOR seoul
LBN beirut
LBY tripoli
MDA gagauzia, chisinau
MEX mexico city
MMR rakhine, kachin, shan state
MYS sabah, sarawak, kuala lumpur
NGA biafra, abuja
NLD the hague, amsterdam
NOR oslo
NPL kathmandu
PAK balochistan, baluchistan, waziristan, islamabad
PHL manila
POL warsaw
PRK pyongyang
PRT azores, madeira, lisbon
PSE ramallah
QAT doha
ROU bucharest
RUS chechnya, chechen, chechens, chechen republic, tatarstan, dagestan, ingushetia, kaliningrad, siberia,\
 north ossetia, moscow
SAU riyadh
SDN khartoum
SRB vojvodina, sandzak, belgrade
SWE stockholm
SYR rojava, syrian kurdistan, idlib, damascus
THA bangkok
TUR ankara
TZA zanzibar, pemba
UKR donbas, donbass, donetsk, luhansk, lugansk, zaporizhzhia, kherson, kyiv, kiev
USA hawaii, alaska, texas, california, washington
UZB karakalpakstan, tashkent
VEN caracas
VNM hanoi, saigon
YEM sanaa
ZAF pretoria
ZWE harare
"""

# Lands that more than one state holds or claims.
CLAIMED = """
крым UKR RUS
крим UKR RUS
курилы RUS JPN
курильские острова RUS JPN
北方領土 RUS JPN
尖閣諸島 JPN CHN TWN
釣魚島 JPN CHN TWN
钓鱼岛 JPN CHN TWN
독도 KOR JPN
竹島 KOR JPN
القدس ISR PSE
الجولان SYR ISR
abyei SDN SSD
aksai chin CHN IND
arunachal pradesh IND CHN
autonomous republic of crimea UKR RUS
azad kashmir PAK IND
bessarabia and bukovina MDA UKR
chagos islands MUS GBR
crimea UKR RUS
crimean UKR RUS
dokdo KOR JPN
east jerusalem PSE ISR
golan SYR ISR
golan heights SYR ISR
hala'ib triangle EGY SDN
jammu and kashmir IND PAK
jerusalem ISR PSE
kashmir IND PAK
kuril islands RUS JPN
kurils RUS JPN
liancourt rocks KOR JPN
northern territories RUS JPN
paracel islands CHN VNM
republic of crimea UKR RUS
scarborough shoal PHL CHN
sea of azov RUS UKR
senkaku islands JPN CHN
diaoyu islands JPN CHN
south china sea islands CHN VNM
southern kurils RUS JPN
spratly islands CHN VNM
takeshima KOR JPN
"""

# States that ISO 3166 has no code for, because few or none recognise them or because they are gone, with the
# user-assigned code that a file may give them.
WITHOUT_CODE = """
XAB Abkhazia, abkhazian, абхазия, абхазія, აფხაზეთი, abkhaz, republic of abkhazia
XAH Austria-Hungary, austro hungarian empire, austro hungary, habsburg monarchy, habsburg empire
XAK Artsakh, republic of artsakh, nagorno karabakh republic
XCR Confederate States, confederate states of america, confederacy
XDP Donetsk People's Republic, dpr donetsk, днр, dnr
XLP Luhansk People's Republic, lugansk people's republic, лнр, lpr luhansk, lnr
XMA Manchukuo
XNC Northern Cyprus, turkish republic of northern cyprus, trnc, turkish cypriot, north cyprus
XOE Ottoman Empire, ottoman, ottomans, sublime porte
XPM Transnistria, transdniestria, приднестровье, придністров'я, transnistrian, pridnestrovie, pmr, trans dniester
XPR Prussia, prussian, kingdom of prussia
XSL Somaliland, republic of somaliland
XSO South Ossetia, south ossetian, южная осетия, republic of south ossetia, alania
XSV South Vietnam, south vietnamese, republic of vietnam, south viet nam
"""

ORGANISATIONS = """
国際連合, Organizacja Narodów Zjednoczonych, Организація Об'єднаних Націй,
Förenta nationerna, De forente nasjoner, Forenede Nationer, YK,
Yhdistyneet kansakunnat, Verenigde Naties, Perserikatan Bangsa-Bangsa,
Europos Sąjunga, Eiropas Savienība, Evropská unie, Európai Unió, Euroopan unioni,
Європейський Союз, Uniunea Europeană, 欧洲联盟, 歐洲聯盟, 北大西洋公约组织, 북대서양조약기구,
Liga der Arabischen Staaten, 非洲联盟, 石油输出国组织, 海合会, 東南アジア諸国連合, 独联体,
Евразийский экономический союз, Варшавский договор, 华沙条约组织, Совет Европы,
Europarat, Conseil de l'Europe, Всемирный банк, МВФ, 国际货币基金组织, 世界卫生组织, ВОЗ,
MAGATE, AIEA, 国際原子力機関, Красный Крест, Объединённые Нации, Об'єднані Нації,
Spojené národy, Egyesült Nemzetek Szervezete, Egyesült Nemzetek,
Ujedinjene nacije, Уједињене нације, Организация на обединените нации,
Organizația Națiunilor Unite, Jungtinės Tautos, Apvienoto Nāciju Organizācija,
Ühinenud Rahvaste Organisatsioon, گروه هفت, সংযুক্ত জাতি, BMT, Euroopa Liit,
Európska únia, Europska unija, Evropska unija, Европейскиот сојуз,
האיחוד האירופאי, Evrópusambandið, NATO-alliansen, Natopakten,
Sojusz Północnoatlantycki, Alianza Atlántica, Alleanza Atlantica,
Североатлантический альянс, Северноатлантический альянс, Nordatlantikpakt,
Nordatlantische Allianz, Az Arab Liga, Liga Arabska, 阿拉伯国家联盟, 아랍연맹, 아프리카연합,
اتحادیه آفریقا, Совет Безопасности ООН, Conseil de sécurité, Sicherheitsrat,
Consejo de Seguridad, 安理会, 安保理, مجلس الأمن, شورای امنیت,
Шанхайская организация сотрудничества, 上合组织, 上海協力機構, OCS, 集体安全条约组织,
Содружество Независимых Государств, ОВД, OVD, Układ Warszawski, Warschauer Pakt,
Pacte de Varsovie, Pacto de Varsovia, Patto di Varsavia, Varşova Paktı,
바르샤바 조약기구, ワルシャワ条約機構, СЭВ, RWPG, Rada Europy, Consejo de Europa,
Consiglio d'Europa, Avrupa Konseyi, Рада Європи, 欧洲委员会, Weltbank,
Banque mondiale, Banco Mundial, Banca Mondiale, Dünya Bankası, 世界银行, 世界銀行, 세계은행,
البنك الدولي, FMI, IWF, صندوق النقد الدولي, 国際通貨基金, 국제통화기금, OMS,
Weltgesundheitsorganisation, 世界保健機関, 세계보건기구, منظمة الصحة العالمية, MAEA, 国际原子能机构,
국제원자력기구, الوكالة الدولية للطاقة الذرية, 欧佩克, 오펙, OVKB, OBWE, OSZE, ОБСЄ, AGİT,
AGIT, 欧安组织, منظمة الأمن والتعاون, Rotes Kreuz, Croix-Rouge, Cruz Roja, 红十字会,
ECOSOC, Alianza Bolivariana, OEA, OCI, ОИС, منظمة التعاون الإسلامي,
İslam İşbirliği Teşkilatı, 伊斯兰合作组织,
EU, E.U., European Union, European Commission, European Council, European Parliament, EEC, EC,
European Community, European Communities, Eurozone, euro area, EFTA, EEA, Schengen area, Council of Europe, ECHR,
ECB, Brussels bureaucracy, UE, ЕС, AB, EÚ, ЄС, 欧盟, 歐盟, 欧州連合, 유럽연합, الاتحاد الأوروبي,
Europäische Union, Union européenne, Unión Europea, Unione Europea, União Europeia, Unia Europejska,
Европейский союз, Европейский Союз, Євросоюз, Евросоюз, Avrupa Birliği, اتحادیه اروپا, Europese Unie,
Europeiska unionen, NATO, N.A.T.O., OTAN, НАТО, North Atlantic Treaty Organization,
North Atlantic Treaty Organisation, Atlantic Alliance, North Atlantic Alliance, 北约, 北約, 北大西洋条約機構,
ناتو, حلف شمال الأطلسي, UN, U.N., UNO, United Nations, United Nations Organization, UN Security Council,
UN General Assembly, Security Council, UNSC, UNGA, ONU, ООН, ОНН, BM, 联合国, 聯合國, 国連, 유엔, الأمم المتحدة,
سازمان ملل, VN, ONZ, OSN, Vereinte Nationen, Nations unies, Naciones Unidas, Nações Unidas, Nazioni Unite,
League of Nations, Birleşmiş Milletler, FN, ENSZ, UNESCO, UNICEF, UNHCR, UNRWA, UNDP, UNEP, WHO, ILO, IAEA, ICC,
ICJ, ITU, FAO, WFP, WTO, GATT, IMF, World Bank, IBRD, OECD, OSCE, CSCE, OPCW, Interpol, Europol, Red Cross, ICRC,
IOC, FIFA, UEFA, Amnesty International, OPEC, OPEC+, OPEP, ОПЕК, OAPEC, GECF, IEA, BIS, AIIB, ADB, EBRD, EIB,
BRICS, BRICS+, BRIC, SCO bloc, Shanghai Cooperation Organisation, Shanghai Cooperation Organization,
上海合作组织, ШОС, G7, G-7, G8, G-8, G20, G-20, G77, SCO, Visegrád, Group of Seven, Group of Twenty, G5 Sahel,
Quad, AUKUS, ANZUS, Five Eyes, AU, A.U., African Union, OAU, Organisation of African Unity,
Organization of African Unity, Union africaine, UA, ECOWAS, CEDEAO, SADC, EAC, East African Community, IGAD,
COMESA, CEMAC, UEMOA, AES, Alliance of Sahel States, AMU, ASEAN, A.S.E.A.N.,
Association of Southeast Asian Nations, АСЕАН, 东盟, 東協, アセアン, SEATO, APEC, SAARC, PIF,
Pacific Islands Forum, RCEP, CPTPP, TPP, BIMSTEC, Arab League, League of Arab States, LAS, GCC,
Gulf Cooperation Council, OIC, Organisation of Islamic Cooperation, Organization of Islamic Cooperation, OAS,
Organization of American States, Organisation of American States, Mercosur, Mercosul, Unasur, CELAC,
CARICOM, NAFTA, USMCA, Andean Community, Pacific Alliance, CIS, Commonwealth of Independent States, СНГ, GUS,
CSTO, ОДКБ, EAEU, EEU, ЕАЭС, Eurasian Economic Union, Eurasian Union, Union State, GUAM Organization,
Commonwealth, Commonwealth of Nations, British Commonwealth, Francophonie, La Francophonie, Non-Aligned Movement,
NAM bloc, Warsaw Pact, Warsaw Treaty Organization, Comecon, CMEA, Baghdad Pact, CENTO, Entente, Allied Powers,
Axis Powers, Axis, Allies, Benelux, Visegrad Group, V4, Nordic Council, Baltic Assembly, Arctic Council,
Minsk Group, Normandy Format, Quartet, P5+1, E3, E3/EU+3, Contact Group, EU27, EU-27, EU28, EU-28,
Ευρωπαϊκή Ένωση, ΕΕ, ΝΑΤΟ, Ηνωμένα Έθνη, ΟΗΕ, Европейски съюз, Европска унија, ЕУ, Организация Объединённых Наций,
Организация Объединенных Наций, Організація Об'єднаних Націй, Лига арабских государств, ЛАГ, Африканский союз, БРИКС,
Большая семёрка, ЕАЭО, ОБСЕ, МАГАТЭ, Еуропалық одақ, БҰҰ, НҮБ, Европын холбоо, Եվրամիություն, Եվրոպական միություն,
ՆԱՏՕ, ՄԱԿ, ევროკავშირი, ნატო, გაერო, האיחוד האירופי, נאט״ו, נאט"ו, האומות המאוחדות, או״ם, האו״ם, או"ם, האו"ם,
הליגה הערבית, الناتو, حلف الناتو, الاتحاد الأفريقي, الاتحاد الإفريقي, جامعة الدول العربية, الجامعة العربية,
مجلس التعاون الخليجي, أوبك, اتحادیه عرب, اوپک, یورپی یونین, اقوام متحدہ, نیٹو, यूरोपीय संघ, नाटो, संयुक्त राष्ट्र,
आसियान, अफ्रीकी संघ, ইউরোপীয় ইউনিয়ন, জাতিসংঘ, ন্যাটো, ஐரோப்பிய ஒன்றியம், நேட்டோ, ஐக்கிய நாடுகள்,
สหภาพยุโรป, สหประชาชาติ, นาโต, อาเซียน, ສະຫະພາບເອີຣົບ, ສະຫະປະຊາຊາດ, ອາຊຽນ, សហភាពអឺរ៉ុប, អង្គការសហប្រជាជាតិ, អាស៊ាន,
ဥရောပသမဂ္ဂ, ကုလသမဂ္ဂ, အာဆီယံ, Liên minh châu Âu, Liên Hợp Quốc, Liên Hiệp Quốc, Uni Eropa, PBB, Kesatuan Eropah,
Umoja wa Mataifa, Umoja wa Ulaya, የአውሮፓ ህብረት, የአፍሪካ ህብረት, ኔቶ, 나토, 아세안, 국제연합, 東盟, 非盟, 阿盟,
アフリカ連合, アラブ連盟, Afrika Birliği, Arap Birliği, Avropa İttifaqı, Liga Árabe, Ligue arabe, Arabische Liga,
Afrikanische Union, Unión Africana, União Africana, Unione Africana, Lega araba
"""

ARMED_GROUPS = """
Hamas, حماس, حزب الله, حزب‌الله, داعش, طالبان, الحوثيون, أنصار الله, ХАМАС, Хамас, Хезболла, Талибан, ИГИЛ, ЧВК Вагнер,
ДАИШ, РПК, חמאס, חיזבאללה, טליבאן, דאעש, החות'ים, Χαμάς, Χεζμπολάχ, Ταλιμπάν, 哈马斯, 哈馬斯, 真主党, 真主黨, 塔利班,
伊斯兰国, ハマス, ヒズボラ, タリバン, フーシ派, イスラム国, 하마스, 헤즈볼라, 탈레반, 후티, हमास,
हिज़्बुल्लाह, तालिबान, ฮามาส, ตาลีบัน, ჰამასი, Համաս, ሐማስ, Hizbullah örgütü,
Husiler, IŞİD, DEAŞ, Talibán, Talibã, Hezbolá, Huthi, Huthis, Taliban-Regime,
PLO, Fatah, Hezbollah, Hizbollah, Hizbullah, Hizballah, Houthis, Houthi,
Ansar Allah, ISIS, ISIL, IS, Islamic State, Daesh, Islamic State of Iraq and the Levant,
Islamic State of Iraq and Syria, Al-Qaeda, Al-Qaida, Al Qaeda, AQAP, AQIM, Taliban, Taleban, TTP,
Pakistani Taliban, Haqqani network, Boko Haram, ISWAP, Al-Shabaab, Al Shabab, Shabaab, PKK, YPG, SDF,
Syrian Democratic Forces, Peshmerga, Free Syrian Army, FSA, HTS, Hayat Tahrir al-Sham, Al-Nusra, Nusra Front,
Jabhat al-Nusra, Islamic Jihad, Palestinian Islamic Jihad, PIJ, FARC, ELN, IRA, Provisional IRA, ETA, LTTE,
Tamil Tigers, M23, LRA, Lord's Resistance Army, RSF, Rapid Support Forces, Janjaweed, SPLA, Wagner, Wagner Group,
PMC Wagner, Khmer Rouge, Viet Cong, Vietcong, Contras, Sendero Luminoso, Shining Path, UNITA, RENAMO, Mujahideen,
MEK, KLA, Abu Sayyaf, MILF, Jemaah Islamiyah, Arakan Army, Karen National Union, Lashkar-e-Taiba,
Jaish-e-Mohammed, TPLF, Polisario, Polisario Front, separatists, rebels, insurgents, militants
"""

REGIONS = """
Africa, African, Europe, European, Asia, Asian, America and Europe, Americas, Latin America, South America,
Central America, North America, Caribbean, Middle East, Near East, Far East, Gulf, Gulf States, Persian Gulf,
Maghreb, Sahel, Balkans, Western Balkans, Baltics, Baltic States, Baltic, Caucasus, South Caucasus, Central Asia,
Southeast Asia, South Asia, East Asia, Scandinavia, Scandinavian, Nordic countries, Benelux countries, Iberia,
Levant, Oceania, Pacific, Arctic, Antarctic, West, the West, Western, Global South, Global North, Third World,
Arab world, Arab states, Arabs, Arab, Muslim world, Islamic world, Eastern Europe, Western Europe, Eastern Bloc,
Horn of Africa, West Africa, East Africa, Southern Africa
"""
