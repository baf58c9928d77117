// Start a published page in several files: it can be read as it is, and with a script it draws and filters when its index
// is there. Its words come when they are read or searched (words_apart.js). From a disk, where nothing can be fetched,
// the links lead to the other files.

import { classed, made } from "../shared/made.js";
import { addressAwaited, holdPlaces, leadWithin } from "./words_apart.js";
import { fetchText, untilFetched } from "./fetched_files.js";
import { startPublished } from "./main.js";

const IN_GROUP = 50;

export async function startSplit() {
  if (!location.protocol.startsWith("http")) return;
  const { data, quotes, sources, countries } = JSON.parse(document.getElementById("rg-files").textContent);
  // Without these files nothing is drawn, and the page can be read as it can without a script.
  const first = () => Promise.all((sources ? [data, sources] : [data]).map(fetchText));
  const [islands, listed] = await untilFetched(first, { said: [made("p", { textContent: "Filters and search follow in a moment." })], what: "Filters and search" });
  const elsewhere = document.getElementById("rg-elsewhere");
  const rows = [...elsewhere.querySelectorAll("li")].map((row) => [row.id, row.querySelector("a").getAttribute("href").split("#")[0]]);
  const placed = [...rows, ...Object.entries(countries)];
  holdPlaces(placed, quotes);
  await addressAwaited();
  const [usual, table] = ["rg-usual", "rg-relations"].map((id) => document.getElementById(id).content);
  elsewhere.parentNode.replaceWith(usual, ...groupsOf(placed.map(([id]) => made("div", { className: "rg-place", id }))));
  const place = document.getElementById("sources");
  place.before(table);
  if (listed) place.replaceChildren(...new DOMParser().parseFromString(listed, "text/html").getElementById("listed").childNodes);
  for (const [id, value] of Object.entries(JSON.parse(islands))) document.body.append(made("script", { type: "application/json", id, textContent: JSON.stringify(value) }));
  leadWithin(document);
  await startPublished();
}

// ``templates/places.html``
function groupsOf(places) {
  return places.flatMap((_, at) => (at % IN_GROUP ? [] : [classed("rg-group", "div", ...places.slice(at, at + IN_GROUP))]));
}
