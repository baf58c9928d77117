// Show the filters in use, each with a way to remove it.

import { focus } from "../dossier/keyboard.js";
import { currentFilters } from "../filtering/current.js";
import { made } from "../shared/made.js";
import { filtersInUse } from "./filters_in_use.js";
import { say } from "./sentence_table.js";

export class FilterChips {
  constructor(place, coded, labels, tell) {
    Object.assign(this, { coded, labels, tell });
    this.list = place.appendChild(made("ul", { className: "rg-chips", ariaLabel: say("inUse") }));
  }

  // The chip that is taken off had the focus: the next one has it then.
  show(filters) {
    const at = [...this.list.children].findIndex((row) => row.contains(document.activeElement));
    this.list.replaceChildren(...filtersInUse(filters, this.coded, this.labels).map(([words, without]) => {
      const row = made("li"), button = row.appendChild(made("button", { type: "button", ariaLabel: say("remove", words) }));
      button.append(made("bdi", { textContent: words }), " ", made("span", { textContent: "×", ariaHidden: "true" }));
      button.addEventListener("click", () => this.tell({ ...currentFilters(), ...without }));
      return row;
    }));
    this.list.hidden = !this.list.children.length;
    if (at >= 0) focus((this.list.children[at] ?? this.list.lastChild)?.firstChild ?? document.querySelector(".rg-views [aria-checked='true']"));
  }
}
