// The graph on its stage: what Python sends, diffed into vis-network; what a click, a key or the pointer reaches.
// Streamlit calls this again with every new data and theme.

const TAP = { mouse: 8, touch: 18 };        // how far from a line or dot a click may be, in CSS pixels
const MARGIN = { x: 50, y: 34 };            // room round the drawing for its labels, in CSS pixels
const REST = 150;                           // milliseconds after the last move
const ZOOM = { least: 1 / 3, most: 4 };     // times the scale at which all is in sight
const graphs = new Map();                   // parentElement → Graph: it stays while the page does
// Where a reader left the drawing, for when it is mounted again; forgotten with the drawing.
const kept = { drawing: null, places: new Map(), view: null };

async function network({ data, parentElement }) {
  let graph = graphs.get(parentElement);
  if (!graph) {
    graph = new Graph(parentElement);
    graphs.set(parentElement, graph);
  }
  graph.want(data);
  return () => { graph.destroy(); graphs.delete(parentElement); };
}

class Graph {
  constructor(root) {
    this.root = root;
    this.stage = root.querySelector(".stage");
    this.canvas = root.querySelector(".canvas");
    this.says = root.querySelector(".says");
    this.places = kept.places;              // where a reader dragged a country to, kept while it is filtered away
    this.sent = { nodes: new Map(), edges: new Map() };
    this.focused = this.hovered = null;
    this.events = new AbortController();
    this.listen();
  }

  want(data) {
    this.data = data;
    this.paint();
    this.ready ??= this.start(data.module);
    this.ready.then(() => this.update()).catch((error) => this.fail(error)); // guard: failed-drawing-is-told
  }

  async start(module) {
    await import(new URL(module, document.baseURI).href);
    const vis = globalThis.vis;
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.drawing = new Drawing(this);
    const { nodes, ...options } = this.data.options, ctxRenderer = (dot) => this.drawing.dot(dot);
    this.net = new vis.Network(this.canvas, { nodes: this.nodes, edges: this.edges }, { ...options, nodes: { ...nodes, ctxRenderer } });
    document.fonts.load(`600 15px ${this.font}`).then(() => this.drawing.labels.forget());
    this.canvas.firstElementChild.tabIndex = -1;  // hidden from screen readers, so no stop of the Tab key either
    this.net.on("click", (event) => pick({ show: this.hit(event.pointer.DOM, event.event) ?? "" }));
    this.net.on("dragging", () => this.move());
    this.net.on("dragEnd", (event) => this.keep(event.nodes));
    this.net.on("zoom", (event) => this.bound(event));
    this.net.on("beforeDrawing", (context) => this.drawing.under(context));
    this.net.on("afterDrawing", (context) => this.drawing.over(context));
  }

  fail(error) {
    const fault = this.root.querySelector(".fault");
    fault.textContent = `The graph cannot be drawn: ${error.message}. Every relation is still listed and can be opened.`;
    fault.hidden = false;
  }

  // Only what changed goes to vis-network, and never a position that it already has: that would undo a drag.
  update() {
    if (kept.drawing !== this.data.drawing) this.forget();
    const first = !this.nodes.length;
    const gone = this.diff("nodes");
    this.edges.remove(this.diff("edges"));
    this.nodes.remove(gone);                // last: a line that is still drawn needs both its ends
    this.list();
    if (first || !this.touched) this.look(); // guard: zoom-is-kept
    this.net.redraw();
    if (this.onPaper.matches) sheet(this);
    this.stage.dataset.drawn = `${this.nodes.length} ${this.edges.length}`;
  }

  // Another file: what lay where says nothing of it.
  forget() {
    kept.drawing = this.data.drawing;
    kept.places.clear();
    kept.view = null;
    for (const part of ["edges", "nodes"]) {
      this[part].clear();
      this.sent[part].clear();
    }
  }

  diff(part) {
    const set = this[part], before = this.sent[part], now = new Map(), added = [], changed = [];
    for (const item of this.data[part]) {
      const { x, y, ...look } = item, text = JSON.stringify(item);
      now.set(item.id, text);
      if (!before.has(item.id)) added.push({ ...item, ...this.places.get(item.id) });
      else if (before.get(item.id) !== text) changed.push(look); // guard: drawn-places-are-kept
    }
    set.add(added);                         // in one go: each call would draw everything again
    set.update(changed);
    this.sent[part] = now;
    return [...before.keys()].filter((id) => !now.has(id));
  }

  keep(ids) {
    for (const [id, place] of Object.entries(this.net.getPositions(ids))) this.places.set(id, place);
    this.remember();
  }

  // A reader has zoomed or moved something: from now on nothing but a reader changes what is in sight.
  remember() { kept.view = { position: this.net.getViewPosition(), scale: this.net.getScale() }; }

  get touched() { return kept.view !== null; }

  // What is in sight: what a reader chose, else everything.
  look() {
    if (this.touched) this.net.moveTo(kept.view);
    else this.fit();
  }

  paint() {
    const style = getComputedStyle(this.root.host ?? this.root);
    const probe = style.getPropertyValue("--st-background-color").trim();
    const theme = bright(probe) ? "light" : "dark";
    this.colours = this.data.palettes[theme];
    this.font = style.getPropertyValue("--st-font").trim() || "sans-serif";
    this.stage.className = `stage ${theme}`;
  }

