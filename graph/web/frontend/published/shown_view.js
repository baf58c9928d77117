// Tell each part of the published page what is in view.

import { plural } from "../shared/plural.js";
import { classed, linkTo } from "../shared/made.js";
import { Besides } from "./besides.js";
import { describeHead } from "./described_head.js";
import { Downloads } from "./downloads.js";
import { Marks } from "./marks.js";
import { ReadingPane } from "./reading_pane.js";
import { SortableTable } from "../table/sortable_table.js";
import { WholeDocument } from "./whole_document.js";

const COLUMNS = ".rg-columns";

export class ShownView {
  constructor(engine, quotes, labels) {
    const { coded } = engine, marks = new Marks(engine), besides = new Besides(engine, quotes, labels);
    Object.assign(this, { coded, labels, marks });
    this.said = document.querySelector(".rg-described");
    this.status = document.querySelector(".rg-status");
    this.title = document.title;
    this.left = document.querySelector(".rg-main-side");
    this.tabled = document.getElementById("relations");
    this.left.append(this.tabled);
    this.pane = new ReadingPane(coded, quotes, labels, marks, besides);
    this.table = new SortableTable(this.tabled, coded, labels, linkTo);
    this.downloads = new Downloads(coded, labels);
    this.document = new WholeDocument(document.querySelector("main").insertBefore(classed("rg-as-document", "div"), document.querySelector(COLUMNS).nextSibling), quotes, marks, besides);
  }

  show(scene) {
    const { head, state } = scene;
    document.body.classList.toggle("rg-filtered", head.quotes < this.coded.distinct);
    document.body.dataset.layout = state.layout;
    this.said.textContent = describeHead(head, this.coded.distinct, scene.periods);
    this.marks.begin(scene.view.filters.words);
    if (state.layout === "quotes") this.document.show(scene);
    else this.pane.show(scene);
    this.marks.sources();
    this.marks.end();
    if (state.layout === "table") this.table.show(scene);
    this.downloads.show(scene);
    const named = nameOfShown(scene);
    document.title = named ? `${named} · ${this.title}` : this.title;
    const one = scene.relations.get(scene.relation), own = this.coded.places.has(scene.relation) ? `${named}, ${plural(one?.quotes ?? 0, "quote")}. In all: ` : named && `${named}. `;
    this.status.textContent = `${own}${this.said.textContent}`;
  }

  // All of the document, where it began with some.
  showWhole(scene) {
    this.document.whole = true;
    this.document.show(scene);
  }
}

function nameOfShown({ coded, relation }) {
  const place = coded.places.get(relation);
  return place === undefined ? coded.names[coded.codes.indexOf(relation)] ?? "" : coded.relations[place].title;
}
