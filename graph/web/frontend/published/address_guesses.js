// What somebody meant who wrote an address by hand (``view.url_guesses``): it is only ever offered as a link.

import { LAYOUTS } from "./address.js";
import { nearestWord } from "./likeness.js";

const ALIKE_ENOUGH = 0.8, ALIKE_VIEW = 0.6; // of 1: equal
const MOST_GUESSED = 20;                    // values of one parameter for which anything is guessed
const LEAST_LETTERS = 3, MOST_LETTERS = 100; // of a value

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
      const near = nearestWord(parts[0], values.keys(), ALIKE_ENOUGH) ?? [...values.keys()].filter((one) => one.startsWith(parts[0]));
      const only = typeof near === "string" ? near : near.length === 1 ? near[0] : null;
      meant = only && parts.length === 1 && parts[0].length >= LEAST_LETTERS ? [values.get(only)] : [];
    }
    if (value.length <= MOST_LETTERS) found.push(...meant.filter(Boolean));
  }
  return [...new Set(found)];
}

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
