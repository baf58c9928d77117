// What is shown, and what a reader picks: the links and buttons of the page's own HTML.
// One module with network.js, mounted for itself: it carries one id to the drawing and back, never the graph.

let shown = null;                           // what the dossier shows: a relation's id, a country's code, or null
let pick = () => {};                        // tells Python what was picked: {show: id}, or another of PICKS
const PICKS = ["show", "sort", "whole", "drop", "open"];

export default function mount(component) {
  return component.name.endsWith("selection") ? selection(component) : network(component);
}

function selection({ data, parentElement, setTriggerValue }) {
  pick = (id) => setTriggerValue("pick", id);
  const before = shown, mine = (shown = data?.show ?? null);
  graphs.forEach((graph) => graph.redraw());
  const fresh = (data?.picks ?? 0) > picked;  // a reader has just picked it
  picked = data?.picks ?? 0;
  if (fresh || shown !== pointed) pointed = null;
  const land = !landed;                     // a link that somebody sent leads to the words, wherever they begin
  landed = true;
  if (shown?.includes(".")) point(shown, land);
  else if ((fresh || land) && shown) reveal(shown, land);
  if (before && !shown) comeBack(before.split(".")[0]);
  else if (fresh && byKey) arrive(shown ?? "");
  hear(parentElement);
  return () => { parentElement.links.abort(); if (shown === mine) shown = null; };
}

function hear(parentElement) {
  parentElement.links?.abort();             // first: the same listener twice would count as once, and go with the old
  const { signal } = (parentElement.links = new AbortController());
  for (const listener of [follow, carry, skip, drawer]) document.addEventListener("click", listener, { signal });
  for (const kind of ["keydown", "pointerdown", "click"]) document.addEventListener(kind, notice, { signal, capture: true });
}

// A link in the dossier is a true address; a plain click on it need not load the page again.
function follow(event) {
  const link = event.composedPath().find((part) => PICKS.some((name) => part.dataset?.[name] !== undefined));
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const name = PICKS.find((one) => link.dataset[one] !== undefined);
  if (name === "whole" && byKey) onward(new Set(quotes().map((quote) => quote.id)));
  if (name === "sort" && byKey) {
    const column = CSS.escape(link.dataset.sort.replace(/^-/, ""));  // the head now asks for the other way round
    replace(link, () => document.querySelector(`[data-sort="${column}"], [data-sort="-${column}"]`));
  }
  if (["drop", "open"].includes(name) && byKey) replace(link, () => document.querySelector(`[data-${name}]`) ?? document.querySelector(".st-key-layout [aria-checked='true']"));
  pick({ [name]: link.dataset[name] });
}

const TOP = 64;                             // what lies under the button of the filters is not in sight
let pointed = null;
// The address of one quote leads to that quote, however long its dossier: once, when it is there.
function point(id, land, tries = 120) {
  if (!id?.includes(".") || id === pointed) return;
  const quote = document.getElementById(id);
  if (!quote) {
    // Of a link that was opened just now, the dossier stands here whole: what it has not, the filters hide.
    const relation = id.split(".")[0], hidden = land && document.querySelector(`[data-dossier="${CSS.escape(relation)}"]`);
    if (hidden || !tries) reveal(relation, true);
    else requestAnimationFrame(() => point(id, land, tries - 1));
    return;
  }
  pointed = id;
  const { top, bottom } = quote.getBoundingClientRect();
  if (top >= TOP && bottom <= innerHeight) return;  // nothing jumps that is in sight
  quote.scrollIntoView({ block: quote.offsetHeight > innerHeight ? "start" : "center" });  // a long one has a beginning
}

let picked = 0, landed = false;
// A new selection scrolls to its dossier, as soon as that is there, where it lies under the graph or begins above the screen.
function reveal(id, atOnce = false, tries = 120) {
  const dossier = document.querySelector(`[data-dossier="${CSS.escape(id)}"]`);
  if (!dossier) {
    if (tries && id === shown?.split(".")[0]) requestAnimationFrame(() => reveal(id, atOnce, tries - 1));
    return;
  }
  const before = dossier.previousElementSibling, part = before?.matches(".rg-notices") ? before : dossier;
  const top = part.getBoundingClientRect().top;
  if (top >= 0 && top < innerHeight * 0.75) return;
  const calm = atOnce || matchMedia("(prefers-reduced-motion: reduce)").matches;
  part.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
}

let byKey = false;                          // was it by key that a reader last opened something?
function notice(event) {
  const pressed = event.type === "keydown" && (event.key === "Enter" || event.key === " ");
  if (pressed || (event.type === "click" && !event.detail)) byKey = true;    // a screen reader's click has no detail
  else if (event.type !== "click") byKey = false;
}

// What was opened by key takes the focus as soon as it is there, so that a screen reader reads on; a mouse leaves it.
function arrive(id, tries = 120) {
  if (!byKey || id !== (shown ?? "")) return;
  const name = CSS.escape(id), part = document.querySelector(id.includes(".") ? `.rg-focus[id="${name}"]` : `[data-dossier="${name}"] h2`);
  if (part) focus(part);
  else if (tries) requestAnimationFrame(() => arrive(id, tries - 1));
}

const quotes = () => [...document.querySelectorAll(".rg-quote")];

// "Show the others" goes with what it shows: the focus moves on to the first quote that was not there.
function onward(known, tries = 240) {
  const part = quotes().find((quote) => !known.has(quote.id));
  if (part) focus(part);
  else if (tries) requestAnimationFrame(() => onward(known, tries - 1));
}

// A head that is sorted by, or a chip that is taken off, goes with what it stood in: the focus moves to what stands there now.
function replace(gone, successor, tries = 240) {
  if (!gone.isConnected) focus(successor());
  else if (tries) requestAnimationFrame(() => replace(gone, successor, tries - 1));
}

// What was closed gives the place back that it was opened from: its row, or its line in the graph.
function comeBack(id, tries = 240) {
  if (shown) return;
  if (!document.querySelector('[data-dossier=""], .rg-document')) {
    if (tries) requestAnimationFrame(() => comeBack(id, tries - 1));
    return;
  }
  const name = CSS.escape(id), row = document.querySelector(`.rg-table a[data-show="${name}"], .rg-rows a[data-show="${name}"]`);
  const lost = byKey || document.activeElement === document.body;
  const place = row ?? [...graphs.values()].map((graph) => graph.root.querySelector(`.reach [data-id="${name}"] button`)).find(Boolean);
  if (lost && place) focus(place);
  row?.closest(".rg-table")?.querySelector(`a[data-show="${name}"]`).scrollIntoView({ block: "center" });
}

function focus(part) {
  if (!part) return;
  if (part.tabIndex < 0) part.tabIndex = -1;  // what is no stop of the Tab key can have the focus all the same
  part.focus({ preventScroll: true });
}

// The first stop of the Tab key leads past the graph, however many relations it lists.
function skip(event) {
  if (!event.composedPath().some((part) => part.dataset?.skip !== undefined)) return;
  event.preventDefault();
  const part = document.querySelector("[data-dossier] h2, .rg-document");
  if (!part) return;
  focus(part);
  part.scrollIntoView({ block: "nearest" });
}
