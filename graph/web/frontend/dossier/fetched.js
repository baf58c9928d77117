// The words behind lines, fetched before they are asked for. The address of a view names its data and its filters, so that
// no words are ever those of another view.

import { readPage } from "../shared/files.js";

const MOST_KEPT = 60;

const words = new Map();                    // an address → its words, or the promise of them
let view = "";                              // the address of the view's words, without what is selected

// From now on the words of this view are wanted; "" where none can be fetched.
export function wantView(address) {
  if (address === view) return false;
  view = address;
  words.clear();
  return true;
}

// Gives the words of what is selected, or null where they are not here.
export function wordsOf(id) {
  const found = words.get(addressOf(id));
  return typeof found === "string" ? found : null;
}

// Gives the promise of the words, or of null: asked for now, on the way already, or here.
export async function fetchWords(id) {
  const address = addressOf(id);
  if (!view) return null;
  if (!words.has(address)) {
    if (words.size >= MOST_KEPT) words.delete(words.keys().next().value);
    words.set(address, readPage(address).then((found) => found || null, () => null));
  }
  const found = await words.get(address);
  if (!words.has(address)) return null;     // another view is wanted meanwhile
  if (found === null) words.delete(address);  // who comes next asks again
  else words.set(address, found);
  return found;
}

function addressOf(id) { return id ? `${view}${view.endsWith("?") ? "" : "&"}show=${encodeURIComponent(id)}` : view; }
