// The graph for keys and screen readers: a list of all that is drawn. One stop of the Tab key, and the arrow keys within
// (ARIA Authoring Practices: roving tabindex).

import { near } from "../shared/near.js";
import { pick } from "../shared/picks.js";

export class KeyList {
  constructor(graph) {
    this.graph = graph;
    this.list = graph.root.querySelector(".reach");
    this.list.addEventListener("keydown", (event) => this.step(event), { signal: graph.events.signal });
  }

  button(id) { return this.list.querySelector(`[data-id="${CSS.escape(id)}"] button`); }

  update() {
    const { list } = this, { edges, nodes } = this.graph.whole, known = new Map([...list.children].map((row) => [row.dataset.id, row]));
    const items = [...edges, ...nodes], stay = new Set(items.map((item) => item.id));
    known.forEach((row, id) => stay.has(id) || row.remove());
    items.forEach((item, at) => {
      const row = known.get(item.id) ?? this.row(item.id);
      row.firstChild.textContent = item.says;
      // In the order of the data; what is in its place is not touched, for that would take the focus from it.
      if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null);
    });
    if (!list.querySelector("[tabindex='0']")) list.querySelector("button")?.setAttribute("tabindex", 0);
  }

  row(id) {
    const row = document.createElement("li"), button = row.appendChild(document.createElement("button"));
    row.dataset.id = id;
    button.type = "button";
    button.tabIndex = -1;
    button.addEventListener("click", () => pick("show", id));
    button.addEventListener("focus", () => {
      row.parentNode.querySelector("[tabindex='0']")?.setAttribute("tabindex", -1);
      button.tabIndex = 0;
      this.focus(id);
    });
    button.addEventListener("blur", () => this.focus(null));
    return row;
  }

  step(event) {
    const buttons = [...this.list.querySelectorAll("button")], at = buttons.indexOf(event.target), last = buttons.length - 1;
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last, PageDown: Math.min(at + 10, last), PageUp: Math.max(at - 10, 0) }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    buttons[to]?.focus();
  }

  focus(id) {
    this.graph.focused = id;
    near(id, true);
    this.graph.choose();
    this.graph.pointing.tell();
    this.graph.redraw();
  }
}
