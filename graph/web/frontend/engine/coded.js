// Read how every quote is coded: the file that Python's ``view.browser_files`` writes, as columns. A quote is a number,
// its place in all of them. Neither this module nor any other in this folder knows about a page.

const FORMAT = 2;
export const DAY = 864e5;                   // milliseconds
export const KNOWN = { byReport: 1, approximate: 2, uncertain: 4 };         // how a place in time is known, as bits
export const WAYS = { untold: 0, there: 1, back: 2, mutual: 3 };          // of an act: from the first of a pair to the second
const YEAR = { first: 1, last: 9999 };      // of an open end, as in Python

// A file of the data as JSON, or what somebody has made of one; one of another format is not guessed at.
export function parsed(text) {
  const file = typeof text === "string" ? JSON.parse(text) : text;
  if (file.format !== FORMAT) throw new Error(`a file of format ${file.format} cannot be read, only ${FORMAT}`);
  return file;
}

export class Coded {
  constructor(text) {
    const file = parsed(text);
    this.size = file.coding.length;
    this.kinds = file.kinds;
    this.flags = file.flags;
    this.codes = file.countries.map(([code]) => code);
    this.names = file.countries.map(([, name]) => name);
    this.sources = file.sources;
    this.stops = file.stops;                // years in which a quote's time begins or ends
    this.relations = file.relations.map(([a, b], place) => new RelationOf(this, place, a, b));
    this.places = new Map(this.relations.map((relation) => [relation.id, relation.place]));
    this.starts = new Uint32Array(this.relations.length + 1);   // where a relation's quotes begin
    this.relation = new Uint32Array(this.size);
    file.relations.forEach(([, , quotes], place) => {
      this.starts[place + 1] = this.starts[place] + quotes;
      this.relation.fill(place, this.starts[place], this.starts[place + 1]);
    });
    this.source = Uint32Array.from(file.source);
    this.kind = Uint8Array.from(file.coding, (place) => file.codings[place][0]);
    // What the act is, as bits, which put together say what any of several acts is; 0 for none.
    this.act = Uint8Array.from(file.coding, (place) => file.codings[place][1]);
    this.flag = Uint8Array.from(file.flag);
    this.way = Uint8Array.from(file.way);
    this.time = Uint32Array.from(file.time);
    this.times = file.times.map(([first, last, known, words]) => ({
      first, last, known, words,
      begun: first === null ? YEAR.first : yearIn(first),
      ended: last === null ? YEAR.last : yearIn(last),
    }));
    this.words = same(this.size, file.again);
    this.distinct = this.size - file.again.length;
    this.order = grouped(this.words, this.distinct);
    this.choices = file.filters.map((entry, place) => new ChoiceOf(this, place, entry));
  }

  when(quote) { return this.times[this.time[quote]]; }

  reachesInto(quote, period) { return reachesInto(this.when(quote), period); }

  byReport(quote) { return (this.times[this.time[quote]].known & KNOWN.byReport) !== 0; }

  isAct(quote) { return this.act[quote] !== 0; }
}

// Does what has these ends reach into the years?
export function reachesInto({ begun, ended }, [from, to]) { return begun <= to && ended >= from; }

class RelationOf {
  constructor(coded, place, a, b) {
    this.place = place;
    this.pair = [a, b];                     // places of countries, in alphabetical order of the codes
    this.id = `${coded.codes[a]}-${coded.codes[b]}`.toLowerCase();
    // Countries are in order of their names.
    this.title = [a, b].sort((one, other) => one - other).map((country) => coded.names[country]).join(" – ");
  }
}

// A filter that keeps the quotes which have one of the chosen values; ``used`` are those that any quote has.
class ChoiceOf {
  constructor(coded, place, { name, label, values, words, sets, by, of }) {
    Object.assign(this, { place, name, label, values, words, sets, used: new Set(sets.flat().map((value) => values[value])) });
    const group = { relation: coded.relation, source: coded.source }[by];
    this.set = group ? Uint32Array.from(group, (one) => of[one]) : Uint32Array.from(of);
  }
}

// By quote the place of its words among the distinct ones: the next, but for those that stood before.
function same(size, again) {
  const found = new Uint32Array(size), known = new Map(again);
  let next = 0;
  for (let quote = 0; quote < size; quote++) found[quote] = known.get(quote) ?? next++;
  return found;
}

// The quotes such that those of the same words follow each other: whoever counts distinct ones looks at the last only.
function grouped(words, distinct) {
  const ends = new Uint32Array(distinct + 1), found = new Uint32Array(words.length);
  for (const one of words) ends[one + 1]++;
  for (let one = 0; one < distinct; one++) ends[one + 1] += ends[one];
  words.forEach((one, quote) => { found[ends[one]++] = quote; });
  return found;
}

function yearIn(day) { return new Date(day * DAY).getUTCFullYear(); }
