"""What is in view: filters, search, counts, the comparison of two periods, and the address that says all of it.

Nothing here knows how it looks.
"""

from graph.view import comparison, registry, url_guesses
from graph.view.acts import Act, Acts, acts
from graph.view.arguments import expect
from graph.view.browser_files import (
    LETTERS,
    data_digest,
    filters_data,
    index_file,
    quotes_file,
    tables_file,
    words_file,
)
from graph.view.comparison import (
    Change,
    Compared,
    PeriodTotals,
    by_period,
    compare,
    halves,
    sources_by_period,
    split,
    totals_by_period,
)
from graph.view.counts import Counts, count
from graph.view.directions import Direction, direction, direction_of
from graph.view.filters import KINDS, Filters
from graph.view.in_view import InView, View, apply, describe, distinct_quotes, narrowed
from graph.view.links import encoded, link_to
from graph.view.per_dataset import per_dataset
from graph.view.quote_orders import NEWEST_FIRST, OLDEST_FIRST, QUOTE_ORDERS, QuoteOrder, ordered
from graph.view.registry import Choice
from graph.view.search import Pieces, cut, hits
from graph.view.selection import NOTHING, Selection
from graph.view.sorting import Column, Row, sort_rows
from graph.view.speaking import Speaking, speaking
from graph.view.suggestions import Found, Suggestions, prepare, suggest
from graph.view.terms import LONGEST, terms
from graph.view.totals import Totals, coded_otherwise, totals
from graph.view.url import from_address, read
from graph.view.url_guesses import resembles
from graph.view.url_mistakes import Mistake
from graph.view.url_parameters import (
    LAYOUTS,
    SHOW,
    Address,
    Layout,
    Opened,
    address_of,
    forwarded,
    kinds_named,
    order,
    parameter_names,
    query,
    selection,
    to_address,
)
from graph.view.url_periods import refuse_overlap
from graph.view.url_selection import hidden
from graph.view.url_tables import url_tables
from graph.view.ways import Way, way
from graph.view.word_forms import language_of
from graph.view.years import Years, years, years_words

__all__ = [
    "KINDS",
    "LAYOUTS",
    "LETTERS",
    "LONGEST",
    "NEWEST_FIRST",
    "NOTHING",
    "OLDEST_FIRST",
    "QUOTE_ORDERS",
    "SHOW",
    "Act",
    "Acts",
    "Address",
    "Change",
    "Choice",
    "Column",
    "Compared",
    "Counts",
    "Direction",
    "Filters",
    "Found",
    "InView",
    "Layout",
    "Mistake",
    "Opened",
    "PeriodTotals",
    "Pieces",
    "QuoteOrder",
    "Row",
    "Selection",
    "Speaking",
    "Suggestions",
    "Totals",
    "View",
    "Way",
    "Years",
    "acts",
    "address_of",
    "apply",
    "by_period",
    "coded_otherwise",
    "compare",
    "comparison",
    "count",
    "cut",
    "data_digest",
    "describe",
    "direction",
    "direction_of",
    "distinct_quotes",
    "encoded",
    "expect",
    "filters_data",
    "forwarded",
    "from_address",
    "halves",
    "hidden",
    "hits",
    "index_file",
    "kinds_named",
    "language_of",
    "link_to",
    "narrowed",
    "order",
    "ordered",
    "parameter_names",
    "per_dataset",
    "prepare",
    "query",
    "quotes_file",
    "read",
    "refuse_overlap",
    "registry",
    "resembles",
    "selection",
    "sort_rows",
    "sources_by_period",
    "speaking",
    "split",
    "suggest",
    "tables_file",
    "terms",
    "to_address",
    "totals",
    "totals_by_period",
    "url_guesses",
    "url_tables",
    "way",
    "words_file",
    "years",
    "years_words",
]
