// Fetch the words behind lines before they are asked for. An address names its data and its filters, so that words are
// never those of another view.

import { readPage } from "../shared/files.js";

const MOST_KEPT = 6e6;                      // letters

const words = new Map();                    // an address → its words, the last that were wanted at the end
const coming = new Map();                   // an address → the promise of its words
let view = "";                              // the address of the view's words, without what is selected

// From now on the words of this view are wanted; "" where none can be fetched.
export function wantView(address) {
  const other = address !== view;
  view = address;
  return other;
}

// The same as Python's ``dossiers.shown``; "" where none can be fetched.
export function addressOf(id) { return id && view ? `${view}${view.endsWith("?") ? "" : "&"}show=${encodeURIComponent(id)}` : view; }

// Gives the words at an address, or null where they are not here.
export function wordsAt(address) {
  const found = words.get(address) ?? null;
  if (found !== null) keep(address, found);
  return found;
}

// Gives the promise of the words, or of null: asked for now, on the way already, or here.
export function fetchAt(address) {
  if (words.has(address)) return Promise.resolve(wordsAt(address));
  if (!coming.has(address)) {
    coming.set(address, readPage(address, true).then((found) => {
      if (!/data-dossier|rg-document/.test(found)) return null;  // nothing, or what a host puts in place of it
      keep(address, found);
      return found;
    }, () => null).finally(() => coming.delete(address)));
  }
  return coming.get(address);
}

export function fetchWords(id) { return view ? fetchAt(addressOf(id)) : Promise.resolve(null); }

function keep(address, found) {
  words.delete(address);
  words.set(address, found);
  let size = 0;
  for (const [one, text] of [...words].reverse()) if ((size += text.length) > MOST_KEPT && one !== address) words.delete(one);
}
