// Filter, count, draw and compare without a server, exactly as Python's ``view`` does, which a test compares field by
// field over random data. The live page filters with it ahead of the server's answer; a published page has nothing
// else.

import { Coded } from "./coded.js";
import { countChoices } from "./counts.js";
import { marksWithRelations, timelineMarks } from "./moments.js";
import { comparePeriods } from "./periods.js";
import { WordSearch } from "./search.js";
import { Sieve } from "./sieve.js";
import { EngineView } from "./view.js";

export class Engine {
  // ``index`` is the text of the file that ``view.index_file`` writes.
  constructor(index) {
    this.coded = new Coded(index);
    this.search = null;
    this.sieve = this.newSieve();
  }

  newSieve() { return new Sieve(this.coded, (words) => this.search?.having(words) ?? null); }

  // The texts of ``view.words_file`` and ``view.tables_file``: without them nothing is searched.
  learn(words, tables) { this.search = new WordSearch(this.coded, words, tables); }

  // The view of filters (``EVERYTHING``, or what differs from it). It holds until the next one is asked for.
  view(filters) { return new EngineView(this.sieve, this.sieve.sift(filters)); }

  // The same beside the view that is shown, which stays; it holds until the next look aside.
  look(filters) {
    this.aside ??= this.newSieve();
    return new EngineView(this.aside, this.aside.sift(filters));
  }

  // These are of the view that was asked for last.
  counts() { return countChoices(this.sieve); }

  moments() { return timelineMarks(this.sieve); }

  withRelations(marks) { return marksWithRelations(this.sieve, marks); }

  compare(view) { return comparePeriods(view); }
}
