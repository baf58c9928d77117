// Draw the table on the page from the data that the browser has, as soon as a reader has changed the filters or pressed
// a heading. Streamlit calls the default export again with all new data; the server sends filters and order, and no
// rows.

import { EdgeLooks } from "../engine/edge_looks.js";
import { Scene } from "../engine/scene.js";
import { watchAnswers } from "../filtering/answered.js";
import { answerFilters, followView } from "../filtering/current.js";
import { writeNumbers } from "../filtering/numbers.js";
import { watchWidgets } from "../filtering/widgets.js";
import { classed, made } from "../shared/made.js";
import { reside } from "../shared/mounting.js";
import { followPicks, pick } from "../shared/picks.js";
import { onShow, shownId, shownPart } from "../shared/selected.js";
import { SortableTable } from "./sortable_table.js";

const SORT_HELD = 3000;                       // milliseconds after which the server's order stands, whatever was pressed
const ATTEMPTS = 4, NEXT_ATTEMPT = 500;            // how often the data are asked for, and milliseconds until the next time

export default function tableMount({ data, parentElement }) {
  return reside(parentElement, () => new LiveTable(parentElement), (table) => table.want(data));
}

class LiveTable {
  constructor(root) {
    Object.assign(this, { root, table: null, found: null, ahead: null, drawn: null, tried: 0 });
    this.leave = [
      onShow(() => this.table?.choose(shownPart())),
      followView((found) => this.follow(found), () => this.fail()),
      followPicks((what, of) => { if (what === "sort") this.sortAhead(of); }),
      watchWidgets(),
      watchAnswers(),
      writeNumbers(),
    ];
  }

  // From Python: { folder, filters, sort, seen, heads, labels }; ``seen`` is the address of the view with nothing opened.
  want(data) {
    this.asked = data;
    if (this.ahead === data.sort) this.settle();
    answerFilters(data.folder, data.filters);
    this.draw();
  }

  follow(found) {
    this.tried = 0;
    if (found.engine !== this.found?.engine) this.begin(found.engine);
    this.found = found;
    this.draw();
  }

  begin({ coded }) {
    const head = made("thead", {}, made("tr", {}, ...this.asked.heads.map(columnHead))), scroll = classed("rg-scroll", "div", classed("rg-table", "table", head, made("tbody")));
    Object.assign(scroll, { tabIndex: 0, role: "region" });
    this.nothing = classed("rg-summary", "p");
    this.table?.destroy();
    this.root.replaceChildren(scroll, this.nothing);
    this.scroll = scroll;
    this.table = new SortableTable(this.root, coded, this.asked.labels, (id, ...inside) => made("a", { href: this.hrefOf(id), data: { show: id } }, ...inside));
  }

  draw() {
    if (!this.found) return;
    const { view, engine, fixed, of } = this.found, sort = this.ahead ?? this.asked.sort, { seen } = this.asked;
    if (this.drawn?.found !== this.found || this.drawn.sort !== sort) {
      const scene = new Scene(view, new EdgeLooks(engine.coded, fixed.looks), { show: shownId() ?? "", layout: "table", sort, newest: false });
      this.table.show(scene);
      this.scroll.ariaLabel = scene.comparing ? "Relations in two periods" : "Relations in view";
      this.nothing.textContent = `No ${scene.comparing ? "quotes match these filters in either period" : "relations match these filters"}.`;
      this.nothing.hidden = scene.relations.size > 0;
    }
    if (this.drawn?.seen !== seen) for (const link of this.root.querySelectorAll("a[data-show]")) link.setAttribute("href", this.hrefOf(link.dataset.show));
    this.drawn = { found: this.found, sort, seen };
    this.root.dataset.drawn = of;
  }

  hrefOf(id) {
    const { seen } = this.asked;
    return `${seen}${seen.endsWith("?") ? "" : "&"}show=${encodeURIComponent(id)}`;
  }

  // A head that was pressed sorts at once; the server says so in the address.
  sortAhead(sort) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.settle();
      this.draw();
    }, SORT_HELD);
    this.ahead = sort;
    this.draw();
  }

  settle() {
    clearTimeout(this.waiting);
    this.ahead = null;
  }

  // The data may be other ones in this moment; else this host lets nothing through but messages, and the rows come by these.
  fail() {
    this.tried += 1;
    if (this.tried < ATTEMPTS) this.again = setTimeout(() => answerFilters(this.asked.folder, this.asked.filters), NEXT_ATTEMPT * this.tried);
    else pick("inline", "table");
  }

  destroy() {
    clearTimeout(this.waiting);
    clearTimeout(this.again);
    this.table?.destroy();
    for (const leave of this.leave) leave();
  }
}

// A column's words, each part of which stays on one line (``templates/sortable.html``).
function columnHead(parts) {
  return made("th", { scope: "col" }, ...parts.flatMap((part, at) => [...(at ? [" "] : []), made("span", { textContent: part })]));
}
