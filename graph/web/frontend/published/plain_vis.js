// Do what the drawing needs of vis-network, for a page that has no room for its 469 kB: keep nodes and edges, and zoom,
// pan and drag them on a canvas. drawing.js paints, here as on the live page.

const UNMOVED = 4;                            // pixels that a click may move
const NEAR = 8;                             // pixels from a dot within which it is dragged
const WHEEL = 400;                          // pixels of a wheel that double the scale

export async function loadVis() { return { DataSet: Items, Network: PlainNetwork }; }

class Items {
  constructor() { this.items = new Map(); }

  get length() { return this.items.size; }

  get(id) { return this.items.get(id) ?? null; }

  forEach(act) { this.items.forEach(act); }

  add(items) { for (const item of items) this.items.set(item.id, { ...item }); }

  update(items) { for (const item of items) this.items.set(item.id, { ...this.items.get(item.id), ...item }); }

  remove(ids) { for (const id of ids) this.items.delete(id); }

  clear() { this.items.clear(); }
}

class PlainNetwork {
  constructor(place, { nodes }, options) {
    Object.assign(this, { nodes, paintDot: options.nodes.ctxRenderer, scale: 1, position: { x: 0, y: 0 } });
    this.hearers = {};
    this.pointers = new Map();              // of a finger or a mouse, where it is on the canvas
    this.drag = null;
    this.box = place.appendChild(document.createElement("div"));
    this.canvas = this.box.appendChild(document.createElement("canvas"));
    this.box.className = "vis-network";
    for (const part of [this.box, this.canvas]) Object.assign(part.style, { display: "block", width: "100%", height: "100%" });
    this.context = this.canvas.getContext("2d");
    this.own = new AbortController();
    const hear = (kind, act) => this.box.addEventListener(kind, act.bind(this), { signal: this.own.signal });
    hear("pointerdown", this.press);
    hear("pointermove", this.move);
    hear("pointerup", this.release);
    hear("pointercancel", this.giveUp);
    hear("wheel", this.wheel);
    this.resized = new ResizeObserver(() => this.fill());
    this.resized.observe(this.box);
    this.fill();
  }

  on(kind, hearer) { this.hearers[kind] = hearer; }

  tell(kind, event) { this.hearers[kind]?.(event); }

  getPositions(ids = null) {
    const found = {};
    this.nodes.forEach(({ id, x, y }) => { if (!ids || ids.includes(id)) found[id] = { x, y }; });
    return found;
  }

  getScale() { return this.scale; }

  getViewPosition() { return { ...this.position }; }

  canvasToDOM({ x, y }) { return { x: this.wide / 2 + (x - this.position.x) * this.scale, y: this.high / 2 + (y - this.position.y) * this.scale }; }

  DOMtoCanvas({ x, y }) { return { x: this.position.x + (x - this.wide / 2) / this.scale, y: this.position.y + (y - this.high / 2) / this.scale }; }

  moveTo({ position = this.position, scale = this.scale }) {
    if (scale === this.scale && position.x === this.position.x && position.y === this.position.y) return;
    Object.assign(this, { position: { ...position }, scale });
    this.requestRedraw();
  }

  fill() {
    const { clientWidth, clientHeight } = this.box, fine = globalThis.devicePixelRatio || 1;
    if (clientWidth === this.wide && clientHeight === this.high && fine === this.fine) return;
    Object.assign(this, { wide: clientWidth, high: clientHeight, fine });
    [this.canvas.width, this.canvas.height] = [clientWidth * fine, clientHeight * fine];
    this.redraw();
  }

  // However far it has moved, once a frame.
  requestRedraw() { this.frame ??= requestAnimationFrame(() => this.redraw()); }

  redraw() {
    cancelAnimationFrame(this.frame);
    this.frame = null;
    const { context, fine, scale } = this, origin = this.canvasToDOM({ x: 0, y: 0 });
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.setTransform(scale * fine, 0, 0, scale * fine, origin.x * fine, origin.y * fine);
    this.tell("beforeDrawing", context);
    this.nodes.forEach(({ id, x, y, size }) => this.paintDot({ ctx: context, id, x, y, style: { size } }).drawNode());
    this.tell("afterDrawing", context);
  }

  // ---- what a reader does

  at({ clientX, clientY }) {
    const { left, top } = this.box.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  press(event) {
    if (event.button) return;
    const at = this.at(event);
    this.pointers.set(event.pointerId, at);
    this.drag = this.pointers.size > 1 ? { moved: true, node: null } : { from: at, moved: false, node: this.dotAt(at) };
  }

  move(event) {
    const { drag, pointers } = this, before = pointers.get(event.pointerId), at = this.at(event);
    if (!before || !drag) return;
    if (!drag.moved && Math.hypot(at.x - drag.from.x, at.y - drag.from.y) < UNMOVED) return;
    if (!drag.moved) this.box.setPointerCapture(event.pointerId);
    drag.moved = true;
    const [one, other] = this.pair();
    pointers.set(event.pointerId, at);
    if (other) this.pinch([one, other], this.pair());
    else if (drag.node) this.place(drag.node, at);
    else this.pan(before, at);
  }

  pair() { return [...this.pointers.values()]; }

  pinch([one, other], [now, then]) {
    const apart = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) || 1, middle = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    this.pan(middle(one, other), middle(now, then));
    this.zoom(middle(now, then), apart(now, then) / apart(one, other));
  }

  pan(from, to) {
    this.moveTo({ position: { x: this.position.x - (to.x - from.x) / this.scale, y: this.position.y - (to.y - from.y) / this.scale } });
    this.tell("dragging", {});
  }

  place(id, at) {
    this.nodes.update([{ id, ...this.DOMtoCanvas(at) }]);
    this.requestRedraw();
    this.tell("dragging", {});
  }

  zoom(at, factor) {
    const fixed = this.DOMtoCanvas(at), scale = this.scale * factor;
    this.moveTo({ scale, position: { x: fixed.x - (at.x - this.wide / 2) / scale, y: fixed.y - (at.y - this.high / 2) / scale } });
    this.tell("zoom", { pointer: at, scale });
  }

  release(event) {
    const { drag } = this;
    this.pointers.delete(event.pointerId);
    if (!drag || this.pointers.size) return;
    this.drag = null;
    if (drag.moved) this.tell("dragEnd", { nodes: drag.node ? [drag.node] : [] });
    else this.tell("click", { pointer: { DOM: this.at(event) }, event });
  }

  giveUp(event) {
    this.pointers.delete(event.pointerId);
    this.drag = null;
  }

  // Without Ctrl the wheel is the page's (network/pointing.js); a pinch on a touchpad comes with it.
  wheel(event) {
    event.preventDefault();
    this.zoom(this.at(event), 2 ** (-event.deltaY / WHEEL));
  }

  // The dot under a point of the canvas.
  dotAt(at) {
    let best = null, least = NEAR;
    this.nodes.forEach(({ id, x, y, size }) => {
      const dot = this.canvasToDOM({ x, y }), gap = Math.hypot(at.x - dot.x, at.y - dot.y) - size * this.scale;
      if (gap <= least) [best, least] = [id, gap];
    });
    return best;
  }

  destroy() {
    this.own.abort();
    cancelAnimationFrame(this.frame);
    this.resized.disconnect();
    this.box.remove();
  }
}
