// Paint lines, dots and the glow of what is shown on vis-network's canvas, and tell what is under a point.
// vis-network's own dashes have round ends, which fill the gaps of a wide line.

import { shownPart } from "../shared/selected.js";
import { ChangeSigns } from "./change_signs.js";
import { apart, clip, dashed, outside, toward } from "./geometry.js";
import { Labels } from "./labels.js";
import { Picture } from "./picture.js";
import { Strokes, dashedSegment, segment, shape } from "./strokes.js";

const SEEN = { width: 1.2, gap: 3, dot: 3.5 };   // a line, a gap in it, a dot's radius in CSS pixels: less is not seen
const HEAD = 7;                               // an arrowhead beyond its core, in CSS pixels: the least
const AROUND = 20;                            // how far from a line its glow and its arrowhead reach, in CSS pixels
const FADED = { line: 0.2, dot: 0.35, label: 0.5 };  // how much is left of what is not linked to what is pointed out


export class Drawing {
  constructor(graph) {
    this.graph = graph;
    this.signs = new ChangeSigns(this);
    this.labels = new Labels(this);
    this.picture = new Picture(this);
    this.near = null;                       // what is pointed out, and what that is linked to
    this.apart = new Set();                 // countries that are not in the picture, or painted on it once more
    this.bare = false;                      // is there no picture yet, and all painted without it?
  }

  // What a reader points at or reads, with its neighbours: ids of countries and lines, and whether all else fades.
  neighbours(dots) {
    const { hovered, focused, data, edges } = this.graph;
    const marks = [hovered, focused, shownPart()].filter((id) => dots.has(id) || edges.has(id)), ids = new Set(marks);
    const centre = marks.find((id) => dots.has(id) || data.fine < 1);
    if (marks.length) edges.forEach(({ id, from, to }) => {
      if (from === centre || to === centre || marks.includes(id)) for (const one of [id, from, to]) ids.add(one);
    });
    return { ids, fades: centre !== undefined };
  }

  // How much of its ink a line, a dot or a label keeps.
  ink(id, part) { return this.near?.fades && !this.near.ids.has(id) ? FADED[part] : 1; }

  // Country → its dot, in canvas units.
  dots() {
    const found = new Map(), places = this.graph.net.getPositions(), least = this.leastDot;
    this.graph.dots.forEach(({ id, name, size }) => {
      if (places[id]) found.set(id, { ...places[id], size: Math.max(size, least), name });
    });
    return found;
  }

  // The same on the screen, in CSS pixels.
  points() {
    const found = this.dots(), scale = this.graph.net.getScale();
    for (const dot of found.values()) Object.assign(dot, this.graph.net.canvasToDOM(dot), { size: dot.size * scale });
    return found;
  }

  // Every line, or those that are wanted, with both its dots, in whatever units these are.
  lines(dots, wanted = () => true) {
    const found = [];
    this.graph.edges.forEach((edge) => {
      const a = dots.get(edge.from), b = dots.get(edge.to);
      if (a && b && wanted(edge)) found.push({ edge, a, b });
    });
    return found;
  }

  // A line's width on the screen, in CSS pixels.
  width(edge, scale) { return Math.max(edge.width * scale, SEEN.width * this.graph.data.fine); }

  get leastDot() { return (SEEN.dot * this.graph.data.fine) / this.graph.net.getScale(); }

  under(context) {
    const dots = this.dots();
    this.near = this.neighbours(dots);
    this.glow(context, dots);
    if (this.graph.crowded) this.crowd(context, dots);
    else this.scene(context, this.window(), this.lines(dots));
  }

  // Many lines are a picture; on it is painted what a hand moves, what is drawn because it is selected, or what is pointed
  // out while all else fades.
  crowd(context, dots) {
    const { near, graph: { ground, edges } } = this, more = edges.size > ground.size;
    this.apart = this.graph.moving ? new Set(this.graph.dragged) : new Set();
    this.bare = !this.graph.moving && !near.ids.size && this.picture.canWait(context);
    if (this.bare) return this.scene(context, this.window(), this.lines(dots));
    context.save();
    context.globalAlpha = near.fades ? FADED.line : 1;
    this.picture.show(context, this.apart);
    context.restore();
    const moved = ({ from, to }) => this.apart.has(from) || this.apart.has(to);
    if (this.apart.size || near.ids.size || more) this.scene(context, this.window(), this.lines(dots, (edge) => moved(edge) || near.ids.has(edge.id) || !ground.has(edge.id)));
    if (near.fades) for (const id of near.ids) this.apart.add(id);
  }

  // What is in sight, and so much of its sides beyond each edge, in canvas units.
  window(beyond = 0) {
    const { net, size: { clientWidth: w, clientHeight: h } } = this.graph, scale = net.getScale(), origin = net.canvasToDOM({ x: 0, y: 0 });
    return { x: (-origin.x - beyond * w) / scale, y: (-origin.y - beyond * h) / scale, w: (w * (1 + 2 * beyond)) / scale, h: (h * (1 + 2 * beyond)) / scale };
  }

  // Those of some lines of which something lies in a window of the canvas; of very many, first their bands, then their cores.
  scene(context, { x, y, w, h }, lines, parts = ["band", "core"]) {
    const scale = this.graph.net.getScale(), strokes = new Strokes(this.graph.Path), pad = AROUND / scale;
    const box = { x: x - pad, y: y - pad, w: w + 2 * pad, h: h + 2 * pad };
    for (const { edge, a, b } of lines) {
      const seen = clip(a, b, box), ends = seen && outside(a, b);
      if (!seen) continue;
      for (const part of parts) this[part](strokes, edge, ends, box, scale);
    }
    strokes.paint(context);
  }

