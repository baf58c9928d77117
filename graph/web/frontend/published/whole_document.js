// Show all quotes in view as one document, each once, in order of time (``templates/document.html``). The quotes are
// the page's own elements: they leave their dossiers for it, and go back with another view.

import { atLeisure } from "../shared/idle.js";
import { plural, yearsWords } from "../shared/plural.js";
import { orderLink, orderWords, pairLinks } from "./dossiers.js";
import { classed, grouped3, made, verb } from "../shared/made.js";
import { cautionsOf } from "./overview.js";
import { say } from "./sentence_table.js";
import { arriving } from "./words_here.js";
import { inOrder, oldestFirst, periodParts } from "./page_quotes.js";

const SHOWN_AT_ONCE = 300;                  // quotes, of each period; more on request

export class WholeDocument {
  constructor(place, quotes, marks, besides, speakers) {
    Object.assign(this, { quotes, marks, besides, speakers, whole: false, open: false });   // ``whole``: all of it, where it begins with some
    this.told = place.appendChild(made("div"));
    this.warned = place.appendChild(made("div"));
    this.led = place.appendChild(made("div"));
    this.section = place.appendChild(classed("rg-document", "section"));
    this.section.ariaLabel = "Quotes in view";
    this.order = orderLink();
  }

  show(scene) {
    const { coded, view } = scene, pairs = new Map(), first = new Map(), parts = [];
    this.open = true;
    this.warned.replaceChildren(...cautionsOf(scene));
    this.besides.show(this.led, scene);
    for (const { relation } of view.relations) {
      for (const number of view.quotesOf(relation)) {
        const words = coded.words[number];
        if (!first.has(words) || (scene.quote && scene.relation === relation.id)) first.set(words, number);
        pairs.set(words, [...(pairs.get(words) ?? []), relation]);
      }
    }
    const { head, none } = this.speakers.headOf(view);
    parts.push(...head);
    if (first.size > 1) {
      this.order.textContent = orderWords(scene.state.newest);
      parts.push(classed("rg-note", "div", this.order));
    }
    const numbers = inOrder(coded, oldestFirst(coded, [...first.values()]), scene.state.newest);
    const stretches = periodParts(coded, scene.periods, numbers).map((part) => ({ ...part, some: this.whole ? part.found : part.found.slice(0, SHOWN_AT_ONCE) }));
    const place = made("div"), awaited = arriving(stretches.flatMap(({ some }) => some.map((number) => coded.relations[coded.relation[number]].id)), place);
    if (awaited) {
      scene.awaited = awaited;
      return this.section.replaceChildren(...head, place);
    }
    for (const { in: periods, found, some } of stretches) {
      if (periods.length) parts.push(this.head(scene, periods, numbers));
      for (const number of some) parts.push(classed("rg-pairs", head.length || periods.length ? "h3" : "h2", ...pairLinks(pairs.get(coded.words[number]))), this.taken(number, scene));
      if (found.length > some.length) parts.push(restOf(found.length - some.length, periods.length ? "period" : "view"));
    }
    if (!numbers.length) parts.push(classed("rg-summary", "p", say("none"), ...none));
    this.section.replaceChildren(...parts);
  }

  // The browser's own search looks into the dossiers. Very many quotes take a while, for which nobody waits.
  leave() {
    if (!this.open) return;
    this.open = false;
    atLeisure(() => { if (!this.open) this.quotes.bringBack(); });
  }

  taken(number, { state }) {
    const quote = this.quotes.at(number);
    quote.hidden = false;
    quote.classList.toggle("rg-focus", quote.id === state.show);
    this.speakers.lead(quote, number);
    this.marks.quote(quote, quote.id === state.show);
    return quote;
  }

  head({ coded, periods }, own, numbers) {
    const name = own.map((one) => yearsWords(periods[one])).join(" and ");
    if (own.length > 1) return classed("rg-part", "h2", `${name} `, classed("rg-soft"));
    const number = numbers.filter((one) => coded.reachesInto(one, periods[own[0]])).length;
    return classed("rg-part", "h2", `${name} `, classed("rg-soft", "span", number ? plural(number, "quote") : "no quotes"));
  }
}

function restOf(more, what) {
  const others = grouped3(more), button = made("button", { type: "button", className: "rg-link", data: { whole: "quotes" }, textContent: `Show ${others} more` });
  const paper = classed("rg-on-paper", "span", `${plural(more, "more quote")} of this ${what} ${verb(more, "is", "are")} not printed. Choose “Show ${others} more” on the page, then print again.`);
  return classed("rg-rest", "p", button, " ", paper);
}
