// Keep, as bits, which filters each quote does not pass: a quote that passes all is in view, and one that fails a
// single filter is what that filter would bring in. Only a filter that changes is evaluated again.

import { reachesInto } from "./coded.js";

// What a reader wants to see; these show everything. ``chosen`` has by the name of a filter of the registry its values,
// ``periods`` the years, [first, last], or two such spans, which are compared; ``kinds`` null for all.
export const EVERYTHING = { chosen: {}, match: "any", periods: [], kinds: null, reportDated: true, actsOnly: false, words: "" };

const COUNTRIES = "country";                // the one of which "only" may be asked

export class Sieve {
  // ``having`` gives, for words that are searched for, whether each quote has them, or null where none are.
  constructor(coded, having = () => null) {
    this.coded = coded;
    this.having = having;
    this.fails = new Uint32Array(coded.size);
    const names = [...coded.choices.map((choice) => choice.name), "years", "undated", "kind", "acts", "words"];
    this.bit = Object.fromEntries(names.map((name, place) => [name, 1 << place]));
    this.asked = {};
  }

  // Takes other filters; gives them whole.
  sift(filters) {
    const wanted = { ...EVERYTHING, ...filters }, { chosen, match, periods, kinds, reportDated, actsOnly, words } = wanted;
    for (const choice of this.coded.choices) {
      const values = chosen[choice.name] ?? [], only = choice.name === COUNTRIES && match === "only";
      this.renew(choice.name, values.length ? [values, only] : null, () => failsChoice(choice, values, only));
    }
    this.renew("years", periods.length ? periods : null, () => failsYears(this.coded, periods));
    this.renew("undated", reportDated ? null : true, () => (quote) => this.coded.byReport(quote));
    this.renew("kind", kinds, () => failsKinds(this.coded, kinds));
    this.renew("acts", actsOnly || null, () => (quote) => !this.coded.isAct(quote));
    const having = this.having(words);
    this.renew("words", having && words, () => (quote) => !having[quote]);
    return wanted;
  }

  // ``asked`` is what a filter is asked for, null where it leaves nothing out; ``failing`` gives what does not pass it.
  renew(name, asked, failing) {
    const key = JSON.stringify(asked), bit = this.bit[name], { fails } = this;
    if (key === (this.asked[name] ?? "null")) return;
    this.asked[name] = key;
    const test = asked === null ? () => false : failing();
    for (let quote = 0; quote < fails.length; quote++) fails[quote] = test(quote) ? fails[quote] | bit : fails[quote] & ~bit;
  }
}

function failsChoice(choice, values, only) {
  const wanted = choice.values.map((value) => values.includes(value));
  const lost = choice.sets.map((set) => !(only ? set.every((value) => wanted[value]) : set.some((value) => wanted[value])));
  return (quote) => lost[choice.set[quote]];
}

function failsYears(coded, periods) {
  const lost = coded.times.map((time) => !periods.some((period) => reachesInto(time, period)));
  return (quote) => lost[coded.time[quote]];
}

function failsKinds(coded, kinds) {
  const lost = coded.kinds.map((kind) => !kinds.includes(kind));
  return (quote) => lost[coded.kind[quote]];
}
