// Days and pixels, rows and boxes, and the SVG's elements. Knows nothing of quotes.

const GAP = 2;                              // longer runs of empty years are cut out of the axis
const BREAK = 24;                           // the width of such a cut, in CSS pixels as all that follows

// Days → pixels. Years that have data share the width by their days; where more than GAP years are empty, they are cut.
function axis(stops, left, right) {
  const runs = [];
  for (const year of stops) {
    const run = runs.at(-1);
    if (run && year - run.last <= GAP + 1) run.last = year;
    else runs.push({ first: year, last: year });
  }
  const gap = runs.length > 1 ? Math.min(BREAK, (0.3 * (right - left)) / (runs.length - 1)) : 0;
  const days = sum(runs.map((run) => newYear(run.last + 1) - newYear(run.first)));
  const scale = (right - left - gap * (runs.length - 1)) / (days || 1);
  const bends = [], cuts = [];              // [day, x] where the scale changes
  let x = left;
  runs.forEach((run, number) => {
    if (number) cuts.push({ words: `${runs[number - 1].last + 1}–${run.first - 1} omitted (no quotes)`, from: x, to: (x += gap) });
    bends.push([newYear(run.first), x], [newYear(run.last + 1), (x += (newYear(run.last + 1) - newYear(run.first)) * scale)]);
  });
  const place = (at) => {
    if (!bends.length || at <= bends[0][0]) return left;
    const next = bends.findIndex(([bend]) => bend >= at);
    if (next < 0) return right;
    const [[day0, x0], [day1, x1]] = [bends[next - 1], bends[next]];
    return x0 + ((at - day0) / (day1 - day0)) * (x1 - x0);
  };
  return { runs, cuts, x: place, year: 365 * scale };
}

// Shares ``room`` among those who want so much: whoever wants least is served first, what is left over goes to all.
function share(wanted, room) {
  const given = new Array(wanted.length);
  let left = room, others = wanted.length;
  for (const lane of wanted.map((_, lane) => lane).sort((a, b) => wanted[a] - wanted[b])) {
    given[lane] = Math.min(wanted[lane], left / others--);
    left -= given[lane];
  }
  return given.map((height) => height + left / given.length);
}

// The row of each box: the lowest in which it touches none before it; of its places, the one with the lowest row, the
// nearest first. Gives the number of rows.
function stack(boxes) {
  const rows = [];
  const free = (x, w) => {
    const row = rows.findIndex((others) => others.every((other) => x > other.x + other.w || other.x > x + w));
    return row < 0 ? rows.length : row;
  };
  const fixed = (box) => (box.places ? 1 : 0);
  for (const box of [...boxes].sort((a, b) => fixed(a) - fixed(b) || a.x - b.x || b.w - a.w)) {
    box.row = Infinity;
    for (const x of box.places ?? [box.x]) {
      const row = free(x, box.w);
      if (row < box.row) [box.x, box.row] = [x, row];
      if (!row) break;
    }
    (rows[box.row] ??= []).push(box);
  }
  return rows.length;
}

// The places to both sides of an open tick's own, the nearest first.
function beside(x) {
  return [x, ...Array.from({ length: BESIDE }, (_, number) => [x - (number + 1) * TICK, x + (number + 1) * TICK]).flat()];
}

// The outline of a box whose open ends come to a point.
function pointed({ x, y, w, h }, left, right) {
  const tip = Math.min(w / 2, 5), from = x + (left ? tip : 0), to = x + w - (right ? tip : 0), half = h / 2;
  return `M${from} ${y}H${to}${right ? `l${tip} ${half}l${-tip} ${half}` : `v${h}`}H${from}${left ? `l${-tip} ${-half}` : ""}z`;
}

// What only its report dates: the day's end, open towards the time before it.
function openTick({ x, y, w, h }) {
  return `M${x} ${y + 0.5}H${x + w - 0.5}V${y + h - 0.5}H${x}`;
}

function make(name, attributes = {}, inside = []) {
  const node = set(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);
  if (typeof inside === "string") node.textContent = inside;
  else node.append(...inside);
  return node;
}

function set(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

// Days since 1970; Date.UTC would take the year 45 for 1945.
function day(year, month) { return new Date(0).setUTCFullYear(year, month, 1) / 864e5; }
function yearOf(at) { return new Date(at * 864e5).getUTCFullYear(); }
function newYear(year) { return day(year, 0); }
function sum(numbers) { return numbers.reduce((total, number) => total + number, 0); }
function plural(number, noun) { return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`; }
function closest(stops, far) { return stops.reduce((best, stop) => (far(stop) < far(best) ? stop : best)); }
