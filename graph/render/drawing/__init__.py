"""Draw a view: colours, strokes, layout, network and timeline. Only this package draws with networkx and pyvis."""

from graph.render.drawing import appearance, edges, legend, looks, network, raster, signs, svg, timeline, vis_network
from graph.render.drawing.appearance import FLAG_LABELS
from graph.render.drawing.label_places import text_width

__all__ = [
    "FLAG_LABELS",
    "appearance",
    "edges",
    "legend",
    "looks",
    "network",
    "raster",
    "signs",
    "svg",
    "text_width",
    "timeline",
    "vis_network",
]
