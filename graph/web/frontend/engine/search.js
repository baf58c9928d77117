// Find which quotes have the words searched for, each by itself, in the folded texts that Python writes.

import { parsed } from "./coded.js";
import { QueryReader } from "./reading.js";

const KEPT = 16;                            // queries whose answers are remembered

export class WordSearch {
  // The files of ``view.words_file`` and ``view.tables_file``.
  constructor(coded, words, tables) {
    const { texts, languages, quotes, more, sources } = parsed(words);
    Object.assign(this, { coded, texts, languages, quotes, more, sources });
    this.reader = new QueryReader(JSON.parse(tables));
    this.remembered = new Map();
  }

  // By quote, whether it has the words; null where none are searched for.
  having(words) {
    const terms = this.reader.terms(words), key = JSON.stringify(terms);
    if (!terms.length) return null;
    if (!this.remembered.has(key)) {
      if (this.remembered.size >= KEPT) this.remembered.delete(this.remembered.keys().next().value);
      this.remembered.set(key, this.look(terms));
    }
    return this.remembered.get(key);
  }

  look(terms) {
    const { coded, quotes, sources } = this, found = new Uint8Array(coded.size).fill(1);
    for (const term of terms) {
      const stands = this.standing(term), second = new Set(this.more.filter(([, text]) => stands[text]).map(([quote]) => quote));
      for (let quote = 0; quote < coded.size; quote++) {
        if (!stands[quotes[quote]] && !stands[sources[coded.source[quote]]] && !second.has(quote)) found[quote] = 0;
      }
    }
    return found;
  }

  // The texts, folded, each with the number of quotes that have it.
  counted() {
    const times = new Uint32Array(this.texts.length);
    for (const text of this.quotes) times[text]++;
    for (const [, text] of this.more) times[text]++;
    for (const source of this.coded.source) times[this.sources[source]]++;
    return this.texts.map((text, place) => [text, times[place]]).filter(([, number]) => number);
  }

  // The places of sources whose own words, which all of their quotes have, hold any of the terms.
  sourcesHaving(terms) {
    const found = terms.map((term) => this.standing(term));
    return [...this.sources.keys()].filter((place) => found.some((stands) => stands[this.sources[place]]));
  }

  // By text, whether a term stands in it.
  standing(term) {
    const patterns = new Map();
    return this.texts.map((text, place) => {
      const language = this.languages[place];
      if (!patterns.has(language)) patterns.set(language, this.reader.pattern(term, language));
      return text.search(patterns.get(language)) >= 0;
    });
  }
}
