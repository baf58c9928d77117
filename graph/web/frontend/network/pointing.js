// What the pointer is on, and what is said of it; whose the wheel is.

const REACH = { mouse: 8, touch: 18 };      // how far from a line or dot a click may be, in CSS pixels

export class Pointing {
  constructor(graph) {
    this.graph = graph;
    this.canvas = graph.canvas;
    this.says = graph.root.querySelector(".says");
    const options = { signal: graph.events.signal };
    this.canvas.addEventListener("pointermove", (event) => this.hover(event), options);
    this.canvas.addEventListener("pointerleave", () => this.hover(null), options);
    // The wheel belongs to the page, whatever a reader has clicked; with Ctrl, or by a pinch, which is the same, it zooms.
    this.canvas.addEventListener("wheel", (event) => { if (!event.ctrlKey) event.stopPropagation(); }, { ...options, capture: true });
  }

  hover(event) {
    const { graph } = this, box = this.canvas.getBoundingClientRect();
    const at = event && !event.buttons && { x: event.clientX - box.left, y: event.clientY - box.top };
    const id = at && graph.net ? this.hit(at, event) : null;
    if (id === graph.hovered) return;
    graph.hovered = id;
    this.canvas.style.cursor = id ? "pointer" : "";
    this.tell();
    graph.redraw();
  }

  tell() {
    const { focused, hovered, edges, nodes } = this.graph, id = focused ?? hovered;
    const item = id && (edges.get(id) ?? nodes.get(id));
    this.says.textContent = item ? `${item.says}${focused ? " · ↑ ↓ to move" : ""}` : "";
  }

  hit(at, event) {
    const touch = event?.pointerType === "touch" || event?.srcEvent?.pointerType === "touch";
    return this.graph.drawing.hit(at, REACH[touch ? "touch" : "mouse"]);
  }
}
