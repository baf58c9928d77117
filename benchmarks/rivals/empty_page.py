"""What Streamlit itself takes: a widget, and a component of one line that says what the widget says."""

from __future__ import annotations

import streamlit as st

CODE = """\
export default ({ data, parentElement }) => {
  const said = parentElement.querySelector("p") ?? parentElement.appendChild(document.createElement("p"));
  said.className = "tiny";
  said.textContent = data.said;
};
"""

st.set_page_config(layout="wide")
tiny = st.components.v2.component("tiny", js=CODE, isolate_styles=False)
tiny(key="tiny", data={"said": str(st.sidebar.checkbox("Acts only"))})
