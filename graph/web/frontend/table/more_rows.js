// Show the first of very many rows, and say how many more there are; paper has all of them.

import { classed, grouped3, made } from "../shared/made.js";
import { onPrint } from "../shared/printing.js";

const ROWS_AT_ONCE = 300;

export class MoreRows {
  // ``show`` shows the table anew; what is told stands behind ``part``, which holds it.
  constructor(part, show) {
    Object.assign(this, { part, all: false, paper: false, left: new Set() });
    this.button = made("button", { type: "button", className: "rg-link" });
    this.place = classed("rg-rest", "p", this.button);
    const next = part.nextElementSibling;
    (next?.matches(".rg-sums") ? next : part).after(this.place);   // what the table's numbers add up to stands right behind it
    this.ends = new AbortController();
    const options = { signal: this.ends.signal };
    this.button.addEventListener("click", () => {
      const shown = this.links().length;
      this.all = true;
      show();
      this.links()[shown]?.focus({ preventScroll: true });   // the button goes with what it shows
    }, options);
    onPrint((paper) => {
      if (paper === this.paper) return;
      this.paper = paper;
      if (paper ? this.left.size : !this.all) show();
    }, options);
  }

  // Those that are shown of all, which are in order: the first, as far as the one that is read.
  some(rows, read) {
    const reach = Math.max(ROWS_AT_ONCE, rows.findIndex(({ id }) => id === read) + 1), shown = this.all || this.paper ? rows : rows.slice(0, reach);
    this.left = new Set(rows.slice(shown.length).map(({ id }) => id));
    this.place.hidden = !this.left.size;
    this.button.textContent = `Show ${grouped3(this.left.size)} more`;
    return shown;
  }

  lacks(id) { return this.left.has(id); }

  links() { return this.part.querySelectorAll("tbody a"); }

  destroy() { this.ends.abort(); }
}
