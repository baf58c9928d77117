// Read a query as Python does (``view.terms``, ``view.folding``), with Python's own tables, since a browser's Unicode
// differs.

import { WordForms } from "./forms.js";

export const LONGEST_QUERY = 200;           // characters of a query that are looked at
const SHORT = 2;                            // letters of a word that is a whole one in every language

export class QueryReader {
  constructor({ shifts, folds, decomposed, unseen, halfSpaces, spaces, letters, cased, unnamed, firstParts, nasals, endings }) {
    this.folds = new Map(Object.entries(folds).flatMap(([fold, all]) => [...all].map((one) => [one, fold])));
    for (let at = 0; at < shifts.length; at += 3) {
      const [first, last, distance] = shifts.slice(at, at + 3);
      for (let code = first; code <= last; code++) this.folds.set(String.fromCodePoint(code), String.fromCodePoint(code + distance));
    }
    for (const one of inRuns(unseen)) this.folds.set(one, "");
    for (const one of inRuns(decomposed)) this.folds.set(one, this.mapped(one.normalize("NFKD").toLowerCase().normalize("NFKD")));   // guard: browsers-fold-as-python
    this.halfSpaces = new RegExp(`[${halfSpaces}]`, "gu");
    const space = this.spaces = classOf(spaces); // the inside of a character class
    this.space = new RegExp(`[${space}]+`, "u");
    this.phrase = new RegExp(`["“”„«»]([^"“”„«»]*)["“”„«»]?|([^${space}]+)`, "gu");
    this.letter = new RegExp(`[${classOf(letters)}]`, "u");
    this.edges = [`[${cased}]`, "[0-9]"].map((some) => [new RegExp(`^${some}`, "u"), some]);
    this.possessive = new RegExp(`(?<=[${cased}])'s?$`, "u");
    this.lastWord = new RegExp(`[${cased}]+$`, "u");
    this.unnamed = unnamed;
    this.firstPart = new RegExp(`^(${firstParts.join("|")})([a-z]{3,})$`, "u");
    this.nasals = nasals.map(([nasal, dot, consonants]) => [nasal, dot].map((one) => [new RegExp(`${one}(?=[${consonants}])`, "gu"), one]));
    this.languages = new Map(Object.entries(endings).map(([code, table]) => [code, new WordForms(table)]));
  }

  fold(text) { return this.foldLetters(text).split(this.space).filter(Boolean).join(" "); }

  foldLetters(text) { return this.mapped(text).normalize("NFC"); }

  mapped(text) { return Array.from(text, (one) => this.folds.get(one) ?? one).join(""); }

  // A text folded, and once more with spaces for its half-spaces where it has any: both are written.
  spellings(text) { return [...new Set(this.variants(text).map((one) => this.fold(one)))]; }

  variants(text) { return [...new Set([text, text.replace(this.halfSpaces, " ")])]; }

  // Which language of the table a text is in, by its tag (BCP 47); "" for one that the table lacks.
  languageOf(tag) {
    const language = (tag || this.unnamed).split("-")[0].toLowerCase();
    return this.languages.has(language) ? language : "";
  }

  // What a query asks for: words in all their forms, words that begin so (``open``), and words as they stand (``exact``).
  terms(words) {
    const found = new Map();
    for (const [, phrase, word] of [...words].slice(0, LONGEST_QUERY).join("").matchAll(this.phrase)) {
      const term = phrase ? { spellings: this.spellings(phrase), exact: true, open: false } : this.word([...(word ?? "")]);
      if (term.spellings[0]) found.set(JSON.stringify(term), term);
    }
    return [...found.values()];
  }

  // The words and phrases of a query as they were typed, each phrase in straight quotation marks.
  typedTerms(words) {
    const found = [...[...words].slice(0, LONGEST_QUERY).join("").matchAll(this.phrase)].map(([, phrase, word]) => (phrase ? `"${phrase}"` : word ?? ""));
    return [...new Set(found.filter((one) => this.terms(one).length))];
  }

