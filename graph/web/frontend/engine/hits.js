// Find where the words searched for are in a text, letter for letter, as Python's ``view.search.hits`` marks them.

const JOINS = /^(?:\p{M}|[\u1160-\u11ff\ud7b0-\ud7ff])/u; // what composes with the letter before it, as in ``view.folding``

export class HitFinder {
  constructor(reader) {
    this.reader = reader;
    this.patterns = new Map();
  }

  // Where any of the terms stands in a text whose language has this tag: [start, end] each, in order, none touching another.
  ranges(text, terms, tag) {
    const language = this.reader.languageOf(tag), hit = new Uint8Array(text.length);
    for (const variant of this.reader.variants(text)) {
      const { folded, places } = this.foldWithPlaces(variant);
      for (const term of terms) {
        for (const found of folded.matchAll(this.patternOf(term, language))) hit.fill(1, places[found.index][0], places[found.index + found[0].length - 1][1]);
      }
    }
    const ranges = [];
    for (let start = hit.indexOf(1); start >= 0;) {
      const end = hit.indexOf(0, start);
      ranges.push([start, end < 0 ? hit.length : end]);
      start = end < 0 ? -1 : hit.indexOf(1, end);
    }
    return ranges;
  }

  patternOf(term, language) {
    const key = `${language} ${JSON.stringify(term)}`;
    if (!this.patterns.has(key)) this.patterns.set(key, this.reader.pattern(term, language));
    return this.patterns.get(key);
  }

  // The folded text, and for each of its code units from where to where in the text its letter stands.
  foldWithPlaces(text) {
    const places = [];
    let folded = "";
    for (const [start, end] of this.letters(text)) {
      for (const one of this.reader.foldLetters(text.slice(start, end))) {
        const space = this.reader.space.test(one);
        if (space && (!folded || folded.endsWith(" "))) continue;
        folded += space ? " " : one;
        for (let unit = 0; unit < (space ? 1 : one.length); unit++) places.push([start, end]);
      }
    }
    return { folded, places };
  }

  // From where to where each character stands, with all that composes with it or folds to nothing.
  letters(text) {
    const found = [];
    let at = 0;
    for (const one of text) {
      const end = at + one.length;
      if (found.length && this.joins(one)) found.at(-1)[1] = end;
      else found.push([at, end]);
      at = end;
    }
    return found;
  }

  joins(one) {
    if (one < "\u0080") return false;
    const folded = this.reader.folds.get(one) ?? one;
    return !folded || JOINS.test(folded);
  }
}
