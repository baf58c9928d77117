// Compute with points, lines and boxes, in CSS pixels. Nothing here knows about graphs.

// Where a label may lie round its dot, best first: under it, above it, right, left, at the corners, and slid along these
// sides. Each is a way off the dot (x, y) and the part of the label that lies there (x, y, from -1 to 1).
const SIDES = [
  [0, 1, 0, 1], [0, -1, 0, -1], [1, 0, 1, 0], [-1, 0, -1, 0],
  [0.7, 0.7, 1, 1], [-0.7, 0.7, -1, 1], [0.7, -0.7, 1, -1], [-0.7, -0.7, -1, -1],
  ...[0.3, -0.3, 0.6, -0.6, 0.9, -0.9].flatMap((slid) => [[0, 1, slid, 1], [0, -1, slid, -1], [1, 0, 1, slid], [-1, 0, -1, slid]]),
];
// Near the dot; where no place is free there, farther off. In CSS pixels.
export const REACHES = [4, 12, 20, 28, 38];

// The place that covers least, as a box, with ``lead`` where another dot is as near as its own; null where all are taken.
// ``lines`` have ends and a width, ``taken`` are boxes, ``room`` is the canvas: no label is cut at its edge. ``air`` is how
// far labels are apart at least: in a crowd more, or they would be a wall.
export function place(dot, w, h, lines, dots, taken, room, reaches = REACHES, air = 2) {
  let best = null, near = null, around = null;   // lines and dots are looked for where a place is free of labels
  const there = dot.x > -dot.size && dot.y > -dot.size && dot.x < room.w + dot.size && dot.y < room.h + dot.size;
  const far = dot.size + Math.max(...reaches), window = { x: dot.x - far - w, y: dot.y - far - h, w: 2 * (far + w), h: 2 * (far + h) };
  const others = there ? taken.filter((other) => overlap(window, other, air)) : [];
  for (const [step, reach] of there ? reaches.entries() : []) {
    for (const [rank, side] of SIDES.entries()) {
      let cost = step / 2 + rank / 40, lead = false;
      if (best && cost >= best.cost) break;
      const box = within(beside(dot, dot.size + reach, side, w, h), room);
      if (away(box, dot) < dot.size || others.some((other) => overlap(box, other, air))) continue;
      near ??= lines.filter(({ a, b }) => crosses(a, b, window));
      around ??= [...dots.values()].filter((other) => other !== dot && away(window, other) - other.size < far);
      for (const { a, b, width } of near) {
        if (cost >= (best?.cost ?? Infinity)) break;
        if (crosses(a, b, grown(box, 2 + width / 2))) cost += 4 + width / 4;
      }
      for (const other of around) {
        const gap = away(box, other) - other.size;
        if (gap < 2) cost += 6;
        else if (gap < reach) [cost, lead] = [cost + 1, step > 0];
      }
      if (!best || cost < best.cost) best = { ...box, cost, lead };
    }
  }
  return best;
}

// A box so far off a dot, on one of its SIDES.
function beside(dot, radius, [x, y, left, top], w, h) {
  return { x: dot.x + radius * x + (w / 2) * (left - 1), y: dot.y + radius * y + (h / 2) * (top - 1), w, h };
}

// A box pushed into the canvas, should it be cut by its edge.
export function within({ x, y, w, h }, room) {
  return { x: Math.max(2, Math.min(x, room.w - w - 2)), y: Math.max(2, Math.min(y, room.h - h - 2)), w, h };
}

function grown(box, by) { return { x: box.x - by, y: box.y - by, w: box.w + 2 * by, h: box.h + 2 * by }; }

// From a point to the nearest one of a box. Asked as often as ``crosses``, for which Math.hypot is too slow.
export function away(box, p) {
  const across = Math.max(box.x - p.x, 0, p.x - box.x - box.w), down = Math.max(box.y - p.y, 0, p.y - box.y - box.h);
  return Math.sqrt(across * across + down * down);
}

export function overlap(a, b, pad) {
  return a.x - pad < b.x + b.w && b.x < a.x + a.w + pad && a.y - pad < b.y + b.h && b.y < a.y + a.h + pad;
}

// Does a line pass through a box? As ``clip``, and without an array: of many lines and labels it is asked 100,000 times.
function crosses(a, b, { x, y, w, h }) {
  const across = b.x - a.x, down = b.y - a.y;
  let from = 0, to = 1;
  if (!across) { if (a.x < x || a.x > x + w) return false; } else {
    const one = (x - a.x) / across, two = (x + w - a.x) / across;
    from = Math.max(from, one < two ? one : two);
    to = Math.min(to, one < two ? two : one);
  }
  if (!down) { if (a.y < y || a.y > y + h) return false; } else {
    const one = (y - a.y) / down, two = (y + h - a.y) / down;
    from = Math.max(from, one < two ? one : two);
    to = Math.min(to, one < two ? two : one);
  }
  return from <= to;
}

// From where to where a line lies in a box, as parts of its length; null where it does not (Liang and Barsky's clipping).
export function clip(a, b, box) {
  let from = 0, to = 1;
  for (const [step, start, low, high] of [[b.x - a.x, a.x, box.x, box.x + box.w], [b.y - a.y, a.y, box.y, box.y + box.h]]) {
    if (!step) { if (start < low || start > high) return null; continue; }
    const one = (low - start) / step, two = (high - start) / step;
    from = Math.max(from, Math.min(one, two));
    to = Math.min(to, Math.max(one, two));
  }
  return from <= to ? [from, to] : null;
}

export function apart(p, a, b) {
  const dx = b.x - a.x, dy = b.y - a.y;
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

// The ends of a line where it leaves its two dots; the centres where these touch.
export function outside(a, b) {
  const length = Math.hypot(b.x - a.x, b.y - a.y), x = (b.x - a.x) / length, y = (b.y - a.y) / length;
  if (length <= a.size + b.size) return [a, b];
  return [{ x: a.x + x * a.size, y: a.y + y * a.size }, { x: b.x - x * b.size, y: b.y - y * b.size }];
}

// A way from one point to another: its length, its angle, and a point so far along.
export function toward(from, to) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1, x = (to.x - from.x) / length, y = (to.y - from.y) / length;
  return { from, length, angle: Math.atan2(y, x), at: (far) => ({ x: from.x + x * far, y: from.y + y * far }) };
}

// Dashes for a line of this length that begin and end it with the first of them, whole; dots begin half a gap behind its end.
export function dashed(dashes, length, least) {
  const [ink, gap] = dashes, grown = Math.max(1, least / gap), step = dashes.reduce((sum, part) => sum + part, 0) * grown;
  const times = Math.max(1, Math.round((length - ink * grown) / step)), fit = (grown * length) / (times * step + ink * grown);
  return { pattern: dashes.map((part) => part * fit), offset: ink ? 0 : (gap * fit) / 2 };
}

// The least box that has all these points: west, east, north, south.
export function bounds(points) {
  const x = points.map((point) => point.x), y = points.map((point) => point.y);
  return [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)];
}
