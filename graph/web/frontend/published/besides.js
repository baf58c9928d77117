// Show what a search leads to besides the quotes in view, each a link (``templates/suggestions.html``).

import { EVERYTHING } from "../engine/sieve.js";
import { Suggester } from "../engine/suggestions.js";
import { classed, grouped3, made } from "../shared/made.js";
import { plural } from "../shared/plural.js";
import { filled, inTurn } from "../shared/sentences.js";
import { addressOfState, openedBy } from "./address.js";
import { PageTexts } from "./page_texts.js";

const FEW_QUOTES = 2000, TYPING = 300;          // quotes, and milliseconds
const NAMED = 8;                            // relations or speakers that are named; of more, only how many there are

export class Besides {
  // ``labels.besides`` has the sentences (``render.html.besides``); ``speakers`` are Speakers.
  constructor(engine, quotes, labels, speakers) {
    Object.assign(this, { engine, said: labels.besides, speakers });
    this.texts = new PageTexts(engine.coded, quotes, speakers);
  }

  // Says it in a place of the page; where there is very much to look through, when a reader has stopped typing.
  show(place, scene) {
    clearTimeout(this.waiting);
    if (this.place !== place) this.place?.replaceChildren();
    this.place = place;
    const act = () => place.replaceChildren(...(scene ? this.parts(scene) : []));
    if (!scene?.view.filters.words || this.engine.coded.size <= FEW_QUOTES) return act();
    place.replaceChildren();
    this.waiting = setTimeout(act, TYPING);
  }

  // The part that says it; none where the search leads nowhere else.
  parts({ view, state }) {
    if (!this.engine.search || !view.filters.words.trim()) return [];
    this.suggester ??= new Suggester(this.engine, this.texts);
    const found = this.suggester.suggest(view), rows = [...this.rows(found, view, { ...state, newest: false })];
    if (!rows.length) return [];
    const part = classed("rg-besides", "div", ...rows.map((row) => made("p", {}, ...row)));
    return [Object.assign(part, { role: "note", ariaLabel: this.said.label })];
  }

  * rows({ instead, parts, speakers, elsewhere, summarised, named }, view, state) {
    const { said } = this, drop = (filters, words) => this.link({ ...state, filters, show: "" }, words);
    if (instead) yield filled(said.instead, drop(instead, `“${instead.words}”`));   // guard: published-words-are-proposed
    if (parts.length) yield filled(said.parts, inTurn(parts.map((one) => [drop(one.filters, one.filters.words), ` (${plural(one.quotes, "quote")})`]), " or "));
    if (speakers.length) yield filled(said.speakers, inTurn(speakers.slice(0, NAMED).map((one) => this.speaker(one))));
    if (elsewhere) yield filled(said.elsewhere, drop({ ...EVERYTHING, words: view.filters.words }, filled(elsewhere === 1 ? said.has : said.have, plural(elsewhere, "quote")).join("")));
    for (const [place, some] of [["summary", summarised], ["name", named]]) {
      if (!some.length) continue;
      const more = some.length - NAMED, links = some.slice(0, NAMED).map((one) => [this.relation(one, state)]);
      const listed = more > 0 ? [...inTurn(links, ", "), " and ", ...filled(said.more, grouped3(more))] : inTurn(links);
      yield filled(view.relations.length ? said.also : said.only, place, listed);
    }
  }

  link(state, words) {
    return made("a", { href: addressOfState(state, this.engine.coded), data: { drop: openedBy(state, this.engine.coded) } }, words);
  }

  speaker(one) { return [this.speakers.link(one.name, one.filters, classed("", "bdi", one.name)), ` (${this.speakers.words(one)})`]; }

  relation({ relation, filters, inView }, state) {
    const link = this.link({ ...state, filters, show: relation.id }, relation.title);
    if (inView) {
      delete link.dataset.drop;
      link.dataset.show = relation.id;
    }
    return link;
  }
}
