"""pyvis in an iframe: the HTML that it writes, made anew for each filter. With ``FIXED`` nothing moves."""

from __future__ import annotations

import json
import os
from pathlib import Path

import streamlit as st
from pyvis.network import Network

st.set_page_config(layout="wide")


@st.cache_data
def data() -> dict:
    return json.loads(Path(os.environ["RIVAL_DATA"]).read_text("utf-8"))


acts = st.sidebar.checkbox("Acts only")
fixed = bool(os.environ.get("FIXED"))
net = Network(height="600px", width="100%", cdn_resources="in_line")
for node in data()["nodes"]:
    place = {"x": node["at"][0], "y": node["at"][1], "physics": False} if fixed else {}
    net.add_node(node["id"], label=node["name"], **place)
for edge in data()["edges"]:
    if number := len(edge["acts" if acts else "quotes"]):
        net.add_edge(*edge["ends"], width=min(number, 8), title=edge["title"])
if fixed:
    net.toggle_physics(False)
st.components.v1.html(net.generate_html(), height=620)
