// Make the dossier a sheet over the drawing on a phone: dragged by its edge, or enlarged and closed by two buttons. See
// sheet.css for how it looks, and on which screens it is one. At half height it leaves the drawing usable; at full
// height, which it has when opened by key, it is a dialog: everything else is hidden (streamlit.css), and the focus is
// in it.

import { shownId } from "../shared/selected.js";
import { when } from "../shared/when.js";
import { byKey, focus } from "./keyboard.js";

const EDGE = ".rg-grip", LARGE = "rg-sheet-full";
const CLOSE = 0.3, GROW = 0.7;              // shares of the screen: left lower it is closed, left higher it fills it
const DIALOG = { role: "dialog", "aria-modal": "true", "aria-label": "Details" }; // what is open names itself in it
const HEIGHT = "--rg-sheet";                // the property of its height, while a hand drags it
const STILL = 6;                            // pixels that a tap may move

const edges = document.getElementsByClassName(EDGE.slice(1));    // kept by the browser: a published page has much to look through

// The sheet, where there is one on this screen.
function dossierSheet() {
  const edge = edges[0];
  return edge?.checkVisibility() ? edge.closest(".stColumn, .rg-reading") : null;  // the live page's, or a published one's
}

// Where in sight begins for what stands in the dossier.
export function sightFrom(least) {
  const edge = dossierSheet()?.querySelector(EDGE);
  return edge ? edge.getBoundingClientRect().bottom : least;
}

// The drawing, or the row of the table, is to be seen above the sheet.
export function lift() {
  if (!dossierSheet()) return;
  const places = document.querySelectorAll(".stMain .st-key-stage, .rg-main-side .rg-stage, .rg-table tr:is([aria-current], :has([aria-current]))");
  const place = [...places].find((one) => one.checkVisibility());
  place?.scrollIntoView({ block: place.matches("tr") ? "nearest" : "start" });
}

export function press(event) {
  const pressed = (name) => event.composedPath().some((part) => part.matches?.(`${EDGE} [data-${name}]`));
  if (pressed("close")) close();
  else if (pressed("grow") && !dragged) grow(!isLarge());
}

function isLarge() { return document.body.classList.contains(LARGE); }

// Something was opened where nothing was.
export function begin() {
  grow(byKey());
  when(dossierSheet, () => grow(isLarge()), { wanted: () => shownId() !== null });
}

// Nothing is open any more. Where there was no sheet, none is looked for: that takes the longer the more the page has.
export function end() { if (isLarge() || dialog || document.documentElement.style.getPropertyValue(HEIGHT)) grow(false); }

function grow(large) {
  document.body.classList.toggle(LARGE, large);
  if (dialog) for (const name of Object.keys(DIALOG)) dialog.removeAttribute(name);
  dialog = large ? dossierSheet() : null;
  if (dialog) {
    for (const [name, value] of Object.entries(DIALOG)) dialog.setAttribute(name, value);
    if (!dialog.contains(document.activeElement)) focus(dialog.querySelector("h2"));
  }
  document.documentElement.style.removeProperty(HEIGHT);
  edges[0]?.querySelector("[data-grow]").setAttribute("aria-expanded", String(large));
}

// The way back is a link of the dossier: whoever closes the sheet takes it.
function close() {
  grow(false);
  document.querySelector(".rg-back a")?.click();
}

let dragged = false;
let dialog = null;                          // the part that is a dialog, as long as it is one

export function drag(event) {
  const edge = event.target.closest?.(EDGE), part = dossierSheet();
  if (!edge || !part || event.button || event.target.closest("[data-close]")) return;
  const { height } = part.getBoundingClientRect(), from = event.clientY;
  dragged = false;
  const own = new AbortController(), { signal } = own;
  const move = ({ clientY, pointerId }) => {
    if (pointerId !== event.pointerId) return;
    if (!dragged && Math.abs(clientY - from) < STILL) return;
    dragged = true;
    document.body.classList.add("rg-dragged");
    document.documentElement.style.setProperty(HEIGHT, `${height + from - clientY}px`);
  };
  const end = ({ type, pointerId }) => {
    if (pointerId !== event.pointerId) return;
    own.abort();
    document.body.classList.remove("rg-dragged");
    if (!dragged) return;
    const share = part.getBoundingClientRect().height / innerHeight;
    if (type === "pointerup" && share < CLOSE) close();
    else grow(share > GROW);
  };
  addEventListener("pointermove", move, { signal });
  for (const kind of ["pointerup", "pointercancel"]) addEventListener(kind, end, { signal });
}
