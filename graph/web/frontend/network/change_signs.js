// Paint the signs of a comparison in the middle of their lines, as many as have room. The others appear when zooming in
// or pointing at their line; the list of changes has them all.

import { away } from "./geometry.js";
import { Strokes, shape } from "./strokes.js";

const PLATE = 0.68;                         // a sign's paper, in its widths: the radius
const SIGN_GAP = 1;                            // between two of them, in CSS pixels
const TINIEST = 8;                          // CSS pixels

export class ChangeSigns {
  constructor(drawing) {
    this.drawing = drawing;
    this.graph = drawing.graph;
    this.outlines = new Map();              // the name of a sign → its shape
    this.shown = [];                        // where signs stand, with the radius of their paper, in CSS pixels
    this.all = true;
  }

  // In CSS pixels.
  get size() {
    const { data, net } = this.graph;
    return Math.max(data.signs.size * data.fine * net.getScale(), TINIEST);
  }

  // While the drawing moves, those go with their lines that stood there before. ``lines`` are asked for only where they
  // are needed.
  lay(lines, dots, boxes, room, moving) {
    const size = this.size, place = ({ edge, a, b }) => ({ edge, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, size: size * PLATE });
    if (moving) {
      const stay = this.shown.map(({ edge }) => ({ edge, a: dots.get(edge.from), b: dots.get(edge.to) }));
      this.shown = stay.filter(({ a, b }) => a && b).map(place);
      return this.shown;
    }
    const places = this.compared ? lines().filter(({ edge }) => edge.sign).map(place) : [];
    const inSight = places.filter(({ x, y }) => x > -size && y > -size && x < room.w + size && y < room.h + size);
    this.shown = thinned(inSight, dots, boxes, (edge) => this.drawing.near.ids.has(edge.id));
    this.tell(this.shown.length === inSight.length);
    return this.shown;
  }

  // Whether any line has a sign, looked up once for all that is drawn.
  get compared() {
    const { edges } = this.graph;
    if (this.of !== edges) [this.of, this.any] = [edges, [...edges.values()].some(({ sign }) => sign)];
    return this.any;
  }

  tell(all) {
    if (this.all !== all) this.graph.fewer?.tellSigns(!all);
    this.all = all;
  }

  // On paper of their own, and upright whatever the line's slope. ``context`` is in CSS pixels.
  paint(context) {
    const strokes = new Strokes(this.graph.Path), { colours, data: { signs } } = this.graph;
    for (const { edge, x, y, size } of this.shown) {
      const ink = this.drawing.ink(edge.id, "dot"), plate = strokes.path({ rank: 0, colour: colours.card, ink });
      plate.moveTo(x + size, y);
      plate.arc(x, y, size, 0, 2 * Math.PI);
      if (!this.outlines.has(edge.sign)) this.outlines.set(edge.sign, new strokes.Path(signs[edge.sign]));
      shape(strokes.path({ rank: 1, colour: colours[edge.sign], ink, rule: "evenodd" }), signs, this.outlines.get(edge.sign), { x, y }, size / PLATE);
    }
    strokes.paint(context);
  }
}

// Those that lie on no other, on no dot and on no name: what is pointed out in any case, then the best-evidenced.
export function thinned(places, dots, boxes, pointed) {
  const shown = [], rows = new Map(), side = 2 * (places[0]?.size ?? 1) + SIGN_GAP, row = (y) => Math.floor(y / side);
  const order = [...places].sort((one, other) => pointed(other.edge) - pointed(one.edge) || other.edge.quotes - one.edge.quotes || (one.edge.id < other.edge.id ? -1 : 1));
  const taken = (p) => [row(p.y) - 1, row(p.y), row(p.y) + 1].some((y) => rows.get(y)?.some((other) => Math.hypot(p.x - other.x, p.y - other.y) < p.size + other.size + SIGN_GAP));
  for (const place of order) {
    if (taken(place)) continue;
    const free = pointed(place.edge) || (![...dots.values()].some((dot) => Math.hypot(place.x - dot.x, place.y - dot.y) < place.size + dot.size) && ![...boxes.values()].some((box) => away(box, place) < place.size));
    if (!free) continue;
    shown.push(place);
    rows.set(row(place.y), [...(rows.get(row(place.y)) ?? []), place]);
  }
  return shown;
}
