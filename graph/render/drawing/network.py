"""Lay out a view as a networkx graph.

Positions belong to the dataset, not to the view, so that filtering moves nothing; a new country finds its place
while the known ones stay. See ``appearance`` for how nodes and edges look.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

import networkx as nx

from graph.model import Dataset
from graph.render.drawing.packing import side_by_side
from graph.view import View, per_dataset, registry

Point = tuple[float, float]
Positions = Mapping[str, Point]
Edge = tuple[str, str]

# Canvas units: the distance that two neighbours like to keep, the least one between any two, the canvas's shape.
SPACING, CLEARANCE, ASPECT = 190.0, 110.0, 1.0
_CROSSING = 2.0  # what two edges that cross weigh in the clutter
_NEAR = 60.0  # a node so near a foreign edge is in its way
_SEEDS, _SMALL = 40, 30  # a small graph is laid out so many times, and the clearest drawing wins


def build(view: View) -> nx.Graph:
    """Return a graph with a node for each country (``quotes``) and an edge for each relation (``id``, ``quotes``).

    A country's quotes are distinct ones, since the same words may be on several of its pairs.
    """
    graph = nx.Graph()
    for shown in view:
        a, b = shown.relation.pair
        graph.add_edge(a, b, id=shown.relation.id, quotes=shown.number)
    for code, quotes in view.numbers(registry.COUNTRIES).items():
        graph.nodes[code]["quotes"] = quotes
    return graph


def positions(dataset: Dataset, known: Positions | None = None) -> dict[str, Point]:
    """Return a place for each country of the dataset, in canvas units (x to the right, y down).

    ``known`` places stay as they are; the same dataset and the same known places always give the same answer.
    """
    codes = _codes(dataset)
    if known and known.keys() >= codes.keys():  # as in every run but the first
        return {code: known[code] for code in codes}
    pairs = tuple(sorted(relation.pair for relation in dataset.relations))
    kept = {code: place for code, place in (known or {}).items() if code in dataset.codes}
    return dict(_positions(pairs, tuple(sorted(kept.items()))))


@per_dataset
def _codes(dataset: Dataset) -> Mapping[str, None]:
    """Return the countries in the order in which a graph made of the sorted pairs has them."""
    return dict.fromkeys(code for pair in sorted(relation.pair for relation in dataset.relations) for code in pair)


@lru_cache(maxsize=64)
def _positions(
    pairs: tuple[tuple[str, str], ...], known: tuple[tuple[str, Point], ...]
) -> tuple[tuple[str, Point], ...]:
    graph = nx.Graph(pairs)
    fixed = dict(known)
    if not graph or set(graph) <= set(fixed):
        return tuple((code, fixed[code]) for code in graph)
    if fixed:
        places = _grow(graph, fixed)
    else:
        parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
        # Made of the pairs and not by networkx, whose subgraphs have an order that changes from run to run.
        linked = [nx.Graph([pair for pair in pairs if pair[0] in part]) for part in parts]
        places = side_by_side([_clearest(part) for part in linked], gap=SPACING)
    return tuple((code, fixed.get(code, (round(x, 1), round(y, 1)))) for code, (x, y) in places.items())


def _clearest(graph: nx.Graph) -> dict[str, Point]:
    """Return the one of several drawings that has the least clutter."""
    if len(graph) > _SMALL:
        return _spread(_layout(graph, 0))
    edges = list(graph.edges)
    return min((_spread(_layout(graph, seed)) for seed in range(_SEEDS)), key=lambda found: _clutter(edges, found))


def _layout(graph: nx.Graph, seed: int) -> dict[str, Point]:
    side = SPACING * (math.sqrt(len(graph)) / 1.6 if len(graph) > 3 else 0.6)  # of two or three each is at the rim
    # guard: places-are-the-same-again
    found = nx.spring_layout(
        graph, k=2.2 / math.sqrt(len(graph)), seed=seed, iterations=120, weight=None, method="force"
    )
    return {code: (float(x) * side * ASPECT, float(y) * side) for code, (x, y) in sorted(found.items())}


def _grow(graph: nx.Graph, fixed: dict[str, Point]) -> dict[str, Point]:
    """Return places for new countries round the known ones: the one with room that clutters the drawing least."""
    places = {code: fixed[code] for code in graph if code in fixed}
    for code in sorted(set(graph) - set(fixed), key=lambda c: (-graph.degree(c), c)):
        linked = [other for other in graph[code] if other in places]
        anchors = [places[other] for other in linked] or list(places.values()) or [(0.0, 0.0)]
        x, y = (sum(axis) / len(anchors) for axis in zip(*anchors, strict=True))
        ring = [
            (x + reach * SPACING * math.cos(turn * math.tau / 24), y + reach * SPACING * math.sin(turn * math.tau / 24))
            for reach in (1, 1.5, 2, 3, 5)
            for turn in range(24)
        ]
        room = {place: min((math.dist(place, other) for other in places.values()), default=CLEARANCE) for place in ring}
        # Where there is no room at all, among the widest gaps.
        least = min(CLEARANCE, max(room.values()))
        edges = [(a, b) for a, b in graph.edges if a in places and b in places]
        best, clutter = ring[0], math.inf
        for place in ring:
            if room[place] >= least and (added := _added(place, linked, places, edges, clutter)) < clutter:
                best, clutter = place, added
        places[code] = best
    return places


def _spread(places: dict[str, Point]) -> dict[str, Point]:
    """Push apart what lies closer than CLEARANCE: a few rounds, deterministic."""
    spread = dict(places)
    for _ in range(60):
        moved = False
        for a, b in itertools.combinations(spread, 2):
            (ax, ay), (bx, by) = spread[a], spread[b]
            gap = math.hypot(bx - ax, by - ay) or 0.01
            if gap < CLEARANCE:
                push = (CLEARANCE - gap) / 2 + 0.5
                dx, dy = ((bx - ax) / gap * push, (by - ay) / gap * push) if gap > 0.02 else (push, 0.0)
                spread[a], spread[b], moved = (ax - dx, ay - dy), (bx + dx, by + dy), True
        if not moved:
            break
    return spread


def _clutter(edges: Sequence[Edge], places: Mapping[str, Point]) -> float:
    """Weigh how hard a drawing is to read: crossings, nodes on foreign edges or too close, sprawl. Lower is better."""
    score = 0.0
    for (a, b), (c, d) in itertools.combinations(edges, 2):
        if len({a, b, c, d}) == 4:
            score += _CROSSING * _cross(places[a], places[b], places[c], places[d])
    for a, b in edges:
        score += sum(_covered(places[code], places[a], places[b]) for code in places if code not in (a, b))
        score += _stretched(places[a], places[b])
    width, height = (max(axis) - min(axis) for axis in zip(*places.values(), strict=True))
    sprawl: float = max(width, height) / SPACING  # the smaller the frame, the larger everything is drawn in it
    return score + sprawl + sum(_close(places[a], places[b]) for a, b in itertools.combinations(places, 2))


def _added(
    place: Point, linked: Sequence[str], places: Mapping[str, Point], edges: Sequence[Edge], limit: float
) -> float:
    """Return what a new country there adds to the clutter, but for sprawl; counted until it reaches ``limit``."""
    score = sum(_close(place, other) for other in places.values())
    score += sum(_stretched(place, places[code]) for code in linked)
    for a, b in edges:
        score += _covered(place, places[a], places[b])
    for code in linked:
        for other in places:
            if other != code:
                score += _covered(places[other], place, places[code])
        for a, b in edges:
            if score >= limit:
                return score
            if code not in (a, b):
                score += _CROSSING * _cross(place, places[code], places[a], places[b])
    return score


def _covered(node: Point, a: Point, b: Point) -> float:
    """Weigh a node under a foreign edge, or nearly."""
    return max(0.0, 1 - _distance(node, a, b) / _NEAR) * 3 if _beside(node, a, b) else 0.0


def _beside(p: Point, a: Point, b: Point) -> bool:
    """Return whether a point may be near a segment. It is quick, and mostly says no."""
    (x, y), (ax, ay), (bx, by) = p, a, b
    left, right = (ax, bx) if ax < bx else (bx, ax)
    top, bottom = (ay, by) if ay < by else (by, ay)
    return left - _NEAR < x < right + _NEAR and top - _NEAR < y < bottom + _NEAR


def _stretched(a: Point, b: Point) -> float:
    """Weigh an edge that is longer or shorter than neighbours like."""
    return 0.25 * abs(math.dist(a, b) / SPACING - 1)


def _close(a: Point, b: Point) -> float:
    """Weigh two nodes with too little room for their labels."""
    return max(0.0, 1 - math.dist(a, b) / (1.4 * CLEARANCE)) * 4


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    if (ax > cx and ax > dx and bx > cx and bx > dx) or (ax < cx and ax < dx and bx < cx and bx < dx):
        return False  # quick: most lie beside each other
    c_side = (cy - ay) * (bx - ax) > (by - ay) * (cx - ax)
    if c_side == ((dy - ay) * (bx - ax) > (by - ay) * (dx - ax)):
        return False
    return ((cy - ay) * (dx - ax) > (dy - ay) * (cx - ax)) != ((cy - by) * (dx - bx) > (dy - by) * (cx - bx))


def _distance(p: Point, a: Point, b: Point) -> float:
    """Return the distance from a point to a line segment."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / ((dx * dx + dy * dy) or 1)
    t = min(1.0, max(0.0, t))
    return math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)
