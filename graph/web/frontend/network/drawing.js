// What is painted on vis-network's canvas: lines, dots, the glow of what is shown; and what lies under a point.
// vis-network's own dashes have round ends, which fill the gaps of a wide line.

import { shownPart } from "../shared/selected.js";
import { apart, dashed, outside, toward } from "./geometry.js";
import { Labels } from "./labels.js";

const SEEN = { width: 1.2, gap: 3, dot: 3.5 };   // a line, a gap in it, a dot's radius in CSS pixels: less is not seen
const TINIEST = { head: 7, size: 8 };         // an arrowhead beyond its core, a comparison's sign: the least, in CSS pixels
const FADED = { line: 0.2, dot: 0.35, label: 0.5 };  // how much is left of what is not linked to what is pointed out


export class Drawing {
  constructor(graph) {
    this.graph = graph;
    this.labels = new Labels(this);
    this.paths = new Map();                 // the name of a sign → its shape
    this.near = null;                       // what is pointed out, and what that is linked to
  }

  // What a reader points at or reads, with its neighbours: ids of countries and lines, and whether all else fades.
  neighbours(lines, dots) {
    const { hovered, focused, data } = this.graph;
    const marks = [hovered, focused, shownPart()].filter((id) => dots.has(id) || lines.some(({ edge }) => edge.id === id));
    const centre = marks.find((id) => dots.has(id) || data.fine < 1), ids = new Set(marks);
    for (const { edge } of lines) {
      const linked = edge.from === centre || edge.to === centre;
      if (linked || marks.includes(edge.id)) for (const id of [edge.id, edge.from, edge.to]) ids.add(id);
    }
    return { ids, fades: centre !== undefined };
  }

  // How much of its ink a line, a dot or a label keeps.
  ink(id, part) { return this.near?.fades && !this.near.ids.has(id) ? FADED[part] : 1; }

