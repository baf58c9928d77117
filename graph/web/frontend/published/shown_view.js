// Tell each part of the published page what is in view.

import { plural } from "../shared/plural.js";
import { afterFrame } from "../shared/idle.js";
import { classed, linkTo, reword } from "../shared/made.js";
import { Besides } from "./besides.js";
import { Coverage } from "./coverage.js";
import { describeHead } from "./described_head.js";
import { Downloads } from "./downloads.js";
import { Marks } from "./marks.js";
import { ReadingPane } from "./reading_pane.js";
import { ShareLinks } from "./share_links.js";
import { holding } from "./said.js";
import { Speakers } from "./speakers.js";
import { SortableTable } from "../table/sortable_table.js";
import { WholeDocument } from "./whole_document.js";

const COLUMNS = ".rg-columns";

export class ShownView {
  constructor(engine, quotes, labels) {
    const { coded } = engine, marks = new Marks(engine), held = holding(coded);
    const speakers = new Speakers(engine, held, labels.besides), besides = new Besides(engine, quotes, labels, speakers);
    Object.assign(this, { coded, marks });
    this.said = document.querySelector(".rg-described");
    this.status = document.querySelector(".rg-status");
    this.title = document.title;
    document.getElementById("made").append(document.querySelector(".rg-printed") ?? "");  // stands on paper under any filters
    this.left = document.querySelector(".rg-main-side");
    this.tabled = document.getElementById("relations");
    this.left.append(this.tabled);
    this.pane = new ReadingPane(coded, quotes, labels, marks, besides, speakers);
    this.table = new SortableTable(this.tabled, coded, labels, linkTo);
    this.links = new ShareLinks(coded, labels.files);
    this.downloads = new Downloads(engine, labels, held);
    this.coverage = new Coverage(coded, labels);
    this.document = new WholeDocument(document.querySelector("main").insertBefore(classed("rg-as-document", "div"), document.querySelector(COLUMNS).nextSibling), quotes, marks, besides, speakers);
  }

  show(scene) {
    const { head, state } = scene;
    if (document.body.dataset.layout !== state.layout) document.body.dataset.layout = state.layout;
    reword(this.said, describeHead(head, this.coded.distinct, scene.periods));
    this.marks.begin(scene.view.filters.words);
    if (state.layout === "quotes") this.document.show(scene);
    else {
      this.document.leave();
      this.pane.show(scene);
    }
    document.body.classList.toggle("rg-sheeted", state.layout !== "quotes" && this.pane.isSheet);
    this.marks.sources();
    this.marks.end();
    if (state.layout === "table") this.table.show(scene);
    this.downloads.show(scene);
    this.links.show(state);
    this.scene = scene;
    afterFrame(() => { if (this.scene === scene) this.showFoot(scene); });
    const named = nameOfShown(scene);
    const title = named ? `${named} · ${this.title}` : this.title;
    if (document.title !== title) document.title = title;
    const one = scene.relations.get(scene.relation), own = this.coded.places.has(scene.relation) ? `${named}, ${plural(one?.quotes ?? 0, "quote")}. In all: ` : named && `${named}. `;
    reword(this.status, `${own}${this.said.textContent}`);
  }

  // What stands under the view, far from where a reader looks who filters.
  showFoot(scene) {
    this.coverage.show(scene);
    this.showSources(scene.view);
  }

  // The articles of the quotes in view.
  showSources({ coded, fails }) {
    const cited = new Uint8Array(coded.sources.length);
    for (let quote = 0; quote < coded.size; quote++) if (!fails[quote]) cited[coded.source[quote]] = 1;
    this.sources ??= coded.sources.map((key) => document.getElementById(`source-${key}`));
    this.sources.forEach((part, place) => { if (part.hidden === Boolean(cited[place])) part.hidden = !cited[place]; });
  }

  // Where a notice stands that belongs to the words.
  placeOfNotices(layout) { return layout === "quotes" ? this.document.told : this.pane.told; }
}

function nameOfShown({ coded, relation }) {
  const place = coded.places.get(relation);
  return place === undefined ? coded.names[coded.codes.indexOf(relation)] ?? "" : coded.relations[place].title;
}
