// Ask for what a click on a link or button in the page's own HTML means, and move the focus if that link goes away with
// the click.

import { askFilters } from "../shared/filters_asked.js";
import { ownPart } from "../shared/own.js";
import { PICKS, pick } from "../shared/picks.js";
import { when } from "../shared/when.js";
import { byKey, focus } from "./keyboard.js";

// A link in the dossier is a true address; a plain click on it need not load the page again.
export function follow(event) {
  const link = ownPart(event, PICKS) ?? row(event);
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const name = PICKS.find((one) => link.dataset[one] !== undefined);
  if (name === "whole" && byKey()) onward(new Set(quotes().map((quote) => quote.id)));
  if (name === "sort" && byKey()) {
    const column = CSS.escape(link.dataset.sort.replace(/^-/, ""));  // the head now asks for the other way round
    replace(link, () => document.querySelector(`[data-sort="${column}"], [data-sort="-${column}"]`));
  }
  if (link.matches("[data-order]") && byKey()) replace(link, () => document.querySelector("[data-order]"));
  else if (link.matches(".rg-legend button") && byKey()) replace(link, () => [...document.querySelectorAll(".rg-legend button")].find((one) => one.textContent === link.textContent));
  else if (["drop", "open"].includes(name) && byKey()) replace(link, () => document.querySelector(name === "drop" ? "[data-drop]" : ".rg-notices [data-open]") ?? document.querySelector(".st-key-layout [aria-checked='true'], .rg-views [aria-checked='true']"));
  if (link.matches(".rg-speaker")) listen();
  askFilters(link);
  pick(name, link.dataset[name]);
}

// A whole row of the table opens its relation; who selects words in it does not mean that.
function row({ target }) {
  const link = target.closest?.(".rg-table tbody tr")?.querySelector("a[data-show]");
  return link && getSelection().isCollapsed ? link : null;   // to ask for what is selected lays the page out
}

// Escape closes an open list first, which does that by itself, then what the reader has unfolded and is in, and then the
// dossier. The filters of a published page are no such fold (``published/controls.js``).
export function escape({ key, target }) {
  const other = "[role='listbox'], [role='menu'], [role='dialog']:not(:has(.rg-grip)), :popover-open"; // the sheet is no other
  if (key !== "Escape" || target.closest?.("input, textarea, [data-testid='stSidebar']") || document.querySelector(other)) return;
  const fold = target.closest?.("details[open]:not(.rg-drawer)");
  if (!fold) return document.querySelector(".rg-back a")?.click();
  fold.open = false;
  fold.querySelector("summary").focus();
}

// The first stop of the Tab key leads past the graph, however many relations it lists.
export function skip(event) {
  if (!ownPart(event, ["skip"])) return;
  event.preventDefault();
  const part = [...document.querySelectorAll("[data-dossier] h2, .rg-document")].find((one) => one.checkVisibility());
  if (!part) return;
  focus(part);
  part.scrollIntoView({ block: "nearest" });
}

// Those that can be read: a published page holds those of the other dossiers as well.
function quotes() { return [...document.querySelectorAll(".rg-quote")].filter((quote) => quote.checkVisibility()); }

// All that a speaker says is a document of its own: it is read from its head on.
function listen() {
  const said = () => document.querySelector(".rg-said"), before = said();
  when(() => said() !== before && said(), (head) => {
    if (byKey()) focus(head);
    if (head.getBoundingClientRect().top < 0) head.scrollIntoView({ block: "start" });
  });
}

// "Show the others" goes with what it shows: the focus moves on to the first quote that was not there.
function onward(known) {
  when(() => quotes().find((quote) => !known.has(quote.id)), focus);
}

// A head that is sorted by, or a chip that is taken off, goes with what it stood in: the focus moves to what stands there now,
// unless what was opened by it has the focus already.
function replace(gone, successor) {
  when(() => !gone.isConnected && successor(), (part) => { if (document.activeElement === document.body) focus(part); });
}
