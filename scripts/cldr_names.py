#!/usr/bin/env python3
"""Make graph/model/cldr_names.json anew: names of states, months, days and languages, from Unicode's CLDR.

Only states and languages whose everyday name ``pycountry`` does not have, and only for hints. Babel, which has
CLDR's names, is needed here and nowhere else: pip install babel, then python scripts/cldr_names.py.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

import babel
import pycountry
from babel import Locale, localedata

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from graph.model.country_lookup import fold, translations  # noqa: E402
from graph.model.languages import meant  # noqa: E402

LANGUAGES = """
af am ar ar_SY az be bg bn bs ca cs cy da de de_AT el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk
km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn pa pl ps pt ro ru si sk sl sq sr sr_Latn sv sw ta te tg th tk tr uk
ur uz vi zh zh_Hant
"""
# Dependent territories and the like, which CLDR names at length ("SAR China") and no paper does.
SKIPPED = """
ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM FLK FRO GGY GIB GLP GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP
MSR MTQ MYT NCL NFK NIU PCN PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VGB VIR WLF
"""


def main() -> None:
    codes = {country.alpha_2: country.alpha_3 for country in pycountry.countries} | {"XK": "XKX"}
    countries, months, days = defaultdict(set), defaultdict(lambda: defaultdict(set)), defaultdict(set)
    dates = defaultdict(set)
    for language in LANGUAGES.split():
        locale = Locale.parse(language)
        localedata._cache.clear()  # else Babel keeps names of one language in another
        for form in ("format", "stand-alone"):  # whole names only, in their own case: for what stands in a text
            fresh = Locale.parse(language)
            named = (*fresh.months[form]["wide"].values(), *fresh.days[form]["wide"].values())
            dates[locale.language] |= {name for name in named if not any(map(str.isdigit, name)) and len(name) > 1}
        for two, code in codes.items():
            said = locale.territories.get(two)
            if code in SKIPPED.split() or not said or said == two:
                continue
            for name in (said, *re.split(r"[()（）]", said)):
                if (folded := fold(name)) and code not in translations().get(folded, ()) and len(folded) > 1:
                    countries[code].add(folded)
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, said in locale.months[form][width].items():
                    name = said.casefold().strip(" .")
                    if not any(character.isdigit() for character in name):
                        months[name][month].add(language)
                for day, said in locale.days[form][width].items():
                    days[day].add(said.casefold().strip(" ."))
    by_month = {
        month: sorted(name for name, found in months.items() if set(found) == {month}) for month in range(1, 13)
    }
    weekdays = {str(day): sorted(names) for day, names in sorted(days.items())}
    made = {
        "source": f"Unicode CLDR, by Babel {babel.__version__} and scripts/cldr_names.py",
        "license": "Unicode-3.0: see LICENSE-UNICODE.txt",
        "countries": {code: sorted(names) for code, names in sorted(countries.items())},
        "months": {str(month): names for month, names in by_month.items()},
        "weekdays": weekdays,
        "dates": {language: sorted(names) for language, names in sorted(dates.items())},
    }
    made["languages"] = named_languages()
    lines = [f'"{key}": {json.dumps(made[key], ensure_ascii=False)}' for key in ("source", "license")]
    for key in ("countries", "months", "weekdays", "dates", "languages"):
        rows = [f'  "{name}": {json.dumps(found, ensure_ascii=False)}' for name, found in made[key].items()]
        lines.append(f'"{key}": {{\n' + ",\n".join(rows) + "\n}")
    (ROOT / "graph" / "model" / "cldr_names.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def named_languages() -> dict[str, list[str]]:
    """Return the names that languages have for themselves and in English, by tag, where no other table has them."""
    found = defaultdict(set)
    for tag, name in Locale.parse("en").languages.items():
        found[tag].add(name)
    for tag in localedata.locale_identifiers():
        if "_" not in tag and (own := Locale.parse(tag).languages.get(tag)):
            found[tag].add(own)
            found[tag].add(re.sub(r"\s*\(.*\)$", "", own))
    named = {tag.replace("_", "-"): {fold(name) for name in names} for tag, names in found.items()}
    clear = {tag: sorted(name for name in names if name and not meant(name)) for tag, names in named.items()}
    return {tag: names for tag, names in sorted(clear.items()) if names}


if __name__ == "__main__":
    main()
