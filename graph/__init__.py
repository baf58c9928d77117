"""Relations between countries, with the words behind them: the public Python API.

    from graph import Filters, apply, export, load

    view = apply(load("data/relations.yaml"), Filters(countries=("JPN",), years=(2015, 2016)))
    for shown in view:
        print(shown.relation.id, [quote.exact for quote in shown.quotes])
    export(view, "japan.gexf")

docs/library.md goes through it. Never imports Streamlit. What is not named here may change without notice.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.export import Export, to_networkx, to_pandas
    from graph.loading import Limits, Loaded, load, load_marked, parse
    from graph.model import EVENTS, Country, Dataset, Edtf, Kind, Quote, Relation, Source, Speaker, Translation
    from graph.problems import GraphError, InvalidData, Problem
    from graph.view import Filters, InView, View, apply, count, describe, from_address, to_address, years
    from graph.web.publish import publish

    export: Export  # the package, which can be called

__version__ = "0.1.0"  # of the package and of the data format, see docs/format.md; pyproject.toml reads it here

__all__ = [
    "EVENTS",
    "Country",
    "Dataset",
    "Edtf",
    "Export",
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
    "publish",
    "to_address",
    "to_networkx",
    "to_pandas",
    "years",
]

_HOMES = ("graph.loading", "graph.model", "graph.problems", "graph.view", "graph.export", "graph.web.publish")


def __getattr__(name: str) -> Any:
    """Import a name of the API when it is asked for.

    So that the command line starts without what it does not use, and can say what is missing where it cannot start.
    """
    for home in _HOMES if name in __all__ else ():
        if hasattr(module := import_module(home), name):
            return getattr(module, name)
    raise AttributeError(f"module 'graph' has no attribute {name!r}")
