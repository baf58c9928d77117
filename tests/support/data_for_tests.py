"""Invented countries and what invented papers say of them, for tests of everything between the data and the screen.

The codes are real, since the format knows no others; names, words and sources are made up.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from graph.model import Dataset, Quote, Relation
from graph.model.plover import EVENTS
from graph.model.quote_fields import FLAGS
from graph.view import KINDS, Filters

# By their names: Eastland, Iceland, Northland, Southland, Westland. Iceland keeps its usual name.
COUNTRIES = {
    "NOR": {"label": "Northland"},
    "ZAF": {"label": "Southland"},
    "TLS": {"label": "Eastland"},
    "ESH": {"label": "Westland"},
}
SOURCES = {
    "courier-2016": {
        "type": "article-newspaper",
        "title": "Ministers meet at the lighthouse",
        "container-title": "The Invented Courier",
        "issued": "2016-12-30",
        "URL": "https://courier.example/2016/lighthouse",
        "language": "en",
    },
    "radio-2014": {
        "type": "broadcast",
        "title": "Evening bulletin",
        "container-title": "Radio Nowhere",
        "issued": "2014",
    },
}


def quote(exact: str, **more: Any) -> Quote:
    """``exact`` as the Courier prints it; ``more`` are the format's keys."""
    return Quote.model_validate({"exact": exact, "source": "courier-2016", **more})


def relation(a: str, b: str, *quotes: Quote, summary: str | None = None) -> Relation:
    return Relation(between=(a, b), quotes=quotes, summary=summary)


def dataset(*relations: Relation, **more: Any) -> Dataset:
    """``more`` are the format's keys of a file: title, countries, sources …"""
    given = {"title": "Invented", "countries": COUNTRIES, "sources": SOURCES, "relations": relations, **more}
    return Dataset.model_validate(given)


ALLIANCE = "the two signed a pact of friendship"  # stands on two pairs

CROWD = {"role": "crowd", "voice": "reported"}
ADMIRAL = {"name": "A. Wave", "role": "retired admiral"}

TINY = dataset(
    relation(
        "ZAF",
        "NOR",
        quote("nobody knows what the fleet is for", comment="A question; the paper gives no day.", speaker=ADMIRAL),
        quote("the south closed its ports", date="2016-12-29", event="SANCTION", actor=["ZAF"], recipient=["NOR"],
              context=["economic"]),
        quote(ALLIANCE, date="2014-05-01", event="AGREE", actor=["NOR", "ZAF"]),
        quote("no grain was ever sent", date="2016", event="AID", actor=["NOR"], recipient=["ZAF"], negation="true"),
        quote("they have patrolled the strait together", date="2014/2016", event="COOPERATE", actor=["NOR", "ZAF"]),
        summary="Friends by treaty, and hard on each other in trade.",
    ),
    relation(
        "NOR",
        "TLS",
        quote(ALLIANCE, date="2014-05-01", comment="Coded as comment here: the pact is not theirs."),
        quote("the east must answer for it", date="2015-09~", event="ACCUSE", actor=["NOR"], recipient=["TLS"],
              context=["military", "legal"], speaker={"role": "speaker of the north", "country": "NOR"}),
    ),
    relation(
        "ESH",
        "TLS",
        quote("they rebuilt the dam", source="radio-2014", date="1999", event="AID", actor=["ESH"], recipient=["TLS"]),
    ),
    relation("ISL", "ZAF", quote("the two are far apart", source="radio-2014")),
    description="What an invented paper and an invented radio say.",
    version="2017-01-06",
)  # fmt: skip

_DATES = (None, "1999", "2014", "2014-05-01", "2015-09~", "2016?", "2015%", "2014/2016", "../2015", "2016/..")


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """A few relations among five countries; few different words, so that the same often stand on several pairs."""
    codes = [*COUNTRIES, "ISL"]
    pairs = [(a, b) for i, a in enumerate(codes) for b in codes[i + 1 :]]
    relations = []
    for a, b in draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=6, unique=True)):
        words = draw(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=4, unique=True))
        summary = draw(st.sampled_from([None, "about a and b, invented", "a crowd"]))
        made = relation(a, b, *(draw(_quotes(exact, (a, b))) for exact in words), summary=summary)
        formerly = draw(st.sampled_from([(), (f"{made.id}.0123456789",)]))
        relations.append(made.model_copy(update={"formerly": formerly}))
    return dataset(*relations)


@st.composite
def _quotes(draw: st.DrawFn, exact: str, pair: tuple[str, str]) -> Quote:
    return quote(
        exact,
        source=draw(st.sampled_from(list(SOURCES))),
        prefix=draw(st.sampled_from([None, None, "a crowd of"])),
        translation=draw(st.sampled_from([None, None, {"text": "b, a wave", "language": "en"}])),
        date=draw(st.sampled_from(_DATES)),
        event=draw(st.sampled_from([None, *EVENTS])),
        actor=draw(st.lists(st.sampled_from(pair), unique=True)),
        recipient=draw(st.lists(st.sampled_from(pair), unique=True)),
        **dict.fromkeys(draw(st.sets(st.sampled_from(FLAGS), max_size=2)), True),
        speaker=draw(st.sampled_from([None, ADMIRAL, CROWD, [ADMIRAL, CROWD]])),
        context=draw(st.sampled_from([[], ["military"], ["military", "economic"]])),
    )


# Of what quotes say, of speakers, outlets, names and summaries of relations, and of nothing.
QUERIES = ("", "a", "crowd", '"crowd of b"', "invented", "a invented", "about", "northland", "bb")

# What the registry of filters has without a field of its own.
MORE = (("voice", ("reported", "article")), ("dated", ("given", "inferred")))


@st.composite
def wishes(draw: st.DrawFn, data: Dataset) -> Filters:
    """What a reader may have chosen of one of ``datasets``."""
    return Filters(
        countries=tuple(draw(st.sets(st.sampled_from(data.codes)))),
        match=draw(st.sampled_from(["any", "only"])),
        years=(periods := draw(st.sampled_from([(None, None), ((2014, 2014), None), ((2015, 2016), (2014, 2015))])))[0],
        versus=periods[1],
        kinds=frozenset(draw(st.sets(st.sampled_from(KINDS)))),
        report_dated=draw(st.booleans()),
        speakers=draw(st.sampled_from([(), ("A. Wave",), ("A. Wave", "crowd")])),
        sources=draw(st.sampled_from([(), ("radio-2014",), tuple(SOURCES)])),
        contexts=draw(st.sampled_from([(), ("economic",)])),
        acts_only=draw(st.booleans()),
        words=draw(st.sampled_from(QUERIES)),
        more=draw(st.sampled_from([(), (("voice", ("direct", "article")),), (("dated", ("report",)),), MORE])),
    )
