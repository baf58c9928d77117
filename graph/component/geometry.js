// Points, lines and boxes, in CSS pixels. Knows nothing of graphs.

// The side of a dot where its label covers least: under it, above it, right, left, then the corners; null if none is free.
function place(dot, radius, w, lines, dots, taken, canvas) {
  const h = LABEL * 1.25, gap = radius + 4;
  const sides = [[-w / 2, gap], [-w / 2, -gap - h], [gap, -h / 2], [-gap - w, -h / 2], [gap * 0.7, gap * 0.7], [-gap * 0.7 - w, gap * 0.7], [gap * 0.7, -gap * 0.7 - h], [-gap * 0.7 - w, -gap * 0.7 - h]];
  let best = null;
  sides.forEach(([dx, dy], rank) => {
    const box = { x: dot.x + dx, y: dot.y + dy, w, h };
    if (taken.some((other) => overlap(box, other, 2))) return;
    let cost = rank * 0.2;
    if (box.x < 2 || box.y < 2 || box.x + w > canvas.clientWidth - 2 || box.y + h > canvas.clientHeight - 2) cost += 20;
    for (const [a, b] of lines) if (crosses(a, b, box)) cost += 2;
    for (const other of dots.values()) {
      if (other !== dot && overlap(box, { x: other.x - 8, y: other.y - 8, w: 16, h: 16 }, 2)) cost += 6;
    }
    if (!best || cost < best.cost) best = { ...box, cost };
  });
  return best;
}

function overlap(a, b, pad) {
  return a.x - pad < b.x + b.w && b.x < a.x + a.w + pad && a.y - pad < b.y + b.h && b.y < a.y + a.h + pad;
}

// Does a line pass through a box? (Liang and Barsky's clipping.)
function crosses(a, b, box) {
  let from = 0, to = 1;
  for (const [step, start, low, high] of [[b.x - a.x, a.x, box.x, box.x + box.w], [b.y - a.y, a.y, box.y, box.y + box.h]]) {
    if (!step) { if (start < low || start > high) return false; continue; }
    const one = (low - start) / step, two = (high - start) / step;
    from = Math.max(from, Math.min(one, two));
    to = Math.min(to, Math.max(one, two));
  }
  return from <= to;
}

function apart(p, a, b) {
  const dx = b.x - a.x, dy = b.y - a.y;
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
