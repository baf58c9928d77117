// Make the rows of a table of relations (``templates/table.html``), each once; later only what differs is renewed.

import { classed, grouped3, lineIn, made, shownBy } from "../shared/made.js";

export class RelationRows {
  // ``body`` may have rows already; ``linked`` gives the link that opens a relation, with what stands in it.
  constructor(body, kinds, linked) {
    Object.assign(this, { body, kinds, linked });
    this.rows = new Map([...body.rows].map((row) => [shownBy(row.querySelector("a")), row]));
    this.told = new WeakMap();              // row → all that it says
  }

  // ``wanted`` are the relations in their order: { one, id, articles, span }.
  show(wanted, scene) {
    const rows = wanted.map(({ one, ...reach }) => this.renewed(one, reach, scene)), { body } = this;
    if (rows.length !== body.rows.length || rows.some((row, at) => row !== body.rows[at])) body.replaceChildren(...rows);
  }

  renewed(one, { articles, span }, scene) {
    const { id, title } = one.relation, row = this.rows.get(id) ?? this.rowOf(id, title), look = scene.looks.classes(scene.lookOf(one));
    const words = scene.wordsOf(one), numbers = [one.quotes, ...one.kinds], [first, last] = span ?? ["–", "–"];
    choose(row, id === scene.relation);
    const all = [look, words, articles, first, last, ...numbers].join("|");
    if (this.told.get(row) === all) return row;
    this.told.set(row, all);
    const line = lineIn(row), [, ...cells] = row.cells;
    line.className = look;
    line.parentElement.title = words;
    numbers.forEach((number, at) => {
      cells[at].textContent = grouped3(number);
      cells[at].className = at && !number ? "rg-soft" : "";
    });
    const [ofArticles, ofFirst, ofLast] = cells.slice(numbers.length);
    ofArticles.replaceChildren(grouped3(articles), ...(articles === 1 ? [" ", made("span", { className: "rg-soft", title: "Based on a single article.", textContent: "(only one)" })] : []));
    ofFirst.textContent = first;
    ofLast.textContent = last;
    return row;
  }

  rowOf(id, title) {
    this.cells ??= made("tr", {}, ...Array.from({ length: this.kinds + 4 }, () => made("td")));
    const row = this.cells.cloneNode(true);
    row.prepend(made("th", { scope: "row" }, this.linked(id, made("span", {}, classed("rg-line")), title)));
    this.rows.set(id, row);
    return row;
  }
}

export function choose(row, chosen) {
  if (chosen === row.classList.contains("rg-chosen")) return;
  row.classList.toggle("rg-chosen", chosen);
  if (chosen) row.ariaCurrent = "true";
  else row.removeAttribute("aria-current");
}
