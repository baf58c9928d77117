// What is wrong with the address that was opened, a sentence each, with the links that mend it (``templates/notices.html``).

import { made } from "../shared/made.js";
import { filled } from "../shared/sentences.js";

const MOST_TOLD = 5;                        // sentences; more parts that are wrong are counted only

export class Notices {
  // Above the view, or at the words: where the address opens something. ``said`` has the sentences around them.
  constructor(said) {
    this.said = said;
    this.above = document.querySelector(".rg-columns").parentNode.insertBefore(made("div"), document.querySelector(".rg-columns"));
  }

  // ``close`` is the address without the notice.
  show(place, mistakes, close) {
    const key = JSON.stringify([mistakes, close]);
    if ((place.dataset.told ?? "[]") === key || (!mistakes.length && !place.firstChild)) return;
    place.dataset.told = key;                // what stands there is not announced again
    place.replaceChildren(...(mistakes.length ? [this.part(mistakes, close)] : []));   // guard: published-mistakes-are-told
  }

  part(mistakes, close) {
    const list = made("ul"), more = mistakes.length - MOST_TOLD;
    for (const { words, advice, fixes } of mistakes.slice(0, MOST_TOLD)) {
      const row = list.appendChild(made("li", {}, advice ? `${words} ${advice}` : words));
      fixes.forEach(([label, address], at) => row.append(at ? ", " : " ", made("a", { href: address, textContent: label, data: { open: address } })));
    }
    if (more > 0) list.append(made("li", {}, ...filled(more === 1 ? this.said.one : this.said.several, more)));
    const button = made("button", { type: "button", textContent: "×", ariaLabel: this.said.close, data: { open: close } });
    return Object.assign(made("aside", { className: "rg-notices" }, list, button), { role: "alert", ariaLabel: this.said.label });
  }
}
