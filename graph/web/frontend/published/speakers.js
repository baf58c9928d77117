// Lead from each speaker's name to all that they say, and list who speaks in the view (``templates/speakers.html``,
// ``templates/document.html``).

import { EVERYTHING } from "../engine/sieve.js";
import { speaking } from "../engine/speaking.js";
import { classed, grouped3, made, renewed, reword } from "../shared/made.js";
import { plural } from "../shared/plural.js";
import { addressOfState, openedBy } from "./address.js";

const LISTED = 12, MADE_AT_ONCE = 100;      // in a list, and behind a click before anybody clicks
const ALL_SAID = { layout: "quotes", sort: "", newest: false, show: "" };

export class Speakers {
  // ``held`` gives what the page holds beside its words (exports/held.js); ``said`` has the sentences (``render.html.besides``).
  constructor(engine, held, said) {
    const { coded } = engine, choice = coded.choices.find(({ name }) => name === "speaker");
    Object.assign(this, { engine, coded, held, said, choice, led: new WeakSet() });
  }

  get anybody() { return this.choice.values.length > 0; }

  speakersOf(number) { return [this.held().cell("speaker", number) ?? []].flat(); }

  // A link to what somebody says, under these filters or in all.
  link(name, filters, ...inside) {
    const state = { ...ALL_SAID, filters: { ...filters, chosen: { ...filters.chosen, speaker: [name] } } };
    return made("a", { className: "rg-speaker", href: addressOfState(state, this.coded), data: { open: openedBy(state, this.coded) } }, ...inside);
  }

  // Makes links of the names under a quote, once.
  lead(quote, number) {
    if (!this.anybody || this.led.has(quote)) return;
    this.led.add(quote);
    const names = this.choice.sets[this.choice.set[number]].map((place) => this.choice.values[place]);
    for (const part of quote.querySelectorAll(".rg-by > bdi:not(.rg-soft)")) {
      const name = part.textContent;
      if (!names.includes(name)) continue;
      const link = this.link(name, EVERYTHING);
      link.title = `Everything by ${name}`;
      part.replaceWith(link);
      link.append(part);
    }
  }

  of(view, country = "") { return this.anybody ? speaking(view, (number) => this.speakersOf(number), this.choice.values, country) : []; }

  // The list of who speaks, with its head; nothing where nobody does.
  list(view, country = "") {
    const found = this.of(view, country);
    return found.length ? [made("h3", { textContent: "Speakers" }), this.rows(found, view)] : [];
  }

  // The same in ``place``, of everybody in the view: the first of them, and behind a click the others. Of very many the
  // rows are made at that click: a thousand that nobody sees took half of a filter's time.
  listIn(place, view) {
    const found = this.of(view), others = found.slice(LISTED), there = place.querySelector(":scope > .rg-others");
    const first = found.length ? [made("h3", { textContent: "Speakers" }), this.rows(found.slice(0, LISTED), view)] : [];
    const more = others.length && (there ?? made("details", { className: "rg-others" }, made("summary")));
    renewed(place, more ? [...first, more] : first);
    if (!more) return;
    const head = more.firstElementChild, fill = () => renewed(more, [head, this.rows(others, view)]);
    reword(head, plural(others.length, "more speaker"));
    more.ontoggle = () => { if (more.open) fill(); };
    if (more.open || others.length <= MADE_AT_ONCE) fill();
    else more.replaceChildren(head);
  }

  rows(some, view) { return classed("rg-voices", "ul", ...some.map((one) => this.row(one, view.filters))); }

  row(one, filters) {
    const roles = one.roles.length ? [classed("rg-soft", "span", ", ", classed("", "bdi", one.roles.join("; ")))] : [];
    return made("li", {}, this.link(one.name, filters, classed("", "bdi", one.name)), ...roles, " ", classed("rg-soft rg-number", "span", this.words(one)));
  }

  // ``6 quotes, 4 as reported``
  words({ quotes, reported }) {
    return `${plural(quotes, "quote")}${reported ? `, ${reported === quotes ? "" : `${grouped3(reported)} `}${this.said.asReported}` : ""}`;
  }

  // The head of all that one speaker says: parts before the quotes, and what stands where there is none.
  headOf(view) {
    const { speaker } = view.filters.chosen, name = speaker?.length === 1 ? speaker[0] : null;
    if (!name) return { head: [], none: [] };
    const all = { ...EVERYTHING, chosen: { speaker } }, hidden = this.engine.look(all).head().quotes - view.head().quotes;
    const everything = () => this.link(name, EVERYTHING, "Show everything by ", classed("", "bdi", name)), one = this.of(view).find((own) => own.name === name);
    const none = hidden ? [` They hide ${plural(hidden, "quote")} by `, classed("", "bdi", name), ". ", everything(), "."] : [];
    if (!one) return { head: [], none };
    const title = classed("rg-said", "h2", hidden ? "Some of what " : "Everything by ", classed("", "bdi", name), hidden ? " says" : "");
    const more = hidden ? [`; the other filters hide ${grouped3(hidden)}. `, everything()] : [];
    return { head: [title, classed("rg-summary", "p", this.words(one), ...more, ".")], none };
  }
}
