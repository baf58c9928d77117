// The filters of a page inside an article: the legend's hues, years and a country, by the rules of the whole page.

import { Coded } from "../engine/coded.js";
import { EVERYTHING, Sieve } from "../engine/sieve.js";
import { EngineView } from "../engine/view.js";
import { classed, grouped3, made, verb } from "../shared/made.js";
import { plural } from "../shared/plural.js";
import { describeHead } from "./described_head.js";
import { EmbeddedLines } from "./embedded_lines.js";
import { HueSwitches } from "./hue_switches.js";

export class EmbeddedFilters {
  // ``index`` is the text of the file that ``view.index_file`` writes, ``hues`` has by a hue's words in the legend its kinds.
  constructor(index, looks, hues) {
    this.coded = new Coded(index);
    this.sieve = new Sieve(this.coded);
    this.lines = new EmbeddedLines(this.coded, looks);
    this.countries = new EngineView(this.sieve, this.sieve.sift(EVERYTHING)).countries();
    this.filters = EVERYTHING;
    this.hues = new HueSwitches(this.coded.kinds, hues, () => this.filters.kinds, (kinds) => this.take({ kinds }));
    const { stops, codes, names } = this.coded, years = stops.map((year) => [year, year]);
    const head = document.querySelector(".rg-embed-head .rg-summary");
    this.published = head.textContent;
    this.said = made("p", { className: "rg-summary", role: "status" });
    this.fields = {
      country: choiceOf("Country", "Country", [["", "all"], ...codes.map((code, place) => [code, names[place]])], ""),
      from: choiceOf("From", "From year", years, stops[0]),
      to: choiceOf("to", "To year", years, stops.at(-1)),
    };
    this.reset = made("button", { type: "button", textContent: "Show all", hidden: true });
    const bar = classed("rg-embed-filters", "div", ...Object.entries(this.fields).filter(([name]) => name === "country" || stops.length > 1).map(([, select]) => select.parentNode), this.reset);
    Object.assign(bar, { role: "group", ariaLabel: "Filters" });
    bar.addEventListener("change", ({ target }) => this.choose(target));
    this.reset.addEventListener("click", () => this.showAll());
    document.querySelector(".rg-columns").prepend(bar);
    head.replaceWith(this.said);
    this.show();
  }

  // The filters that it was published with (``render.html.preview``): what is in view is a sentence of its own after them.
  get narrowed() { return /^Filters: .*\. /.exec(this.published)?.[0] ?? ""; }

  // A year that is later than the last one, or earlier than the first, takes the other with it.
  choose(changed) {
    const { country, from, to } = this.fields, { stops } = this.coded;
    if (Number(from.value) > Number(to.value)) (changed === from ? to : from).value = changed.value;
    const years = [Number(from.value), Number(to.value)], all = years[0] === stops[0] && years[1] === stops.at(-1);
    this.take({ chosen: country.value ? { country: [country.value] } : {}, periods: stops.length < 2 || all ? [] : [years] });
  }

  showAll() {
    const { country, from, to } = this.fields, { stops } = this.coded;
    [country.value, from.value, to.value] = ["", stops[0], stops.at(-1)];
    country.focus();                        // the button goes
    this.take(EVERYTHING);
  }

  take(change) {
    this.filters = { ...this.filters, ...change };
    this.show();
  }

  show() {
    const { coded, filters, sieve } = this, view = new EngineView(sieve, sieve.sift(filters));
    this.reset.hidden = !filters.kinds && !filters.periods.length && !filters.chosen.country;
    this.said.textContent = this.reset.hidden ? this.published : `${this.narrowed}${view.relations.length ? describeHead(view.head(), coded.distinct, filters.periods) : "No quotes match these filters."}`;
    this.hues.show(filters.kinds);
    if (this.reset.hidden && !this.changed) return;   // as the page was published
    this.changed = true;
    this.lines.show(view);                  // guard: embedded-lines-are-filtered
    const inView = new Set(view.relations.map(({ relation }) => relation.id));
    for (const relation of coded.relations) this.dossier(relation, view.fails);
    const left = new Map(view.countries().map((one) => [one.code, one]));
    for (const { code, quotes } of this.countries) note(code, left.get(code)?.quotes ?? 0, quotes);
    for (const row of document.querySelectorAll(".rg-rows li")) row.hidden = !inView.has(row.querySelector("a").hash.slice(1));
  }

  dossier({ id, place }, fails) {
    const first = this.coded.starts[place], quotes = [...document.getElementById(id).querySelectorAll("article")];
    quotes.forEach((quote, at) => { quote.hidden = Boolean(fails[first + at]); });
    note(id, quotes.filter((quote) => !quote.hidden).length, quotes.length);
  }
}

// How many quotes of a relation or a country are in view, if some are not: its dossier tells of all.
function note(id, some, all) {
  const header = document.getElementById(id).querySelector("header"), number = some ? `${grouped3(some)} of ` : "None of ";
  header.querySelector(".rg-embed-some")?.remove();
  if (some < all) header.append(classed("rg-embed-some rg-note", "p", `${number}${plural(all, "quote")} ${verb(Math.max(some, 1), "matches", "match")} the filters; the other numbers here are of all.`));
}

function choiceOf(label, ariaLabel, options, chosen) {
  const select = made("select", { ariaLabel }, ...options.map(([value, words]) => made("option", { value, textContent: words })));
  select.value = chosen;
  made("label", {}, `${label} `, select);
  return select;
}
