// Make what the timeline shows from the engine: the same as Python's ``timeline.payload``, which a test compares.

import { KNOWN } from "../engine/coded.js";

export class TimelineMarks {
  // Of the view that the engine was asked for last; ``fixed`` is what Python's ``vis_network.fixed`` writes.
  constructor(engine, fixed) {
    const { marks, lanes } = engine.moments();
    Object.assign(this, { engine, coded: engine.coded, fixed, marks });
    this.lanes = fixed.timeline.lanes.map((lane, kind) => ({ ...lane, quotes: lanes[kind].quotes, by_report: lanes[kind].byReport }));
    this.crowded = marks.length > fixed.timeline.most;
    this.all = this.crowded ? [] : engine.withRelations(marks);
    this.spans = this.crowded ? this.counted() : [];
    this.several = this.ofSeveral();
  }

  // Of too many, only those of the relation that is shown are marks; the others are counted.
  drawn(shown) {
    const { engine, coded, fixed: { timeline: { most } } } = this, { starts, words } = coded, place = coded.places.get(shown);
    if (!this.crowded || place === undefined) return this.all;
    const its = new Set(words.subarray(starts[place], starts[place + 1])), some = this.marks.filter((quote) => its.has(words[quote]));
    return engine.withRelations(some).filter(({ on }) => on.includes(shown)).slice(0, most);
  }

  // ``known`` has the hashes and the first words of the distinct quotes.
  payload(drawn, periods, known) {
    const { signs } = this.fixed.timeline, { stops, relations, places } = this.coded;
    const used = new Set(drawn.flatMap(({ on }) => on));
    const titles = Object.fromEntries([...used].map((id) => [id, relations[places.get(id)].title]));
    const marks = drawn.map((mark) => this.told(mark, known));
    return { lanes: this.lanes, marks, spans: this.spans, several: this.several, titles, stops, periods, signs, palettes: this.fixed.palettes };
  }

  told({ quote, on }, { hashes, words }) {
    const { coded, fixed } = this, { flags, hollow } = fixed.timeline;
    const { first, last, known, words: when } = coded.when(quote), kind = coded.kind[quote], place = coded.words[quote];
    return {
      hash: hashes.at(place), on, lane: kind, first, last, sure: sureOf(known), hollow: coded.kinds[kind] === hollow, when,
      flags: Object.keys(flags).filter((flag) => coded.flag[quote] & (1 << coded.flags.indexOf(flag))).map((flag) => flags[flag]),
      words: words.at(place),
    };
  }

  // How many are of each span, as [lane, first, last, told, number].
  counted() {
    const { kind, kinds, time, times } = this.coded, numbers = new Uint32Array(kinds.length * times.length), codes = [], found = new Map();
    for (const quote of this.marks) {
      const code = kind[quote] * times.length + time[quote];
      if (!numbers[code]++) codes.push(code);
    }
    for (const code of codes) {             // times that are told in other words may be the same
      const number = numbers[code], { first, last, known } = times[code % times.length], span = [Math.floor(code / times.length), first, last, Number(known === 0)], key = span.join();
      if (found.has(key)) found.get(key)[4] += number;
      else found.set(key, [...span, number]);
    }
    return [...found.values()];
  }

  // Of each quote that has several marks these, as [lane, first, last]: it counts once.
  ofSeveral() {
    const { coded, marks } = this, numbers = new Uint32Array(coded.size), found = new Map();
    for (const quote of marks) numbers[coded.words[quote]]++;
    for (const quote of marks) {
      const words = coded.words[quote];
      if (numbers[words] < 2) continue;
      const { first, last } = coded.when(quote);
      if (!found.has(words)) found.set(words, []);
      found.get(words).push([coded.kind[quote], first, last]);
    }
    return [...found.values()];
  }
}

// How a date is known: a sign of the timeline, or "told".
function sureOf(known) {
  if (known & KNOWN.byReport) return "report";
  if (known & KNOWN.approximate) return known & KNOWN.uncertain ? "both" : "inferred";
  return known & KNOWN.uncertain ? "doubt" : "told";
}
