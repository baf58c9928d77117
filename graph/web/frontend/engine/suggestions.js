// Find what a search leads to besides quotes: relations about it, speakers, and other spellings (``view.suggestions``).
// None of it enters the view.

import { Respelling, shorterQueries } from "./respelling.js";
import { EVERYTHING } from "./sieve.js";
import { speaking } from "./speaking.js";

const PARTS = 4;                            // parts of a query that are told
const ALIKE_TRIED = 5;                      // respelled queries of which parts are tried

export class Suggester {
  // ``texts`` has what a search reads: ``about(relation)`` gives a relation's name and summary, ``speakersOf(quote)`` the
  // speakers of a quote as the data has them, and ``counted()`` all texts.
  constructor(engine, texts) {
    const { coded, search } = engine;
    this.names = coded.choices.find(({ name }) => name === "speaker").values;
    Object.assign(this, { engine, search, texts, reader: search.reader, folded: new Map() });
    const folded = () => search.counted();
    this.respelling = new Respelling(search.reader, { knows: (words) => this.knows(words), counted: () => texts.counted(), folded });
  }

  suggest(view) {
    const { filters } = view, terms = this.reader.terms(filters.words), found = { named: [], summarised: [], speakers: [], instead: null, elsewhere: 0, parts: [] };
    if (!terms.length) return found;
    Object.assign(found, this.about(view, terms));
    found.speakers = this.speakers(filters, terms);
    if (view.relations.length) return found;
    found.elsewhere = this.quotes({ ...EVERYTHING, words: filters.words });
    if (found.elsewhere) return found;
    const led = found.named.length || found.summarised.length || found.speakers.length;
    const respelled = led ? [] : this.respelling.of(filters.words);
    found.instead = this.instead(filters, respelled);
    if (!found.instead) found.parts = this.parts(filters, [...respelled.slice(0, ALIKE_TRIED), filters.words]);
    return found;
  }

  knows(words) { return this.search.having(words)?.includes(1) ?? false; }

  quotes(filters) { return this.engine.look(filters).head().quotes; }

  // Texts as they are searched, a line for each way to read one; remembered by what they are texts of.
  foldedOnce(of, texts) {
    if (!this.folded.has(of)) this.folded.set(of, texts().map((text) => this.reader.spellings(text).join("\n")));
    return this.folded.get(of);
  }

  // Of the relations that the other filters leave, those with all words in their names or summaries. One with quotes in
  // view is read under the same filters, another without the search.
  about(view, terms) {
    const without = { ...view.filters, words: "" }, there = new Set(view.relations.map(({ relation }) => relation)), found = { named: [], summarised: [] };
    const patterns = this.patterns(terms), all = (text) => patterns.every((pattern) => text.search(pattern) >= 0);
    for (const { relation } of this.engine.look(without).relations) {
      const [name, summary] = this.foldedOnce(relation, () => this.texts.about(relation));
      const place = all(name) ? found.named : all(`${name}\n${summary}`) ? found.summarised : null, inView = there.has(relation);
      place?.push({ relation, inView, filters: inView ? view.filters : without });
    }
    return found;
  }

  // What finds terms in texts whose language nobody names.
  patterns(terms) { return terms.map((term) => this.reader.pattern(term, this.reader.languageOf(""))); }

  // Of those who speak under the other filters, who has all words in name or roles; most quotes first.
  speakers(filters, terms) {
    if (!this.names.length) return [];
    this.everybody ??= this.speaking(EVERYTHING);
    const patterns = this.patterns(terms), named = new Set(this.everybody.filter((one) => {
      const text = this.foldedOnce(one, () => [one.name, ...one.roles]).join("\n");
      return patterns.every((pattern) => text.search(pattern) >= 0);
    }).map(({ name }) => name));
    if (!named.size) return [];
    const { speaker: _, ...chosen } = filters.chosen, without = { ...filters, words: "", chosen };
    return this.speaking(without).filter(({ name }) => named.has(name)).map((one) => ({ ...one, filters: without }));
  }

  speaking(filters) { return speaking(this.engine.look(filters), (quote) => this.texts.speakersOf(quote), this.names); }

  // The filters with the first of some queries that finds anything; if need be without the other filters.
  instead(filters, queries) {
    for (const base of [filters, EVERYTHING]) {
      for (const words of queries) if (this.engine.look({ ...base, words }).relations.length) return { ...base, words };
    }
    return null;
  }

  // The longest parts of the first query of which any quote has some, most quotes first.
  parts(filters, queries) {
    for (const query of queries) {
      for (const base of [filters, EVERYTHING]) {
        for (const shorter of shorterQueries(this.reader.typedTerms(query))) {
          const tried = shorter.filter((words) => this.knows(words)).map((words) => ({ filters: { ...base, words }, quotes: this.quotes({ ...base, words }) }));
          const found = tried.filter(({ quotes }) => quotes);
          if (found.length) return found.sort((a, b) => b.quotes - a.quotes).slice(0, PARTS);
        }
      }
    }
    return [];
  }
}
