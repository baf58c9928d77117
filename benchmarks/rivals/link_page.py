"""st-link-analysis: Cytoscape as a component; a click on an edge tells the script, which writes the words."""

from __future__ import annotations

import json
import os
from pathlib import Path

import streamlit as st
from st_link_analysis import EdgeStyle, NodeStyle, st_link_analysis
from st_link_analysis.component.events import Event

st.set_page_config(layout="wide")


@st.cache_data
def data() -> dict:
    return json.loads(Path(os.environ["RIVAL_DATA"]).read_text("utf-8"))


which = "acts" if st.sidebar.checkbox("Acts only") else "quotes"
nodes = []
for node in data()["nodes"]:
    told = {"id": node["id"], "label": "COUNTRY", "name": node["name"]}
    nodes.append({"data": told, "position": {"x": node["at"][0], "y": node["at"][1]}})
edges = []
for edge in data()["edges"]:
    if edge[which]:
        ends = {"source": edge["ends"][0], "target": edge["ends"][1]}
        edges.append({"data": {"id": edge["id"], "label": "RELATION", "title": edge["title"], **ends}})
left, right = st.columns([5, 4])
with left:
    clicked = st_link_analysis(
        {"nodes": nodes, "edges": edges},
        layout={"name": "preset"},
        node_styles=[NodeStyle("COUNTRY", "#155fc9", "name")],
        edge_styles=[EdgeStyle("RELATION", "#7d828a")],
        events=[Event("clicked", "click tap", "edge")],
        key="graph",
    )
with right:
    chosen = ((clicked or {}).get("data") or {}).get("target_id")
    for edge in data()["edges"]:
        if edge["id"] == chosen:
            st.html(f"<h2 id='opened'>{edge['title']}</h2>")
            for quote in edge[which]:
                st.text(quote)
