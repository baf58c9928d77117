// Write along a line how many quotes and acts it has, and of which hue, if it is long enough and nothing else is there.
// It is worked out anew only after something has moved, and never while it moves.

import { plural } from "../shared/plural.js";
import { shownPart } from "../shared/selected.js";
import { apart, away, clip, toward } from "./geometry.js";

const TEXT = { size: 11.5, gap: 3, pad: 12, glow: 6 };  // in CSS pixels: letters, off the line, free at both ends, off its glow
const ROOM = 105;                                   // countries must lie so far apart on the screen
const SPOTS = [0.5, 0.36, 0.64];                    // where along a line its label may stand, best first
const MOST = 80;                                    // lines that are tried, those with most quotes first: in a crowd none has room
const IN_SIGHT = 1000;                                 // of more lines in sight none has room, and to see that takes long
const STEP = 7;                                     // a label is asked so densely whether anything lies there

export class LineLabels {
  constructor(drawing) {
    this.drawing = drawing;
    this.graph = drawing.graph;
    this.laid = { key: null, found: [] };
  }

  // `lines` gives them with ends and widths on the screen; `boxes` are those of the countries' names, `signs` are a comparison's.
  paint(context, dots, lines, boxes, room, signs) {
    const { colours, font, moving } = this.graph;
    if (moving || this.drawing.labels.room(dots) < ROOM) {
      this.laid = { key: null, found: [] };
      return;
    }
    const near = lines().filter(({ a, b }) => clip(a, b, { x: 0, y: 0, ...room }));
    const key = JSON.stringify([shownPart(), [...dots.values()], near.map(({ edge }) => [edge.id, edge.quotes, edge.acts]), signs.length, [...boxes.values()]]);
    context.font = `500 ${TEXT.size}px ${font}`;
    if (key !== this.laid.key) this.laid = { key, found: near.length > IN_SIGHT ? [] : this.lay(context, dots, near, boxes, room, signs) };
    context.save();
    context.textBaseline = "middle";
    context.textAlign = "center";
    context.lineWidth = 3;
    for (const { id, text, at, angle } of this.laid.found) {
      context.save();
      context.globalAlpha = this.drawing.ink(id, "label");
      context.translate(at.x, at.y);
      context.rotate(angle);
      context.strokeStyle = colours.card;
      context.strokeText(text, 0, 0);
      context.fillStyle = colours.soft;
      context.fillText(text, 0, 0);
      context.restore();
    }
    context.restore();
  }

  lay(context, dots, lines, boxes, room, signs) {
    const found = [], taken = [];
    const inside = ({ a, b }) => (a.x + b.x) / 2 > 0 && (a.y + b.y) / 2 > 0 && (a.x + b.x) / 2 < room.w && (a.y + b.y) / 2 < room.h;
    const fullest = (one, other) => other.edge.quotes - one.edge.quotes || (one.edge.id < other.edge.id ? -1 : 1);
    const order = lines.filter(inside).sort(fullest).slice(0, MOST);
    const free = (p, own) =>
      p.x > 0 && p.y > 0 && p.x < room.w && p.y < room.h &&
      !signs.some((sign) => Math.hypot(p.x - sign.x, p.y - sign.y) < sign.size + TEXT.size / 2 + 4) &&
      !taken.some((other) => Math.hypot(p.x - other.x, p.y - other.y) < TEXT.size + 4) &&
      ![...boxes.values()].some((box) => away(box, p) < TEXT.size / 2 + 3) &&
      ![...dots.values()].some((dot) => Math.hypot(p.x - dot.x, p.y - dot.y) < dot.size + TEXT.size / 2 + 3) &&
      !lines.some((other) => other !== own && apart(p, other.a, other.b) < other.width / 2 + TEXT.size / 2 + 1);
    for (const line of order) {
      const spot = this.spot(context, line, free);
      if (!spot) continue;
      found.push(spot);
      taken.push(...spot.points);
    }
    return found;
  }

  // The longest words that have room on either side of a line, and where; null where none have.
  spot(context, line, free) {
    const { a, b, edge, width } = line, [from, to] = a.x <= b.x ? [a, b] : [b, a], way = toward(from, to);
    for (const text of this.words(edge)) {
      const wide = context.measureText(text).width, off = width / 2 + TEXT.gap + TEXT.size / 2 + (edge.id === shownPart() ? TEXT.glow : 0);
      if (wide + 2 * TEXT.pad + from.size + to.size > way.length) continue;
      for (const side of [-1, 1]) {
        for (const place of edge.sign ? SPOTS.slice(1) : SPOTS) {
          const middle = from.size + (way.length - from.size - to.size) * place;
          if (middle - wide / 2 < from.size + TEXT.pad || middle + wide / 2 > way.length - to.size - TEXT.pad) continue;
          const beside = (far) => ({ x: way.at(far).x - side * Math.sin(way.angle) * off, y: way.at(far).y + side * Math.cos(way.angle) * off });
          const points = Array.from({ length: Math.ceil(wide / STEP) + 1 }, (_, n) => beside(middle - wide / 2 + Math.min(n * STEP, wide)));
          if (points.every((point) => free(point, line))) return { id: edge.id, text, at: beside(middle), angle: way.angle, points };
        }
      }
    }
    return null;
  }

  // Of one line, the longest first.
  words({ quotes, acts, tone }) {
    const number = plural(quotes, "quote"), kind = this.graph.data.words[tone];
    if (!acts) return [`${number}, ${kind}`, number];
    return [`${number}, ${plural(acts, "act")}: ${kind}`, `${number}, ${plural(acts, "act")}`];
  }
}
