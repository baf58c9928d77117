// What is painted on vis-network's canvas: lines, dots, the glow of what is shown, labels; and what lies under a point.
// vis-network's own dashes have round ends, which fill the gaps of a wide line.

// The labels' size in CSS pixels, whatever the zoom: one where countries have room, one where they crowd.
const LABEL = { large: 15, small: 12.5, room: 70 };
const LEAST = { width: 1.2, gap: 3, dot: 3.5 };  // a line, a gap in it, a dot's radius in CSS pixels: less is not seen

class Drawing {
  constructor(graph) {
    this.graph = graph;
    this.labels = new Map();                // country → the box of its label, in CSS pixels
  }

  // Country → its dot, in canvas units.
  dots() {
    const found = new Map(), places = this.graph.net.getPositions(), least = LEAST.dot / this.graph.net.getScale();
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
  width(edge, scale) { return Math.max(edge.width * scale, LEAST.width); }

  under(context) {
    const dots = this.dots(), lines = this.lines(dots), scale = this.graph.net.getScale();
    this.glow(context, dots, lines, scale);
    for (const { edge, a, b } of lines.sort((one, other) => one.edge.width - other.edge.width)) {
      this.stroke(context, edge, ...outside(a, b), scale);
    }
  }

  // vis-network asks for this one (ctxRenderer).
  dot({ ctx, x, y, style }) {
    const drawNode = () => {
      ctx.fillStyle = this.graph.colours.ink;
      ctx.beginPath();
      ctx.arc(x, y, Math.max(style.size, LEAST.dot / this.graph.net.getScale()), 0, 2 * Math.PI);
      ctx.fill();
    };
    return { drawNode };
  }

  stroke(context, edge, a, b, scale) {
    const width = this.width(edge, scale) / scale, length = Math.hypot(b.x - a.x, b.y - a.y);
    const dots = edge.dashes && !edge.dashes[0];
    context.save();
    context.strokeStyle = this.graph.colours[edge.tone];
    context.lineWidth = width;
    context.lineCap = dots ? "round" : "butt";
    if (edge.dashes) {
      const { pattern, offset } = dashed(edge.dashes, length, (LEAST.gap / scale) * (dots ? 1.3 : 1));
      context.setLineDash(pattern);
      context.lineDashOffset = offset;
    }
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    context.stroke();
    context.restore();
  }

  glow(context, dots, lines, scale) {
    const { hovered, focused, colours } = this.graph;
    for (const [id, width, alpha, colour] of [
      [hovered, 8, 0.16, colours.soft], [shown?.split(".")[0], 12, 0.3, colours.focus], [focused, 14, 0.75, colours.focus],
    ]) {
      const line = id && lines.find(({ edge }) => edge.id === id);
      if (line || dots.has(id)) this.halo(context, line, dots.get(id), width / scale, alpha, colour);
    }
  }

  // A wide, faint band under the line, or round the dot: the hue itself never changes.
  halo(context, line, dot, width, alpha, colour) {
    context.save();
    context.globalAlpha = alpha;
    context.strokeStyle = context.fillStyle = colour;
    context.lineCap = "round";
    context.beginPath();
    if (line) {
      context.lineWidth = line.edge.width + width;
      context.moveTo(line.a.x, line.a.y);
      context.lineTo(line.b.x, line.b.y);
      context.stroke();
    } else {
      context.arc(dot.x, dot.y, dot.size + width / 2, 0, 2 * Math.PI);
      context.fill();
    }
    context.restore();
  }

  // Labels keep their size at every zoom, lie where the fewest lines are, and give way to a larger neighbour's.
  over(context) {
    const { canvas, colours, font, hovered, focused } = this.graph;
    const ratio = context.canvas.width / canvas.clientWidth, dots = this.points();
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const scale = this.graph.net.getScale(), room = { w: canvas.clientWidth, h: canvas.clientHeight };
    const tight = this.room(dots) < LABEL.room, size = tight ? LABEL.small : LABEL.large;
    context.font = `600 ${size}px ${font}`;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4;
    const lines = this.lines(dots).map(({ edge, a, b }) => ({ a, b, width: this.width(edge, scale) }));
    const marked = new Set([hovered, focused, ...(shown ?? "").toUpperCase().split(/[-.]/)]);
    this.labels = new Map();
    const order = [...dots].sort((a, b) => marked.has(b[0]) - marked.has(a[0]) || b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
    for (const [id, dot] of order) {
      const box = place(dot, context.measureText(dot.name).width, size * 1.25, lines, dots, [...this.labels.values()], room, tight ? REACHES.slice(0, 2) : REACHES);
      if (!box) continue;
      this.labels.set(id, box);
      if (box.lead) this.lead(context, dot, box);
      context.strokeStyle = colours.card;
      context.strokeText(dot.name, box.x, box.y + box.h / 2);
      context.fillStyle = colours.ink;
      context.fillText(dot.name, box.x, box.y + box.h / 2);
    }
    context.restore();
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

  // What lies under a point of the screen: the nearest dot or label, else the nearest line within reach.
  hit(at, reach) {
    const dots = this.points(), scale = this.graph.net.getScale(), near = [];
    for (const [id, dot] of dots) {
      const gap = Math.hypot(at.x - dot.x, at.y - dot.y) - dot.size, box = this.labels.get(id);
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
