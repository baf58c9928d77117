// Show the filters in use, each with a way to remove it.

import { focus } from "../dossier/keyboard.js";
import { EVERYTHING } from "../engine/sieve.js";
import { yearsWords } from "../shared/plural.js";
import { made } from "../shared/made.js";

export class FilterChips {
  constructor(place, coded, labels, tell) {
    Object.assign(this, { coded, labels, tell });
    this.list = place.appendChild(made("ul", { className: "rg-chips", ariaLabel: "Filters in use" }));
  }

  // The chip that is taken off had the focus: the next one has it then.
  show(filters) {
    const at = [...this.list.children].findIndex((row) => row.contains(document.activeElement));
    this.list.replaceChildren(...this.inUse(filters).map(([words, without]) => {
      const row = made("li"), button = row.appendChild(made("button", { type: "button", ariaLabel: `Remove filter: ${words}` }));
      button.append(made("bdi", { textContent: words }), " ", made("span", { textContent: "×", ariaHidden: "true" }));
      button.addEventListener("click", () => this.tell({ ...filters, ...without }));
      return row;
    }));
    this.list.hidden = !this.list.children.length;
    if (at >= 0) focus((this.list.children[at] ?? this.list.lastChild)?.firstChild ?? document.querySelector(".rg-views [aria-checked='true']"));
  }

  // Each in words, with what takes it off; in the order and the words of the live page (``render.html.header``).
  inUse({ chosen, match, periods, kinds, reportDated, actsOnly, words }) {
    const found = [];
    if (words.trim()) found.push([`search: ${words.trim()}`, { words: "" }]);
    for (const choice of this.coded.choices) {
      for (const value of chosen[choice.name] ?? []) {
        const others = chosen[choice.name].filter((one) => one !== value);
        found.push([choice.words[choice.values.indexOf(value)], { chosen: { ...chosen, [choice.name]: others } }]);
      }
    }
    if (chosen.country?.length && match === "only") found.push(["only among these", { match: EVERYTHING.match }]);
    if (periods.length) found.push([periods.map(yearsWords).join(" vs. "), { periods: [] }]);
    found.push(...this.ofKinds(kinds));
    if (!reportDated) found.push(["excluding quotes dated by their report only", { reportDated: true }]);
    if (actsOnly) found.push(["Acts only", { actsOnly: false }]);
    return found;
  }

  ofKinds(kinds) {
    if (!kinds) return [];
    const all = this.coded.kinds, hidden = all.filter((kind) => !kinds.includes(kind)), words = (kind) => this.labels.kinds[kind];
    if (hidden.length > Math.floor(all.length / 2)) return [[kinds.length ? `only: ${kinds.map(words).join("; ")}` : "nothing selected", { kinds: null }]];
    return hidden.map((kind) => [`excluding ${words(kind)}`, { kinds: hidden.length === 1 ? null : all.filter((one) => one === kind || kinds.includes(one)) }]);
  }
}
