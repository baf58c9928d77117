"""Load files into a ``Dataset``, or report every problem at once, each with its place.

See ``loading.yaml`` for reading YAML itself.
"""

from graph.loading.data_files import DEFAULT_DATA, data_files_in, is_data_file
from graph.loading.live import Live, Snapshot
from graph.loading.load import Loaded, load, load_marked, parse
from graph.loading.yaml import Limits

__all__ = [
    "DEFAULT_DATA",
    "Limits",
    "Live",
    "Loaded",
    "Snapshot",
    "data_files_in",
    "is_data_file",
    "load",
    "load_marked",
    "parse",
]
