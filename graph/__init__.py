"""Relations between countries, with the words behind them: the public Python API.

    from graph import Filters, apply, load

    view = apply(load("data/relations.yaml"), Filters(countries=("JPN",), years=(2015, 2016)))
    for shown in view:
        print(shown.relation.id, [quote.exact for quote in shown.quotes])

Never imports Streamlit. What is not named here may change without notice.
"""

from graph.loading import Limits, Loaded, load, load_marked, parse
from graph.model import EVENTS, Country, Dataset, Edtf, Kind, Quote, Relation, Source, Speaker, Translation
from graph.problems import GraphError, InvalidData, Problem
from graph.view import Filters, InView, View, apply, count, describe, from_address, to_address, years

__all__ = [
    "EVENTS",
    "Country",
    "Dataset",
    "Edtf",
    "Filters",
    "GraphError",
    "InView",
    "InvalidData",
    "Kind",
    "Limits",
    "Loaded",
    "Problem",
    "Quote",
    "Relation",
    "Source",
    "Speaker",
    "Translation",
    "View",
    "apply",
    "count",
    "describe",
    "from_address",
    "load",
    "load_marked",
    "parse",
    "to_address",
    "years",
]
