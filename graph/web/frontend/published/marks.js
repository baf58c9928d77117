// Mark what is searched for in the page's own words, and remove the marks at the next query. No letter changes: a mark
// is put around a piece of the text.

import { HitFinder } from "../engine/hits.js";
import { made } from "../shared/made.js";

const SPELLED = ".rg-beside, .rg-exact";

export class Marks {
  constructor(engine) {
    Object.assign(this, { engine, finder: null, terms: [], query: "" });
    this.marked = new Map();                // a part of the page → the query that it was looked through for
    this.seen = new Set();                  // those that are in sight now
    this.unfolded = new WeakSet();          // long texts that were unfolded for what is found in them
  }

  // A view of other words, or of the same: what is in sight of it is told by ``quote``, ``summary`` and ``sources``.
  begin(words) {
    const { search } = this.engine;
    this.terms = search ? search.reader.terms(words) : [];
    this.query = JSON.stringify(this.terms);
    if (this.terms.length) this.finder ??= new HitFinder(search.reader);
    this.seen.clear();
  }

  // What is no more in sight has no marks either.
  end() {
    for (const part of this.marked.keys()) {
      if (this.seen.has(part)) continue;
      for (const mark of part.querySelectorAll("mark")) bare(mark.parentNode);
      this.unfold(part, false);
      this.marked.delete(part);
    }
  }

  // A quote: its words with those beside them, the translation, who speaks and as what, headline and outlet.
  quote(part, named) {
    this.look(part, () => {
      const words = part.querySelector("blockquote"), { lang } = words, translated = part.querySelector(".rg-translated");
      this.mark([...words.querySelectorAll(SPELLED)], lang);
      if (translated) this.mark([translated], translated.lang);
      for (const one of part.querySelectorAll(".rg-by bdi, .rg-source bdi")) this.mark([one], lang);
    });
    this.unfold(part, named);
  }

  // What was searched for, or is named by the address, is never folded (``templates/quote.html``).
  unfold(part, named) {
    for (const fold of part.querySelectorAll(".rg-unfold")) {
      const wanted = named || Boolean(fold.parentNode.querySelector("mark"));
      if (wanted && !fold.open) this.unfolded.add(fold);
      else if (wanted || !this.unfolded.delete(fold)) continue;
      fold.open = wanted;
    }
  }

  // A relation's summary, which is wrapped before anything is put in front of it: these words come and go by themselves.
  summary(part) {
    if (!part) return;
    const own = summaryOf(part);
    this.look(part, () => this.mark([own], ""));
  }

  // The articles at the page's end, of those alone that have the words: there may be very many.
  sources() {
    const { search, coded } = this.engine;
    if (!this.terms.length) return;
    for (const place of search.sourcesHaving(this.terms)) {
      const part = document.getElementById(`source-${coded.sources[place]}`), [outlet, title] = part.querySelectorAll("bdi");
      this.look(part, () => [outlet, title].forEach((one) => this.mark([one], title.lang)));
    }
  }

  // Looks through a part anew where it was not looked through for this query.
  look(part, act) {
    this.seen.add(part);
    const before = this.marked.get(part) ?? "[]";
    if (before === this.query) return;
    if (this.terms.length) this.marked.set(part, this.query);
    else this.marked.delete(part);
    act();
  }

  // Elements that are one text, though a hit may run from one into the next.
  mark(parts, tag) {
    const text = parts.map((part) => part.textContent).join(""), ranges = this.terms.length ? this.finder.ranges(text, this.terms, tag) : [];
    let from = 0;
    for (const part of parts) {
      const own = part.textContent, to = from + own.length, pieces = [];
      let at = from;
      for (const [start, end] of ranges) {
        if (end <= from || start >= to) continue;
        const [first, last] = [Math.max(start, from), Math.min(end, to)];
        if (first > at) pieces.push(own.slice(at - from, first - from));
        pieces.push(made("mark", { textContent: own.slice(first - from, last - from) }));   // guard: published-hits-are-marked
        at = last;
      }
      if (pieces.length) part.replaceChildren(...pieces, own.slice(at - from));
      else if (part.querySelector("mark")) bare(part);
      from = to;
    }
  }
}

// A text without its marks, as one piece. Several marks of it have had one parent.
function bare(part) { part?.replaceChildren(part.textContent); }

// The element that holds a summary and nothing else.
function summaryOf(part) {
  const there = part.querySelector(":scope > .rg-summed");
  if (there) return there;
  const own = made("span", { className: "rg-summed" }, ...[...part.childNodes].filter((one) => !one.classList?.contains("rg-of-whole")));
  part.append(own);
  return own;
}
