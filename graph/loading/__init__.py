"""Files → ``Dataset``, or every problem at once, each with its place.

The YAML itself is read in ``loading.yaml``.
"""

from graph.loading.live import Live, Snapshot
from graph.loading.load import Loaded, load, load_marked, parse
from graph.loading.yaml import Limits

__all__ = [
    "Limits",
    "Live",
    "Loaded",
    "Snapshot",
    "load",
    "load_marked",
    "parse",
]
