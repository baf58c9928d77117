// Give keys and screen readers a list of all that is drawn: one stop of the Tab key, and arrow keys within (ARIA
// Authoring Practices: roving tabindex). The list is never seen, so that a row's words are its name and no text: of two
// thousand texts that change with a filter, the browser would lay out each.

import { near } from "../shared/near.js";
import { pick } from "../shared/picks.js";

const PIECE = 500;                          // rows

export class KeyList {
  constructor(graph) {
    this.graph = graph;
    this.list = graph.root.querySelector(".reach");
    this.rows = new Map([...this.list.children].map((row) => [row.dataset.id, row]));
    const options = { signal: graph.events.signal }, idOf = (event) => event.target.closest("li")?.dataset.id;
    this.list.addEventListener("keydown", (event) => this.step(event), options);
    this.list.addEventListener("click", (event) => { if (idOf(event)) pick("show", idOf(event)); }, options);
    this.list.addEventListener("focusin", (event) => this.reach(event.target, idOf(event)), options);
    this.list.addEventListener("focusout", () => this.focus(null), options);
    options.signal.addEventListener("abort", () => clearTimeout(this.later));
  }

  button(id) { return this.list.querySelector(`[data-id="${CSS.escape(id)}"] button`); }

  update() {
    const { edges, nodes } = this.graph.data, items = [...edges, ...nodes], stay = new Set(items.map((item) => item.id));
    for (const [id, row] of this.rows) {
      if (stay.has(id)) continue;
      row.remove();
      this.rows.delete(id);
    }
    clearTimeout(this.later);
    this.fill(items, 0);
  }

  // In the order of the data; what is in its place is not touched, for that would take the focus from it. A long list is
  // put together piece by piece, so that the page answers meanwhile.
  fill(items, start) {
    const { list } = this, end = Math.min(items.length, start + PIECE);
    for (let at = start, there = list.children[start] ?? null; at < end; at += 1) {
      const { id, says } = items[at], row = this.rows.get(id) ?? this.row(id);
      if (row.firstChild.ariaLabel !== says) row.firstChild.ariaLabel = says;
      if (row === there) there = row.nextSibling;
      else list.insertBefore(row, there);
    }
    if (!list.querySelector("[tabindex='0']")) list.querySelector("button")?.setAttribute("tabindex", 0);
    if (end < items.length) this.later = setTimeout(() => this.fill(items, end));
  }

  row(id) {
    const row = document.createElement("li"), button = row.appendChild(document.createElement("button"));
    row.dataset.id = id;
    this.rows.set(id, row);
    button.type = "button";
    button.tabIndex = -1;
    return row;
  }

  reach(button, id) {
    if (!id) return;
    this.list.querySelector("[tabindex='0']")?.setAttribute("tabindex", -1);
    button.tabIndex = 0;
    this.focus(id);
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
