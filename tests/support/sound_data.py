"""Invented data that passes check and verify, with the texts in which its words stand: for what goes out and comes in.

Each quote is a sentence of its own in the text of its source, so that nothing but its words tells it from another.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from graph.export import to_text
from graph.model import Dataset
from graph.view import Filters, apply

_COUNTRIES = {"NOR": {"label": "Northland"}, "ZAF": {"label": "Southland"}, "XAB": {"label": "An Island"}}
_CODES = ("NOR", "ZAF", "XAB", "ISL")
_PEOPLE = (
    {"name": "A. Wave", "role": "retired admiral"},
    {"role": "speaker of the north", "country": "NOR", "voice": "reported"},
    {"name": "Ø. Müller, Jr.", "country": "ZAF"},
    {"name": "王小明", "role": "minister: “for ports”"},
)
# What may stand in a cell, a tag or a comment and mean something to a spreadsheet, to CSV or to Markdown.
_TEXTS = (
    'He said "so"; they left, all of them.',
    "=1+1",
    "'=1+1",
    "@home",
    "- no",
    "a, b\tc | d",
    "*ours* & <theirs>",
    "né",
)
_WORDS = (
    "the harbour",
    "was closed",
    "in the spring,",
    "and “nobody”",
    "paid",
    "4.5 million",
    "for it;",
    "said",
    "né 王",
)


@st.composite
def sound_datasets(draw: st.DrawFn) -> Dataset:
    """Up to four relations with up to four quotes each, coded in every way that the rules allow."""
    sources = {
        name: {
            "type": "article-newspaper", "title": f"Headline {name}", "container-title": "The Invented Courier",
            "issued": issued, "text": f"{name}.txt",
            **draw(st.sampled_from([{}, {"URL": f"https://courier.example/{name}?a=1"}])),
        }
        for name, issued in (("courier-2016", "2016-12-30"), ("radio-2014", "2014-11"))
    }  # fmt: skip
    pairs = [(a, b) for n, a in enumerate(_CODES) for b in _CODES[n + 1 :]]
    relations = []
    number = 0
    for pair in draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=4, unique=True)):
        quotes = []
        for _ in range(draw(st.integers(1, 4))):
            number += 1
            quotes.append(draw(_quotes(number, pair, sorted(sources))))
        relations.append({"between": list(draw(st.permutations(pair))), "quotes": quotes})
    return Dataset.model_validate(
        {"title": "Invented", "countries": _COUNTRIES, "sources": sources, "relations": relations}
    )


@st.composite
def _quotes(draw: st.DrawFn, number: int, pair: tuple[str, str], sources: list[str]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "exact": " ".join([f"sentence {number}", *draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5))]),
        "source": draw(st.sampled_from(sources)),
    }
    date = draw(st.sampled_from([None, "1999", "2014-05-01", "2013-09~", "2012?", "2010/2014"]))
    if date:
        made |= {"date": date, "comment": draw(st.sampled_from(_TEXTS))}
    elif draw(st.booleans()):
        made["comment"] = draw(st.sampled_from(_TEXTS))
    act = draw(st.sampled_from([None, "AGREE", "CONSULT", "SANCTION", "AID", "ACCUSE"]))
    if act:
        acting = draw(st.sampled_from(pair))
        mutual = act in ("AGREE", "CONSULT") and draw(st.booleans())
        made |= {"event": act, "actor": list(pair) if mutual else [acting]}
        made |= {} if mutual else {"recipient": [code for code in pair if code != acting]}
        made |= {"context": draw(st.lists(st.sampled_from(["military", "economic", "legal"]), max_size=2, unique=True))}
        made |= draw(st.sampled_from([{}, {}, {"negation": "true"}, {"hypothetical": "true"}]))
    speakers = draw(st.lists(st.sampled_from(_PEOPLE), max_size=2, unique_by=str))
    if speakers:
        made["speaker"] = speakers if len(speakers) > 1 else speakers[0]
    made |= draw(st.sampled_from([{}, {}, {"translation": {"text": 'Was gesagt ist, "so".', "language": "de"}}]))
    return made | draw(st.sampled_from([{}, {"coder": "B. Reader", "reviewed": {"by": "C.", "on": "2026-01-02"}}]))


def write(data: Dataset, place: Path) -> tuple[Path, Path]:
    """Write the data without its quotes, and the texts of its sources; return where both are."""
    texts = place / "texts"
    texts.mkdir(exist_ok=True)
    for name, source in data.sources.items():
        said = [quote.exact for relation in data.relations for quote in relation.quotes if quote.source == name]
        (texts / str(source.text)).write_text("\n\n".join(["Headline", *(f"{words}." for words in said)]), "utf-8")
    head, _, _ = to_text(apply(data, Filters()), "yaml").partition("\nrelations:")
    path = place / "relations.yaml"
    path.write_text(f"{head}\nrelations: []\n", "utf-8")
    return path, texts
