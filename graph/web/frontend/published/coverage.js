// Show what a view is based on, and what it does not have (``render.html.coverage``, whose sentences these are).

import { chosenWithin } from "../exports/naming.js";
import { grouped3, made, renewed, verb } from "../shared/made.js";
import { filled, inTurn } from "../shared/sentences.js";
import { parametersOf } from "./address.js";
import { filtersInUse } from "./filters_in_use.js";

export class Coverage {
  constructor(coded, labels) {
    Object.assign(this, { coded, labels, said: labels.coverage, outlets: new Map() });
    this.part = document.querySelector(".rg-coverage");
  }

  show({ view, head }) {
    const { said } = this, { sources, single } = reached(view), places = [...sources], used = this.used(view.filters);
    const outlets = tally(places.map((place) => this.outlet(place))), languages = tally(places.map((place) => this.language(place)[1]));
    const tags = new Set(places.map((place) => this.language(place)[0]).filter(Boolean));
    const numbers = [head.relations, head.quotes, head.sources, outlets.length, tags.size];
    const told = (words, ...inside) => made("p", {}, ...filled(words, ...inside)), parts = [
      used.length ? told(said.filtered, used.join("; ")) : told(said.whole),
      made("dl", {}, ...said.rows.map((name, at) => made("div", {}, made("dt", { textContent: name + verb(numbers[at], "", "s") }), made("dd", { textContent: grouped3(numbers[at]) })))),
    ];
    if (outlets.length) parts.push(told(said.sources, listed(outlets, nameApart), listed(languages, (words) => words)));
    if (single.length) parts.push(told(said.single, this.named(single)));
    renewed(this.part, [...parts, told(said.caution)]);
  }

  // The filters by which the page was published, but for those within which a reader has chosen, and the reader's.
  used(filters) {
    const had = new URLSearchParams(this.labels.published), own = parametersOf({ filters }, this.coded);
    const narrowed = (name) => own.has(name === "years" ? "from" : name) && chosenWithin(had, own, name);
    const published = this.labels.publishedWords.filter(([name]) => !narrowed(name)).map(([, words]) => words);
    return [...new Set([...published, ...filtersInUse(filters, this.coded, this.labels).map(([words]) => words)])];
  }

  named(relations) {
    const { most, more } = this.said, names = inTurn(relations.slice(0, most).map(({ title }) => nameApart(title)), ", "), others = relations.length - most;
    return others > 0 ? [...names, ...filled(more, grouped3(others))] : names;
  }

  // Who brings a source to readers, as the list of sources has it.
  outlet(place) {
    if (!this.outlets.has(place)) this.outlets.set(place, document.getElementById(`source-${this.coded.sources[place]}`).querySelector("bdi").textContent);
    return this.outlets.get(place);
  }

  // A source's language: its tag, "" where none is given, and in words.
  language(place) { return this.said.languages[this.said.of[place]]; }
}

// The places of the sources of a view, and the relations that have one only.
function reached({ coded, fails, relations }) {
  const sources = new Set(), single = [];
  for (const { relation } of relations) {
    const own = new Set();
    for (let quote = coded.starts[relation.place]; quote < coded.starts[relation.place + 1]; quote++) if (!fails[quote]) own.add(coded.source[quote]);
    for (const one of own) sources.add(one);
    if (own.size === 1) single.push(relation);
  }
  return { sources, single };
}

function nameApart(name) { return made("bdi", { textContent: name }); }

// ``A (2), B (1)``
function listed(found, part) { return inTurn(found.map(([words, number]) => [part(words), ` (${grouped3(number)})`]), ", "); }

// Each text and how often it is there; most first, and then in order of their letters.
function tally(texts) {
  const found = new Map();
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
  return [...found].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
}
