// The relations in view as a table, sorted by any of its heads (``render.html.table``, ``changes.table``, ``view.sorting``).

import { totalsByPeriod } from "../engine/periods.js";
import { classed, grouped3, linkTo, made } from "../shared/made.js";
import { changeWords, periodSums, renewSums, sumsWords } from "./sums.js";

export class SortableTable {
  constructor(place, coded, labels) {
    Object.assign(this, { coded, labels });
    this.scroll = place.querySelector(".rg-scroll");
    this.plain = this.scroll.querySelector("table");
    this.names = collatedRanks(coded.relations);
    this.rows = new Map([...this.plain.tBodies[0].rows].map((row) => [row.querySelector("[data-show]").dataset.show, row]));
    const keys = ["name", "quotes", ...coded.kinds, "articles", "first", "last"];
    this.heads = [...this.plain.tHead.rows[0].cells].map((cell, at) => sortingHead(cell, keys[at]));
  }

  show(scene) {
    this.changes?.remove();
    this.plain.hidden = scene.comparing;
    if (!scene.comparing) return this.showPlain(scene);
    this.changes = this.plain.parentNode.appendChild(this.changesTable(scene));
    renewSums(this.scroll, scene.compared.size > 1 && summed(scene) ? periodSums(scene) : "");
  }

  showPlain(scene) {
    const rows = [...scene.relations.values()].map((one) => ({ one, id: one.relation.id, ...scene.view.reach(one.relation) }));
    const columns = { name: [({ id }) => this.names.get(id), false], quotes: [({ one }) => one.quotes, true],
      ...Object.fromEntries(this.coded.kinds.map((kind, at) => [kind, [({ one }) => one.kinds[at], true]])),
      articles: [({ articles }) => articles, true], first: [({ span }) => span?.[0] ?? null, false], last: [({ span }) => span?.[1] ?? null, true] };
    for (const { one, id, articles, span } of rows) this.renew(this.rows.get(id), one, articles, span, scene);
    this.plain.tBodies[0].replaceChildren(...this.sorted(rows, columns, scene.state.sort, "quotes", this.heads).map(({ id }) => this.rows.get(id)));
    const totals = scene.view.totals(), foot = this.plain.tFoot?.rows[0];
    if (foot) fillCells(foot, [totals.quotes, ...totals.kinds, scene.head.sources, ...scene.head.span ?? ["–", "–"]]);
    if (foot) foot.parentNode.hidden = rows.length < 2;
    renewSums(this.scroll, rows.length ? sumsWords(totals, "in the last row") : "");
  }

  renew(row, one, articles, span, scene) {
    const line = row.querySelector(".rg-line"), look = scene.lookOf(one);
    line.className = scene.looks.classes(look);
    line.parentElement.title = scene.wordsOf(one);
    choose(row, one.relation.id, scene);
    fillCells(row, [one.quotes, ...one.kinds, articles, ...span ?? ["–", "–"]]);
    const cell = row.cells[row.cells.length - 3];
    cell.replaceChildren(grouped3(articles), ...(articles === 1 ? [" ", made("span", { className: "rg-soft", title: "Based on a single article.", textContent: "(only one)" })] : []));
  }

  // Rows by a column's value, equals by their names, what has none last; the heads are told.
  sorted(rows, columns, sort, otherwise, heads) {
    const bare = sort.replace(/^-/, ""), turned = bare in columns && bare !== sort, key = bare in columns ? bare : otherwise, [value, falls] = columns[key];
    const falling = falls !== turned;
    for (const { cell, button, key: own } of heads) {
      button.dataset.sort = own === key && !turned ? `-${own}` : own;
      if (own === key) cell.ariaSort = falling ? "descending" : "ascending";
      else cell.removeAttribute("aria-sort");
    }
    const named = [...rows].sort((a, b) => this.names.get(a.id) - this.names.get(b.id)), known = named.filter((row) => value(row) !== null);
    return [...known.sort((a, b) => (falling ? value(b) - value(a) : value(a) - value(b))), ...named.filter((row) => value(row) === null)];
  }

  changesTable(scene) {
    const order = this.labels.changes.map(([key]) => key);
    const rows = [...scene.compared.values()].map((one) => ({ ...one, id: one.relation.id, numbers: [one.first.quotes, one.second.quotes] }));
    const columns = { name: [({ id }) => this.names.get(id), false], change: [({ change }) => order.indexOf(change), false], before: [({ numbers }) => numbers[0], true], after: [({ numbers }) => numbers[1], true] };
    const words = { name: "Relation", change: "Change", before: scene.years[0], after: scene.years[1] };
    const heads = Object.keys(columns).map((key) => sortingHead(made("th", { scope: "col" }, made("span", { textContent: words[key] })), key));
    const body = made("tbody", {}, ...this.sorted(rows, columns, scene.state.sort, "change", heads).map((row) => this.changedRow(row, scene)));
    const table = classed("rg-table rg-changes", "table", made("thead", {}, made("tr", {}, ...heads.map(({ cell }) => cell))), body);
    if (rows.length > 1) {
      const { first, second } = totalsByPeriod(scene.view);
      table.append(made("tfoot", {}, made("tr", {}, made("th", { scope: "row", textContent: "All, each quote once" }), made("td"), made("td", { textContent: first }), made("td", { textContent: second }))));
    }
    return table;
  }

  changedRow({ relation, first, second, change }, scene) {
    const name = made("th", { scope: "row" }, linkTo(relation.id, classed(`rg-sign rg-${change}`), relation.title));
    const cells = [first, second].map((part) => {
      const look = scene.lookOfPeriod(part), undone = part.kinds[this.coded.kinds.indexOf("not-done")];
      if (!look) return made("td", {}, classed("rg-soft", "span", "none"));
      const told = undone ? [made("br"), classed("rg-dot rg-none"), classed("rg-soft", "span", `${this.labels.kinds["not-done"]} ${undone}`)] : [];
      return made("td", {}, `${part.quotes} · `, classed(scene.looks.classes(look)), look.words, ...told);
    });
    const row = made("tr", {}, name, made("td", { textContent: changeWords(this.labels.changes.find(([key]) => key === change)[1], scene.years) }), ...cells);
    choose(row, relation.id, scene);
    return row;
  }
}

function summed(scene) {
  const { both, shared } = totalsByPeriod(scene.view);
  return both || shared;
}

// A head as a button that sorts (``templates/sortable.html``).
function sortingHead(cell, key) {
  const button = made("button", { type: "button" }, ...cell.childNodes);
  cell.replaceChildren(button);
  return { cell, button, key };
}

function choose(row, id, { relation }) {
  row.classList.toggle("rg-chosen", id === relation);
  if (id === relation) row.ariaCurrent = "true";
  else row.removeAttribute("aria-current");
}

// The cells of a row behind its head.
function fillCells(row, numbers) {
  numbers.forEach((number, place) => {
    const cell = row.cells[place + 1];
    cell.textContent = typeof number === "number" && place < numbers.length - 2 ? grouped3(number) : number;
    cell.classList.toggle("rg-soft", number === 0);
  });
}

// By relation its rank among the names, letter for letter.
function collatedRanks(relations) {
  const folded = relations.map(({ id, title }) => [title.toLowerCase(), id]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(folded.map(([, id], rank) => [id, rank]));
}
