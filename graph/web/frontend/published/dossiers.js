// Filter the page's dossiers: the one that is read is made to say what is in view (``templates/relation.html``,
// ``templates/country.html``). Its words are there already; quotes are hidden or put in another order.

import { plural, yearsWords } from "../shared/plural.js";
import { classed, grouped3, linkTo, made, sentence, verb } from "../shared/made.js";
import { renewSums, sumsWords } from "../table/sums.js";
import { actsOf } from "./country_acts.js";
import { inOrder, periodParts } from "./page_quotes.js";
import { showRows, takeRows } from "./rows.js";
import { say } from "./sentence_table.js";
import { dossierButton } from "./share_links.js";

export class Dossiers {
  constructor(quotes, marks, speakers, events) {
    Object.assign(this, { quotes, marks, speakers, events });
    this.rows = new Map();                  // the code of a country → the rows of its list
  }

  // Of a relation or a country that is in view.
  show(id, scene) {
    const part = document.getElementById(id).querySelector(".rg-dossier"), back = part.querySelector(".rg-back a");
    back.textContent = `‹ ${say(scene.comparing ? "changed" : "overview")}`;
    if (scene.relations.has(id)) this.relation(part, scene.relations.get(id), scene);
    else this.country(part, scene.countries.get(id), scene);
  }

  relation(part, one, scene) {
    const { coded } = scene, { place } = one.relation, head = part.querySelector("header");
    renewLook(head.querySelector(".rg-look"), one, scene);
    const counts = head.querySelector(".rg-counts");
    counts.dataset.away ??= counts.querySelector("[data-hidden]")?.dataset.hidden ?? 0; // quotes left out when it was published
    const hidden = Number(counts.dataset.away) + coded.starts[place + 1] - coded.starts[place] - one.quotes;
    for (const sign of counts.querySelectorAll("[class^='rg-k']")) sign.dataset.kind ??= coded.kinds[sign.className.slice("rg-k".length)]; // of very many quotes a kind is told by its sign alone
    for (const kind of counts.querySelectorAll("[data-kind]")) {
      const number = one.kinds[coded.kinds.indexOf(kind.dataset.kind)];
      kind.hidden = !number;
      kind.querySelector("b").textContent = grouped3(number);
    }
    const { articles } = scene.reachOf(one);
    counts.querySelector("[data-articles]").replaceChildren(`${verb(articles, "Article", "Articles")} `, made("b", { textContent: grouped3(articles) }));
    counts.querySelector("[data-hidden]")?.remove();
    if (hidden) counts.append(made("span", { data: { hidden: "" } }, "Hidden by the filters ", made("b", { textContent: grouped3(hidden) })));
    const summary = head.querySelector(".rg-summary");
    this.marks.summary(summary);
    renewSummary(summary, hidden && one.quotes + hidden);
    renewOrder(head, one.quotes, scene.state.newest);
    giveFile(head, one.relation.id);
    this.arrange(part, one.relation, scene);
  }

  // The quotes in view in their order, with the heads of their periods, and behind them those that are hidden.
  arrange(part, { place }, scene) {
    const { coded, view, state } = scene, all = this.quotes.of(place), first = coded.starts[place], wanted = [];
    for (const { in: periods, found } of periodParts(coded, scene.periods, view.quotesOf({ place }))) {
      if (periods.length) wanted.push(this.partHead(scene, place, periods));
      wanted.push(...inOrder(coded, found, state.newest).map((number) => all[number - first]));
    }
    const seen = new Set(wanted);
    for (const head of part.querySelectorAll(":scope > .rg-part")) head.remove();
    for (const [at, quote] of all.entries()) {
      quote.hidden = !seen.has(quote);
      quote.classList.toggle("rg-focus", quote.id === state.show);
      if (!seen.has(quote)) continue;
      this.speakers.lead(quote, first + at);
      this.marks.quote(quote, quote.id === state.show);
    }
    // What stands in its place is not touched: that would take the focus from it.
    if (!standSo(wanted, part)) part.append(...wanted);
  }

