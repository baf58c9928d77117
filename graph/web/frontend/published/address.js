// Write the published page's address in the grammar of the live page (``view/url_parameters.py``): the same parameters
// open the same view on both. How one is read lives in address_reading.js.

import { LONGEST_QUERY } from "../engine/reading.js";

const ACT_KINDS = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];
const NOT_DONE = "not-done";
export const LAYOUTS = ["network", "table", "quotes"];

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

// What somebody searches for, as it stands in an address: one line, not too long.
export function queryIn(value) {
  return [...value].slice(0, LONGEST_QUERY).join("").replace(/[\p{C}\p{Z}]/gu, " ").split(" ").filter(Boolean).join(" ");
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

let opening = [];                           // the two periods with which the page opens where its address says nothing

export function openWith(periods) { opening = periods; }

// An address that would say nothing says all years, where the page would open with two periods.
function writtenParameters(state, coded) {
  const found = parametersOf(state, coded), { stops } = coded;
  if (opening.length && !found.size) for (const [name, year] of [["from", stops[0]], ["to", stops.at(-1)]]) found.append(name, year);
  return found;
}

// The address of a state, to be put behind the page's own: ``?country=JPN#jpn-rus``.
export function addressOfState(state, coded) {
  const query = writtenParameters(state, coded).toString();
  return `${query && `?${query}`}${state.show && `#${state.show}`}`;
}

// The same as parameters alone, as they stand in ``data-open`` and ``data-drop``.
export function openedBy(state, coded) {
  const parameters = writtenParameters(state, coded);
  if (state.show) parameters.append("show", state.show);
  return `?${parameters}`;
}

// Makes the address say what is seen. A page from a disk or inside a frame may be kept from it; then the place behind
// the # says it, which is always allowed; ``tell`` is told it before.
export function writeAddress(state, coded, anew, tell) {
  try {
    history[anew ? "pushState" : "replaceState"](null, "", `${location.pathname}${addressOfState(state, coded)}`);
  // guard: the-address-behind-the-hash
  } catch {
  // end guard
    const behind = openedBy(state, coded).slice(1);
    if (location.hash.slice(1) === behind || !(behind || anew)) return;
    tell(behind);
    const { scrollX, scrollY } = window;
    location.hash = behind;
    // Nothing behind the # means the top of the page.
    if (!behind) scrollTo(scrollX, scrollY); // guard: last-filter-off-scrolls-nowhere
  }
}