  // The drawing moves until nothing has moved it for a while.
  move() {
    this.moving = true;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => { this.moving = false; this.redraw(); }, REST);
  }

  // However much has changed, once a frame.
  redraw() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.net?.redraw();
    });
  }

  destroy() {
    this.events.abort();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.resized.disconnect();
    this.net?.destroy();
  }

  // What "all" is: the frame of the whole dataset, so that filtering moves nothing, and wherever a reader dragged a country.
  whole() {
    const { left, top, right, bottom } = this.data.frame;
    return this.fitted(this.canvas, [{ x: left, y: top }, { x: right, y: bottom }, ...this.places.values()]);
  }

  // How these points are all in sight in a box: its middle, and the scale.
  fitted(box, points) {
    const [west, east, north, south] = bounds(points);
    const room = (length, margin, span) => Math.max(60, length - 2 * margin) / Math.max(1, span);
    const scale = Math.min(1.6, room(box.clientWidth, MARGIN.x, east - west), room(box.clientHeight, MARGIN.y, south - north));
    return { position: { x: (west + east) / 2, y: (north + south) / 2 }, scale };
  }

  fit() { if (this.canvas.clientWidth) this.net.moveTo(this.whole()); }

  // A scale that leaves something to see.
  within(scale) {
    const all = this.whole().scale;
    return Math.max(all * ZOOM.least, Math.min(all * ZOOM.most, scale));
  }

  // The wheel or two fingers have zoomed; past the bounds it is taken back about the same point.
  bound({ pointer, scale }) {
    this.move();
    const bounded = this.within(scale);
    if (bounded !== scale) {
      const fixed = this.net.DOMtoCanvas(pointer), { clientWidth, clientHeight } = this.canvas;
      const off = (length, at) => (length / 2 - at) / bounded;
      this.net.moveTo({ scale: bounded, position: { x: fixed.x + off(clientWidth, pointer.x), y: fixed.y + off(clientHeight, pointer.y) } });
    }
    this.remember();
  }

  // ---- what a click, a key or the pointer reaches

  listen() {
    const options = { signal: this.events.signal };
    this.resized = new ResizeObserver(() => {
      this.canvas.style.setProperty("--wide", `${this.canvas.clientWidth}px`);   // it keeps this size on paper
      this.canvas.style.setProperty("--high", `${this.canvas.clientHeight}px`);
      if (this.net) this.look();
    });
    this.resized.observe(this.canvas);
    // A printer tells of itself by the event; what only looks like paper (a tool's preview), by the medium.
    const printed = () => { if (this.net) sheet(this); };
    this.onPaper = matchMedia("print");
    this.onPaper.addEventListener("change", printed, options);
    addEventListener("beforeprint", printed, options);
    this.root.querySelector(".zoom").addEventListener("click", (event) => this.zoom(event.target.dataset.zoom), options);
    this.canvas.addEventListener("pointermove", (event) => this.hover(event), options);
    this.canvas.addEventListener("pointerleave", () => this.hover(null), options);
    this.root.querySelector(".reach").addEventListener("keydown", (event) => this.step(event), options);
    // The wheel belongs to the page, whatever a reader has clicked; with Ctrl, or by a pinch, which is the same, it zooms.
    this.canvas.addEventListener("wheel", (event) => { if (!event.ctrlKey) event.stopPropagation(); }, { ...options, capture: true });
  }

  zoom(how) {
    if (!this.net || !how) return;
    if (how === "fit") {
      kept.view = null;
      this.fit();
    } else {
      this.net.moveTo({ scale: this.within(this.net.getScale() * (how === "in" ? 1.3 : 1 / 1.3)) });
      this.remember();
    }
  }

  hover(event) {
    const box = this.canvas.getBoundingClientRect();
    const at = event && !event.buttons && { x: event.clientX - box.left, y: event.clientY - box.top };
    const id = at && this.net ? this.hit(at, event) : null;
    if (id === this.hovered) return;
    this.hovered = id;
    this.canvas.style.cursor = id ? "pointer" : "";
    this.tell();
    this.redraw();
  }

  tell() {
    const id = this.focused ?? this.hovered;
    const item = id && (this.edges.get(id) ?? this.nodes.get(id));
    this.says.textContent = item ? `${item.says}${this.focused ? " · ↑ ↓ to move" : ""}` : "";
  }

  hit(at, event) {
    const touch = event?.pointerType === "touch" || event?.srcEvent?.pointerType === "touch";
    return this.drawing.hit(at, TAP[touch ? "touch" : "mouse"]);
  }

  // One stop of the Tab key, and the arrow keys within (ARIA Authoring Practices: roving tabindex).
  list() {
    const list = this.root.querySelector(".reach"), known = new Map([...list.children].map((row) => [row.dataset.id, row]));
    const items = [...this.data.edges, ...this.data.nodes], stay = new Set(items.map((item) => item.id));
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
    button.addEventListener("click", () => pick({ show: id }));
    button.addEventListener("focus", () => {
      row.parentNode.querySelector("[tabindex='0']")?.setAttribute("tabindex", -1);
      button.tabIndex = 0;
      this.focus(id);
    });
    button.addEventListener("blur", () => this.focus(null));
    return row;
  }

  step(event) {
    const buttons = [...event.currentTarget.querySelectorAll("button")], at = buttons.indexOf(event.target), last = buttons.length - 1;
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last, PageDown: Math.min(at + 10, last), PageUp: Math.max(at - 10, 0) }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    buttons[to]?.focus();
  }

  focus(id) { this.focused = id; this.tell(); this.redraw(); }
}
