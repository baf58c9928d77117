// Choose which lines are drawn if there are too many: every country keeps one, and the best-evidenced come first.

// The lines as they are, where they are no more than ``most``; else those of a maximum spanning forest by evidence
// (Kruskal's), and the best-evidenced up to ``most``. In the order in which they came.
export function thinOut(lines, most) {
  if (lines.length <= most) return lines;
  const ranked = [...lines].sort((a, b) => b.quotes - a.quotes || b.acts - a.acts), chosen = new Set(), heads = new Map();
  for (const line of ranked) {
    const a = rootOf(heads, line.from), b = rootOf(heads, line.to);
    if (a === b) continue;
    heads.set(a, b);
    chosen.add(line);
  }
  for (const line of ranked) {
    if (chosen.size >= most) break;
    chosen.add(line);
  }
  return lines.filter((line) => chosen.has(line));
}

// The country that stands for all that are linked to one so far.
function rootOf(heads, one) {
  let head = one;
  while (heads.has(head)) head = heads.get(head);
  for (let next = one; next !== head;) {    // the next search is shorter
    const after = heads.get(next);
    heads.set(next, head);
    next = after;
  }
  return head;
}
