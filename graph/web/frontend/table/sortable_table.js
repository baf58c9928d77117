// Show the relations in view as a table that any of its headings sorts (``render.html.table``, ``changes.table``,
// ``view.sorting``).

import { totalsByPeriod } from "../engine/periods.js";
import { classed, grouped3, made } from "../shared/made.js";
import { MoreRows } from "./more_rows.js";
import { choose, RelationRows } from "./relation_rows.js";
import { changeWords, periodSums, renewSums, sumsWords } from "./sums.js";

export class SortableTable {
  // ``linked`` gives the link that opens a relation, with what stands in it.
  constructor(place, coded, labels, linked) {
    Object.assign(this, { coded, labels, linked });
    this.scroll = place.querySelector(".rg-scroll");
    this.plain = this.scroll.querySelector("table");
    this.names = collatedRanks(coded.relations);
    this.rows = new RelationRows(this.plain.tBodies[0], coded.kinds.length, linked);
    const keys = ["name", "quotes", ...coded.kinds, "articles", "first", "last"];
    this.more = new MoreRows(this.scroll, () => { if (this.scene) this.show(this.scene); });   // none before the table was ever seen
    this.heads = [...this.plain.tHead.rows[0].cells].map((cell, at) => sortingHead(cell, keys[at]));
  }

  show(scene) {
    this.scene = scene;
    const table = scene.comparing ? this.changesTable(scene) : this.plain;
    if (table.parentNode !== this.scroll) this.scroll.replaceChildren(table);
    if (!scene.comparing) return this.showPlain(scene);
    renewSums(this.scroll, scene.compared.size > 1 && summed(scene) ? periodSums(scene) : "");
  }

  // Another relation is read, or none; its row is among those that are shown.
  choose(id) {
    if (this.scene) this.scene.relation = id ?? "";
    if (this.more.lacks(id)) return this.show(this.scene);
    for (const row of this.scroll.querySelectorAll("tbody tr")) choose(row, row.querySelector("a").dataset.show === id);
  }

  showPlain(scene) {
    const rows = [...scene.relations.values()].map((one) => ({ one, id: one.relation.id, ...scene.reachOf(one) }));
    const columns = { name: [({ id }) => this.names.get(id), false], quotes: [({ one }) => one.quotes, true],
      ...Object.fromEntries(this.coded.kinds.map((kind, at) => [kind, [({ one }) => one.kinds[at], true]])),
      articles: [({ articles }) => articles, true], first: [({ span }) => span?.[0] ?? null, false], last: [({ span }) => span?.[1] ?? null, true] };
    this.rows.show(this.more.some(this.sorted(rows, columns, scene.state.sort, "quotes", this.heads), scene.relation), scene);
    const { totals } = scene;
    this.foot(rows.length > 1 ? [totals.quotes, ...totals.kinds, scene.head.sources, ...scene.head.span ?? ["–", "–"]] : null);
    renewSums(this.scroll, rows.length ? sumsWords(totals, "in the last row") : "");
  }

  foot(numbers) {
    if (!numbers) return this.plain.deleteTFoot();
    const row = this.plain.tFoot?.rows[0] ?? footOf(this.plain, numbers.length);
    numbers.forEach((number, place) => {
      const cell = row.cells[place + 1];
      cell.textContent = typeof number === "number" && place < numbers.length - 2 ? grouped3(number) : number;
      cell.classList.toggle("rg-soft", number === 0);
    });
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

  destroy() { this.more.destroy(); }

  changesTable(scene) {
    const order = this.labels.changes.map(([key]) => key);
    const rows = [...scene.compared.values()].map((one) => ({ ...one, id: one.relation.id, numbers: [one.first.quotes, one.second.quotes] }));
    const columns = { name: [({ id }) => this.names.get(id), false], change: [({ change }) => order.indexOf(change), false], before: [({ numbers }) => numbers[0], true], after: [({ numbers }) => numbers[1], true] };
    const words = { name: "Relation", change: "Change", before: scene.years[0], after: scene.years[1] };
    const heads = Object.keys(columns).map((key) => sortingHead(made("th", { scope: "col" }, made("span", { textContent: words[key] })), key));
    const body = made("tbody", {}, ...this.more.some(this.sorted(rows, columns, scene.state.sort, "change", heads), scene.relation).map((row) => this.changedRow(row, scene)));
    const table = classed("rg-table rg-changes", "table", made("thead", {}, made("tr", {}, ...heads.map(({ cell }) => cell))), body);
    if (rows.length > 1) {
      const { first, second } = totalsByPeriod(scene.view);
      table.append(made("tfoot", {}, made("tr", {}, footHead(), made("td"), made("td", { textContent: grouped3(first) }), made("td", { textContent: grouped3(second) }))));
    }
    return table;
  }

  changedRow({ relation, first, second, change }, scene) {
    const name = made("th", { scope: "row" }, this.linked(relation.id, classed(`rg-sign rg-${change}`), relation.title));
    const cells = [first, second].map((part) => {
      const look = scene.lookOfPeriod(part), undone = part.kinds[this.coded.kinds.indexOf("not-done")];
      if (!look) return made("td", {}, classed("rg-soft", "span", "none"));
      const told = undone ? [made("br"), classed("rg-dot rg-none"), classed("rg-soft", "span", `${this.labels.kinds["not-done"]} ${grouped3(undone)}`)] : [];
      return made("td", {}, `${grouped3(part.quotes)} · `, classed(scene.looks.classes(look)), look.words, ...told);
    });
    const row = made("tr", {}, name, made("td", { textContent: changeWords(this.labels.changes.find(([key]) => key === change)[1], scene.years) }), ...cells);
    choose(row, relation.id === scene.relation);
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

function footHead() { return made("th", { scope: "row", textContent: "All, each quote once" }); }

function footOf(table, numbers) {
  const row = table.createTFoot().insertRow();
  row.append(footHead(), ...Array.from({ length: numbers }, () => made("td")));
  return row;
}

// By relation its rank among the names, letter for letter.
function collatedRanks(relations) {
  const folded = relations.map(({ id, title }) => [title.toLowerCase(), id]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(folded.map(([, id], rank) => [id, rank]));
}