  // Country → its dot, in canvas units.
  dots() {
    const found = new Map(), places = this.graph.net.getPositions(), least = this.leastDot;
    this.graph.nodes.forEach(({ id, name, size }) => {
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

  // Every line with both its dots, in whatever units these are.
  lines(dots) {
    const found = [];
    this.graph.edges.forEach((edge) => {
      const a = dots.get(edge.from), b = dots.get(edge.to);
      if (a && b) found.push({ edge, a, b });
    });
    return found;
  }

  // A line's width on the screen, in CSS pixels.
  width(edge, scale) { return Math.max(edge.width * scale, SEEN.width * this.graph.data.fine); }

  get leastDot() { return (SEEN.dot * this.graph.data.fine) / this.graph.net.getScale(); }

  under(context) {
    const dots = this.dots(), lines = this.lines(dots), scale = this.graph.net.getScale();
    this.near = this.neighbours(lines, dots);
    this.glow(context, dots, lines, scale);
    const rank = ({ edge }) => edge.width + (this.near.ids.has(edge.id) ? 100 : 0);  // what is pointed out lies on top
    lines.sort((one, other) => rank(one) - rank(other));
    for (const line of lines) line.ends = outside(line.a, line.b);
    this.bands(context, lines, scale);
    for (const line of lines) this.core(context, line.edge, ...line.ends, scale);
    for (const line of lines) if (line.edge.sign) this.sign(context, line, scale);
  }

  // vis-network asks for this one (ctxRenderer).
  dot({ ctx, id, x, y, style }) {
    const { card, ink } = this.graph.colours;
    const drawNode = () => {
      ctx.beginPath();
      ctx.arc(x, y, Math.max(style.size, this.leastDot), 0, 2 * Math.PI);
      ctx.fillStyle = card;                 // no line shows through a faded dot
      ctx.fill();
      ctx.globalAlpha = this.ink(id, "dot");
      ctx.fillStyle = ink;
      ctx.fill();
    };
    return { drawNode };
  }

  // Wider with more quotes, and under every core: a wide band hides no thin line. Those alike are one path and one stroke.
  bands(context, lines, scale) {
    const alike = new Map();
    for (const { edge, ends: [a, b] } of lines) {
      const width = this.width(edge, scale) / scale, ink = this.ink(edge.id, "line"), key = `${width} ${ink}`;
      if (!alike.has(key)) alike.set(key, { width, ink, path: new Path2D() });
      alike.get(key).path.moveTo(a.x, a.y);
      alike.get(key).path.lineTo(b.x, b.y);
    }
    context.save();
    context.strokeStyle = this.graph.colours.band;
    for (const { width, ink, path } of alike.values()) {
      context.globalAlpha = ink;
      context.lineWidth = width;
      context.stroke(path);
    }
    context.restore();
  }

  // The acts' share of the band, with their hue and stroke, and an arrowhead where all of them go one way.
  core(context, edge, a, b, scale) {
    const { colours, data } = this.graph, core = Math.max(edge.core, (SEEN.width * data.fine) / scale);
    const way = toward(edge.way < 0 ? b : a, edge.way < 0 ? a : b);
    const head = edge.way ? Math.min(core + Math.max(data.signs.head, TINIEST.head / scale) * data.fine, way.length / 2) : 0;
    context.save();
    context.globalAlpha = this.ink(edge.id, "line");
    context.strokeStyle = context.fillStyle = colours[edge.tone];
    context.lineWidth = core;
    this.dash(context, edge.dashes, way.length - head * 0.7, scale);
    segment(context, way.from, way.at(way.length - head * 0.7));
    if (head) this.shape(context, "arrow", way.at(way.length - head / 2), head, way.angle);
    context.restore();
  }

  dash(context, dashes, length, scale) {
    if (!dashes) return;
    const dots = !dashes[0], { pattern, offset } = dashed(dashes, length, (SEEN.gap / scale) * (dots ? 1.3 : 1));
    context.lineCap = dots ? "round" : "butt";
    context.setLineDash(pattern);
    context.lineDashOffset = offset;
  }

  // A sign of the table, so wide, about a point.
  shape(context, name, at, size, angle = 0) {
    const { box, [name]: path } = this.graph.data.signs;
    this.paths.set(name, this.paths.get(name) ?? new Path2D(path));
    context.save();
    context.translate(at.x, at.y);
    context.rotate(angle);
    context.scale(size / box, size / box);
    context.translate(-box / 2, -box / 2);
    context.fill(this.paths.get(name), "evenodd");
    context.restore();
  }

  // Of a comparison's signs, in canvas units.
  signSize(scale) { return Math.max(this.graph.data.signs.size * this.graph.data.fine, TINIEST.size / scale); }

  // What two periods differ in, at the line's middle, on paper of its own and upright whatever the line's slope.
  sign(context, { edge, a, b }, scale) {
    const { colours } = this.graph, size = this.signSize(scale);
    const at = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    context.save();
    context.globalAlpha = this.ink(edge.id, "dot");
    context.fillStyle = colours.card;
    context.beginPath();
    context.arc(at.x, at.y, size * 0.68, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = colours[edge.sign];
    this.shape(context, edge.sign, at, size);
    context.restore();
  }

  glow(context, dots, lines, scale) {
    const { hovered, focused, colours } = this.graph;
    for (const [id, width, alpha, colour] of [
      [hovered, 8, 0.16, colours.soft], [shownPart(), 12, 0.3, colours.focus],
      [focused, 14, 1, colours.focus], [focused, 8, 1, colours.card],   // a ring
    ]) {
      const line = id && lines.find(({ edge }) => edge.id === id);
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
        segment(context, a, b);
      }
    } else {
      context.arc(dot.x, dot.y, dot.size + width / 2, 0, 2 * Math.PI);
      context.fill();
    }
    context.restore();
  }

  over(context) { this.labels.paint(context); }

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

function segment(context, a, b) {
  context.beginPath();
  context.moveTo(a.x, a.y);
  context.lineTo(b.x, b.y);
  context.stroke();
}
