// Find the quotes of the page, as elements, by their numbers in the index.

import { withinMarks } from "./brief_quotes.js";
import { hashApart } from "./words_here.js";

let held = null;                            // those of this page, once its script runs

export function holdQuotes(quotes) { return (held = quotes); }
export function heldQuotes() { return held; }

export class PageQuotes {
  // ``periods`` are the two by which the page was published, if any: its dossiers are parted by them. ``brief`` are
  // BriefQuotes, for those that are written so.
  constructor(coded, periods, brief) {
    Object.assign(this, { coded, periods, brief });
    this.found = new Map();                 // the place of a relation → its quotes, in the index's order
  }

  of(place) {
    const quotes = this.standing(place);
    quotes.forEach((quote, at) => this.spelt(quote, this.coded.starts[place] + at));
    return quotes;
  }

  spelt(quote, number) { return this.brief.spellOut(quote, this.coded.sources[this.coded.source[number]]); }

  // As they are written: for those who read words, of which there may be very many.
  standing(place) {
    const quotes = this.found.get(place) ?? this.look(place);
    if (quotes.length) this.found.set(place, quotes);   // else they have not come yet
    return quotes;
  }

  look(place) {
    const { id } = this.coded.relations[place], standing = [...document.getElementById(id).querySelectorAll("article")], quotes = [];
    const numbers = standing.map((_, at) => this.coded.starts[place] + at);
    const read = periodParts(this.coded, this.periods, numbers).flatMap(({ found }) => found);
    read.forEach((number, at) => { quotes[number - this.coded.starts[place]] = standing[at]; });
    return quotes;
  }

  // The one alone: the others of its relation stay as they are written.
  at(number) { return this.spelt(this.written(number), number); }

  // Brings those that stand elsewhere back to their dossiers; the one that is open has an order of its own.
  bringBack() {
    for (const [place, quotes] of this.found) {
      const home = document.getElementById(this.coded.relations[place].id), part = home.querySelector(".rg-dossier");
      const away = quotes.filter((quote) => quote.parentNode !== part);
      if (away.length) part.append(...(home.hidden ? quotes : away));
    }
  }

  written(number) {
    const place = this.coded.relation[number];
    return this.standing(place)[number - this.coded.starts[place]];
  }

  hash(number) { return hashApart(this.coded.words[number]) ?? this.written(number)?.id.split(".")[1]; }

  // The first quote with a hash, of all or of some of the index's; undefined where there is none.
  with(hash, from = 0, to = this.coded.size) {
    for (let number = from; number < to; number++) if (this.hash(number) === hash) return number;
  }

  words(number) {
    const quote = this.written(number), exact = quote.querySelector(".rg-exact");
    return exact?.textContent ?? withinMarks(quote.querySelector("blockquote").textContent);
  }
}

// Quotes as they are read (``comparison.by_period``): one part, or where two periods are compared one for each, and
// between them what reaches into both. ``in`` are the periods that a part belongs to.
export function periodParts(coded, periods, numbers) {
  if (periods.length < 2) return [{ in: [], found: numbers }];
  const parts = [[true, false], [true, true], [false, true]].map((wanted) => ({
    in: [0, 1].filter((one) => wanted[one]),
    found: numbers.filter((number) => periods.every((period, one) => coded.reachesInto(number, period) === wanted[one])),
  }));
  return parts.filter((part) => part.in.length < 2 || part.found.length);
}

// In order of time, or the newest first (``view.ordered``): ``numbers`` are in the index's order.
export function inOrder(coded, numbers, newest) {
  if (!newest) return numbers;
  return sorted(coded, numbers, (first, last) => (a, b) => against(first(b), first(a)) || against(last(b), last(a)));
}

// As the index has the quotes of a relation: for those of several.
export function oldestFirst(coded, numbers) {
  return sorted(coded, numbers, (first, last) => (a, b) => against(first(a), first(b)) || against(last(a), last(b)));
}

function sorted(coded, numbers, inTime) {
  const order = inTime((number) => coded.when(number).first ?? -Infinity, (number) => coded.when(number).last ?? Infinity);
  return [...numbers].sort((a, b) => order(a, b) || coded.byReport(a) - coded.byReport(b));
}

function against(a, b) { return a < b ? -1 : a > b ? 1 : 0; }
