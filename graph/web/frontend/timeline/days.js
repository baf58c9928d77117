// Convert between days since 1 January 1970 and years.

// Date.UTC would take the year 45 for 1945.
export function day(year, month) { return new Date(0).setUTCFullYear(year, month, 1) / 864e5; }
export function yearOf(at) { return new Date(at * 864e5).getUTCFullYear(); }

const begins = new Map();                   // a year → its first day: asked for by every mark of every drawing

export function newYear(year) {
  if (!begins.has(year)) begins.set(year, day(year, 0));
  return begins.get(year);
}