  // Wider with more quotes, and under every core: a wide band hides no thin line.
  band(strokes, edge, [a, b], box, scale) {
    const rank = this.near.ids.has(edge.id) ? 1 : 0, width = this.width(edge, scale) / scale;
    segment(strokes.path({ rank, colour: this.graph.colours.band, ink: this.ink(edge.id, "line"), width }), a, b);
  }

  // The acts' share of the band, with their hue and stroke, and an arrowhead where all of them go one way. Thin ones lie
  // on wide ones, and what is pointed out on all others.
  core(strokes, edge, [a, b], box, scale) {
    const { colours, data: { fine, signs } } = this.graph, [from, to] = edge.way < 0 ? [b, a] : [a, b], way = toward(from, to);
    const width = Math.max(edge.core, (SEEN.width * fine) / scale), rank = this.near.ids.has(edge.id) ? 5 : 3, dots = edge.dashes && !edge.dashes[0];
    const paint = { colour: colours[edge.tone], ink: this.ink(edge.id, "line") };
    const head = edge.way ? Math.min(width + Math.max(signs.head, HEAD / scale) * fine, way.length / 2) : 0, shaft = { ...way, length: way.length - head * 0.7 };
    const path = strokes.path({ rank: rank - width / 100, width, cap: dots ? "round" : "butt", ...paint });
    if (edge.dashes) dashedSegment(path, shaft, dashed(edge.dashes, shaft.length, (SEEN.gap / scale) * (dots ? 1.3 : 1)), clip(from, to, box));
    else segment(path, from, way.at(shaft.length));
    if (!head) return;
    this.arrow ??= new strokes.Path(signs.arrow);
    shape(strokes.path({ rank: rank + 1, ...paint }), signs, this.arrow, way.at(way.length - head / 2), head, way.angle);
  }

  // vis-network asks for this one (ctxRenderer).
  dot({ ctx, id, x, y }) {
    const drawNode = () => { if (!this.graph.crowded || this.bare || this.apart.has(id)) this.disc(ctx, id, { x, y, size: Math.max(this.graph.dots.get(id).size, this.leastDot) }); };
    return { drawNode };
  }

  disc(context, id, { x, y, size }) {
    const { card, ink } = this.graph.colours;
    context.save();
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
    context.fillStyle = card;               // no line shows through a faded dot
    context.fill();
    context.globalAlpha = this.ink(id, "dot");
    context.fillStyle = ink;
    context.fill();
    context.restore();
  }

  glow(context, dots) {
    const { hovered, focused, colours, edges, net } = this.graph, scale = net.getScale();
    for (const [id, width, alpha, colour] of [
      [hovered, 8, 0.16, colours.soft], [shownPart(), 12, 0.3, colours.focus],
      [focused, 14, 1, colours.focus], [focused, 8, 1, colours.card],   // a ring
    ]) {
      const edge = edges.get(id), line = edge && dots.has(edge.from) && dots.has(edge.to) && { edge, a: dots.get(edge.from), b: dots.get(edge.to) };
      if (line || dots.has(id)) this.halo(context, line, dots.get(id), width / scale, alpha, colour);
    }
  }

  // Wide, under the line or round the dot: no hue changes, and paper parts it from the line's own pale band.
  halo(context, line, dot, width, alpha, colour) {
    context.save();
    context.globalAlpha = alpha;
    context.strokeStyle = context.fillStyle = colour;
    context.lineCap = "round";
    context.beginPath();
    if (line) {
      const { a, b, edge } = line, own = edge.width + width;
      for (const [wide, ink] of [[own, colour], [edge.width + 0.3 * width, this.graph.colours.card]]) {
        context.lineWidth = wide;
        context.strokeStyle = ink;
        context.globalAlpha = ink === colour ? alpha : 1;
        context.beginPath();
        segment(context, a, b);
        context.stroke();
      }
    } else {
      context.arc(dot.x, dot.y, dot.size + width / 2, 0, 2 * Math.PI);
      context.fill();
    }
    context.restore();
  }

  over(context) { this.labels.paint(context); }

  // All of it, on a canvas with ``fine`` dots for each CSS pixel.
  paintAll(context, fine) {
    const { net } = this.graph, scale = net.getScale() * fine, origin = net.canvasToDOM({ x: 0, y: 0 });
    context.setTransform(scale, 0, 0, scale, origin.x * fine, origin.y * fine);
    this.under(context);
    for (const [id, dot] of this.dots()) this.disc(context, id, dot);
    this.over(context);
  }

  // What lies under a point of the screen: the nearest dot or label, else the nearest line within reach.
  hit(at, reach) {
    const dots = this.points(), scale = this.graph.net.getScale(), near = [];
    for (const [id, dot] of dots) {
      const gap = Math.hypot(at.x - dot.x, at.y - dot.y) - dot.size, box = this.labels.boxes.get(id);
      const inside = box && at.x >= box.x && at.x <= box.x + box.w && at.y >= box.y && at.y <= box.y + box.h;
      if (gap <= reach / 2 || inside) near.push([inside ? 0 : gap, id]);
    }
    if (!near.length) {
      for (const { edge, a, b } of this.lines(dots)) {
        const gap = apart(at, a, b) - this.width(edge, scale) / 2;
        if (gap <= reach) near.push([gap, edge.id]);
      }
    }
    return near.length ? near.sort((a, b) => a[0] - b[0])[0][1] : null;
  }
}
