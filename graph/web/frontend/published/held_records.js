// Put the records of sources where the page's script looks for them (shared/records.js): of very many quotes the page
// holds them as data.

import { made } from "../shared/made.js";
import { islandText } from "./files.js";

export function placeRecords() {
  const records = JSON.parse(islandText("rg-records") ?? "[]");
  document.body.append(...records.map(([source, record]) => made("span", { hidden: true, data: { source, ...record } })));
}
