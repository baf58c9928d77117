// Collect the marks of the timeline: the same words, coded and dated alike, are one mark, on one relation or several.
// The chosen years leave nothing out here, so that a reader sees what others would bring in.

import { KNOWN } from "./coded.js";
import { Tally } from "./counts.js";

// The marks in order of time, each with its first quote and the ids of its relations; and by kind how many distinct
// quotes they are, and how many of these only their report dates.
export function timelineMarks({ coded, fails, bit }) {
  const marks = [];
  let words = -1, group = [];               // the marks of the same words
  for (const quote of coded.order) {
    if (fails[quote] & ~bit.years) continue;
    if (coded.words[quote] !== words) [words, group] = [coded.words[quote], []];
    let mark = group.find((one) => alike(coded, one.quote, quote));
    if (!mark) {
      mark = { quote, on: [] };
      group.push(mark);
      marks.push(mark);
    }
    mark.on.push(coded.relations[coded.relation[quote]].id);
  }
  return { lanes: tallyLanes(coded, marks), marks: inTime(coded, marks) };
}

// In order of time, of the same time in that of their quotes: counted into their places, since there may be very many.
function inTime(coded, marks) {
  const ranks = (coded.ranks ??= ranked(coded.times)), begins = new Uint32Array(coded.times.length + 1), of = new Array(coded.size), found = new Array(marks.length);
  for (const mark of marks) {
    of[mark.quote] = mark;
    begins[ranks[coded.time[mark.quote]] + 1]++;
  }
  for (let rank = 0; rank < coded.times.length; rank++) begins[rank + 1] += begins[rank];
  for (const mark of of) if (mark) found[begins[ranks[coded.time[mark.quote]]]++] = mark;
  return found;
}

function alike(coded, one, other) {
  return coded.kind[one] === coded.kind[other] && coded.when(one).words === coded.when(other).words;
}

// The marks of the same words come together.
function tallyLanes(coded, marks) {
  const quotes = new Tally(coded.kinds.length), byReport = new Tally(coded.kinds.length);
  for (const { quote } of marks) {
    quotes.add(coded.kind[quote], coded.words[quote]);
    if (coded.byReport(quote)) byReport.add(coded.kind[quote], coded.words[quote]);
  }
  return coded.kinds.map((_, kind) => ({ quotes: quotes.numbers[kind], byReport: byReport.numbers[kind] }));
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
