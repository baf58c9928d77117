// The published page's address, in the grammar of the live page (``view/url_parameters.py``): the same parameters open
// the same view on both. What an address names and the data has not is left out.

import { EVERYTHING } from "../engine/sieve.js";

const ACT_KINDS = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];

// The parameters of the page's own address; those behind the # count where a page cannot change the rest of it.
export function ownParameters() {
  const behind = location.hash.slice(1);
  return new URLSearchParams(behind.includes("=") ? behind : location.search);
}

// What is shown: an id, by a parameter or as the place in the page that a link without a script names.
export function shownIn(parameters) {
  const behind = decodeURIComponent(location.hash.slice(1));
  return parameters.get("show") ?? (behind.includes("=") ? "" : behind);
}

export function filtersIn(parameters, coded) {
  const filters = { ...EVERYTHING, chosen: {} };
  for (const { name, values } of coded.choices) {
    const known = parameters.getAll(name).filter((value) => values.includes(value));
    if (known.length) filters.chosen[name] = [...new Set(known)];
  }
  if (parameters.get("match") === "only" && filters.chosen.country) filters.match = "only";
  const [first, last] = [coded.stops[0], coded.stops.at(-1)];
  const from = yearNamed(parameters.get("from")) ?? first, to = yearNamed(parameters.get("to")) ?? last;
  if (from <= to && (from > first || to < last)) filters.periods = [[from, to]];
  const kinds = parameters.getAll("kind").flatMap((kind) => (kind === "acts" ? ACT_KINDS : [kind]));
  if (kinds.length) filters.kinds = coded.kinds.filter((kind) => kinds.includes(kind));
  if (parameters.get("undated") === "hidden") filters.reportDated = false;
  if (parameters.get("acts") === "only") filters.actsOnly = true;
  filters.words = parameters.get("q") ?? "";
  return filters;
}

export function parametersOf(filters, coded) {
  const found = new URLSearchParams();
  for (const { name } of coded.choices) for (const value of filters.chosen[name] ?? []) found.append(name, value);
  if (filters.match === "only" && filters.chosen.country) found.append("match", "only");
  for (const [from, to] of filters.periods.slice(0, 1)) {
    found.append("from", from);
    found.append("to", to);
  }
  for (const kind of kindParameters(filters.kinds)) found.append("kind", kind);
  if (!filters.reportDated) found.append("undated", "hidden");
  if (filters.actsOnly) found.append("acts", "only");
  if (filters.words) found.append("q", filters.words);
  return found;
}

function kindParameters(kinds) {
  if (!kinds) return [];
  const acts = ACT_KINDS.every((kind) => kinds.includes(kind));
  const named = [...(acts ? ["acts"] : []), ...kinds.filter((kind) => !acts || !ACT_KINDS.includes(kind))];
  return named.length ? named : ["none"];
}

function yearNamed(text) { return /^\d{1,4}$/.test(text ?? "") ? Number(text) : null; }

// Makes the address say what is seen. A page from a disk or inside a frame may be kept from it; then the place behind
// the # says it, which is always allowed.
export function writeAddress(filters, shown, coded, anew) {
  const parameters = parametersOf(filters, coded), query = parameters.toString();
  try {
    history[anew ? "pushState" : "replaceState"](null, "", `${location.pathname}${query && `?${query}`}${shown && `#${shown}`}`);
  } catch {
    if (shown) parameters.append("show", shown);
    const behind = parameters.toString();
    if (location.hash.slice(1) !== behind && (query || anew)) location.hash = behind;
  }
}
