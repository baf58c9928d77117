// Files of exactly what is on the screen, made by the page itself; and for the formats that it cannot write, the command
// that does.

import { Scene } from "../engine/scene.js";
import { bibtex, csl, notes, ris } from "../exports/bibliography.js";
import { viewMarkdown } from "../exports/markdown.js";
import { commandFor, fileNamed, periodsIn, publishCommand, queryOf, together } from "../exports/naming.js";
import { quotesCsv, relationsCsv } from "../exports/tables.js";
import { viewJson } from "../exports/view_json.js";
import { classed, made } from "../shared/made.js";
import { plural } from "../shared/plural.js";
import { pictureAs } from "../shared/pictures.js";
import { saveFile, showText } from "../shared/saving.js";
import { kindsIn, parametersOf } from "./address.js";
import { describeHead } from "./described_head.js";
import { arriving } from "./words_here.js";

const PICTURES = ["svg", "png"];             // of the drawing as it is seen
const WRITERS = {
  notes, bibtex, ris, csl, "quotes-csv": quotesCsv, json: viewJson, markdown: viewMarkdown, "relations-csv": relationsCsv,
};

const PART = "This page holds a part of it, and no filters of the program say what you have chosen of that part.";

export class Downloads {
  // ``held`` gives what the page holds for it (exports/held.js).
  constructor(engine, labels, held) {
    Object.assign(this, { engine, coded: engine.coded, held });
    this.part = new URLSearchParams(labels.published);
    this.groups = labels.files;
    const place = document.querySelector("main").appendChild(classed("rg-files", "section"));
    place.ariaLabel = "Downloads";
    this.rows = classed("rg-note", "p");
    place.append(...this.groups.map((group) => this.group(group)), this.rows);
    document.addEventListener("click", ({ target: { dataset } }) => { if (dataset.file) this.give(dataset.file, dataset.of); });
  }

  group([head, files]) {
    const row = classed("rg-downloads", "p", made("span", { textContent: head }));
    for (const [key, words] of files) row.append(" ", made("button", { type: "button", textContent: key in WRITERS || PICTURES.includes(key) ? words : `${words} …`, data: { file: key } }));
    return row;
  }

  show(scene) {
    this.scene = scene;
    const rows = scene.view.relations.reduce((sum, { quotes }) => sum + quotes, 0);
    this.rows.textContent = rows > scene.head.quotes ? `“Quotes as CSV” has ${plural(rows, "row")}: one for each relation that a quote belongs to.` : "";
  }

  // Saves a file of the view, or of what ``show`` opens of it; or says which command does.
  give(key, show = "") {
    const all = this.described(), scene = show ? this.narrowed(all, show) : all, { parameters, whole } = this.asked(all);
    const [, words, name, mime] = this.groups.flatMap(([, files]) => files).find(([one]) => one === key), file = fileNamed(name, parameters, show);
    const picture = PICTURES.includes(key) && pictureAs(key);
    if (picture) return picture.then((blob) => saveFile(file, blob, mime));
    const awaited = this.writes(key) && arriving(scene.view.relations.map(({ relation }) => relation.id));
    if (awaited) return awaited.then(() => this.give(key, show));
    if (this.writes(key)) return saveFile(file, WRITERS[key](this.taken(scene, show ? this.asked(scene).parameters : parameters)), mime);
    showText(key === "page" ? { name: words, ...ofPage(file, parameters, whole) } : { name: file, ...ofFormat(words, commandFor(key, file, parameters, show), whole) });
  }

  // The view as filters of the program can say it: a page of two periods holds no span of years, and so where a reader
  // compares them no more, its files name them all the same. The quotes are the same.
  described() {
    const { filters } = this.scene.view, periods = periodsIn(this.part);
    return filters.periods.length || periods.length < 2 ? this.scene : this.aside({ ...filters, periods });
  }

  // One relation of a view (``view.narrowed``), whose filters open it and no other.
  narrowed({ view: { filters } }, show) {
    return this.aside({ ...filters, chosen: { ...filters.chosen, country: show.toUpperCase().split("-") }, match: "only" });
  }

  aside(filters) { return new Scene(this.engine.look(filters), this.scene.looks, { ...this.scene.state, show: "" }); }

  writes(key) { return key in WRITERS && (key !== "markdown" || Boolean(this.held().file.markup)); }

  // The parameters of a scene; false ``whole`` where no filters of the program open it.
  asked({ view: { filters } }) {
    const published = kindsIn(this.part.getAll("kind"), this.coded.kinds);
    const kinds = published && filters.kinds ? published.filter((kind) => filters.kinds.includes(kind)) : published ?? filters.kinds;
    const own = parametersOf({ filters: { ...filters, kinds } }, this.coded);
    return together(this.part, own, this.coded.choices.map(({ name }) => name));
  }

  taken(scene, parameters) {
    return {
      held: this.held(), view: scene.view, address: queryOf(parameters), words: describeHead(scene.head, 0, scene.periods),
      wordsOf: (one) => scene.wordsOf(one),
    };
  }
}

// What is said of a format that the page cannot write.
function ofFormat(words, text, whole) {
  const told = `${words} is written by the program that made this page, from the data.`;
  return whole ? { told: `${told} Run this where data/relations.yaml is, or name your file of the data after “export”.`, text } : { told: `${told} ${PART}` };
}

// A page of the view alone: this one holds more, and has not what makes and proves a page.
function ofPage(file, parameters, whole) {
  const told = "To hand on this view, “Share this view” gives its link into this page. A page that holds nothing else is written by the program that made this one, from the data.";
  const how = "Run this where data/relations.yaml is, or add “--data” and your file of the data. It writes index.html into a folder.";
  return whole ? { told: `${told} ${how}`, text: publishCommand(file, parameters) } : { told: `${told} ${PART}` };
}
