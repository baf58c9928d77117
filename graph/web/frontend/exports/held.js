// What a page without a server holds of its quotes beside their words (``export.in_browser``): columns with a cell for
// each quote, of which most follow from what the page says already. Nothing in this folder knows of a page.

import { DAY } from "../engine/coded.js";
import { linkBehind } from "./about.js";

export class Held {
  // ``file`` is what Python writes; ``said`` gives of a quote's number what the page says: a part by its name.
  constructor(file, coded, said) {
    Object.assign(this, { file, coded, said, lines: new Map(file.bibliography.lines) });
    const { relation, source, time, kind, flag } = coded;
    this.groups = { relation, source, time, kind, flag };
    for (const { name, set } of coded.choices) this.groups[`filter ${name}`] = set;
    for (const [name, { at }] of Object.entries(file.columns)) if (at) this.groups[`column ${name}`] = at;
  }

  // The cell of a quote, or null.
  cell(name, number) {
    const { all, part, by, at, of } = this.file.columns[name] ?? {};
    if (part) return this.part(part, number) ?? null;
    return of ? of[(at ?? this.groups[by])[number]] ?? null : all ?? null;
  }

  part(name, number) {
    const { coded, file } = this, place = coded.relation[number], { first, last } = coded.when(number);
    if (name === "first" || name === "last") return dayOf({ first, last }[name]);
    if (name === "relation") return coded.relations[place].id;
    if (name === "between") return this.between(place).join(" ");
    return name === "link" ? linkBehind(file.head.URL ?? "", `show=${this.said("id", number)}`) : this.said(name, number);
  }

  // The source of a quote, as the JSON export has it.
  source(number) { return this.file.sources[this.coded.source[number]]; }

  // The pair of a relation as the file has it; ``turned`` are those that are not in the order of their codes.
  between(place) {
    this.turned ??= new Set(this.file.turned);
    const pair = this.pair(place);
    return this.turned.has(place) ? pair.reverse() : pair;
  }

  pair(place) { return this.coded.relations[place].pair.map((one) => this.coded.codes[one]); }
}

// ``2015-09-30``; null for an open end.
export function dayOf(day) {
  if (day === null) return null;
  const text = new Date(day * DAY).toISOString().slice(0, 10);
  return text < "0002" || text > "9999" ? null : text;
}
