// What the filters leave: relations with their quotes by kind, and the totals over all of it.

import { Tally } from "./counts.js";
import { WAYS } from "./coded.js";

const OPEN = { first: 1, last: 9999 };      // years that are no end of a time

export class EngineView {
  constructor(sieve, filters) {
    this.coded = sieve.coded;
    this.fails = sieve.fails;
    this.filters = filters;
    this.relations = this.tallied();
  }

  // Each relation that has a quote in view, in the data's order: its number of quotes, and those of each kind; what its
  // acts are, as bits, how many quotes report one, and which way they go.
  tallied() {
    const { coded, fails } = this, found = [];
    for (const relation of coded.relations) {
      const kinds = new Array(coded.kinds.length).fill(0);
      let quotes = 0, acts = 0, reporting = 0, ways = 0;
      for (let quote = coded.starts[relation.place]; quote < coded.starts[relation.place + 1]; quote++) {
        if (fails[quote]) continue;
        quotes++;
        kinds[coded.kind[quote]]++;
        if (!coded.isAct(quote)) continue;
        reporting++;
        acts |= coded.act[quote];
        ways |= 1 << coded.way[quote];
      }
      if (quotes) found.push({ relation, quotes, kinds, acts, reporting, direction: directionOf(ways) });
    }
    return found;
  }

  // A relation's quotes in view, in order of time.
  quotesOf(relation) {
    const { coded, fails } = this, found = [];
    for (let quote = coded.starts[relation.place]; quote < coded.starts[relation.place + 1]; quote++) if (!fails[quote]) found.push(quote);
    return found;
  }

  // All quotes in view, relation by relation: one that several relations have comes with each.
  allQuotes() { return this.relations.flatMap(({ relation }) => this.quotesOf(relation)); }

  // Distinct quotes, and of these the ones that only their report dates; sources, and the span of years, or null.
  head() {
    const { coded, fails } = this, quotes = new Tally(2), sources = new Set(), times = new Set();
    for (const quote of coded.order) {
      if (fails[quote]) continue;
      quotes.add(0, coded.words[quote]);
      if (coded.byReport(quote)) quotes.add(1, coded.words[quote]);
      sources.add(coded.source[quote]);
      times.add(coded.time[quote]);
    }
    const [number, byReport] = quotes.numbers;
    return { quotes: number, byReport, sources: sources.size, relations: this.relations.length, span: spanOf(coded, times) };
  }

  // The countries of relations in view, in order of their names: code, relations, and distinct quotes of all of these.
  countries() {
    const { coded, fails } = this, quotes = new Tally(coded.codes.length), degrees = new Map();
    for (const { relation } of this.relations) for (const one of relation.pair) degrees.set(one, (degrees.get(one) ?? 0) + 1);
    for (const quote of coded.order) {
      if (!fails[quote]) for (const one of coded.relations[coded.relation[quote]].pair) quotes.add(one, coded.words[quote]);
    }
    return [...degrees.keys()].sort((a, b) => a - b).map((one) => ({ code: coded.codes[one], relations: degrees.get(one), quotes: quotes.numbers[one] }));
  }

  // How relations add up: distinct quotes in all and by kind, those of several of the relations, and of several kinds.
  totals(relations = this.relations.map(({ relation }) => relation)) {
    const { coded, fails } = this, of = new Uint8Array(coded.relations.length), kinds = new Tally(coded.kinds.length);
    for (const { place } of relations) of[place] = 1;
    let quotes = 0, shared = 0, mixed = 0, words = -1, first = 0, several = 0, kind = 0;
    for (const quote of coded.order) {      // the quotes of the same words come together
      if (fails[quote] || !of[coded.relation[quote]]) continue;
      kinds.add(coded.kind[quote], coded.words[quote]);
      if (coded.words[quote] !== words) {
        [words, first, kind, several] = [coded.words[quote], coded.relation[quote], coded.kind[quote], 0];
        quotes++;
        continue;
      }
      if (coded.relation[quote] !== first && !(several & 1)) [shared, several] = [shared + 1, several | 1];
      if (coded.kind[quote] !== kind && !(several & 2)) [mixed, several] = [mixed + 1, several | 2];
    }
    return { quotes, kinds: [...kinds.numbers], shared, mixed };
  }

  // A relation's articles and years, for a table's row.
  reach(relation) {
    const quotes = this.quotesOf(relation);
    return {
      articles: new Set(quotes.map((quote) => this.coded.source[quote])).size,
      span: spanOf(this.coded, new Set(quotes.map((quote) => this.coded.time[quote]))),
    };
  }
}

// The direction of acts that have these ways, as bits: a single way is claimed only where every act goes it.
function directionOf(ways) {
  const [there, back, mutual] = [WAYS.there, WAYS.back, WAYS.mutual].map((way) => 1 << way);
  if (ways & mutual || (ways & there && ways & back)) return "both";
  return { [there]: "there", [back]: "back" }[ways] ?? "untold";
}

// The years in which any of these times begins or ends, ascending; an open end is none.
export function yearsOf(times) {
  const found = new Set();
  for (const { begun, ended } of times) for (const year of [begun, ended]) if (year > OPEN.first && year < OPEN.last) found.add(year);
  return [...found].sort((a, b) => a - b);
}

function spanOf(coded, times) {
  const found = yearsOf([...times].map((time) => coded.times[time]));
  return found.length ? [found[0], found.at(-1)] : null;
}
