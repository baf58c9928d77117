// Make the hues of the legend switches, as on the live page (``templates/legend.html``): each hides its kinds or shows them.

import { made } from "../shared/made.js";

export class HueSwitches {
  // ``hues`` has by a hue's words in the legend its kinds, of ``all``; ``shown`` gives those that are shown now, null for
  // all; ``tell`` is called with others.
  constructor(all, hues, shown, tell) {
    this.switches = [...document.querySelectorAll(".rg-legend li")].filter((row) => row.textContent.trim() in hues).map((row) => {
      const kinds = hues[row.textContent.trim()], button = made("button", { type: "button" }, ...row.childNodes);
      button.addEventListener("click", () => {
        const now = shown() ?? all, on = areIn(now, kinds), wanted = all.filter((kind) => (kinds.includes(kind) ? !on : now.includes(kind)));
        tell(wanted.length < all.length ? wanted : null);
      });
      row.append(button);
      return { button, kinds };
    });
  }

  show(shown) {
    for (const { button, kinds } of this.switches) {
      const on = !shown || areIn(shown, kinds);
      Object.assign(button, { ariaPressed: String(on), title: on ? "Leave these quotes out" : "Show these quotes again" });
    }
  }
}

function areIn(shown, kinds) { return kinds.every((kind) => shown.includes(kind)); }
