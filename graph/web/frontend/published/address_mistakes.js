// What is wrong with the address, or with the two periods that a reader chose, and where it is told: over the view, or at
// the words where the address opens something.

import { EVERYTHING } from "../engine/sieve.js";
import { yearsWords } from "../shared/plural.js";
import { openedBy } from "./address.js";
import { comparisonsInstead } from "./address_years.js";
import { Notices } from "./notices.js";
import { say } from "./sentence_table.js";

export class AddressMistakes {
  constructor(known, quotes) {
    Object.assign(this, { known, quotes, mistakes: [], beside: false });
    this.notices = new Notices(known.tables.around);
  }

  // ``beside``: they are told at the words.
  keep(mistakes, beside) { Object.assign(this, { mistakes, beside }); }

  get any() { return this.mistakes.length > 0; }

  clear() { this.mistakes = []; }

  // Two periods that a reader chose overlap; each way to compare others is a link.
  tellOverlap(state) {
    const { coded } = this.known, { filters } = state, { periods } = filters;
    const fixes = comparisonsInstead(...periods, coded.stops).map(([label, two]) => [label, openedBy({ ...state, filters: { ...filters, periods: two } }, coded)]);
    this.keep([this.known.mistake("periods-kept", fixes, { first: yearsWords(periods[0]), second: yearsWords(periods[1]) })], false);
  }

  // ``placeAtWords`` is the place of a notice at the words.
  show(scene, placeAtWords) {
    const { notices, mistakes, beside } = this, { coded } = this.known, { state, relation } = scene, hidden = this.hiddenQuote(scene);
    notices.show(notices.above, beside ? [] : mistakes, openedBy(state, coded));
    notices.show(placeAtWords, [...(beside ? mistakes : []), ...hidden], openedBy(hidden.length ? { ...state, show: relation } : state, coded));
  }

  // Tells it where the filters hide the quote that is opened.
  hiddenQuote({ relation, quote, view, state }) {
    const { known, quotes } = this, { coded } = known;
    if (!quote || view.quotesOf({ place: coded.places.get(relation) }).some((number) => quotes.hash(number) === quote)) return [];
    return [known.mistake("quote-hidden", [[say("showHere"), openedBy({ ...state, filters: EVERYTHING, newest: false }, coded)]])];
  }
}