  partHead(scene, place, periods) {
    const compared = scene.compared.get(scene.coded.relations[place].id), name = periods.map((one) => yearsWords(scene.periods[one])).join(" and ");
    if (periods.length > 1) return classed("rg-part", "h3", `${name} `, classed("rg-soft"));
    const part = [compared.first, compared.second][periods[0]], look = scene.lookOfPeriod(part);
    const told = look ? `${plural(part.quotes, "quote")}: ${look.words}` : "no quotes";
    return classed("rg-part", "h3", `${name} `, classed("rg-soft", "span", told));
  }

  country(part, one, scene) {
    const { coded } = scene, place = coded.codes.indexOf(one.code);
    const list = part.querySelector(".rg-rows"), own = scene.fullest.filter(({ relation }) => relation.pair.includes(place));
    if (!this.rows.has(one.code)) this.rows.set(one.code, takeRows(list));
    showRows(list, this.rows.get(one.code), own, scene);
    const reach = own.map((each) => scene.reachOf(each).span).filter(Boolean);
    const span = reach.length ? `, ${yearsWords([Math.min(...reach.map(([first]) => first)), Math.max(...reach.map(([, last]) => last))])}` : "";
    part.querySelector(".rg-summary").replaceChildren(`${plural(one.quotes, "quote")} about ${plural(own.length, "relation")} in view${span}.`, classed("rg-on-screen", "span", " Choose one to read its quotes."));
    renewSums(list, sumsWords({ shared: scene.view.totals(own.map(({ relation }) => relation)).shared }, "in the total above"));
    const acts = actsOf(scene, own, { code: one.code, name: coded.names[place] }, this.speakers.held(), this.events);
    part.querySelector(".rg-of-all").replaceChildren(...acts, ...this.speakers.list(scene.view, one.code));
  }
}

// Do they stand in a part in this order?
function standSo(wanted, part) {
  return wanted.every((one, at) => one.parentNode === part && (!at || Boolean(wanted[at - 1].compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)));
}

function renewLook(part, one, scene) {
  const look = scene.lookOf(one), change = scene.compared.get(one.relation.id)?.change, way = scene.looks.wayWords(one.relation, look, true);
  part.replaceChildren(classed(scene.looks.classes(look)), ...(change ? [classed(`rg-sign rg-${change}`)] : []), sentence(scene.wordsOf(one)));
  if (look.number) part.append(" · ", made("b", { textContent: grouped3(look.number) }), ` of ${plural(one.quotes, "quote")} ${verb(look.number, "reports", "report")} an act${way ? `, ${way}` : ""}`);
}

// A summary follows no filter: where these hide quotes it says of how many it is.
function renewSummary(summary, all) {
  const told = summary?.querySelector(":scope > .rg-of-whole");
  if (all && summary && !told) summary.prepend(classed("rg-soft rg-of-whole", "span", `Summary of all ${plural(all, "quote")}:`), " ");
  if (all || !told) return;
  told.nextSibling.remove();
  told.remove();
}

// The way to the other order in time (``templates/order.html``).
function renewOrder(head, quotes, newest) {
  const note = head.querySelector(":scope > .rg-note"), link = note.querySelector(".rg-order") ?? orderLink();
  link.textContent = orderWords(newest);
  if (quotes > 1 && !link.isConnected) note.append(link);
  else if (quotes < 2) link.remove();
}

// Of very many quotes nothing unfolds in which the file could be offered (``templates/share.html``).
function giveFile(head, id) {
  const note = head.querySelector(":scope > .rg-note");
  if (!note.querySelector(".rg-share, [data-file]")) note.append(Object.assign(dossierButton(id), { className: "rg-link" }));
}

export function orderWords(newest) { return newest ? "Show oldest first" : "Show newest first"; }

export function orderLink() { return made("button", { type: "button", className: "rg-order rg-link", data: { turn: "" } }); }

export function pairLinks(relations) {
  return relations.flatMap(({ id, title }, at) => (at ? [" · ", linkTo(id, title)] : [linkTo(id, title)]));
}
