// Hold the filters that the drawing shows. The server's are drawn when they come; what a reader does is drawn ahead of
// them, and holds until the server says the same, so that an answer to an earlier state changes nothing.

import { halves } from "../engine/periods.js";
import { EVERYTHING } from "../engine/sieve.js";
import { doubt } from "../shared/doubt.js";
import { onFiltersAsked } from "../shared/filters_asked.js";
import { loadData, loadWords } from "./loaded.js";

const HOLDING = 3000;                      // milliseconds after which the server's word stands, whatever it says

let lastWord = null, wanted = null;          // { folder, filters }; filters, while no answer says the same
let ready = null, turn = 0, giveUp = null;   // { folder, engine, fixed } once loaded
let latest = null;                          // what is drawn: { folder, engine, fixed, view, periods, of, others }; see showView
const followers = new Set();

// Who draws is called with what is drawn, or with the error that came instead; gives what takes it back.
export function followView(draws, fails) {
  const follower = { draws, fails, drawn: null };
  followers.add(follower);
  return () => followers.delete(follower);
}

onFiltersAsked((filters) => filterAhead(filters, true));

// Who has come later than the last view is shown that.
export function catchUp() {
  for (const follower of followers) {
    if (!latest || follower.drawn === latest) continue;
    follower.drawn = latest;
    follower.draws(latest);
  }
}

// What the server says.
export function answerFilters(folder, filters) {
  const moved = lastWord?.folder !== folder;
  lastWord = { folder, filters };
  if (moved || (wanted && alikeFilters(wanted, filters))) settle();
  if (!wanted) draw();
}

// What the server is about to say. Of other data than is drawn, the places come with that.
export function answerSooner(folder, filters) {
  if (lastWord?.folder === folder) answerFilters(folder, filters);
}

// The server has refused what a reader asked for.
export function withdraw() {
  settle();
  if (lastWord) draw();
}

// What a reader changes: some of the filters, or with ``whole`` all of them.
export function filterAhead(change, whole = false) {
  doubt();
  if (!lastWord || ready?.folder !== lastWord.folder) return;
  wanted = { ...(whole ? {} : wanted ?? lastWord.filters), ...change };
  if (alikeFilters(wanted, lastWord.filters)) settle();
  else {
    clearTimeout(giveUp);
    giveUp = setTimeout(withdraw, HOLDING);
  }
  draw();
}

// Where no server answers, what a reader does is the last word.
export function keepFilters() {
  if (lastWord) lastWord.filters = currentFilters();
  settle();
}

export function currentFilters() { return { ...EVERYTHING, ...(wanted ?? lastWord?.filters) }; }

export function currentNames() { return ready?.engine.coded ?? null; }

// Two periods to begin with, of what is drawn; null where there are none.
export function currentHalves() { return latest ? halves(latest.view) : null; }

function settle() {
  clearTimeout(giveUp);
  wanted = null;
}

// At once where everything is there, for the next frame; else when it has come, and nothing newer is wanted.
function draw() {
  const { folder } = lastWord, mine = ++turn, filters = wanted ?? lastWord.filters;
  if (ready?.folder === folder && (!filters.words || ready.engine.search)) return showView(filters);
  loadData(folder).then(async (data) => {
    if (filters.words) await loadWords(folder, data.engine);
    if (mine !== turn) return;
    ready = { folder, ...data };
    showView(filters);
  }).catch((error) => {
    if (mine !== turn) return;
    latest = null;                          // what is drawn lies under the fault, and is to be drawn again
    for (const { fails } of followers) fails?.(error);
  });
}

// Two views of the same filters have the same ``of``, and of the same but for the years, the same ``others``.
function showView(filters) {
  const of = normal(filters);
  if (latest?.engine !== ready.engine || latest.of !== of) {
    const others = normal({ ...filters, periods: [] });
    latest = { ...ready, view: ready.engine.view(filters), periods: filters.periods ?? [], of, others };
  }
  catchUp();
}

export function alikeFilters(one, other) { return normal(one) === normal(other); }

// The same choice in another order, or all kinds by name, is the same filter.
function normal(filters) {
  const { chosen, kinds, match, ...others } = { ...EVERYTHING, ...filters }, all = ready?.engine.coded.kinds ?? [];
  const values = Object.entries(chosen).filter(([, some]) => some.length).map(([name, some]) => [name, [...some].sort()]).sort();
  const some = kinds && kinds.length < all.length ? [...kinds].sort() : null;
  const only = match === "only" && chosen.country?.length;   // of no countries, none is left out
  return JSON.stringify([values, some, Boolean(only), Object.entries(others).sort()]);
}
