// The words of a press before the server's answer. They take the place of the words that stand there, which Streamlit has
// put there and which come back if no answer does; the answer names its press, so that an older one changes nothing.

import { doubt, inDoubt, isDoubted } from "../shared/doubt.js";
import { fetchWords, wordsOf } from "./fetched.js";

const GIVEN_UP = 10000;                     // milliseconds until a press that got no answer is given up

let waited = null;                          // the newest press that is not answered: { id, number, at }
let swapped = null;                         // what stands ahead of the answer: { place, behind, parts, focus }

export function isUnanswered(number) { return waited !== null && number < waited.number && performance.now() - waited.at < GIVEN_UP; }

// A reader has picked something to read.
export function showAhead(id, number) {
  waited = { id, number, at: performance.now() };
  const mine = waited, here = wordsOf(id);
  if (inDoubt()) return restore(); // guard: no-words-while-a-filter-is-under-way
  if (here !== null) put(here);
  else fetchWords(id).then((words) => { if (waited === mine && words !== null && !isDoubted(mine.at)) put(words); });
}

// A reader has gone elsewhere: back, to another view, to other filters.
export function forgetAhead() {
  waited = null;
  restore();
  doubt();
}

function standing() { return document.querySelector("[data-answer]")?.closest("[data-testid='stHtml']") ?? null; }

function put(html) {
  if (!swapped?.place.isConnected) swapped = null;
  const place = swapped?.place ?? standing();
  if (!place || (!swapped && answered(place))) return;
  // The template escapes what is data: the words are as safe here as in the piece of HTML that the server sends.
  const parts = document.createElement("template");
  parts.innerHTML = html;
  observer.disconnect();
  if (swapped) swapped.parts.forEach((part) => part.remove());
  const behind = swapped?.behind ?? take(place);
  swapped = { place, behind, parts: [...parts.content.childNodes], focus: null };
  place.append(parts.content);
  observer.observe(place, { childList: true });
  observer.observe(place.parentNode, { childList: true });
}

function take(place) {
  const behind = document.createDocumentFragment();
  behind.append(...place.childNodes);
  return behind;
}

function answered(place) {
  const answer = Number(place.querySelector("[data-answer]")?.dataset.answer ?? 0);
  return !waited || answer >= waited.number; // guard: an-older-answer-changes-nothing
}

// Streamlit has put other words there: the answer, or one to an older press, which is set aside again.
const observer = new MutationObserver(() => {
  if (!swapped || swapped.parts[0]?.parentNode === swapped.place) return;
  const { place, parts } = swapped;
  if (!place.isConnected || answered(place)) return finish();
  observer.disconnect();
  swapped.behind = take(place);
  place.append(...parts);
  observer.observe(place, { childList: true });
  observer.observe(place.parentNode, { childList: true });
});

// The answer stands there: what a reader has opened meanwhile stays open, and the focus where it was.
function finish() {
  const { place, parts, focus } = swapped;
  observer.disconnect();
  waited = swapped = null;
  if (!place.isConnected) return;
  const before = parts.flatMap((part) => (part.querySelectorAll ? [...part.querySelectorAll("details")] : []));
  const now = [...place.querySelectorAll("details")];
  if (before.length === now.length) now.forEach((part, at) => { part.open = before[at].open; });
  const again = focus && [...place.querySelectorAll(focus.kind)][focus.at];
  if (again && document.activeElement === document.body) {
    if (again.tabIndex < 0) again.tabIndex = -1;
    again.focus({ preventScroll: true });
  }
}

function restore() {
  if (!swapped) return;
  const { place, behind, parts } = swapped;
  observer.disconnect();
  swapped = null;
  if (!parts[0] || parts[0].parentNode !== place) return;
  parts.forEach((part) => part.remove());
  place.append(behind);
}

// Which of its kind has the focus, so that it can be found again in the same words.
export function keepFocus({ target }) {
  if (!swapped?.place.contains(target)) return;
  const kind = target.localName;
  swapped.focus = { kind, at: [...swapped.place.querySelectorAll(kind)].indexOf(target) };
}
