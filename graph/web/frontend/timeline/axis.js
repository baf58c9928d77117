// Map days to pixels: the axis of the years that have data.

import { newYear } from "./days.js";
import { sum } from "./rows.js";

const GAP = 2;                              // longer runs of empty years are cut out of the axis
const BREAK = 24;                           // the width of such a cut, in CSS pixels as all that follows

// Days → pixels. Years that have data share the width by their days; where more than GAP years are empty, they are cut.
export function axis(stops, left, right) {
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
