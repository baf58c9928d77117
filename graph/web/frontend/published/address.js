// Read and write the published page's address in the grammar of the live page (``view/url_parameters.py``): the same
// parameters open the same view on both. What an address names and the data does not have is left out.

import { EVERYTHING } from "../engine/sieve.js";

const ACT_KINDS = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];
const NOT_DONE = "not-done";
const LAYOUTS = ["network", "table", "quotes"];
const LONGEST_QUERY = 200;                  // characters

// The parameters of the page's own address; those behind the # count where a page cannot change the rest of it.
export function ownParameters() {
  const behind = location.hash.slice(1);
  return new URLSearchParams(behind.includes("=") ? behind : location.search);
}

// The place in the page that a link without a script names.
export function placeInAddress() {
  const behind = location.hash.slice(1);
  try {
    return behind.includes("=") ? "" : decodeURIComponent(behind);
  } catch {
    return "";                              // a lone % names nothing
  }
}

// What parameters open: filters, what is shown, and how it is laid out. ``knows`` gives an id of the page for one that
// somebody wrote, or "".
export function stateIn(parameters, coded, knows) {
  const layout = parameters.get("view"), sort = parameters.get("sort") ?? "";
  return {
    filters: filtersIn(parameters, coded), show: knows(parameters.get("show") ?? ""), sort,
    layout: LAYOUTS.includes(layout) ? layout : LAYOUTS[0], newest: parameters.get("newest") === "first",
  };
}

function filtersIn(parameters, coded) {
  const filters = { ...EVERYTHING, chosen: {} };
  for (const { name, values } of coded.choices) {
    const named = parameters.getAll(name).map((value) => value.toLowerCase()), known = values.filter((value) => named.includes(value.toLowerCase()));
    if (known.length) filters.chosen[name] = known;
  }
  if (parameters.get("match") === "only" && filters.chosen.country) filters.match = "only";
  filters.periods = periodsIn(parameters, coded.stops);
  filters.kinds = kindsIn(parameters.getAll("kind"), coded.kinds);
  if (parameters.get("undated") === "hidden") filters.reportDated = false;
  if (parameters.get("acts") === "only") filters.actsOnly = true;
  filters.words = [...parameters.get("q") ?? ""].slice(0, LONGEST_QUERY).join("").trim().split(/\s+/u).join(" ");
  return filters;
}

// The years that have data within the bounds; two periods only where they do not overlap.
function periodsIn(parameters, stops) {
  const named = (name) => yearNamed(parameters.get(name));
  const within = (low, high) => {
    const inside = stops.filter((stop) => stop >= (low ?? 0) && stop <= (high ?? 9999));
    return inside.length && (low ?? high) !== null ? [inside[0], inside.at(-1)] : null;
  };
  const first = within(named("from"), named("to")), bounds = [named("from2"), named("to2")];
  const second = bounds.includes(null) ? null : within(...bounds);
  if (first && second && (first[0] > second[1] || second[0] > first[1])) return [first, second];
  return first && (first[0] > stops[0] || first[1] < stops.at(-1)) ? [first] : [];
}

// All four of what took place, one by one, is an address of before what was not done had a kind of its own.
export function kindsIn(values, all) {
  const kinds = new Set(values.filter((value) => all.includes(value)));
  if (ACT_KINDS.every((kind) => kinds.has(kind))) kinds.add(NOT_DONE);
  if (values.includes("acts")) for (const kind of ACT_KINDS) kinds.add(kind);
  if (!kinds.size) return values.length === 1 && values[0] === "none" ? [] : null;
  return kinds.size < all.length ? all.filter((kind) => kinds.has(kind)) : null;
}

export function parametersOf({ filters, layout, sort, newest }, coded) {
  const found = new URLSearchParams();
  for (const { name } of coded.choices) for (const value of filters.chosen[name] ?? []) found.append(name, value);
  if (filters.match === "only" && filters.chosen.country) found.append("match", "only");
  filters.periods.forEach(([from, to], second) => {
    found.append(second ? "from2" : "from", from);
    found.append(second ? "to2" : "to", to);
  });
  for (const kind of kindParameters(filters.kinds)) found.append("kind", kind);
  if (!filters.reportDated) found.append("undated", "hidden");
  if (filters.actsOnly) found.append("acts", "only");
  if (filters.words) found.append("q", filters.words);
  if (layout !== LAYOUTS[0]) found.append("view", layout);
  if (sort) found.append("sort", sort);
  if (newest) found.append("newest", "first");
  return found;
}

function kindParameters(kinds) {
  if (!kinds) return [];
  const acts = ACT_KINDS.every((kind) => kinds.includes(kind));
  const named = [...(acts ? ["acts"] : []), ...kinds.filter((kind) => !acts || !ACT_KINDS.includes(kind))];
  return named.length ? named : ["none"];
}

function yearNamed(text) { return /^\d{1,4}$/.test(text ?? "") ? Number(text) : null; }

// The address of a state, to be put behind the page's own: ``?country=JPN#jpn-rus``.
export function addressOfState(state, coded) {
  const query = parametersOf(state, coded).toString();
  return `${query && `?${query}`}${state.show && `#${state.show}`}`;
}

// The same as parameters alone, as they stand in ``data-open`` and ``data-drop``.
export function openedBy(state, coded) {
  const parameters = parametersOf(state, coded);
  if (state.show) parameters.append("show", state.show);
  return `?${parameters}`;
}

// Makes the address say what is seen. A page from a disk or inside a frame may be kept from it; then the place behind
// the # says it, which is always allowed.
export function writeAddress(state, coded, anew) {
  try {
    history[anew ? "pushState" : "replaceState"](null, "", `${location.pathname}${addressOfState(state, coded)}`);
  // guard: the-address-behind-the-hash
  } catch {
  // end guard
    const behind = openedBy(state, coded).slice(1);
    if (location.hash.slice(1) !== behind && (behind || anew)) location.hash = behind;
  }
}
