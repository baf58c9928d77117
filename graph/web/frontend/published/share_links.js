// The links to a quote and to a relation, as they are seen or bare (``render.html.share``). Those of a block that is open
// say what is in view.

import { EVERYTHING } from "../engine/sieve.js";
import { alikeFilters } from "../filtering/current.js";
import { made } from "../shared/made.js";
import { RECORD_FORMATS } from "../shared/records.js";
import { addressOfState } from "./address.js";

export class ShareLinks {
  // ``files`` are the groups of downloads, of which some have a record of each source.
  constructor(coded, files) {
    this.coded = coded;
    this.records = files.flatMap(([, group]) => group).filter(([key]) => RECORD_FORMATS.includes(key));
    this.open = new Set(document.querySelectorAll(".rg-share[open]"));   // before the script came
    document.addEventListener("toggle", ({ target }) => { if (target.matches?.(".rg-share")) this.turn(target); }, { capture: true });
  }

  show(state) {
    this.state = state;
    for (const block of this.open) this.renew(block);
  }

  // A block was opened or closed.
  turn(block) {
    if (!block.open) return this.open.delete(block);
    this.open.add(block);
    this.renew(block);
  }

  renew(block) {
    const show = block.closest(".rg-quote")?.id ?? block.closest("[data-dossier]").dataset.dossier, filtered = !alikeFilters(this.state.filters, EVERYTHING);
    if (!block.querySelector("[data-save]")) block.querySelector(".rg-buttons a").before(...this.saving(show));
    const [seen, bare] = block.querySelectorAll("button[data-link]:not([data-copy])");
    seen.textContent = filtered ? "Copy link with filters" : "Copy link";
    seen.dataset.link = addressOfState({ ...this.state, show }, this.coded);
    if (!filtered) bare?.remove();
    else if (!bare) seen.after(made("button", { type: "button", textContent: "Copy link without filters", data: { link: `#${show}` } }));
  }

  // What only a script can do is not written into the page for each quote.
  saving(show) {
    const of = show.includes(".") ? {} : { of: "*" }, files = this.coded.places.has(show) ? [dossierButton(show)] : [];
    return [...this.records.map(([save, textContent, file]) => made("button", { type: "button", textContent, data: { save, ending: file.slice(file.lastIndexOf(".")), ...of } })), ...files];
  }
}

// Saves a relation's dossier (downloads.js).
export function dossierButton(show) { return made("button", { type: "button", textContent: "Markdown", data: { file: "markdown", of: show } }); }
