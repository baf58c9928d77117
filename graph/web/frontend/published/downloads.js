// Files of exactly what is on the screen, made by the page itself; and for the formats that it cannot write, the command
// that does.

import { bibtex, csl, notes, ris } from "../exports/bibliography.js";
import { viewMarkdown } from "../exports/markdown.js";
import { commandFor, fileNamed, queryOf, together } from "../exports/naming.js";
import { quotesCsv, relationsCsv } from "../exports/tables.js";
import { viewJson } from "../exports/view_json.js";
import { classed, made } from "../shared/made.js";
import { plural } from "../shared/plural.js";
import { pictureAs } from "../shared/pictures.js";
import { saveFile, showText } from "../shared/saving.js";
import { kindsIn, parametersOf } from "./address.js";
import { describeHead } from "./described_head.js";

const PICTURES = ["svg", "png"];             // of the drawing as it is seen
const WRITERS = {
  notes, bibtex, ris, csl, "quotes-csv": quotesCsv, json: viewJson, markdown: viewMarkdown, "relations-csv": relationsCsv,
};

export class Downloads {
  // ``held`` gives what the page holds for it (exports/held.js).
  constructor(coded, labels, held) {
    Object.assign(this, { coded, held });
    this.part = new URLSearchParams(labels.published);
    this.groups = labels.files;
    const place = document.querySelector("main").appendChild(classed("rg-files", "section"));
    place.ariaLabel = "Downloads";
    this.rows = classed("rg-note", "p");
    place.append(...this.groups.map((group) => this.group(group)), this.rows);
    place.addEventListener("click", ({ target }) => { if (target.dataset.file) this.give(target.dataset.file); });
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

  give(key) {
    const { parameters, whole } = this.asked(), [, words, name, mime] = this.groups.flatMap(([, files]) => files).find(([one]) => one === key);
    const file = fileNamed(name, parameters);
    const picture = PICTURES.includes(key) && pictureAs(key);
    if (picture) return picture.then((blob) => saveFile(file, blob, mime));
    if (this.writes(key)) return saveFile(file, WRITERS[key](this.taken(parameters)), mime);
    const how = whole ? "Run this where data/relations.yaml is, or name your file of the data after “export”."
      : "This page holds a part of it, and no filters of the program say what you have chosen of that part.";
    showText({ name: file, told: `${words} is written by the program that made this page, from the data. ${how}`, ...(whole ? { text: commandFor(key, file, parameters) } : {}) });
  }

  writes(key) { return key in WRITERS && (key !== "markdown" || Boolean(this.held().file.markup)); }

  // The parameters of what is on the screen.
  asked() {
    const { filters } = this.scene.view, published = kindsIn(this.part.getAll("kind"), this.coded.kinds);
    const kinds = published && filters.kinds ? published.filter((kind) => filters.kinds.includes(kind)) : published ?? filters.kinds;
    const own = parametersOf({ filters: { ...filters, kinds } }, this.coded);
    return together(this.part, own, this.coded.choices.map(({ name }) => name));
  }

  taken(parameters) {
    const { scene } = this;
    return {
      held: this.held(), view: scene.view, address: queryOf(parameters), words: describeHead(scene.head, 0, scene.periods),
      wordsOf: (one) => scene.wordsOf(one),
    };
  }
}
