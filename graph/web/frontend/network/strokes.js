// Paint lines of one look as one path and one stroke, shapes of one look as one path and one fill: few canvas
// operations, however many lines there are.

export class Strokes {
  // ``Path`` is what is put together and then painted.
  constructor(Path = Path2D) { Object.assign(this, { Path, alike: new Map() }); }

  // The path of all that is painted like this: a colour, how much ink, a line's width and ends (no width: it is filled).
  // What has a higher rank lies on top.
  path({ rank, colour, ink, width = 0, cap = "butt", rule = "nonzero" }) {
    const key = `${rank} ${colour} ${ink} ${width} ${cap}`;
    let found = this.alike.get(key);
    if (!found) this.alike.set(key, found = { rank, colour, ink, width, cap, rule, path: new this.Path() });
    return found.path;
  }

  paint(context) {
    context.save();
    for (const { colour, ink, width, cap, rule, path } of [...this.alike.values()].sort((one, other) => one.rank - other.rank)) {
      context.globalAlpha = ink;
      context.strokeStyle = context.fillStyle = colour;
      context.lineWidth = width;
      context.lineCap = cap;
      if (width) context.stroke(path);
      else context.fill(path, rule);
    }
    context.restore();
  }
}

export function segment(path, a, b) {
  path.moveTo(a.x, a.y);
  path.lineTo(b.x, b.y);
}

// A way's dashes, those that lie in ``seen``: of a long line most are out of sight. It is two parts of the way's length, or
// null, where none is seen.
export function dashedSegment(path, way, { pattern: [ink, gap], offset }, seen) {
  if (!seen) return;
  const step = ink + gap, dash = ink || step / 1e4, first = (step - offset) % step;   // ink of no length would not be painted
  const [from, to] = [seen[0] * way.length, Math.min(seen[1] * way.length + step, way.length)];
  for (let far = first + Math.max(0, Math.floor((from - first) / step)) * step; far < to; far += step) {
    segment(path, way.at(far), way.at(Math.min(far + dash, way.length)));
  }
}

// A shape of the table of signs, so wide, about a point, turned.
export function shape(path, { box }, outline, at, size, angle = 0) {
  const scale = size / box, turned = new DOMMatrix().translate(at.x, at.y).rotate((angle * 180) / Math.PI).scale(scale).translate(-box / 2, -box / 2);
  path.addPath(outline, turned);
}
