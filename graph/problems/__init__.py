"""What can be wrong: problems with their codes, the collector that gathers them, and the exceptions that carry them."""

from graph.problems.codes import CODES, GROUPS, markdown, problem
from graph.problems.collector import Report, Step, spell
from graph.problems.conflict_markers import conflicts, in_lines
from graph.problems.grouping import MAX_OF_A_CODE, capped, grouped
from graph.problems.location import Location
from graph.problems.problem import GraphError, InvalidData, Problem, Severity, nearest, shorten

__all__ = [
    "CODES",
    "GROUPS",
    "MAX_OF_A_CODE",
    "GraphError",
    "InvalidData",
    "Location",
    "Problem",
    "Report",
    "Severity",
    "Step",
    "capped",
    "conflicts",
    "grouped",
    "in_lines",
    "markdown",
    "nearest",
    "problem",
    "shorten",
    "spell",
]
