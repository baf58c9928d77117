// Collect the marks of the timeline: the same words, coded and dated alike, are one mark, on one relation or several.
// The chosen years leave nothing out here, so that a reader sees what others would bring in.

import { KNOWN } from "./coded.js";
import { Tally } from "./counts.js";

// The marks in order of time, each as its first quote; and by kind how many distinct quotes they are, and how many of
// these only their report dates. There may be very many, so that none is an object.
export function timelineMarks(sieve) {
  const { coded } = sieve, first = new Uint8Array(coded.size), quotes = new Tally(coded.kinds.length), byReport = new Tally(coded.kinds.length);
  eachOfMarks(sieve, coded.order, (quote, mark) => {
    if (quote !== mark) return;
    first[quote] = 1;
    quotes.add(coded.kind[quote], coded.words[quote]);
    if (coded.byReport(quote)) byReport.add(coded.kind[quote], coded.words[quote]);
  });
  const lanes = coded.kinds.map((_, kind) => ({ quotes: quotes.numbers[kind], byReport: byReport.numbers[kind] }));
  return { lanes, marks: inTime(coded, first) };
}

// Some marks, each with the ids of its relations: { quote, on }.
export function marksWithRelations(sieve, marks) {
  const { coded } = sieve, found = new Map(Array.from(marks, (quote) => [quote, { quote, on: [] }])), wanted = new Uint8Array(coded.distinct);
  for (const quote of marks) wanted[coded.words[quote]] = 1;
  const order = coded.order.filter((quote) => wanted[coded.words[quote]]);
  eachOfMarks(sieve, order, (quote, mark) => found.get(mark)?.on.push(coded.relations[coded.relation[quote]].id));
  return [...found.values()];
}

// Calls ``act`` with each quote and the first one of its mark. In ``order`` quotes of the same words follow each other.
function eachOfMarks({ coded, fails, bit }, order, act) {
  const group = [];                         // the marks of the same words, and how many these are
  let words = -1, size = 0;
  for (const quote of order) {
    if (fails[quote] & ~bit.years) continue;
    if (coded.words[quote] !== words) [words, size] = [coded.words[quote], 0];
    let at = 0;
    while (at < size && !alike(coded, group[at], quote)) at++;
    if (at === size) group[size++] = quote;
    act(quote, group[at]);
  }
}

// In order of time, of the same time in that of their quotes: counted into their places. ``first`` says of each quote
// whether it is a mark's first.
function inTime(coded, first) {
  const ranks = (coded.ranks ??= ranked(coded.times)), begins = new Uint32Array(coded.times.length + 1);
  for (let quote = 0; quote < coded.size; quote++) begins[ranks[coded.time[quote]] + 1] += first[quote];
  for (let rank = 0; rank < coded.times.length; rank++) begins[rank + 1] += begins[rank];
  const found = new Uint32Array(begins[coded.times.length]);
  for (let quote = 0; quote < coded.size; quote++) if (first[quote]) found[begins[ranks[coded.time[quote]]]++] = quote;
  return found;
}

function alike(coded, one, other) {
  return coded.kind[one] === coded.kind[other] && coded.when(one).words === coded.when(other).words;
}

// By the earliest day, then the latest; of the same days, what only its report dates comes last.
function ranked(times) {
  const order = times.map((_, place) => place).sort((a, b) => compareTimes(times[a], times[b])), ranks = new Uint32Array(times.length);
  order.forEach((place, at) => { ranks[place] = at && !compareTimes(times[order[at - 1]], times[place]) ? ranks[order[at - 1]] : at; });
  return ranks;
}

function compareTimes(a, b) {
  return compared(a.first ?? -Infinity, b.first ?? -Infinity) || compared(a.last ?? Infinity, b.last ?? Infinity)
    || compared(a.known & KNOWN.byReport, b.known & KNOWN.byReport);
}

function compared(a, b) { return a < b ? -1 : a > b ? 1 : 0; }
