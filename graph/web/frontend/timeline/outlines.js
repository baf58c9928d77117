// Outlines of marks of the timeline, as SVG has them.

// The outline of a box whose open ends come to a point.
export function arrow({ x, y, w, h }, left, right) {
  const tip = Math.min(w / 2, 5), from = x + (left ? tip : 0), to = x + w - (right ? tip : 0), half = h / 2;
  return `M${from} ${y}H${to}${right ? `l${tip} ${half}l${-tip} ${half}` : `v${h}`}H${from}${left ? `l${-tip} ${-half}` : ""}z`;
}

// What only its report dates: the day's end, open towards the time before it.
export function openTick({ x, y, w, h }) {
  return `M${x} ${y + 0.5}H${x + w - 0.5}V${y + h - 0.5}H${x}`;
}
