// The years of an address: one span, or two periods that are compared; and what is wrong with them (``view.url_periods``).

import { yearsWords } from "../shared/plural.js";
import { inWords } from "../shared/sentences.js";
import { yearGuessed } from "./address_guesses.js";

const FIRST_PAIR = ["from", "to"], SECOND_PAIR = ["from2", "to2"];
const MOST_RUNS = 4;                        // spans of years that a sentence lists
const LAST_YEAR = 9999;

// None for all years, one span, or two periods.
export function addressedPeriods(notes) {
  const { stops } = notes.known.coded, second = secondOf(notes), first = periodOf(notes, FIRST_PAIR, "years");
  if (second && !notes.given(...FIRST_PAIR)) {
    const edits = [[`Show ${yearsWords(second)}`, notes.edited({ ...boundsOf(FIRST_PAIR, second), from2: [], to2: [] })]];
    const before = stops.filter((stop) => stop < second[0]);
    if (before.length) edits.unshift(comparisonOf(notes, [before[0], before.at(-1)], second));
    notes.complain("second-alone", edits);
  } else if (second && first) {
    if (areApart(first, second)) return [first, second];
    const edits = movedApart(first, second, stops).map((two) => comparisonOf(notes, ...two));
    notes.complain("periods-overlap", edits, { first: yearsWords(first), second: yearsWords(second) });
  }
  return first && (first[0] > stops[0] || first[1] < stops.at(-1)) ? [first] : [];
}

// What two periods that overlap are put right by: each the periods, and how they are called.
export function comparisonsInstead(first, second, stops) { return movedApart(first, second, stops).map((two) => [compareWords(...two), two]); }

export function areApart(first, second) { return first[0] > second[1] || second[0] > first[1]; }

function secondOf(notes) {
  const given = SECOND_PAIR.map((name) => notes.given(name));
  if (given[0] === given[1]) return periodOf(notes, SECOND_PAIR, "second", true);
  const [lacking, there] = given[0] ? ["to2", "from2"] : ["from2", "to2"], [value] = notes.all(there), year = yearWritten(value);
  notes.complain("second-half", year ? [[`Use ${year} alone`, notes.edited({ [lacking]: [value] })]] : [], { which: given[0] ? "last year" : "first year" });
  return null;
}

// The first and the last year with data within two bounds, one of which is enough unless ``both`` are needed.
function periodOf(notes, pair, what, both = false) {
  const [first, last] = pair.map((name) => boundOf(notes, name));
  if ((first === null || last === null) && (both || first === last)) return null;
  const low = first ?? 0, high = last ?? LAST_YEAR;
  if (low > high) {
    notes.complain(`${what}-reversed`, [[`Show ${yearsWords([high, low])}`, notes.edited(boundsOf(pair, [high, low]))]], { first: low, last: high });
    return null;
  }
  const inside = notes.known.coded.stops.filter((stop) => low <= stop && stop <= high);
  if (!inside.length) complainOutside(notes, pair, what, low, high);
  return inside.length ? [inside[0], inside.at(-1)] : null;
}

function boundOf(notes, name) {
  const value = notes.one(name), found = yearWritten(value);
  if (value && found === null) {
    const meant = yearGuessed(value);
    notes.complain("no-year", meant ? [[`Use ${meant}`, notes.edited({ [name]: [meant] })]] : [], { which: notes.known.tables.once[name].replace(/^the /, "") });
  }
  return found;
}

// Years in which this data has nothing: the nearest that it has are offered.
function complainOutside(notes, pair, what, low, high) {
  const { stops } = notes.known.coded;
  if (!stops.length) return notes.complain("no-years");
  const gap = (stop) => Math.min(Math.abs(stop - low), Math.abs(stop - high));
  const near = stops.reduce((best, stop) => (gap(stop) < gap(best) ? stop : best));
  const span = low === high ? `is ${low}` : high === LAST_YEAR ? `is ${low} or later` : low === 0 ? `is ${high} or earlier` : `lies in ${low}–${high}`;
  notes.complain(`${what}-outside`, [[`Show ${near}`, notes.edited(boundsOf(pair, [near, near]))]], { is_it: span, years: runsOf(stops) });
}

// ``1945, 2001 and 2014–2017``; of very scattered years the first and the last.
function runsOf(stops) {
  const runs = [];
  for (const stop of stops) {
    if (runs.length && runs.at(-1)[1] === stop - 1) runs.at(-1)[1] = stop;
    else runs.push([stop, stop]);
  }
  return runs.length <= MOST_RUNS ? inWords(runs.map(yearsWords)) : `${stops[0]} to ${stops.at(-1)}, with gaps`;
}

// Two periods that overlap without what they share: taken from the second or, if all of it is, the first.
function movedApart(first, second, stops) {
  for (const [kept, cut, turned] of [[first, second, false], [second, first, true]]) {
    const rest = stops.filter((stop) => cut[0] <= stop && stop <= cut[1] && !(kept[0] <= stop && stop <= kept[1])), later = rest.filter((stop) => stop > kept[1]);
    const side = later.length ? later : rest, both = [kept, [side[0], side.at(-1)]];
    if (side.length) return [turned ? both.reverse() : both];
  }
  return [];
}

function comparisonOf(notes, first, second) {
  return [compareWords(first, second), notes.edited({ ...boundsOf(FIRST_PAIR, first), ...boundsOf(SECOND_PAIR, second) })];
}

function compareWords(first, second) { return `Compare ${yearsWords(first)} with ${yearsWords(second)}`; }

function boundsOf(pair, span) { return Object.fromEntries(pair.map((name, end) => [name, [span[end]]])); }

function yearWritten(text) { return /^[0-9]{1,4}$/.test(text ?? "") ? Number(text) : null; }
