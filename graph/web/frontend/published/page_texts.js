// Look up what a search leads to in the page's own words (engine/suggestions.js).

import { summaryOnPage } from "./said.js";
import { isReported, printedOf, printedOfSource } from "./written_words.js";

export class PageTexts {
  // ``speakers`` are Speakers.
  constructor(coded, quotes, speakers) { Object.assign(this, { coded, quotes, speakers }); }

  // A relation's name and summary.
  about({ id, title }) { return [title, summaryOnPage(id) ?? ""]; }

  speakersOf(number) { return this.speakers.speakersOf(number); }

  // All texts that a search reads, each with the number of times that it is printed.
  counted() {
    const found = new Map(), sources = this.coded.sources.map((key) => printedOfSource(document.getElementById(`source-${key}`)));
    for (let number = 0; number < this.coded.size; number++) {
      const own = printedOf(this.quotes.written(number), isReported(this.coded, number));
      for (const [text] of [...own, ...sources[this.coded.source[number]]]) found.set(text, (found.get(text) ?? 0) + 1);
    }
    return found;
  }
}
