// Convert between days since 1 January 1970 and years.

import { DAY } from "../engine/coded.js";

// Date.UTC would take the year 45 for 1945.
export function day(year, month) { return new Date(0).setUTCFullYear(year, month, 1) / DAY; }
export function yearOf(at) { return new Date(at * DAY).getUTCFullYear(); }

const begins = new Map();                   // a year → its first day: asked for by every mark of every drawing

export function newYear(year) {
  if (!begins.has(year)) begins.set(year, day(year, 0));
  return begins.get(year);
}
