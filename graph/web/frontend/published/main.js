// Start the published page: with a script it does all that the live page does, except for a reader's own file, from the
// same modules. All its words are in the page already; what is filtered out is hidden, and nothing is written that was
// not there.

import { loadData } from "../filtering/loaded.js";
import { tellPrinting } from "../shared/printed.js";
import { islandText } from "./files.js";
import { placeRecords } from "./held_records.js";
import { unpackIslands } from "./packed_islands.js";
import { PublishedPage } from "./published_page.js";

export async function startPublished() {
  if (!islandText("rg-index")) return;
  try {
    await unpackIslands();
  } catch {
    return;                                 // an old browser: the page stays as it can be read without a script
  }
  placeRecords();
  document.body.classList.add("rg-scripted");
  tellPrinting();
  loadData("./").then((data) => new PublishedPage(data).start());
}
