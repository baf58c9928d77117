// Make the legend say what is drawn: its hues are switches, and in a comparison its signs are there too
// (``templates/legend.html``).

import { currentFilters } from "../filtering/current.js";
import { classed, made } from "../shared/made.js";
import { changeWords } from "../table/sums.js";
import { HueSwitches } from "./hue_switches.js";

export class LegendSwitches {
  // ``key`` has the words that the drawing's foot has (network/fewer.js), and ``most`` is how many relations are drawn at
  // most.
  constructor(coded, labels, { key, most }, tell) {
    Object.assign(this, { labels, key, most });
    this.list = document.querySelector(".rg-legend");
    for (const sign of this.list.querySelectorAll(".rg-sign")) sign.closest("li").remove();   // those of the periods it was published with
    const rowOf = (words) => [...this.list.children].find((row) => row.textContent.trim() === words);
    this.foot = { width: rowOf(key.width), none: rowOf(key.none) };
    this.hues = new HueSwitches(coded.kinds, labels.hues, () => currentFilters().kinds, (kinds) => tell({ ...currentFilters(), kinds }));
  }

  show(scene) {
    this.hues.show(scene.view.filters.kinds);
    const many = scene.relations.size > this.most, { width, none } = this.foot;
    width.classList.toggle("rg-at-foot", scene.comparing);
    none.classList.toggle("rg-at-foot", scene.comparing || many);
    none.textContent = many ? this.key.fewer : this.key.none;
    for (const row of this.list.querySelectorAll(":scope > [data-change]")) row.remove();
    if (!scene.comparing) return;
    for (const [key, words] of this.labels.changeSigns) this.list.append(made("li", { data: { change: "" } }, classed(`rg-sign rg-${key}`), changeWords(words, scene.years)));
  }
}
