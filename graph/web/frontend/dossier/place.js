// Fill the place of the words beside the view. Python names their address and leaves the place empty; they are fetched,
// and those of a press are there before its answer. Every run sends the same empty place, so that Streamlit leaves its
// contents alone.

import { doubt, inDoubt, isDoubted } from "../shared/doubt.js";
import { pick } from "../shared/picks.js";
import { addressOf, fetchAt, wordsAt } from "./fetched.js";
import { fetchPieces } from "./pieces.js";

const WORDS_PLACE = ".rg-words";
const GIVEN_UP = 10000;                     // milliseconds until a press that got no answer is given up
const TRIES = 5, BETWEEN = 500;             // how often words are asked for, and milliseconds until the next time

let standing = "";                          // the address that the server has named last, "" where words come by message
let waited = null;                          // the newest press that is not answered: { id, number, at, ahead, seen }
let inPlace = null;                            // what stands there: { address, html, nodes }
let asked = "", tries = 0;                  // the address that is under way
let focused = null;                         // what has the focus of what stands there

export function isUnanswered(number) { return waited !== null && number < waited.number && performance.now() - waited.at < GIVEN_UP; }

// The server's word, and the newest press that it knows of.
export function stand(address, number) {
  if (address !== standing) [standing, asked, tries] = [address, "", 0];
  if (!isUnanswered(number)) waited = null; // guard: an-older-answer-changes-nothing
  if (!standing) inPlace = null;
  fillPlace();
}

// A reader has picked something to read. Gives the promise of its words, where they are shown before the answer.
export function showAhead(id, number) {
  waited = { id, number, at: performance.now(), ahead: addressOf("") !== "", seen: false };
  if (inDoubt()) waited.ahead = false; // guard: no-words-while-a-filter-is-under-way
  fillPlace();
  return waited.ahead ? fetchAt(addressOf(id)) : null;
}

// A reader has gone elsewhere: back, to another view, to other filters.
export function forgetAhead() {
  waited = null;
  doubt();
  fillPlace();
}

// Words that are seen stay until the answer; others must not belong to a view that a reader has left meanwhile.
function wantedAddress() {
  return waited?.ahead && (waited.seen || !isDoubted(waited.at)) ? addressOf(waited.id) : standing;
}

function fillPlace() {
  const place = document.querySelector(WORDS_PLACE), address = wantedAddress();
  if (!place || !address) return;
  if (inPlace && inPlace.nodes[0]?.parentNode !== place) putBack(place);
  if (inPlace?.address === address) return finish(place);
  const words = wordsAt(address);
  if (words !== null) return put(place, address, words);
  place.dataset.stale = "true";             // as Streamlit says of what is to be replaced
  if (asked === address) return;
  asked = address;
  fetchAt(address).then((found) => {
    if (asked === address) asked = "";
    if (address !== wantedAddress()) return;
    if (found !== null) fillPlace();
    else if (address === standing) askAgain();
    else finish(place);                     // the filters leave nothing of it: the answer says so
  });
}

function put(place, address, html) {
  if (inPlace?.html !== html) {
    // The template escapes what is data: the words are as safe here as in a piece of HTML that the server sends.
    const parts = document.createElement("template");
    parts.innerHTML = html;
    inPlace = { html, nodes: [...parts.content.childNodes] };
    place.replaceChildren(parts.content);
  }
  inPlace.address = address;
  fetchRest(place);
  finish(place);
}

// Of the document that stands there now, and of no other that is put there meanwhile.
function fetchRest(place) {
  const { address } = inPlace;
  fetchPieces(place, address, () => inPlace?.address === address);
}

// The place is another one: Streamlit has put the page together anew.
function putBack(place) {
  place.replaceChildren(...inPlace.nodes);
  fetchRest(place);
  if (focused?.isConnected && document.activeElement === document.body) focused.focus({ preventScroll: true });
}

function finish(place) {
  tries = 0;
  if (waited?.ahead && inPlace?.address === addressOf(waited.id)) waited.seen = true;
  delete place.dataset.stale;
  document.body.dataset.read = "";          // from now on the page is in sight, whatever it waits for
}

// The data may be other ones in this moment; else this host, or what stands before it, lets nothing through but messages.
function askAgain() {
  tries += 1;
  if (tries < TRIES) setTimeout(fillPlace, BETWEEN * tries);
  else pick("inline", "words");
}

let lastPlace = null;
new MutationObserver(() => {
  const place = document.querySelector(WORDS_PLACE);
  if (place === lastPlace) return;
  lastPlace = place;
  fillPlace();
}).observe(document, { childList: true, subtree: true });

export function keepFocus({ target }) { focused = target.closest?.(WORDS_PLACE) ? target : null; }
