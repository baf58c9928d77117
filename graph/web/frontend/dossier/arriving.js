// Lead a reader to a new selection as soon as its words are there, by moving the focus or by scrolling.

import { afterFrame } from "../shared/idle.js";
import { placeOf, shownId, shownPart } from "../shared/selected.js";
import { when } from "../shared/when.js";
import { byKey, focus } from "./keyboard.js";
import { lift, sightFrom } from "./sheet.js";

const TOP = 64;                             // what lies under the button of the filters is not in sight
const HIDDEN = 2000;                        // milliseconds after which a quote that has not come is taken for filtered away

let pointed = null;                         // the quote that a reader was led to

// A reader picked something, or something else is shown: whoever comes to a quote again is led to it again.
export function pointAnew(id, fresh) {
  if (fresh || id !== pointed) pointed = null;
}

// The address of one quote leads to that quote, however long its dossier: once, when it is there.
export function point(id, land) {
  const [relation] = id.split("."), instead = () => reveal(relation, true);
  // Of a link that was opened just now, the dossier stands here whole: what it has not, the filters hide.
  const place = () => document.getElementById(id) ?? (land ? dossierOf(relation) : null);
  const wanted = () => id === shownId() && id !== pointed;
  when(place, (part) => (part.id === id ? lead(part) : instead()), { wanted, otherwise: instead, patience: HIDDEN });
}

function lead(quote) {
  pointed = quote.id;
  lift();
  const { top, bottom } = quote.getBoundingClientRect();
  if (top >= sightFrom(TOP) && bottom <= innerHeight) return;  // nothing jumps that is in sight
  quote.scrollIntoView({ block: quote.offsetHeight > innerHeight ? "start" : "center" });  // a long one has a beginning
}

function dossierOf(id) { return document.querySelector(`[data-dossier="${CSS.escape(id)}"]`); }

// A new selection scrolls to its dossier where that lies under the graph or begins above the screen.
export function reveal(id, atOnce) {
  when(() => dossierOf(id), (dossier) => {
    const part = dossier.closest("[data-testid='stHtml'], .rg-reading")?.querySelector(":scope > .rg-notices, :scope > div > .rg-notices") ?? dossier;  // the live page's, or a published one's
    lift();
    const { top } = part.getBoundingClientRect();
    if (top >= 0 && top < innerHeight * 0.75) return;
    const calm = atOnce || matchMedia("(prefers-reduced-motion: reduce)").matches;
    part.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
  }, { wanted: () => id === shownPart() });
}

// What was opened by key takes the focus.
export function arrive(id) {
  const name = CSS.escape(id), place = id.includes(".") ? `.rg-focus[id="${name}"]` : `[data-dossier="${name}"] h2`;
  when(() => [...document.querySelectorAll(place)].find((one) => one.checkVisibility()), focus, { wanted: () => byKey() && id === (shownId() ?? "") });
}

// Who goes back or forward may have the focus where nothing stands any more: it moves to what is read now.
export function readOn() {
  const held = document.activeElement, seen = (one) => one.checkVisibility();
  if (held === document.body) return;
  const read = () => [...document.querySelectorAll("[data-dossier]:not([data-dossier='']) h2, .rg-said, .rg-document:not(:has(.rg-said))")].find(seen);
  const lost = () => [held, document.body].includes(document.activeElement);
  when(() => !seen(held) && read(), () => afterFrame(() => { if (lost()) focus(read()); }));   // quotes that are laid anew lose it once more
}

// What was closed gives the place back that it was opened from: its row, or its line in the graph.
export function comeBack(id) {
  const name = CSS.escape(id);
  // The overview may stand there ahead of the server's answer, which brings the table anew: the row to come back to is
  // in the new one, where it is no longer the chosen one.
  const chosen = () => document.querySelector(`.rg-table .rg-chosen a[data-show="${name}"]`);
  when(() => !chosen() && document.querySelector('[data-dossier=""], .rg-document'), () => {
    const rows = [...document.querySelectorAll(`.rg-table a[data-show="${name}"], .rg-rows a[data-show="${name}"]`)];
    const row = rows.find((one) => one.checkVisibility()), place = row ?? placeOf(id);  // not a row of a list that is shut
    const lost = byKey() || document.activeElement === document.body;
    if (lost && place) {
      focus(place);
      place.scrollIntoView({ block: "nearest" });
    }
    row?.closest(".rg-table")?.querySelector(`a[data-show="${name}"]`).scrollIntoView({ block: "center" });
  }, { wanted: () => !shownId() });
}
