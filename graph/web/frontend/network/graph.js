// Keep the graph that Python sends, or the filters leave: diffed into vis-network, and painted.

import { drawn } from "../engine/looks.js";
import { answerFilters, followView } from "../filtering/current.js";
import { offerPicture } from "../shared/pictures.js";
import { afterFrame } from "../shared/idle.js";
import { bright, onOtherColours, paletteOf } from "../shared/colours.js";
import { pick } from "../shared/picks.js";
import { onPrint } from "../shared/printing.js";
import { offerPlaces, onShow } from "../shared/selected.js";
import { asSeen } from "./as_seen.js";
import { Drawing } from "./drawing.js";
import { Fewer } from "./fewer.js";
import { kept } from "./kept.js";
import { KeyList } from "./key_list.js";
import { sheet } from "./paper.js";
import { Pointing } from "./pointing.js";
import { Viewport } from "./viewport.js";
import { loadVis } from "./vis.js";

const PENDING = 200;                        // milliseconds

export class Graph {
  // ``ends`` are what ends with the graph.
  constructor(root, ends = []) {
    this.root = root;
    this.stage = root.querySelector(".stage");
    this.canvas = root.querySelector(".canvas");
    this.dots = new Map();                  // countries that are drawn; where they are, vis-network knows
    this.ground = new Map();                // lines that are drawn whatever is selected; vis-network, which draws none, would take long to hold many
    this.edges = new Map();                 // and with them those of what is selected
    this.dragged = new Set();               // countries under the reader's hand
    this.focused = this.hovered = null;     // what a key or the pointer is on
    this.events = new AbortController();
    this.viewport = new Viewport(this);
    this.size = this.viewport.size;
    this.pointing = new Pointing(this);
    this.keyList = new KeyList(this);
    this.fewer = new Fewer(this);
    this.leave = [offerPicture((kind) => (this.net ? asSeen(this, kind) : null)), onShow(() => this.choose()), offerPlaces((id) => this.keyList.button(id)), followView((found) => this.follow(found), (error) => this.fail(error)), ...ends];
    const options = { signal: this.events.signal };
    this.onPaper = onPrint((paper) => { if (paper && this.net) sheet(this); }, options);
    onOtherColours(() => { if (this.data) this.paint(); this.redraw(); }, options);
  }

  // From Python: the filters, where the browser has an address to fetch the data from; else all that is to be drawn.
  want(data) {
    this.asked = data;
    if (this.data) [this.paint(), this.redraw()];       // the theme may be another one
    if (!data.folder) this.take(data);
    else if (data.filters) answerFilters(data.folder, data.filters);   // else those that stand there are of other data
  }

  // From the browser's own filters.
  follow({ view, fixed }) {
    const { frame, drawing, engine } = this.asked, places = { ...fixed.places, ...this.asked.places }, { nodes, edges, fine } = drawn(view, fixed);
    const placed = nodes.map((node) => ({ ...node, x: places[node.id]?.[0] ?? 0, y: places[node.id]?.[1] ?? 0 }));
    this.take({ ...fixed, nodes: placed, edges, fine, frame, drawing, engine });
  }

  // ``data`` is all that is in view; of very many lines only some are drawn.
  take(data) {
    this.data = data;
    if (this.painted !== data.palettes) this.paint();
    this.ready ??= this.start(data.engine);
    this.ready.then(() => this.update()).catch((error) => this.fail(error)); // guard: failed-drawing-is-told
  }

  // What is selected, or reached by key, may bring lines that were not drawn.
  choose() {
    if (this.stage.dataset.drawn) [this.complete(), this.untold = true];
    this.redraw();
  }

  complete() { this.edges = this.fewer.withChosen(this.data, this.ground); }

