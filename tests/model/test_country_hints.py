"""What is said of a country that is not written as its code."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import country_aliases, country_exonyms
from graph.model.countries import names
from graph.model.country_hints import country_hint
from graph.model.country_lookup import code_of
from tests.support import examples

NOTHING = "three capitals, such as RUS"
ORGANISATION = "an organisation is no country: code the member that the words name"


def codes_in(hint: str) -> list[str]:
    return re.findall(r"\b([A-Z]{3}) \(", hint)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Russia", "RUS"), ("russia", "RUS"), ("Russian Federation", "RUS"), ("RU", "RUS"), ("ru", "RUS"),
        ("rus", "RUS"), (" Turkey ", "TUR"), ("Türkiye", "TUR"), ("UK", "GBR"), ("U.S.", "USA"), ("US", "USA"),
        ("USSR", "SUN"), ("Britain", "GBR"), ("Kosovo", "XKX"), ("Ruritania", None), ("", None), ("Korea", None),
    ],
)  # fmt: skip
def test_what_people_write_for_a_country_has_its_code(written: str, code: str | None) -> None:
    assert code_of(written) == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        # The IOC's and FIFA's, and those of papers and tables.
        ("GER", "DEU"), ("SUI", "CHE"), ("GRE", "GRC"), ("CRO", "HRV"), ("POR", "PRT"), ("SPA", "ESP"), ("IRE", "IRL"),
        ("ROK", "KOR"), ("PRC", "CHN"), ("RSA", "ZAF"), ("KSA", "SAU"), ("PAL", "PSE"), ("KOS", "XKX"), ("BUL", "BGR"),
        ("DEN", "DNK"), ("CHI", "CHL"), ("ALG", "DZA"), ("PHI", "PHL"), ("VIE", "VNM"), ("INA", "IDN"), ("GDR", "DDR"),
        ("WAL", "GBR"), ("ENG", "GBR"), ("TAI", "TWN"), ("ROM", "ROU"), ("DRC", "COD"), ("UAE", "ARE"), ("NED", "NLD"),
        ("MAS", "MYS"), ("TPE", "TWN"), ("KVX", "XKX"), ("XKS", "XKX"), ("XKK", "XKX"), ("FRG", "DEU"), ("UKG", "GBR"),
        ("643", "RUS"), ("4", "AFG"), ("D", "DEU"), ("CDN", "CAN"),
        # Names.
        ("West Germany", "DEU"), ("Republic of China", "TWN"), ("Burma", "MMR"), ("Holy See", "VAT"), ("Siam", "THA"),
        ("Zaire", "COD"), ("Upper Volta", "BFA"), ("Czechoslovakia", "CSK"), ("the Netherlands", "NLD"),
        ("Saint Lucia", "LCA"), ("St. Lucia", "LCA"), ("Cote d’Ivoire", "CIV"), ("German", "DEU"), ("Swiss", "CHE"),
        # As it stands in a sentence.
        ("USA.", "USA"), ("“UGA”", "UGA"), ("(KEN)", "KEN"), ("ＫＥＮ", "KEN"), ("ken", "KEN"),
        # Other languages.
        ("Deutschland", "DEU"), ("Russland", "RUS"), ("Россия", "RUS"), ("США", "USA"), ("中国", "CHN"),
        ("日本", "JPN"), ("俄罗斯", "RUS"), ("미국", "USA"), ("روسیه", "RUS"), ("Allemagne", "DEU"),
        ("Reino Unido", "GBR"), ("Sowjetunion", "SUN"),
        ("الاتحاد السوفيتي", "SUN"), ("Sovyetler Birliği", "SUN"), ("شوروی", "SUN"), ("ברית המועצות", "SUN"),
        ("Југославија", "YUG"), ("유고슬라비아", "YUG"), ("Çekoslovakya", "CSK"), ("捷克斯洛伐克", "CSK"),
        ("Doğu Almanya", "DDR"), ("Alemania Oriental", "DDR"), ("ألمانيا الغربية", "DEU"), ("Västtyskland", "DEU"),
        ("ประเทศไทย", "THA"), ("Ελλάδα", "GRC"), ("Turkiye", "TUR"), ("Suomi", "FIN"),
        # A slip of the finger in a longer name.
        ("Rusia", "RUS"), ("Untied States", "USA"), ("Afganistan", "AFG"), ("Phillipines", "PHL"), ("Isreal", "ISR"),
    ],
)  # fmt: skip
def test_the_code_that_is_meant_is_named_and_no_other(written: str, code: str) -> None:
    assert country_hint(written) == f"did you mean {code} ({names()[code]})?"


def test_every_everyday_name_in_another_language_is_found_as_it_is_written() -> None:
    for line in country_exonyms.EXONYMS.strip().splitlines():
        code, _, written = line.partition(" ")
        for name in written.split(","):
            assert code in codes_in(country_hint(name)), name


def test_a_name_counts_as_it_is_written_before_its_accents_go() -> None:
    assert codes_in(country_hint("Mỹ")) == ["USA"]
    assert codes_in(country_hint("my")) == ["MYS"]
    assert codes_in(country_hint("Nga")) == ["NGA", "RUS"]
    assert codes_in(country_hint("nga")) == ["NGA"]


@pytest.mark.parametrize("table", ["IOC", "FIFA", "EVERYDAY", "VEHICLES", "CORRELATES_OF_WAR", "NAMES"])
def test_every_line_of_the_table_is_found_as_it_is_written(table: str) -> None:
    for line in getattr(country_aliases, table).strip().splitlines():
        code, _, written = line.partition(" ")
        for name in written.split(","):
            assert code_of(name) == code, name


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("Korea", ["KOR", "PRK"]), ("Congo", ["COG", "COD"]), ("Punjab", ["IND", "PAK"]), ("Slovania", ["SVK", "SVN"]),
        ("Crimea", ["UKR", "RUS"]), ("Kashmir", ["IND", "PAK"]), ("Dominican", ["DMA", "DOM"]),
    ],
)  # fmt: skip
def test_where_several_may_be_meant_all_are_named(written: str, codes: list[str]) -> None:
    assert codes_in(country_hint(written)) == codes


@pytest.mark.parametrize(
    "name",
    [
        "EU", "European Union", "NATO", "UN", "United Nations", "OPEC", "ASEAN", "BRICS", "G7", "African Union", "ОПЕК",
        "НАТО", "欧盟", "OTAN", "Shanghai Cooperation Organisation", "European Uniom", "Some Other Trade Organization",
        "国際連合", "Európai Unió", "Евразийский экономический союз", "Варшавский договор", "独联体", "Avrupa Konseyi",
    ],
)  # fmt: skip
def test_an_organisation_is_no_country(name: str) -> None:
    assert country_hint(name) == ORGANISATION


def test_letters_that_are_a_code_and_an_organisation_are_told_as_both() -> None:
    assert country_hint("AU") == f"did you mean AUS (Australia)? If not: {ORGANISATION}"
    assert country_hint("SCO") == f"did you mean GBR (United Kingdom)? If not: {ORGANISATION}"


@pytest.mark.parametrize("name", ["Hamas", "Hezbollah", "the Houthis", "Islamic State", "Taliban", "Wagner Group"])
def test_an_armed_group_is_no_country(name: str) -> None:
    assert country_hint(name).startswith("an armed group is no country: ")


@pytest.mark.parametrize("name", ["Africa", "the West", "Middle East", "Baltic states"])
def test_a_part_of_the_world_is_no_country(name: str) -> None:
    assert country_hint(name).startswith("a part of the world is no country: ")


@pytest.mark.parametrize(
    ("place", "code"), [("Scotland", "GBR"), ("Bavaria", "DEU"), ("California", "USA"), ("Moscow", "RUS")]
)
def test_a_place_without_a_code_is_told_with_its_state(place: str, code: str) -> None:
    hint = country_hint(place)
    assert hint == f"did you mean {code} ({names()[code]})? {place} has no code of its own"


@pytest.mark.parametrize("state", ["Abkhazia", "South Ossetia", "Northern Cyprus", "Ottoman Empire", "Somaliland"])
def test_a_state_that_iso_does_not_know_may_be_given_a_code(state: str) -> None:
    hint = country_hint(state)
    assert hint.startswith("ISO 3166 has no code for it; give it a user-assigned one: countries: {X")
    assert hint.endswith(f": {{label: {state}}}}}")


def test_a_name_that_the_file_itself_gives_is_its_code() -> None:
    assert country_hint("Abkhazia", {"XAB": "Abkhazia"}) == "did you mean XAB (Abkhazia)?"


def test_letters_of_another_alphabet_are_named() -> None:
    assert country_hint("KЕN") == ("did you mean KEN (Kenya)? Type it anew: Е is U+0415 CYRILLIC CAPITAL LETTER IE")
    assert country_hint("ΙRΝ").endswith("Ι is U+0399 GREEK CAPITAL LETTER IOTA, Ν is U+039D GREEK CAPITAL LETTER NU")


@pytest.mark.parametrize(
    "written",
    ["Ruritania", "Latveria", "Wakanda", "AGREEE", "CONSULT", "QQ", "ABC", "xx", "n/a", "...", "", "minister", "[]"],
)
def test_of_what_is_like_no_country_nothing_is_guessed(written: str) -> None:
    assert country_hint(written) == NOTHING


@examples(200)
@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=3))
def test_letters_of_a_code_are_never_compared_by_likeness(written: str) -> None:
    tables = " ".join(vars(country_aliases)[name] for name in dir(country_aliases) if name.isupper())
    hint = country_hint(written)
    if written not in re.split(r"[\s,.]+", tables.upper()) and hint.startswith("did you mean"):
        assert code_of(written) in names()  # a code of ISO 3166, or a country's whole name in some language


@examples(200)
@given(st.text())
def test_every_text_has_one_hint_of_one_line(written: str) -> None:
    assert country_hint(written).isprintable()


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("ΝΑΤΟ", "an organisation"), ("संयुक्त राष्ट्र", "an organisation"), ("สหประชาชาติ", "an organisation"),
        ("Liên Hợp Quốc", "an organisation"), ("나토", "an organisation"), ("האו״ם", "an organisation"),
        ("الجامعة العربية", "an organisation"), ("ΕΕ", "an organisation"), ("EU27", "an organisation"),
        ("חמאס", "an armed group"), ("タリバン", "an armed group"), ("हमास", "an armed group"),
        ("ČR", "did you mean CZE (Czechia)?"), ("Kongo", "did you mean COG (Republic of the Congo) or COD (DR Congo)?"),
        ("Burma/Myanmar", "did you mean MMR (Myanmar)?"), ("Venezuela, RB", "did you mean VEN (Venezuela)?"),
        ("Shqipëria", "did you mean ALB (Albania)?"), ("Монгол Улс", "did you mean MNG (Mongolia)?"),
        ("EL", "did you mean GRC (Greece)?"), ("Крым", "Крым has no code of its own"),
        ("Абхазия", "ISO 3166 has no code for it; give it a user-assigned one: countries: {XAB"),
    ],
)  # fmt: skip
def test_what_is_no_state_and_what_is_one_are_told_apart_in_every_script(written: str, says: str) -> None:
    assert country_hint(written).startswith(says)
