// Compare two periods: what a relation's acts are in each. A quote that reaches into both counts in both.

import { yearsOf } from "./view.js";

const FAIR = 4;                             // a period to begin with has at least one of so many quotes, where any gap leaves that

// Every relation in view: of the first period and of the second, its quotes by kind, how many report an act, and what
// these are, as bits; and what changed. Nothing where no two periods are compared.
export function comparePeriods(view) {
  const { coded, filters, fails } = view;
  if (filters.periods.length < 2) return [];
  return view.relations.map(({ relation }) => {
    const [first, second] = filters.periods.map((period) => {
      const kinds = new Array(coded.kinds.length).fill(0);
      let quotes = 0, acts = 0, reporting = 0;
      for (let quote = coded.starts[relation.place]; quote < coded.starts[relation.place + 1]; quote++) {
        if (fails[quote] || !coded.reachesInto(quote, period)) continue;
        [quotes, acts, reporting] = [quotes + 1, acts | coded.act[quote], reporting + coded.isAct(quote)];
        kinds[coded.kind[quote]]++;
      }
      return { quotes, kinds, acts, reporting };
    });
    return { relation, first, second, change: changeOf(first, second) };
  });
}

// Distinct quotes of each of the two periods; how many reach into both, and how many belong to several relations.
export function totalsByPeriod({ coded, filters, fails }) {
  const found = [new Set(), new Set()], first = new Map(), shared = new Set();
  for (let quote = 0; quote < coded.size; quote++) {
    if (fails[quote]) continue;
    const words = coded.words[quote], relation = coded.relation[quote];
    filters.periods.forEach((period, place) => { if (coded.reachesInto(quote, period)) found[place].add(words); });
    if ((first.get(words) ?? relation) !== relation) shared.add(words);
    if (!first.has(words)) first.set(words, relation);
  }
  const [one, other] = found;
  return { first: one.size, second: other.size, both: [...one].filter((words) => other.has(words)).length, shared: shared.size };
}

// Of each of the two periods the sources of its quotes in view, in the data's order.
export function sourcesByPeriod({ coded, filters, fails }) {
  return filters.periods.map((period) => {
    const used = new Set();
    for (let quote = 0; quote < coded.size; quote++) {
      if (!fails[quote] && coded.reachesInto(quote, period)) used.add(coded.sources[coded.source[quote]]);
    }
    return coded.sources.filter((key) => used.has(key));
  });
}

// Two periods to begin with (``comparison.halves``): the years that are chosen and those before, or after; else what the
// widest gap parts of the years that the view tells of, else of all that is told, else of the reports. null where there
// are not two years. The view needs ``coded``, ``filters`` and ``fails`` only.
export function halves({ coded, filters, fails }) {
  const { stops } = coded, [chosen] = filters.periods, everything = [];
  if (stops.length < 2) return null;
  if (chosen) {
    const before = stops.filter((stop) => stop < chosen[0]), after = stops.filter((stop) => stop > chosen[1]);
    if (before.length) return [[before[0], before.at(-1)], chosen];
    if (after.length) return [chosen, [after[0], after.at(-1)]];
  }
  let year = null;
  for (const [failing, dated] of [[fails, true], [everything, true], [everything, false]]) year ??= widestGap(distinctTimes(coded, failing, dated));
  const cut = Math.max(stops.indexOf(year), 0);
  return [[stops[0], stops[cut]], [stops[cut + 1], stops.at(-1)]];
}

function distinctTimes(coded, fails, dated) {
  const found = new Map();
  for (let quote = 0; quote < coded.size; quote++) {
    if (!fails[quote] && !(dated && coded.byReport(quote))) found.set(coded.words[quote], coded.when(quote));
  }
  return [...found.values()];
}

// The last year before the widest gap that leaves a quarter of the quotes on either side, or one at least; of gaps of the
// same width the one with the more even sides. A quote that reaches over a gap is on both. null where all are of one year.
function widestGap(times) {
  const told = yearsOf(times), number = (test) => times.reduce((sum, time) => sum + (test(time) ? 1 : 0), 0);
  let best = null;
  for (let place = 0; place + 1 < told.length; place++) {
    const year = told[place], first = number(({ begun }) => begun <= year), second = number(({ ended }) => ended > year);
    const merit = [FAIR * Math.min(first, second) >= times.length ? 1 : 0, told[place + 1] - year, -Math.abs(first - second)];
    const other = best?.merit.findIndex((one, at) => one !== merit[at]) ?? 0;
    if (!best || (other >= 0 && merit[other] > best.merit[other])) best = { year, merit };
  }
  return best && best.year;
}

function changeOf(first, second) {
  if (!second.quotes) return "first";
  if (!first.quotes) return "second";
  return first.acts === second.acts ? "same" : "changed";
}