  async start(engine) {
    const vis = await loadVis(engine);
    this.nodes = new vis.DataSet();
    this.drawing = new Drawing(this);
    const { nodes, ...options } = this.data.options, ctxRenderer = (dot) => this.drawing.dot(dot);
    this.net = new vis.Network(this.canvas, { nodes: this.nodes, edges: [] }, { ...options, nodes: { ...nodes, ctxRenderer } });
    document.fonts.load(`600 15px ${this.font}`).then(() => this.drawing.labels.forget());
    this.canvas.firstElementChild.tabIndex = -1;  // hidden from screen readers, so no stop of the Tab key either
    // vis-network rounds the pointer's place, and where lines are close what it rests on would not be what opens.
    this.net.on("click", ({ event }) => pick("show", this.pointing.under(event.srcEvent ?? event) ?? ""));
    this.net.on("dragStart", (event) => { this.dragged = new Set(event.nodes); });
    this.net.on("dragging", () => this.viewport.move());
    this.net.on("dragEnd", (event) => this.keep(event.nodes));
    this.net.on("zoom", (event) => this.viewport.bound(event));
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
    this.root.querySelector(".fault").hidden = true;    // data that was gone while it was asked for has come anew
    this.root.querySelector(".nothing").hidden = this.data.edges.length > 0;
    const first = !this.nodes.length;
    this.ground = new Map(this.fewer.of(this.data).map((edge) => [edge.id, edge]));
    this.complete();
    this.diff();
    this.listAnew();
    this.pointing.tell();                   // of what the pointer rests on there may be other numbers now
    if (first || !kept.view) this.viewport.look(); // guard: zoom-is-kept
    this.untold = true;
    this.redraw();
    if (this.onPaper.matches) sheet(this);
  }

  // The list has all that is in view; it is seen by nobody, so that it comes behind the frame. A long one waits until the
  // reader's hand rests.
  listAnew() {
    const { data, keyList } = this, many = data.edges.length > data.most, list = () => { if (this.data === data) keyList.update(); };
    clearTimeout(this.listing);
    if (many) this.listing = setTimeout(list, keyList.rows.size ? PENDING : 0);
    else if (keyList.rows.size) afterFrame(list);
    else list();
  }

  // A line or a country in view, whether it is drawn or not.
  item(id) { return this.edges.get(id) ?? this.dots.get(id) ?? this.data.edges.find((edge) => edge.id === id); }

  // Another file: what lay where says nothing of it.
  forget() {
    kept.drawing = this.data.drawing;
    kept.places.clear();
    kept.view = null;
    this.nodes.clear();
    this.dots.clear();
  }

  // Countries that come and go, in one go each: every call would draw everything again.
  diff() {
    const before = this.dots, { nodes } = this.data;
    this.dots = new Map(nodes.map((node) => [node.id, node]));
    this.nodes.remove([...before.keys()].filter((id) => !this.dots.has(id)));
    this.nodes.add(nodes.filter(({ id }) => !before.has(id)).map((node) => ({ ...node, ...kept.places.get(node.id) }))); // guard: drawn-places-are-kept
    clearTimeout(this.sizing);
    this.sizing = setTimeout(() => this.tellSizes(), PENDING);
  }

  // vis-network asks for a size only to tell what a hand catches, and hears of sixty in 20 ms: that waits until the
  // reader's own hand rests.
  tellSizes() {
    const changed = this.data.nodes.filter(({ id, size }) => (this.nodes.get(id)?.size ?? size) !== size);
    this.nodes.update(changed.map(({ id, size }) => ({ id, size })));
  }

  // So many lines that they are finer, and not painted anew in every frame while they move.
  get crowded() { return this.data.fine < 1; }

  keep(ids) {
    for (const [id, place] of Object.entries(this.net.getPositions(ids))) kept.places.set(id, place);
    this.viewport.remember();
  }

  // The theme is looked up where it may be another one, and not for each filter: the browser would look through the page.
  paint() {
    this.painted = this.data.palettes;
    const style = getComputedStyle(this.root.host ?? this.root);
    const probe = style.getPropertyValue("--st-background-color").trim();
    const theme = bright(probe) ? "light" : "dark";
    this.colours = paletteOf(this.data.palettes, theme);
    this.font = style.getPropertyValue("--st-font").trim() || "sans-serif";
    this.stage.className = `stage ${theme}`;
  }

  // However much has changed, once a frame, and behind all that a task writes: a canvas that is given a font has the
  // browser lay out the page.
  redraw() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.net?.redraw();
      if (this.untold && this.net) this.stage.dataset.drawn = `${this.dots.size} ${this.edges.size}`;
      this.untold = false;
    });
  }

  destroy() {
    for (const timer of [this.listing, this.sizing]) clearTimeout(timer);
    this.events.abort();
    this.leave.forEach((leave) => leave());
    cancelAnimationFrame(this.frame);
    this.viewport.destroy();
    this.net?.destroy();
  }
}
