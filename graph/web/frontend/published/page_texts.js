// Look up what a search leads to in the page's own words (engine/suggestions.js).

import { summaryOnPage } from "./said.js";
import { isReported, printedOf, printedOfSource, voicesOf } from "./written_words.js";

export class PageTexts {
  // ``unreported`` names of a quote that only reports the speakers whose very words it has: [quote, name].
  constructor(coded, quotes, unreported) {
    Object.assign(this, { coded, quotes });
    this.unreported = new Set(unreported.map(([quote, name]) => `${quote} ${name}`));
  }

  // A relation's name and summary.
  about({ id, title }) { return [title, summaryOnPage(id) ?? ""]; }

  // Everybody who speaks, with the roles beside the name.
  voices() {
    if (this.heard) return this.heard;
    this.heard = new Map();
    for (let number = 0; number < this.coded.size; number++) {
      let roles = null;
      for (const part of voicesOf(this.quotes.at(number), isReported(this.coded, number))) {
        if (part.classList.contains("rg-soft")) roles.add(part.textContent);
        else this.heard.set(part.textContent, roles = this.heard.get(part.textContent) ?? new Set());
      }
    }
    return this.heard;
  }

  // All texts that a search reads, each with the number of times that it is printed.
  counted() {
    const found = new Map(), sources = this.coded.sources.map((key) => printedOfSource(document.getElementById(`source-${key}`)));
    for (let number = 0; number < this.coded.size; number++) {
      const own = printedOf(this.quotes.at(number), isReported(this.coded, number));
      for (const [text] of [...own, ...sources[this.coded.source[number]]]) found.set(text, (found.get(text) ?? 0) + 1);
    }
    return found;
  }

  isReported(number, name) { return isReported(this.coded, number) && !this.unreported.has(`${number} ${name}`); }
}