  // From the first of some characters that is a letter to the last one; null where none is.
  bare(characters) {
    const first = characters.findIndex((one) => this.letter.test(one)), last = characters.findLastIndex((one) => this.letter.test(one));
    return first < 0 ? null : [first, last];
  }

  // One word outside quotation marks; signs beside it, copied with it, ask nothing.
  word(typed) {
    const [first, last] = this.bare(typed) ?? [];
    if (first === undefined) return { spellings: this.spellings(typed.join("")), exact: false, open: false };
    const spellings = this.spellings(typed.slice(first, last + 1).join("")).flatMap((one) => [one, ...this.otherSpellings(one)]);
    return { spellings: [...new Set(spellings)], exact: false, open: typed[last + 1] === "*" };
  }

  // Other ways to write a folded word (``view.other_spellings``).
  otherSpellings(folded) {
    const part = this.firstPart.exec(folded);
    let dotted = folded, plain = folded;
    for (const [[nasals, nasal], [dots, dot]] of this.nasals) {
      dotted = dotted.replace(nasals, dot);
      plain = plain.replace(dots, nasal);
    }
    const parted = folded.includes("-") && !/\d-\d/.test(folded) ? ["", " "].map((between) => folded.replaceAll("-", between)) : part ? [`${part[1]}-${part[2]}`] : [];
    return [...parted, ...[dotted, plain].filter((one) => one !== folded)];
  }

  // What finds a term in folded texts of a language: where it stands, with the whole of each word.
  pattern(term, language) {
    const edges = new Map();
    for (const spelling of term.spellings) {
      for (const [word, whole] of this.standing(term, spelling, language)) {
        const key = JSON.stringify(this.around([...word], whole, term.open));
        edges.set(key, [...(edges.get(key) ?? []), word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")]);
      }
    }
    const parts = [...edges].map(([key, some]) => {
      const [before, after] = JSON.parse(key);
      return `${before}(?:${some.join("|")})${after}`;
    });
    return new RegExp(parts.join("|"), "gu");
  }

  // What a spelling may stand as, the longest first, and whether that must be a whole word.
  standing(term, spelling, language) {
    const forms = this.languages.get(language);
    if (term.exact || term.open || [...spelling].length <= SHORT) return [[spelling, true]];
    if (!forms) return [[spelling, false]];
    const bare = spelling.replace(this.possessive, ""), last = this.lastWord.exec(bare);
    return (last ? forms.of(last[0]) : [""]).map((form) => {
      const word = (last ? bare.slice(0, last.index) : bare) + form;
      const typed = word.startsWith(bare) || bare.startsWith(word); // of compounds those alone that are made with it
      return [word, !(typed && forms.compounds && [...word].length >= forms.compounds)];
    });
  }

  // What may stand before and after a word; it takes in the rest of one that is a part.
  around(word, whole, open) {
    const beside = (letter, pattern) => {
      const edge = this.edges.find(([test]) => test.test(letter));
      return edge ? pattern(edge[1]) : "";
    };
    const rest = (some) => `${some}*`;
    return [beside(word[0], whole ? (some) => `(?<!${some})` : rest), beside(word.at(-1), whole && !open ? (some) => `(?!${some})` : rest)];
  }
}

function classOf(ranges) {
  const point = (code) => `\\u{${code.toString(16)}}`;
  return runsIn(ranges).map(([first, last]) => `${point(first)}-${point(last)}`).join("");
}

// The characters of a table's ranges.
function inRuns(ranges) {
  return runsIn(ranges).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)));
}

// Each code point of a table's ranges is written as its distance from the one before.
function runsIn(ranges) {
  const found = [];
  let code = 0;
  ranges.forEach((distance, at) => {
    code += distance;
    if (at % 2) found.at(-1).push(code);
    else found.push([code]);
  });
  return found;
}
