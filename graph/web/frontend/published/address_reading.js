// Reads an address: what it opens, and every mistake in it with the links that fix it, in one pass (``view.url``). What
// an address names and the page has not is left out, part by part.

import { LONGEST_QUERY } from "../engine/reading.js";
import { EVERYTHING } from "../engine/sieve.js";
import { inWords } from "../shared/sentences.js";
import { LAYOUTS, kindsIn, openedBy, queryIn } from "./address.js";
import { MOST_LETTERS, layoutGuessed, namesGuessed, shownGuessed, spanGuessed, switchGuessed, valuesGuessed } from "./address_guesses.js";
import { AddressNotes } from "./address_notes.js";
import { spelledAddress } from "./address_tables.js";
import { addressedPeriods } from "./address_years.js";

const TOLD_BY_NAME = 4;                       // countries, and names of parameters, that are told one by one

// The parameters of an address by their names, without empty ones.
export function valuesOf(parameters) {
  const found = new Map();
  for (const [name, value] of parameters) if (value) found.set(name, [...(found.get(name) ?? []), value]);
  return found;
}

// What an address opens, a state, and its mistakes: words, advice where no link mends it, and fixes, [label, address].
// A fix that would open what is open already, or the same as another, is left out.
export function readAddress(address, known) {
  const reader = new AddressReader(address, known), opened = reader.read(), now = openedBy(opened, known.coded);
  const mistakes = reader.found.map(({ code, words, edits }) => {
    const seen = new Set([now]), fixes = [];
    for (const [label, edited] of edits) {
      const fixed = openedBy(new AddressReader(edited, known).read(), known.coded);
      if (!seen.has(fixed)) fixes.push([label, fixed]);
      seen.add(fixed);
    }
    return known.mistake(code, fixes, words);
  });
  return { opened, mistakes };
}

class AddressReader extends AddressNotes {
  read() {
    const filters = { ...EVERYTHING, chosen: {}, periods: addressedPeriods(this), kinds: this.kinds(), reportDated: !this.choice("undated", "hidden"), actsOnly: this.choice("acts", "only"), words: this.words() };
    for (const { name } of this.known.coded.choices) {
      const found = this.among(name, this.known.known(name).map(([value]) => value));
      if (found.length) filters.chosen[name] = found;
    }
    if (this.amongCountries() && filters.chosen.country) filters.match = "only";
    const opened = { filters, show: this.shown(), layout: this.layout(), sort: this.sort(), newest: this.choice("newest", "first") };
    this.parameters();
    return opened;
  }

  // ---- Lists and choices

  // Has a parameter the one value that it may have, beside that of its default?
  choice(name, allowed, otherwise = "") {
    const value = this.one(name);
    if (!["", allowed, otherwise].includes(value)) {
      const meant = value.trim().toLowerCase() === allowed ? { [name]: [allowed] } : switchGuessed(name, value);
      this.complain("no-choice", meant ? [["Apply it", this.edited(meant)]] : [], { name, allowed });
    }
    return value === allowed;
  }

  // The known values that a parameter names, in the order in which they are known.
  among(name, known) {
    const written = this.all(name), named = new Set(written.map((value) => value.toLowerCase())), found = known.filter((value) => named.has(value.toLowerCase()));
    const there = new Set(found.map((value) => value.toLowerCase()));
    this.unknown(name, written.filter((value) => !there.has(value.toLowerCase())), found);
    return found;
  }

  // Values of a list that nobody knows; by name countries that this data has not.
  unknown(name, strangers, there) {
    const { known } = this, elsewhere = new Map();
    for (const value of name === "country" ? strangers : []) {
      const code = known.code(value.slice(0, MOST_LETTERS));
      if (code && !known.coded.codes.includes(code)) elsewhere.set(value, code);
    }
    const called = [...new Set([...elsewhere.values()].map((code) => known.nameOf(code)))].sort((a, b) => (a < b ? -1 : 1));
    if (called.length) {
      const some = called.length <= TOLD_BY_NAME ? called : [...called.slice(0, TOLD_BY_NAME), `${called.length - TOLD_BY_NAME} others`];
      this.complain("countries-elsewhere", [], { names: inWords(some), are: called.length === 1 ? "is" : "are" });
    }
    const unknown = strangers.filter((value) => !elsewhere.has(value));
    if (!unknown.length) return;
    const meant = valuesGuessed(name, unknown, known), [one, several] = known.tables.unknown[name];
    const edits = meant.length ? [[`Show ${inWords(meant.map((value) => known.wordsOf(name, value)))}`, this.edited({ [name]: [...there, ...meant] })]] : [];
    this.complain("unknown", edits, { what: unknown.length === 1 ? one : several.replace("{}", unknown.length) });
  }

