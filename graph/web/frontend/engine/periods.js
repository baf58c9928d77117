// Two periods side by side: what a relation's acts are in each. A quote that reaches into both counts in both.

// Every relation in view: of the first period and of the second, its number of quotes and what its acts are, as bits;
// and what changed. Nothing where no two periods are compared.
export function comparePeriods(view) {
  const { coded, filters, fails } = view;
  if (filters.periods.length < 2) return [];
  return view.relations.map(({ relation }) => {
    const [first, second] = filters.periods.map(([from, to]) => {
      let quotes = 0, acts = 0;
      for (let quote = coded.starts[relation.place]; quote < coded.starts[relation.place + 1]; quote++) {
        const { begun, ended } = coded.when(quote);
        if (!fails[quote] && begun <= to && ended >= from) [quotes, acts] = [quotes + 1, acts | coded.act[quote]];
      }
      return { quotes, acts };
    });
    return { relation, first, second, change: changeOf(first, second) };
  });
}

function changeOf(first, second) {
  if (!second.quotes) return "first";
  if (!first.quotes) return "second";
  return first.acts === second.acts ? "same" : "changed";
}
