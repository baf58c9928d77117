// A view as JSON (``export.view_json``).

export function viewJson({ held, view, address, words }) {
  const { file, coded } = held, { format, version, keys } = file.json;
  const numbers = new Map(view.relations.map(({ relation }) => [relation, view.quotesOf(relation)]));
  const relations = [...numbers].map(([relation, quotes]) => [relation, quotes.map((number) => entryOf(held, keys, number))]);
  const sources = new Set([...numbers.values()].flat().map((number) => coded.source[number]));
  return `${written({
    format, format_version: version, data: file.head, view: { address, words }, countries: countriesNamed(held, relations),
    sources: new Map(coded.sources.map((key, place) => [key, file.sources[place]]).filter((_, place) => sources.has(place))),
    relations: relations.map(([{ id, place }, quotes]) => relationOf(held, id, place, quotes)),
  })}\n`;
}

function relationOf(held, id, place, quotes) {
  const summary = held.said("summary", place), formerly = held.file.formerly[id];
  return { id, between: held.between(place), ...(summary && { summary }), quotes, ...(formerly && { formerly }) };
}

// What a quote has not is left out; an open end of its time is told as null.
function entryOf(held, keys, number) {
  const entry = {};
  for (const key of keys) {
    const value = held.cell(key, number), [outer, inner] = key.split(".");
    if (value === null && outer !== "when") continue;
    if (inner) (entry[outer] ??= {})[inner] = value;
    else entry[key] = value;
  }
  return entry;
}

// The countries that are named, and what became of them, in the order of their codes.
function countriesNamed(held, relations) {
  const found = new Set(relations.flatMap(([{ place }]) => held.pair(place))), { countries } = held.file;
  for (const quote of relations.flatMap(([, quotes]) => quotes)) {
    const speakers = [quote.speaker ?? []].flat().map(({ country }) => country ?? []);
    for (const code of [quote.actor ?? [], quote.recipient ?? [], speakers].flat(2)) found.add(code);
  }
  for (const code of found) for (const next of [countries[code].successor ?? []].flat()) found.add(next);
  return new Map([...found].sort().map((code) => [code, countries[code]]));
}

// JSON as Python writes it with an indent of two. A Map keeps the order of its keys, where an object has numbers first.
function written(value, margin = "\n") {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const deeper = `${margin}  `, listed = Array.isArray(value), pairs = value instanceof Map ? [...value] : Object.entries(value);
  const rows = listed ? value.map((one) => written(one, deeper)) : pairs.map(([key, one]) => `${JSON.stringify(key)}: ${written(one, deeper)}`);
  const [opening, closing] = listed ? "[]" : "{}";
  return rows.length ? `${opening}${deeper}${rows.join(`,${deeper}`)}${margin}${closing}` : opening + closing;
}
