// Read Streamlit's widgets in the sidebar as filters: what a reader changes there is drawn before Streamlit has told
// the server. Its markup is not documented; all that is known about it is here, and if it differs nothing is read and
// the server's answer is drawn. ``tests/browser/test_ahead_of_the_server.py`` fails then.

import { EVERYTHING } from "../engine/sieve.js";
import { grouped3 } from "../shared/made.js";
import { currentFilters, currentHalves, currentNames, filterAhead } from "./current.js";

const RECENT = 1000;                        // milliseconds: what changes later was not changed by a reader
const SIDEBAR = "[data-testid='stSidebar']", LIST = "[role='listbox']";
const TYPED = ".st-key-words input", CHOICE = "choice-", MATCHES = ["any", "only"];                // in the order of the radio buttons

let touchedAt = -Infinity, known = {};

// Watches while the drawing is there; gives what ends it.
export function watchWidgets() {
  const ends = new AbortController(), { signal } = ends;
  const touch = (event) => {
    if (!event.target.closest?.(`${SIDEBAR}, ${LIST}`)) return;
    touchedAt = performance.now();
    if (!Object.keys(known).length) known = readWidgets();   // the data came after the widgets
  };
  for (const kind of ["pointerdown", "pointermove", "pointerup", "keydown", "change"]) document.addEventListener(kind, touch, { signal, capture: true, passive: true });
  const observer = new MutationObserver((changes) => { if (changes.some(isOfWidgets)) readAnew(); });   // a slider, a list's tags and a radio button cause no event
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-valuetext", "data-selected"] });
  document.addEventListener("change", () => readAnew(), { signal });
  // Streamlit takes words that are typed with Enter, or when a reader goes on elsewhere.
  const typed = ({ target, type, key }) => {
    if ((type === "keydown" && key !== "Enter") || !target.matches?.(`${SIDEBAR} ${TYPED}`)) return;
    touchedAt = performance.now();
    readAnew(target);
  };
  for (const kind of ["keydown", "focusout"]) document.addEventListener(kind, typed, { signal, capture: true });
  document.addEventListener("click", ({ target }) => { if (target.closest?.(`${SIDEBAR} .st-key-reset button`)) filterAhead(EVERYTHING, true); }, { signal, capture: true });
  known = readWidgets();
  return () => {
    ends.abort();
    observer.disconnect();
  };
}

// Most of what changes in a page is none of the widgets', and an answer changes it in many steps.
function isOfWidgets({ target }) {
  const sidebar = document.querySelector(SIDEBAR);
  return Boolean(sidebar) && (sidebar.contains(target) || target.contains(sidebar));
}

// Only what a reader has changed is asked for: the other widgets may wait for an answer to what was changed elsewhere.
function readAnew(target = null) {
  const found = readWidgets(target), before = known;
  const changed = Object.keys(found).filter((name) => JSON.stringify(found[name]) !== JSON.stringify(before[name]));
  if (!changed.length) return;
  known = { ...before, ...found };
  if (performance.now() - touchedAt > RECENT) return;
  const chosen = { ...currentFilters().chosen }, others = {};
  for (const name of changed) {
    if (name in before && name.startsWith(CHOICE)) chosen[name.slice(CHOICE.length)] = found[name];
    else if (name in before) others[name] = found[name];
  }
  filterAhead({ ...others, chosen });
}

// The filters that the widgets say, as far as they can be read. Words that are searched for stand there while they are
// typed: they count when they are changed.
function readWidgets(target = null) {
  const coded = currentNames(), sidebar = document.querySelector(SIDEBAR);
  if (!coded || !sidebar) return {};
  return { ...kindsOf(sidebar, coded), ...periodsOf(sidebar, coded), ...choicesOf(sidebar, coded), ...switchesOf(sidebar), ...wordsOf(sidebar, target) };
}

function kindsOf(sidebar, coded) {
  const boxes = coded.kinds.map((kind) => [kind, boxOf(sidebar, `kind-${kind}`)]);
  if (boxes.some(([, box]) => !box)) return {};
  const kinds = boxes.filter(([, box]) => box.checked).map(([kind]) => kind);
  return { kinds: kinds.length < boxes.length ? kinds : null };
}

// Another number behind a box's words, which are seen and heard: ``Acts only · 1,204``.
export function renumberBox(key, number) {
  const sidebar = document.querySelector(SIDEBAR), box = sidebar && boxOf(sidebar, key), words = box?.closest("label").querySelector("p")?.firstChild;
  const renumbered = words?.nodeValue?.replace(/[\d,]+$/, grouped3(number));
  if (!renumbered || renumbered === words.nodeValue) return;
  words.nodeValue = renumbered;             // React keeps the piece of text
  if (box.ariaLabel) box.ariaLabel = renumbered;
}

function boxOf(sidebar, key) { return sidebar.querySelector(`.st-key-${key} input[type='checkbox']`); }

// A slider's two thumbs say their years. The second one comes with the switch, a moment later: till then the two periods
// are those that the page proposes.
function periodsOf(sidebar, { stops }) {
  const two = boxOf(sidebar, "comparing")?.checked, spans = ["years", "versus"].map((key) => thumbsOf(sidebar, key));
  const [first, second] = spans.map((span) => (span.length === 2 && span.every((year) => stops.includes(year)) ? span : null));
  if (!first || two === undefined) return {};
  const all = first[0] === stops[0] && first[1] === stops.at(-1);
  if (!two) return { periods: second || all ? [] : [first] };
  return { periods: second ? [first, second] : currentHalves() ?? [] };
}

function thumbsOf(sidebar, key) {
  return [...sidebar.querySelectorAll(`.st-key-${key} input[type='range']`)].map((thumb) => Number(thumb.getAttribute("aria-valuetext")));
}

// What is chosen stands as tags with the values' words.
function choicesOf(sidebar, { choices }) {
  const found = {};
  for (const { name, values, words } of choices) {
    const tags = sidebar.querySelectorAll(`.st-key-choice-${name} [data-tag]`), box = sidebar.querySelector(`.st-key-choice-${name} [role='combobox']`);
    const chosen = [...tags].map((tag) => values[words.indexOf(tag.getAttribute("aria-label"))]);
    if (box && !chosen.includes(undefined)) found[`${CHOICE}${name}`] = chosen;
  }
  return found;
}

function switchesOf(sidebar) {
  const acts = boxOf(sidebar, "acts_only"), byReport = boxOf(sidebar, "report_dated"), matches = [...sidebar.querySelectorAll(".st-key-match input[type='radio']")];
  const match = matches.length === MATCHES.length ? MATCHES[matches.findIndex((one) => one.checked)] : undefined;
  return { ...(acts && { actsOnly: acts.checked }), ...(byReport && { reportDated: byReport.checked }), ...(match && { match }) };
}

function wordsOf(sidebar, target) {
  const field = sidebar.querySelector(TYPED);
  if (!field) return {};
  return { words: field === target || !("words" in known) ? field.value.trim().split(/\s+/u).join(" ") : known.words };
}
