// What the published page's own address opens: its parameters, and the place behind the #.

import { OVERVIEW } from "../shared/made.js";
import { ownParameters, placeInAddress } from "./address.js";
import { readAddress, valuesOf } from "./address_reading.js";

// A place behind the # is what is shown, unless it is another part of the page that a link leads to. A page of two
// ``periods`` opens with them.
export function readOwnAddress(known, periods) {
  const parameters = ownParameters(), values = valuesOf(parameters), place = placeInAddress();
  if (place && place !== OVERVIEW && !leadsToPart(known) && !values.has("show")) values.set("show", [place]);
  const { opened, mistakes } = readAddress(values, known);
  if (!parameters.size && periods.length) opened.filters.periods = periods;
  return { opened, mistakes };
}

// Is the place behind the # another part of the page, such as the list of its sources?
export function leadsToPart(known) {
  const place = placeInAddress();
  return Boolean(place && place !== OVERVIEW && document.getElementById(place) && !known.selection(place));
}
