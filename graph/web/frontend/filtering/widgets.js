// Read Streamlit's widgets in the sidebar as filters: what a reader changes there is drawn before Streamlit has told
// the server. Its markup is not documented; all that is known about it is here, and if it differs nothing is read and
// the server's answer is drawn. ``tests/browser/test_ahead_of_the_server.py`` fails then.

import { currentFilters, currentNames, filterAhead } from "./current.js";

const RECENT = 1000;                        // milliseconds: what changes later was not changed by a reader
const SIDEBAR = "[data-testid='stSidebar']", LIST = "[role='listbox']";

let touchedAt = -Infinity, known = "";

// Watches while the drawing is there; gives what ends it.
export function watchWidgets() {
  const ends = new AbortController(), { signal } = ends;
  const touch = (event) => { if (event.target.closest?.(`${SIDEBAR}, ${LIST}`)) touchedAt = performance.now(); };
  for (const kind of ["pointerdown", "pointermove", "pointerup", "keydown", "change"]) document.addEventListener(kind, touch, { signal, capture: true, passive: true });
  const observer = new MutationObserver(() => readAnew());
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-valuetext"] });
  document.addEventListener("change", () => readAnew(), { signal });
  known = JSON.stringify(readWidgets());
  return () => {
    ends.abort();
    observer.disconnect();
  };
}

function readAnew() {
  const found = readWidgets(), now = JSON.stringify(found);
  if (now === known) return;
  known = now;
  if (performance.now() - touchedAt > RECENT) return;
  const { chosen, ...others } = found, before = currentFilters();
  filterAhead({ ...others, ...(chosen ? { chosen: { ...before.chosen, ...chosen } } : {}) });
}

// The filters that the widgets say, as far as they can be read: years, kinds and countries.
function readWidgets() {
  const coded = currentNames(), sidebar = document.querySelector(SIDEBAR);
  if (!coded || !sidebar) return {};
  return { ...kindsOf(sidebar, coded), ...periodsOf(sidebar, coded), ...countriesOf(sidebar, coded) };
}

function kindsOf(sidebar, coded) {
  const boxes = coded.kinds.map((kind) => [kind, sidebar.querySelector(`.st-key-kind-${kind} input[type='checkbox']`)]);
  if (boxes.some(([, box]) => !box)) return {};
  const kinds = boxes.filter(([, box]) => box.checked).map(([kind]) => kind);
  return { kinds: kinds.length < boxes.length ? kinds : null };
}

// A slider's two thumbs say their years.
function periodsOf(sidebar, { stops }) {
  const periods = [];
  for (const key of ["years", "versus"]) {
    const thumbs = [...sidebar.querySelectorAll(`.st-key-${key} input[type='range']`)].map((thumb) => Number(thumb.getAttribute("aria-valuetext")));
    if (thumbs.length === 2 && thumbs.every((year) => stops.includes(year))) periods.push(thumbs);
    else if (key === "years") return {};
  }
  const all = periods.length === 1 && periods[0][0] === stops[0] && periods[0][1] === stops.at(-1);
  return { periods: all ? [] : periods };
}

// What is chosen stands as tags with the countries' names.
function countriesOf(sidebar, { names, codes }) {
  const box = sidebar.querySelector(".st-key-choice-country");
  if (!box) return {};
  const country = [...box.querySelectorAll("[data-tag]")].map((tag) => codes[names.indexOf(tag.getAttribute("aria-label"))]);
  return country.includes(undefined) ? {} : { chosen: { country } };
}