  // ---- Filters

  amongCountries() {
    const only = this.choice("match", "only", "any");
    if (only && !this.given("country")) this.complain("countries-missing");
    return only;
  }

  kinds() {
    const values = this.all("kind"), all = this.known.coded.kinds, known = new Set([...all, "acts", "none"]);
    this.unknown("kind", values.filter((value) => !known.has(value)), values.filter((value) => known.has(value)));
    return kindsIn(values, all);
  }

  words() {
    const value = this.one("q");
    if ([...value].length > LONGEST_QUERY) this.complain("search-long", [], { most: LONGEST_QUERY });
    return queryIn(value);
  }

  // ---- How it is laid out

  layout() {
    const value = this.one("view");
    if (!value || LAYOUTS.includes(value)) return value || LAYOUTS[0];
    const meant = layoutGuessed(value), others = meant ? [meant] : LAYOUTS.slice(1);
    this.complain("no-view", others.map((one) => [`Show the ${one}`, this.edited({ view: [one] })]));
    return LAYOUTS[0];
  }

  sort() {
    const value = this.one("sort"), known = this.known.tables.sorts.includes(value.replace(/^-/, ""));
    if (value && !known) this.complain("no-order");
    return known ? value : "";
  }

  // ---- What is opened

  shown() {
    const values = this.all("show"), { known } = this;
    if (!values.length) return "";
    if (new Set(values).size > 1) this.complain("opened-twice", this.opening(known.selection(values[1])));
    const [value] = values, found = known.selection(value), dots = (text) => text.split(".").length;
    if (found === null) this.gone(value);
    else if (dots(value) > dots(found)) this.complain(known.forwarded(value) ? "quote-removed" : "quote-gone", this.opening(known.elsewhere(value)));
    return found ?? "";
  }

  // A relation or a country that is not in the data, by name where there are such countries.
  gone(value) {
    const { known } = this, codes = value.toUpperCase().split(".")[0].split("-").slice(0, 3), called = codes.map((code) => known.nameOf(code));
    if (!codes.every((code) => known.names.has(code))) return this.complain("nothing-opened", this.opening(shownGuessed(value, known)));
    const edits = codes.flatMap((code) => this.opening(known.selection(code)));
    if (codes.length === 2 && codes[0] !== codes[1]) {
      const removed = known.tables.removed.includes(spelledAddress(value)), code = !removed ? "no-relation" : value.includes(".") ? "both-removed" : "relation-removed";
      this.complain(code, [...edits, ...this.opening(known.elsewhere(value))], { first: called[0], second: called[1] });
    } else if (codes.length === 1 && !known.coded.codes.includes(codes[0])) this.complain("country-elsewhere", [], { name: called[0] });
    else this.complain("nothing-opened", edits);
  }

  opening(show) { return show === null ? [] : [[`Open ${this.known.titleOf(show)}`, this.edited({ show: [show] })]]; }

  // ---- Names that are none of ours

  parameters() {
    const { tables } = this.known, lower = (name) => name.toLowerCase();
    const added = (name) => tables.notOurs.includes(lower(name)) || tables.notOursBegin.some((begin) => lower(name).startsWith(begin));
    const strangers = [...this.address.keys()].filter((name) => !tables.names.includes(name) && !added(name));
    let unlike = 0;
    strangers.forEach((name, number) => {
      const ours = number < TOLD_BY_NAME ? namesGuessed(name, tables) : [];
      if (!ours.length) return unlike++;
      const edited = this.renamed(name, ours), edits = edited ? [["Apply it", edited]] : [], called = ours.join("” and “");
      if (Object.hasOwn(tables.others, name)) this.complain("other-name", edits, { found: name, name: called });
      else this.complain("similar-name", edits, { name: called });
    });
    if (unlike) this.complain(unlike === 1 ? "unknown-name" : "unknown-names", [], { number: unlike });
  }

  // The address with the right name for a wrong one; null where the right one stands there too.
  renamed(name, ours) {
    if (this.given(...ours)) return null;
    const values = this.all(name);
    if (ours.length === 2) {
      const found = spanGuessed(values.join(" "));
      return found && this.edited({ [name]: [], [ours[0]]: [found[0]], [ours[1]]: [found[1]] });
    }
    const meant = (value) => {
      const guessed = valuesGuessed(ours[0], [value], this.known);
      return guessed.length ? guessed : [value];
    };
    return this.edited({ [name]: [], [ours[0]]: Object.hasOwn(this.known.tables.unknown, ours[0]) ? values.flatMap(meant) : values });
  }
}
