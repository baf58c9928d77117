// Give a page without a server its files (shared/files.js): they are in the page itself, and its words in its own HTML.

import { arriving, quotesApart } from "./words_here.js";
import { knownQuotes, writtenWords } from "./written_words.js";

const ISLANDS = { "index.json": "rg-index", "drawing.json": "rg-drawing", "tables.json": "rg-tables" };

export function islandText(id) { return document.getElementById(id)?.textContent ?? null; }

// A style sheet of a mount.
export async function readText(name) { return JSON.parse(islandText("rg-sheets"))[name]; }

export async function readPage(address) {
  const name = address.split("/").at(-1);
  if (name === "quotes.json") return quotesApart() ?? knownQuotes(islandText("rg-index"));
  if (name !== "words.json") return islandText(ISLANDS[name]);
  await arriving();
  return writtenWords(islandText("rg-index"), islandText("rg-tables"));
}
