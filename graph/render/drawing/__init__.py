"""How a view is drawn: colours, strokes, layout, network and timeline. Only this package knows networkx and pyvis."""

from graph.render.drawing import appearance, edges, legend, looks, network, signs, svg, timeline, vis_network
from graph.render.drawing.appearance import FLAG_LABELS

__all__ = [
    "FLAG_LABELS",
    "appearance",
    "edges",
    "legend",
    "looks",
    "network",
    "signs",
    "svg",
    "timeline",
    "vis_network",
]
