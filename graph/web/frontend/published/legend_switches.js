// Make the legend a set of switches: the sign of a hue hides its kinds or shows them; in a comparison its signs are
// there too (``templates/legend.html``).

import { currentFilters } from "../filtering/current.js";
import { classed, made } from "../shared/made.js";
import { changeWords } from "../table/sums.js";

export class LegendSwitches {
  // ``labels.hues`` has the kinds that bring a hue, by its words in the legend; ``key`` the words that the drawing's foot
  // has (network/fewer.js), and ``most`` how many relations are drawn at most.
  constructor(coded, labels, { key, most }, tell) {
    Object.assign(this, { coded, labels, key, most, tell });
    this.list = document.querySelector(".rg-legend");
    for (const sign of this.list.querySelectorAll(".rg-sign")) sign.closest("li").remove();   // those of the periods it was published with
    const rowOf = (words) => [...this.list.children].find((row) => row.textContent.trim() === words);
    this.foot = { width: rowOf(key.width), none: rowOf(key.none) };
    this.switches = [...this.list.children].filter((row) => row.textContent.trim() in labels.hues).map((row) => this.turned(row));
  }

  turned(row) {
    const kinds = this.labels.hues[row.textContent.trim()], button = made("button", { type: "button" }, ...row.childNodes);
    button.addEventListener("click", () => this.turn(kinds));
    row.replaceChildren(button);
    return { button, kinds };
  }

  turn(kinds) {
    const filters = currentFilters(), now = filters.kinds ?? this.coded.kinds, on = kinds.every((kind) => now.includes(kind));
    const wanted = this.coded.kinds.filter((kind) => (kinds.includes(kind) ? !on : now.includes(kind)));
    this.tell({ ...filters, kinds: wanted.length < this.coded.kinds.length ? wanted : null });
  }

  show(scene) {
    const { filters } = scene.view;
    for (const { button, kinds } of this.switches) {
      const on = kinds.every((kind) => !filters.kinds || filters.kinds.includes(kind));
      button.ariaPressed = String(on);
      button.title = on ? "Leave these quotes out" : "Show these quotes again";
    }
    const many = scene.relations.size > this.most, { width, none } = this.foot;
    width.classList.toggle("rg-at-foot", scene.comparing);
    none.classList.toggle("rg-at-foot", scene.comparing || many);
    none.textContent = many ? this.key.fewer : this.key.none;
    for (const row of this.list.querySelectorAll(":scope > [data-change]")) row.remove();
    if (!scene.comparing) return;
    for (const [key, words] of this.labels.changeSigns) this.list.append(made("li", { data: { change: "" } }, classed(`rg-sign rg-${key}`), changeWords(words, scene.years)));
  }
}
