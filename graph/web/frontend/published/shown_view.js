// A view on the published page: which of its quotes, dossiers, rows and lines are in sight, and the numbers about them.
// What only Python knows of a whole country or of the whole page is not shown while filters leave something out.

import { EdgeLooks } from "../engine/edge_looks.js";
import { plural, yearsWords } from "../shared/plural.js";
import { DrawnLines } from "./drawn_lines.js";
import { grouped3, made } from "./made.js";

export class ShownView {
  constructor({ coded }, tables) {
    this.coded = coded;
    this.looks = new EdgeLooks(coded, tables);
    this.drawn = new DrawnLines(coded, this.looks);
    // The page has a relation's quotes in the index's order: a number finds its quote.
    this.quotes = new Array(coded.size);
    for (const { id, place } of coded.relations) {
      document.getElementById(id).querySelectorAll(".rg-quote").forEach((quote, at) => { this.quotes[coded.starts[place] + at] = quote; });
    }
    this.said = document.querySelector(".rg-described");
    this.nothing = document.querySelector(".rg-nothing");
    this.table = document.querySelector(".rg-table");
  }

  show(view) {
    const head = view.head(), relations = new Map(view.relations.map((one) => [one.relation.id, one]));
    const countries = new Map(view.countries().map((one) => [one.code, one])), totals = view.totals();
    for (const one of relations.values()) {
      one.look = this.looks.look(one);
      one.says = this.looks.says(one, one.look);
    }
    for (const one of countries.values()) one.words = `${plural(one.quotes, "quote")} about ${plural(one.relations, "relation")}`;
    document.body.classList.toggle("rg-filtered", head.quotes < this.coded.distinct);
    this.quotes.forEach((quote, number) => { quote.hidden = Boolean(view.fails[number]); });
    for (const { id, place } of this.coded.relations) showDossier(id, relations.get(id), this.coded, place, view);
    for (const code of this.coded.codes) showCountry(code, countries.get(code));
    for (const link of document.querySelectorAll(".rg-rows a[data-show]")) this.showRow(link, relations.get(link.dataset.show));
    this.drawn.show(view, relations, countries);
    this.showTable(view, relations, totals, head);
    this.said.textContent = describeHead(head, this.coded.distinct, view.filters.periods);
    this.nothing.hidden = relations.size > 0;
  }

  // A row of a list of relations: its line, how many quotes and acts.
  showRow(link, one) {
    link.closest("li").hidden = !one;
    if (!one) return;
    const acts = this.looks.actsWords(one.relation, one.look);
    link.title = one.look.words;
    link.querySelector(".rg-line").className = this.looks.classes(one.look);
    link.lastElementChild.replaceChildren(plural(one.quotes, "quote"), ...(acts ? [made("br"), acts] : []));
  }

  showTable(view, relations, totals, head) {
    for (const row of this.table.tBodies[0].rows) {
      const one = relations.get(row.querySelector("[data-show]").dataset.show);
      row.hidden = !one;
      if (!one) continue;
      const { articles, span } = view.reach(one.relation), line = row.querySelector(".rg-line");
      line.className = this.looks.classes(one.look);
      line.parentElement.title = one.look.words;
      fill(row, [one.quotes, ...one.kinds, articles, ...span ?? ["–", "–"]]);
    }
    const foot = this.table.tFoot?.rows[0];
    if (foot) fill(foot, [totals.quotes, ...totals.kinds, head.sources, ...head.span ?? ["–", "–"]]);
  }
}

function showDossier(id, one, coded, place, view) {
  const dossier = document.getElementById(id);
  dossier.hidden = !one;
  if (!one) return;
  const counts = dossier.querySelector("header .rg-counts");
  for (const part of counts.querySelectorAll("[data-kind]")) {
    const number = one.kinds[coded.kinds.indexOf(part.dataset.kind)];
    part.hidden = !number;
    part.querySelector("b").textContent = grouped3(number);
  }
  dossier.querySelector(".rg-look").hidden = coded.starts[place + 1] - coded.starts[place] > one.quotes;
  const { articles } = view.reach(one.relation), hidden = coded.starts[place + 1] - coded.starts[place] - one.quotes;
  counts.querySelector("[data-articles]").replaceChildren(`${articles === 1 ? "Article" : "Articles"} `, made("b", { textContent: articles }));
  counts.querySelector("[data-hidden]")?.remove();
  if (!hidden) return;
  const part = counts.appendChild(made("span"));
  part.dataset.hidden = "";
  part.append("Hidden by the filters ", made("b", { textContent: grouped3(hidden) }));
}

function showCountry(code, one) {
  const dossier = document.getElementById(code);
  dossier.hidden = !one;
  if (one) dossier.querySelector(".rg-summary").textContent = `${one.words} in view.`;
}

// The cells of a row behind its head; what stands in one beside its number stays, unless it is about that number.
function fill(row, numbers) {
  numbers.forEach((number, place) => {
    const cell = row.cells[place + 1];
    if (cell.textContent.trim().split(/\s/)[0] !== `${number}`) cell.textContent = typeof number === "number" && place < numbers.length - 2 ? grouped3(number) : number;
    cell.classList.toggle("rg-soft", number === 0);
  });
}

// ``12 of 55 quotes from 2 articles about 9 relations · 1945–2017``: as Python's ``view.describe`` has it.
export function describeHead({ quotes, byReport, sources, relations, span }, everything, periods) {
  const number = quotes < everything ? `${grouped3(quotes)} of ${plural(everything, "quote")}` : plural(quotes, "quote");
  const dated = byReport && periods.length ? ` (${grouped3(byReport)} dated by their report only)` : "";
  const said = `${number}${dated} from ${plural(sources, "article")} about ${plural(relations, "relation")}`;
  const reach = periods.length ? periods : span ? [span] : [];
  return [said, ...(reach.length ? [reach.map(yearsWords).join(" compared with ")] : [])].join(" · ");
}
