// Two periods side by side: what a relation's acts are in each. A quote that reaches into both counts in both.

import { KNOWN } from "./coded.js";

// Every relation in view: of the first period and of the second, its quotes by kind, how many report an act, and what
// these are, as bits; and what changed. Nothing where no two periods are compared.
export function comparePeriods(view) {
  const { coded, filters, fails } = view;
  if (filters.periods.length < 2) return [];
  return view.relations.map(({ relation }) => {
    const [first, second] = filters.periods.map(([from, to]) => {
      const kinds = new Array(coded.kinds.length).fill(0);
      let quotes = 0, acts = 0, reporting = 0;
      for (let quote = coded.starts[relation.place]; quote < coded.starts[relation.place + 1]; quote++) {
        const { begun, ended } = coded.when(quote);
        if (fails[quote] || begun > to || ended < from) continue;
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
    const { begun, ended } = coded.when(quote), words = coded.words[quote], relation = coded.relation[quote];
    filters.periods.forEach(([from, to], place) => { if (begun <= to && ended >= from) found[place].add(words); });
    if ((first.get(words) ?? relation) !== relation) shared.add(words);
    if (!first.has(words)) first.set(words, relation);
  }
  const [one, other] = found;
  return { first: one.size, second: other.size, both: [...one].filter((words) => other.has(words)).length, shared: shared.size };
}

// Of each of the two periods the sources of its quotes in view, in the data's order.
export function sourcesByPeriod({ coded, filters, fails }) {
  return filters.periods.map(([from, to]) => {
    const used = new Set();
    for (let quote = 0; quote < coded.size; quote++) {
      const { begun, ended } = coded.when(quote);
      if (!fails[quote] && begun <= to && ended >= from) used.add(coded.sources[coded.source[quote]]);
    }
    return coded.sources.filter((key) => used.has(key));
  });
}

// Two periods to begin with (``comparison.halves``): the years that are chosen and those before, or after; else two with
// as equal numbers of quotes as whole years allow. null where there are not two years.
export function halves({ stops, times, time, size }, periods) {
  if (stops.length < 2) return null;
  if (periods.length) {
    const [[first, last]] = periods, before = stops.filter((stop) => stop < first), after = stops.filter((stop) => stop > last);
    if (before.length) return [[before[0], before.at(-1)], periods[0]];
    if (after.length) return [periods[0], [after[0], after.at(-1)]];
  }
  const all = Array.from({ length: size }, (_, quote) => times[time[quote]]), dated = all.filter(({ known }) => !(known & KNOWN.byReport));
  const dates = dated.length ? dated : all, early = stops.slice(0, -1).map((stop) => dates.filter(({ begun }) => begun <= stop).length);
  const off = early.map((number) => Math.abs(2 * number - dates.length)), cut = off.indexOf(Math.min(...off));
  return [[stops[0], stops[cut]], [stops[cut + 1], stops.at(-1)]];
}

function changeOf(first, second) {
  if (!second.quotes) return "first";
  if (!first.quotes) return "second";
  return first.acts === second.acts ? "same" : "changed";
}
