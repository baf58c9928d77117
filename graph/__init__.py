"""Relations between countries, with the words behind them: the public Python API.

    from graph import Filters, apply, load

    view = apply(load("data/relations.yaml"), Filters(countries=("JPN",), years=(2015, 2016)))
    for shown in view:
        print(shown.relation.id, [quote.exact for quote in shown.quotes])

Never imports Streamlit. What is not named here may change without notice.
"""

from graph.address import from_address, to_address
from graph.counts import count
from graph.dates import Edtf
from graph.errors import GraphError, InvalidData, Problem
from graph.filters import Filters, InView, View, apply, describe, years
from graph.load import Limits, Loaded, load, load_marked, parse
from graph.model import Country, Dataset, Quote, Relation, Source, Speaker, Translation
from graph.ontology import EVENTS, Kind

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
