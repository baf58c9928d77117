// The drawing: what Python sends, diffed into vis-network; clicks, labels and the glow of what is shown.
// Streamlit calls this again with every new data and theme.

const TAP = { mouse: 8, touch: 18 };        // how far from a line or dot a click may be, in CSS pixels
const LABEL = 15;                           // the labels' size in CSS pixels, whatever the zoom
const MARGIN = { x: 50, y: 34 };            // room round the drawing for its labels, in CSS pixels
const graphs = new Map();                   // parentElement → Graph: it stays while the page does
const kept = { places: new Map(), view: null };  // where a reader left the drawing, for when it is mounted again

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
    this.active = false;                    // has a reader clicked into the graph?
    this.events = new AbortController();
    this.listen();
  }

  want(data) {
    this.data = data;
    this.paint();
    this.ready ??= this.start(data.module);
    this.ready.then(() => this.update()).catch((error) => this.fail(error));
  }

  async start(module) {
    await import(new URL(module, document.baseURI).href);
    const vis = globalThis.vis;
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.net = new vis.Network(this.canvas, { nodes: this.nodes, edges: this.edges }, this.data.options);
    this.net.on("click", (event) => pick({ show: this.hit(event.pointer.DOM, event.event) ?? "" }));
    this.net.on("dragEnd", (event) => this.keep(event.nodes));
    this.net.on("zoom", () => this.remember());
    this.net.on("beforeDrawing", (context) => this.glow(context));
    this.net.on("afterDrawing", (context) => this.label(context));
  }

  fail(error) {
    const fault = this.root.querySelector(".fault");
    fault.textContent = `The graph cannot be drawn: ${error.message}. Every relation is still listed and can be opened.`;
    fault.hidden = false;
  }

  // Only what changed goes to vis-network, and never a position that it already has: that would undo a drag.
  update() {
    const first = !this.nodes.length;
    const gone = this.diff("nodes", (node) => ({ ...node, color: this.colours.ink }), ["x", "y"]);
    this.edges.remove(this.diff("edges", (edge) => ({ ...edge, color: { color: this.colours[edge.tone], inherit: false } }), []));
    this.nodes.remove(gone);                // last: a line that is still drawn needs both its ends
    this.list();
    if (first || !this.touched) this.look();
    this.redraw();
    this.stage.dataset.drawn = `${this.nodes.length} ${this.edges.length}`;
  }

  diff(part, dress, once) {
    const set = this[part], before = this.sent[part], now = new Map(), added = [], changed = [];
    for (const item of this.data[part]) {
      const dressed = dress(item), text = JSON.stringify(dressed);
      now.set(item.id, text);
      if (!before.has(item.id)) added.push({ ...dressed, ...this.places.get(item.id) });
      else if (before.get(item.id) !== text) {
        once.forEach((key) => delete dressed[key]);
        changed.push(dressed);
      }
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

  redraw() { this.net?.redraw(); }

  destroy() {
    this.events.abort();
    this.resized.disconnect();
    this.net?.destroy();
  }

  // The frame of the whole dataset, so that filtering moves nothing.
  fit() {
    const { left, top, right, bottom } = this.data.frame, box = this.canvas;
    if (!box.clientWidth) return;
    const room = (length, margin, span) => Math.max(60, length - 2 * margin) / Math.max(1, span);
    const scale = Math.min(1.6, room(box.clientWidth, MARGIN.x, right - left), room(box.clientHeight, MARGIN.y, bottom - top));
    this.net.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  }

  // ---- what a click, a key or the pointer reaches

  listen() {
    const options = { signal: this.events.signal };
    this.resized = new ResizeObserver(() => { if (this.net) this.look(); });
    this.resized.observe(this.canvas);
    this.root.querySelector(".zoom").addEventListener("click", (event) => this.zoom(event.target.dataset.zoom), options);
    this.canvas.addEventListener("pointermove", (event) => this.hover(event), options);
    this.canvas.addEventListener("pointerleave", () => this.hover(null), options);
    this.canvas.addEventListener("pointerdown", () => { this.active = true; }, options);
    document.addEventListener("pointerdown", (event) => { if (!event.composedPath().includes(this.canvas)) this.active = false; }, options);
    // The wheel belongs to the page until a reader clicks into the graph or holds Ctrl.
    this.canvas.addEventListener("wheel", (event) => {
      if (!this.active && !event.ctrlKey) event.stopPropagation();
    }, { ...options, capture: true });
  }

  zoom(how) {
    if (!this.net || !how) return;
    if (how === "fit") {
      kept.view = null;
      this.fit();
    } else {
      this.net.moveTo({ scale: this.net.getScale() * (how === "in" ? 1.3 : 1 / 1.3) });
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
    this.says.textContent = item?.says ?? "";
  }

  // What lies under a point: the nearest dot or label, else the nearest line, within a fingertip.
  hit(at, event) {
    const reach = TAP[event?.pointerType === "touch" || event?.srcEvent?.pointerType === "touch" ? "touch" : "mouse"];
    const dots = this.points(), scale = this.net.getScale();
    const near = [];
    for (const [id, dot] of dots) {
      const gap = Math.hypot(at.x - dot.x, at.y - dot.y) - dot.size * scale;
      const box = this.labels?.get(id);
      const inside = box && at.x >= box.x && at.x <= box.x + box.w && at.y >= box.y && at.y <= box.y + box.h;
      if (gap <= reach / 2 || inside) near.push([inside ? 0 : gap, id]);
    }
    if (near.length) return near.sort((a, b) => a[0] - b[0])[0][1];
    this.edges.forEach((edge) => {
      if (!dots.has(edge.from) || !dots.has(edge.to)) return;
      const gap = apart(at, dots.get(edge.from), dots.get(edge.to)) - (edge.width * scale) / 2;
      if (gap <= reach) near.push([gap, edge.id]);
    });
    return near.length ? near.sort((a, b) => a[0] - b[0])[0][1] : null;
  }

  points() {
    const found = new Map(), places = this.net.getPositions();
    this.nodes.forEach((node) => {
      if (places[node.id]) found.set(node.id, { ...this.net.canvasToDOM(places[node.id]), size: node.size, name: node.name });
    });
    return found;
  }

  list() {
    const list = this.root.querySelector(".reach"), known = new Map([...list.children].map((row) => [row.dataset.id, row]));
    for (const item of [...this.data.edges, ...this.data.nodes]) {
      let row = known.get(item.id);
      known.delete(item.id);
      if (!row) {
        row = document.createElement("li");
        row.dataset.id = item.id;
        const button = row.appendChild(document.createElement("button"));
        button.type = "button";
        button.addEventListener("click", () => pick({ show: item.id }));
        button.addEventListener("focus", () => this.focus(item.id));
        button.addEventListener("blur", () => this.focus(null));
        list.append(row);
      }
      row.firstChild.textContent = item.says;
    }
    known.forEach((row) => row.remove());
  }

  focus(id) { this.focused = id; this.tell(); this.redraw(); }

  // ---- what vis-network does not draw

  glow(context) {
    this.halo(context, this.hovered, 8, 0.16, this.colours.soft);
    this.halo(context, shown?.split(".")[0], 12, 0.3, this.colours.focus);
    this.halo(context, this.focused, 14, 0.75, this.colours.focus);
  }

  // A wide, faint band under the line, or round the dot: the hue itself never changes.
  halo(context, id, width, alpha, colour) {
    const edge = id && this.edges.get(id), node = id && this.nodes.get(id);
    if (!edge && !node) return;
    const places = this.net.getPositions(), scale = this.net.getScale();
    if (edge && !(places[edge.from] && places[edge.to])) return;
    context.save();
    context.globalAlpha = alpha;
    context.strokeStyle = context.fillStyle = colour;
    context.lineCap = "round";
    context.beginPath();
    if (edge) {
      context.lineWidth = edge.width + width / scale;
      context.moveTo(places[edge.from].x, places[edge.from].y);
      context.lineTo(places[edge.to].x, places[edge.to].y);
      context.stroke();
    } else {
      context.arc(places[id].x, places[id].y, node.size + width / 2 / scale, 0, 2 * Math.PI);
      context.fill();
    }
    context.restore();
  }

  // Labels keep their size at every zoom, lie where the fewest lines are, and give way to a larger neighbour's.
  label(context) {
    const ratio = context.canvas.width / this.canvas.clientWidth, dots = this.points(), scale = this.net.getScale();
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.font = `600 ${LABEL}px ${this.font}`;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4;
    const lines = this.edges.get().map((edge) => [dots.get(edge.from), dots.get(edge.to)]).filter(([a, b]) => a && b);
    const marked = new Set([this.hovered, this.focused, ...(shown ?? "").toUpperCase().split(/[-.]/)]);
    this.labels = new Map();
    const order = [...dots].sort((a, b) => marked.has(b[0]) - marked.has(a[0]) || b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
    for (const [id, dot] of order) {
      const box = place(dot, dot.size * scale, context.measureText(dot.name).width, lines, dots, [...this.labels.values()], this.canvas);
      if (!box) continue;
      this.labels.set(id, box);
      context.strokeStyle = this.colours.card;
      context.strokeText(dot.name, box.x, box.y + box.h / 2);
      context.fillStyle = this.colours.ink;
      context.fillText(dot.name, box.x, box.y + box.h / 2);
    }
    context.restore();
  }
}
