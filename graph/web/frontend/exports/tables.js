// Quotes and relations as tables for spreadsheets (``export.quotes_csv``, ``export.relations_csv``).

import { linkBehind } from "./about.js";
import { dayOf } from "./held.js";

export function quotesCsv({ held, view }) {
  const columns = held.file.quotes, numbers = view.allQuotes();
  return csvOf(held, columns.map(([head]) => head), numbers.map((number) => columns.map(([, name]) => textOf(held.cell(name, number)))));
}

// A value of JSON as a cell.
function textOf(value) { return Array.isArray(value) ? value.join(" ") : String(value ?? ""); }

export function relationsCsv({ held, view, wordsOf }) {
  const { file, coded } = held;
  return csvOf(held, file.relations, view.relations.map((one) => {
    const { relation, quotes, kinds } = one, { id, place, pair } = relation, [first, last] = daysOf(view, relation);
    return [id, linkBehind(file.head.URL ?? "", `show=${id}`), ...held.pair(place), ...pair.map((country) => coded.names[country]), quotes, ...kinds,
      view.reach(relation).articles, first, last, yearOfDay(first), yearOfDay(last), wordsOf(one), held.said("summary", place) ?? "", file.head.version ?? ""];
  }));
}

// The first and the last day that the times of the quotes in view allow; "" for an open end.
function daysOf(view, relation) {
  const times = view.quotesOf(relation).map((number) => view.coded.when(number)), ends = (name) => times.map((time) => time[name]);
  const day = (days, most) => (days.includes(null) ? "" : dayOf(most(days)) ?? "");
  return [day(ends("first"), (days) => days.reduce((a, b) => Math.min(a, b))), day(ends("last"), (days) => days.reduce((a, b) => Math.max(a, b)))];
}

function yearOfDay(day) { return day && Number(day.slice(0, 4)); }

// With the mark by which spreadsheets know UTF-8, and an apostrophe before what they would run as a formula.
function csvOf({ file }, head, rows) {
  const cell = (value) => {
    const text = String(value), safe = file.formula.includes(text.replace(/^'+/, "").charAt(0) || "a") ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
