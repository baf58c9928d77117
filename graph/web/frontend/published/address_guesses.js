// What somebody meant who wrote an address by hand (``view.url_guesses``): it is only ever offered as a link.

import { LAYOUTS } from "./address.js";
import { nearestWord } from "./likeness.js";

const ALIKE_ENOUGH = 0.8, ALIKE_VIEW = 0.6; // of 1: equal
const MOST_GUESSED = 20;                    // values of one parameter for which anything is guessed
const LEAST_LETTERS = 3;                    // of a value
export const MOST_LETTERS = 100;            // of a value, that are looked at

// The year that a date begins with.
export function yearGuessed(value) { return Number(/^\s*([0-9]{4})(?![0-9])/.exec(value.slice(0, MOST_LETTERS))?.[1] ?? 0) || null; }

// The first and the last year of ``2015-2017``, or one year twice.
export function spanGuessed(value) {
  const years = (value.slice(0, MOST_LETTERS).match(/(?<![0-9])[0-9]{4}(?![0-9])/g) ?? []).map(Number);
  return years.length && years.length < 3 ? [years[0], years.at(-1)] : null;
}

// The values of a list that unknown ones were perhaps meant as, in the order in which they were written.
export function valuesGuessed(name, written, known) {
  const values = known.valuesBy(name), found = [], get = (part) => values.get(part) ?? (name === "country" ? known.ownCode(part) : null);
  for (const value of written.slice(0, MOST_GUESSED)) {
    const parts = value.trim().slice(0, MOST_LETTERS).toLowerCase().split(/\s*[,;|]\s*/);
    let meant = parts.map(get);
    if (!meant.every(Boolean)) {
      const near = parts.length === 1 && parts[0].length >= LEAST_LETTERS ? nearValue(parts[0], [...values.keys()]) : null;
      meant = near === null ? [] : [values.get(near)];
    }
    if (value.length <= MOST_LETTERS) found.push(...meant.filter(Boolean));
  }
  return [...new Set(found)];
}

// The one that is most like a word; else the only one that begins with it, or that has it as a whole word.
function nearValue(word, names) {
  const near = nearestWord(word, names, ALIKE_ENOUGH), whole = new RegExp(`(?<![\\p{L}\\p{N}_])${word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?![\\p{L}\\p{N}_])`, "u");
  if (near !== null) return near;
  const begun = names.filter((one) => one.startsWith(word)), found = begun.length ? begun : names.filter((one) => whole.test(one));
  return found.length === 1 ? found[0] : null;
}

// What a switch was perhaps meant to say that cannot; null where nothing does.
export function switchGuessed(name, value) { return name === "undated" && value.trim().toLowerCase() === "only" ? { undated: [], dated: ["report"] } : null; }

// What ``Japan - Russia``, ``jpn,rus`` or ``Japan`` would open; null if nothing.
export function shownGuessed(value, known) {
  if (value.length > MOST_LETTERS) return null;
  const values = known.valuesBy("country"), get = (part) => values.get(part.toLowerCase()) ?? known.ownCode(part), bare = value.trim();
  if (get(bare)) return get(bare);
  const codes = bare.split(/\s*[-–—_,;/|+ ]\s*/).map(get);
  return codes.length === 2 && codes.every(Boolean) ? known.selection(codes.join("-")) : null;
}

export function layoutGuessed(value) { return nearestWord(value.slice(0, MOST_LETTERS).toLowerCase(), LAYOUTS, ALIKE_VIEW); }

// The parameters that an unknown one is perhaps meant as: one, or the two of a span; none if unlike any.
export function namesGuessed(name, { others, names }) {
  const folded = name.slice(0, MOST_LETTERS).toLowerCase();
  if (Object.hasOwn(others, folded)) return others[folded];
  const near = nearestWord(folded, [...names, ...Object.keys(others)], ALIKE_ENOUGH);
  return near === null ? [] : Object.hasOwn(others, near) ? others[near] : [near];
}
