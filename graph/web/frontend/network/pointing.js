// Show what the pointer is on, and decide whether the wheel zooms the drawing or scrolls the page.

import { near } from "../shared/near.js";

const REACH = { mouse: 8, touch: 18 };      // how far from a line or dot a click may be, in CSS pixels

export class Pointing {
  constructor(graph) {
    this.graph = graph;
    this.canvas = graph.canvas;
    this.says = graph.root.querySelector(".says");
    const options = { signal: graph.events.signal };
    this.canvas.addEventListener("pointermove", (event) => this.hover(event), options);
    this.canvas.addEventListener("pointerleave", () => this.hover(null), options);
    this.canvas.addEventListener("pointerdown", (event) => near(this.under(event), true), options);
    // The wheel belongs to the page, whatever a reader has clicked; with Ctrl, or by a pinch, which is the same, it zooms.
    // guard: the-wheel-is-the-pages
    this.canvas.addEventListener("wheel", (event) => { if (!event.ctrlKey) event.stopPropagation(); }, { ...options, capture: true });
    // end guard
  }

  under(event) {
    if (!this.graph.net) return null;
    const box = this.canvas.getBoundingClientRect(), at = { x: event.clientX - box.left, y: event.clientY - box.top };
    return this.graph.drawing.hit(at, REACH[event.pointerType === "touch" ? "touch" : "mouse"]);
  }

  hover(event) {
    const { graph } = this, id = event && !event.buttons ? this.under(event) : null;
    if (id === graph.hovered) return;
    graph.hovered = id;
    near(id);
    this.canvas.style.cursor = id ? "pointer" : "";
    this.tell();
    graph.redraw();
  }

  tell() {
    const { focused, hovered } = this.graph, id = focused ?? hovered, item = id && this.graph.item(id);
    this.says.textContent = item ? `${item.says}${focused ? " · ↑ ↓ to move" : ""}` : "";
  }
}
