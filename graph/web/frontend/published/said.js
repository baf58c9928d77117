// What the page says of a quote, of a relation and of a source in its own HTML, by the names that ``exports`` has for it.

import { Held } from "../exports/held.js";
import { RECORD_FORMATS, recordIn } from "../shared/records.js";
import { islandText } from "./files.js";
import { heldQuotes } from "./page_quotes.js";

const BESIDE_WORDS = ".rg-beside";

// Gives what gives all that the page holds of its quotes, read when it is first asked for.
export function holding(coded) {
  let held = null;
  return () => (held ??= new Held(JSON.parse(islandText("rg-held")), coded, saidOnPage(coded)));
}

// A part of a quote by its number, of a relation ("summary") by its place, or of a source by its key.
function saidOnPage(coded) {
  return (name, of) => {
    if (name === "summary") return summaryOnPage(coded.relations[of].id);
    if (RECORD_FORMATS.includes(name)) return recordIn(document.querySelector(`[data-source="${CSS.escape(of)}"]`), name);
    const quote = heldQuotes().at(of);
    return name === "id" ? quote.id : ofQuote(quote, name) ?? null;
  };
}

function ofQuote(quote, name) {
  const text = (part) => quote.querySelector(part)?.textContent;
  if (name === "exact") return text(".rg-exact");
  if (name === "prefix") return besideWords(quote.querySelector("blockquote").firstElementChild);
  if (name === "suffix") return besideWords(quote.querySelector("blockquote").lastElementChild);
  if (name === "translation") return text(".rg-translated");
  if (name === "comment") return text(".rg-remark div");
  return text(".rg-by") ?? document.getElementById(`source-${quote.dataset.cites}`).querySelector("bdi").textContent;   // attribution
}

// The space between them and the words is the page's.
function besideWords(part) { return part.matches(BESIDE_WORDS) ? part.textContent.replace(/^ +| +$/g, "") : null; }

// A relation's summary; null where it has none. Where filters hide quotes, it begins with what it is the summary of.
export function summaryOnPage(relation) {
  const summary = document.getElementById(relation).querySelector("header .rg-summary"), told = summary?.querySelector(".rg-of-whole");
  return summary ? summary.textContent.slice(told ? told.textContent.length + 1 : 0) : null;
}
