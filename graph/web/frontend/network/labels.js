// Place and paint the countries' names on the canvas.

import { LineLabels } from "./line_labels.js";
import { REACHES, overlap, place, within } from "./geometry.js";

// The labels' size in CSS pixels, whatever the zoom: one where countries have room, one where they crowd.
const LABEL = { large: 15, small: 12.5, room: 70 };
// How far labels are apart at least where countries crowd, and elsewhere, in CSS pixels.
const AIR = { tight: 9, free: 2 };
// Of more lines than these no place is free, and looking for one takes long.
const AVOIDED = 1000;

// A name that is wider than the drawing ends in an ellipsis: one that is cut at an edge looks like another name.
export function cutToFit(context, name, most) {
  const letters = [...name], wide = (words) => context.measureText(words).width > most;
  if (!wide(name)) return name;
  while (letters.length && wide(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

export class Labels {
  constructor(drawing) {
    this.drawing = drawing;
    this.graph = drawing.graph;
    this.boxes = new Map();                 // country → the box of its label, in CSS pixels
    this.ofLines = new LineLabels(drawing);
    this.fitted = {};                       // names as they fit, and their widths
    this.laid = {};                         // where labels lie while nothing is pointed out: a line that is drawn for that moves none
  }

  // Labels keep their size at every zoom, lie where the fewest lines are, and give way to a larger neighbour's.
  paint(context) {
    const drawing = this.drawing, { size: sight, colours, data, font } = this.graph, ratio = context.canvas.width / sight.clientWidth;
    const dots = drawing.points(), tight = this.room(dots) < LABEL.room, size = tight ? LABEL.small : LABEL.large;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.font = `600 ${size}px ${font}`;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4;
    const scale = this.graph.net.getScale(), room = { w: sight.clientWidth, h: sight.clientHeight }, moving = this.graph.moving && this.graph.crowded;
    let known, given;                       // a frame while it moves needs none of them
    const lines = () => known ??= drawing.lines(dots).map(({ edge, a, b }) => ({ edge, a, b, width: drawing.width(edge, scale) }));
    const { ground } = this.graph, avoided = () => given ??= ground.size > AVOIDED ? [] : lines().filter(({ edge }) => ground.has(edge.id));
    const put = (id, taken, reaches, air) => {
      const [name, width] = this.fit(context, dots.get(id).name, size, room.w - 8);
      const box = place(dots.get(id), width, size * 1.25, avoided(), dots, taken, room, reaches, air);
      return box && { ...box, name };
    };
    this.boxes = this.pointed(this.lay(dots, room, (id, taken) => put(id, taken, REACHES.slice(0, tight ? 2 : data.fine < 1 ? 3 : 5), AIR[tight ? "tight" : "free"])), dots, put);
    const signs = drawing.signs.lay(lines, dots, this.boxes, room, moving);
    drawing.signs.paint(context);
    for (const [id, box] of this.boxes) {
      const { name } = box;
      context.globalAlpha = drawing.ink(id, "label");
      if (box.lead) this.lead(context, dots.get(id), box);
      context.strokeStyle = colours.card;
      context.strokeText(name, box.x, box.y + box.h / 2);
      context.fillStyle = colours.ink;
      context.fillText(name, box.x, box.y + box.h / 2);
    }
    this.ofLines.paint(context, dots, lines, this.boxes, room, signs);
    context.restore();
  }

  // Where labels lie while nothing is pointed out; worked out anew only where something has moved, and where that takes
  // long, not before it is at rest.
  lay(dots, room, put) {
    const key = JSON.stringify([room, [...dots.values()]]), lines = this.graph.ground, same = lines === this.laid.lines;
    if (same && key === this.laid.key) return this.laid.boxes;
    if (same && this.graph.moving && this.graph.crowded) return this.carried(dots, room);
    const boxes = new Map(), order = [...dots].sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1));
    for (const [id] of order) {
      const box = put(id, [...boxes.values()]);
      if (box) boxes.set(id, box);
    }
    this.laid = { key, lines, boxes, dots };
    return boxes;
  }

  // Of the same size and room no name is measured twice.
  fit(context, name, size, most) {
    const of = `${size} ${most}`;
    if (of !== this.fitted.of) this.fitted = { of, names: new Map() };
    const { names } = this.fitted;
    if (!names.has(name)) {
      const words = cutToFit(context, name, most);
      names.set(name, [words, context.measureText(words).width]);
    }
    return names.get(name);
  }

  // Their widths were those of another typeface.
  forget() {
    this.fitted = {};
    this.laid = {};
    this.ofLines.laid.key = null;
    this.graph.redraw();
  }

  // Labels that go with their dots; those that the edge would cut are left out meanwhile.
  carried(dots, room) {
    const boxes = new Map();
    for (const [id, box] of this.laid.boxes) {
      const from = this.laid.dots.get(id), to = dots.get(id), now = { ...box, x: box.x + to.x - from.x, y: box.y + to.y - from.y };
      if (within(now, room).x === now.x && within(now, room).y === now.y) boxes.set(id, now);
    }
    return boxes;
  }

  // What is pointed out, and its neighbours, have labels in any case; others stay where they are or make room.
  pointed(laid, dots, put) {
    const { ids } = this.drawing.near, first = [...dots.keys()].filter((id) => ids.has(id));
    const boxes = new Map(first.filter((id) => laid.has(id)).map((id) => [id, laid.get(id)]));
    for (const id of first.filter((one) => !laid.has(one))) {
      const box = put(id, [...boxes.values()]);
      if (box) boxes.set(id, box);
    }
    const taken = [...boxes.values()];
    for (const [id, box] of laid) if (!boxes.has(id) && !taken.some((other) => overlap(box, other, 2))) boxes.set(id, box);
    return boxes;
  }

  // How far countries lie apart on the screen, in CSS pixels: the side of the square that each would have for itself.
  room(dots) {
    const { left, top, right, bottom } = this.graph.data.frame, scale = this.graph.net.getScale();
    return Math.sqrt(((right - left) * (bottom - top)) / Math.max(1, dots.size)) * scale;
  }

  // A hairline from a dot to a label that could be read as another's.
  lead(context, dot, box) {
    const end = { x: Math.max(box.x, Math.min(dot.x, box.x + box.w)), y: Math.max(box.y, Math.min(dot.y, box.y + box.h)) };
    context.save();
    context.strokeStyle = this.graph.colours.soft;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(dot.x, dot.y);
    context.lineTo(end.x, end.y);
    context.stroke();
    context.restore();
  }
}
