// Fetch the words of a page of several files when they are read or searched (``web/publish/split.py``): each dossier has
// its place in the page from the beginning, and what stands in it comes with the file that has it.

import { parsed } from "../engine/coded.js";
import { made } from "../shared/made.js";
import { fetchText, untilFetched } from "./fetched_files.js";

const files = new Map(), onTheWay = new Map();   // place → its file; file → a promise that it is in the page
const here = new Set(), waiting = new Set();    // files that are in the page; who is told of the next one
let quotesText = null, hashes = null, listing = "";

// ``placed`` are pairs of a place and the file that has its words; ``listed`` is the file that ``view.quotes_file`` writes.
export function holdPlaces(placed, listed) {
  for (const [id, name] of placed) files.set(id, name);
  listing = listed;
}

export function wordsAreHere() { return false; }

export function arriving(ids, place) {
  const wanted = [...new Set(ids ? ids.map((id) => files.get(id)) : files.values())].filter((name) => name && !here.has(name));
  return wanted.length ? bring(wanted, place, ids?.length === 1 ? `${wanted[0]}#${ids[0]}` : "") : null;
}

// Those that have come stay, whatever hinders the others.
function bring(names, place, own) {
  const bar = made("progress", { max: names.length, ariaLabel: "Files fetched" });
  const all = () => {
    bar.value = 0;
    return Promise.all(names.map((name) => inPage(name).then(() => bar.value++)));
  };
  return untilQuotes(all, { bars: names.length > 1 ? [bar] : [], place, own, come: () => allCome(names) });
}

function untilQuotes(act, { bars = [], ...how } = {}) {
  return untilFetched(act, { said: [made("p", { textContent: "Fetching the quotes …" }), ...bars], what: "The quotes", ...how });
}

function inPage(name) {
  if (!onTheWay.has(name)) {
    onTheWay.set(name, fetchText(name).then((html) => {
      for (const part of new DOMParser().parseFromString(html, "text/html").querySelectorAll(".rg-place")) placeWords(part);
      here.add(name);
      for (const look of waiting) look();
    }));
    onTheWay.get(name).catch(() => onTheWay.delete(name));   // who comes next asks again
  }
  return onTheWay.get(name);
}

// Who asked for more may have brought these as well.
function allCome(names) {
  return new Promise((done) => {
    waiting.add(function look() {
      if (!names.every((name) => here.has(name))) return;
      waiting.delete(look);
      done();
    });
  });
}

function placeWords(part) {
  leadWithin(part);
  document.getElementById(part.id).replaceChildren(...part.childNodes);
}

// What links lead to in another file has its place here.
export function leadWithin(part) {
  for (const link of part.querySelectorAll("a[href*='.html#']:not([href*=':'])")) link.setAttribute("href", link.hash);
}

export function quotesApart() {
  if (!quotesText) {
    quotesText = fetchText(listing);
    quotesText.then((text) => { ({ hashes } = parsed(text)); }).catch(() => { quotesText = null; });
  }
  return quotesText;
}

export function hashApart(words) { return hashes?.[words]; }

let allKnown = null;

// Without knowing of all quotes nobody can say that one is gone. A browser tells twice that somebody has gone to a place.
export function addressAwaited() {
  return hashes || !/[#=][a-z]{3}-[a-z]{3}\.\w/i.test(location.href) ? null : (allKnown ??= untilQuotes(quotesApart));
}
