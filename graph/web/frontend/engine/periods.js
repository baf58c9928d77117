// Two periods side by side: what a relation's acts are in each. A quote that reaches into both counts in both.

import { actsOf } from "./view.js";

// Every relation in view: its quotes by kind in the first period and in the second, and what changed; nothing where no
// two periods are compared.
export function comparePeriods(view) {
  const { coded, filters, fails } = view;
  if (filters.periods.length < 2) return [];
  return view.relations.map(({ relation }) => {
    const [first, second] = filters.periods.map(([from, to]) => {
      const kinds = new Array(coded.kinds.length).fill(0);
      for (let quote = coded.starts[relation.place]; quote < coded.starts[relation.place + 1]; quote++) {
        const { begun, ended } = coded.when(quote);
        if (!fails[quote] && begun <= to && ended >= from) kinds[coded.kind[quote]]++;
      }
      return kinds;
    });
    return { relation, first, second, change: changeOf(coded, first, second) };
  });
}

function changeOf(coded, first, second) {
  if (!second.some(Boolean)) return "first";
  if (!first.some(Boolean)) return "second";
  return actsOf(coded, first) === actsOf(coded, second) ? "same" : "changed";
}
