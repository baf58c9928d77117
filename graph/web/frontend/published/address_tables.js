// What an address may name: the values of each list, the countries, relations and quotes of the page, and what they were
// called before. The tables are Python's (``view.url_tables``).

export class AddressTables {
  // ``quotes`` are PageQuotes.
  constructor(coded, quotes, tables) {
    Object.assign(this, { coded, quotes, tables });
    this.called = new Map();                // what people write for a country, folded → its code
    const countries = tables.countries.split("\n").map((line) => line.split("|"));
    for (const [code, ...words] of countries) for (const word of words) this.called.set(foldCountry(word), code);
    this.names = new Map(countries.map(([code, name]) => [code, name]));
  }

  // The values of a list that an address may name, with their words, in their order.
  known(name) {
    const choice = this.coded.choices.find((one) => one.name === name);
    return choice.values.map((value, place) => [value, choice.words[place]]);
  }

  wordsOf(name, value) { return name === "kind" ? value : this.known(name).find(([one]) => one === value)?.[1] ?? value; }

  // By what people may write for them, in small letters, the values of a list.
  valuesBy(name) {
    const lower = (values) => values.map(([value, words]) => [words.toLowerCase(), value]);
    if (name === "kind") return new Map([...this.coded.kinds, "acts"].map((kind) => [kind, kind]));
    if (name === "country") return new Map([...this.coded.codes.map((code) => [code.toLowerCase(), code]), ...lower(this.coded.codes.map((code, place) => [code, this.coded.names[place]]))]);
    const known = this.known(name);
    return new Map([...lower(known), ...known.map(([value]) => [value.toLowerCase(), value])]);
  }

  // The code of a country that there is, in this data or not.
  code(written) {
    const code = written.normalize("NFKC").trim().toUpperCase(), folded = foldCountry(written);
    const asWritten = this.inOtherLanguages(`=${written.trim().normalize("NFC")}`);
    if (asWritten !== undefined) return asWritten || null;
    return this.names.has(code) ? code : this.called.get(folded) ?? this.inOtherLanguages(folded) ?? null;
  }

  // The code of a country of the data by a name in another language, of which the page has the hash; "" for one that may
  // mean another as well.
  inOtherLanguages(name) {
    if (!this.foreign) {
      this.foreign = new Map();
      for (const [code, hashes] of Object.entries(this.tables.foreign)) for (const one of hashes.match(/.{5}/g) ?? []) this.foreign.set(one, code);
    }
    return this.foreign.get(wordHash(name));
  }

  ownCode(written) {
    const code = this.code(written);
    return this.coded.codes.includes(code) ? code : null;
  }

  // A mistake in the words of the table; see ``readAddress``.
  mistake(code, fixes, words = {}) {
    const [fault, outcome = ""] = this.tables.sentences[code].split("|"), filled = fault.replace(/\{(\w+)\}/g, (_, name) => words[name]);
    return { code, words: filled.slice(0, 1).toUpperCase() + filled.slice(1) + outcome, fixes, advice: fixes.length ? "" : this.tables.advice[code] ?? "" };
  }

  nameOf(code) { return this.tables.labels[code] ?? this.names.get(code); }

  // What a relation, a country or a quote is called.
  titleOf(show) {
    const place = this.coded.places.get(show.split(".")[0]);
    return place === undefined ? this.nameOf(show) : this.coded.relations[place].title;
  }

  // What a value opens, as the page spells it; null for what it has not. What had another address before opens where it
  // is now, and a quote that is gone falls back to its relation.
  selection(value) {
    const address = spelledAddress(value), there = this.standing(address);
    if (there?.includes(".")) return there;
    const now = this.forwarded(value), upper = value.toUpperCase();
    return (now && this.standing(now)) ?? there ?? (this.coded.codes.includes(upper) ? upper : null);
  }

  forwarded(value) { return this.tables.forwards[spelledAddress(value)]; }

  // A relation with the quote, if it has it; null where there is no such relation.
  standing(address) {
    const [id, hash] = address.split("."), place = this.coded.places.get(id);
    if (place === undefined) return null;
    return hash && this.quotes.with(hash, this.coded.starts[place], this.coded.starts[place + 1]) !== undefined ? `${id}.${hash}` : id;
  }

  // The address of the same words on another relation; null where they stand nowhere.
  elsewhere(value) {
    const hash = value.toLowerCase().split(".")[1];
    if (!hash) return null;
    const number = this.quotes.with(hash);
    return number === undefined ? null : `${this.coded.relations[this.coded.relation[number]].id}.${hash}`;
  }
}

// What opens a relation or a quote as the data spells it: in small letters, the pair sorted.
export function spelledAddress(value) {
  const [pair, ...hash] = value.trim().toLowerCase().split(".");
  return [pair.split("-").sort().join("-"), ...hash].join(".");
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// ``view.url_tables.word_hash``
function wordHash(text) {
  let found = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) found = Math.imul(found ^ byte, 0x01000193) >>> 0;
  return [26, 20, 14, 8, 2].map((at) => BASE64[(found >>> at) & 63]).join("");
}

// As names are compared (``model.country_lookup.fold``).
function foldCountry(text) {
  const bare = text.normalize("NFKC").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ").normalize("NFD").replace(/[\u0300-\u036f\u200b-\u200f\u2060\ufeff]/g, "").normalize("NFC");
  const plain = bare.replace(/[’‘ʼ`´]/g, "'").replaceAll(".", "").replaceAll("&", " and ").replaceAll("ı", "i").replace(/^ประเทศ/, "");
  return plain.replace(/[\s\-‐‑‒–—_(),]+/g, " ").trim().replace(/^(?:the )?(st(?=\s))?/, (_, saint) => (saint ? "saint" : ""));
}
