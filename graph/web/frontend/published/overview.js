// Show the overview when nothing is selected: the relations in view, most quotes first, or what changed between two
// periods (``templates/overview.html``, ``templates/changes.html``).

import { sourcesByPeriod } from "../engine/periods.js";
import { afterFrame } from "../shared/idle.js";
import { plural, yearsWords } from "../shared/plural.js";
import { classed, grouped3, made, reword, sentence, verb } from "../shared/made.js";
import { onPrint } from "../shared/printing.js";
import { changeWords, periodSums, renewSums, sumsWords } from "../table/sums.js";
import { changeRow, showRows, takeRows } from "./rows.js";
import { say, sayAround } from "./sentence_table.js";

const LISTED_FIRST = 12, LISTED_IN_ALL = 100;   // relations in the list; of more, the table has them
const CHANGED_FIRST = 40, CHANGED_NEXT = 200;   // rows of each change in the frame that shows them, and rows in each later frame

export class Overview {
  constructor(place, labels, speakers) {
    Object.assign(this, { labels, speakers });
    this.section = place.querySelector(".rg-dossier");
    this.told = this.section.querySelector(".rg-summary");
    this.told.replaceChildren(classed("rg-on-screen"), "");
    this.list = this.section.querySelector(".rg-rows");
    this.rows = takeRows(this.list);
    this.section.querySelector(".rg-tabled")?.remove();
    this.voices = this.section.querySelector(".rg-of-all") ?? this.section.appendChild(classed("rg-of-all", "div"));
    this.others = made("details", { className: "rg-others" }, made("summary"), made("ul", { className: "rg-rows" }));
    this.others.addEventListener("toggle", () => this.unfold());
    this.changes = place.appendChild(made("section", { className: "rg-dossier", ariaLabel: say("changed"), hidden: true, data: { dossier: "" } }));
    this.rest = [];
    onPrint(() => this.put(this.rest));
  }

  show(scene) {
    this.scene = scene;
    this.section.hidden = scene.comparing;
    this.changes.hidden = !scene.comparing;
    if (scene.comparing) return this.compare(scene);
    const tabled = scene.state.layout === "table", some = tabled ? [] : scene.fullest;   // the table lists them itself
    reword(this.told.firstChild, say(tabled ? "chooseRow" : "chooseLine"));
    reword(this.told.lastChild, some.length ? say("allRelations") : "");
    showRows(this.list, this.rows, some.slice(0, LISTED_FIRST), scene);
    this.more = some.slice(LISTED_FIRST);
    if (this.more.length) {
      reword(this.others.firstChild, plural(this.more.length, "more relation"));
      if (this.list.nextSibling !== this.others) this.list.after(this.others);   // put where it stands, it would be styled anew with all behind it
      this.unfold();
    } else this.others.remove();
    renewSums(this.more.length ? this.others : this.list, some.length ? sumsWords({ shared: scene.totals.shared }, "under the title") : "");
    this.speakers.listIn(this.voices, scene.view);
  }

  // What is out of sight comes in the frames behind the first, or all at once on paper.
  compare(scene) {
    const rest = this.rest = [], next = () => {
      if (this.rest !== rest || !rest.length) return;
      this.put(rest, CHANGED_NEXT);
      afterFrame(next);
    };
    this.changes.replaceChildren(...whatChanged(scene, this.labels, rest));
    afterFrame(next);
  }

  put(rest, most = Infinity) { for (const append of rest.splice(0, most)) append(); }

  unfold() {
    if (!this.others.open) return;
    showRows(this.others.lastChild, this.rows, this.more.slice(0, LISTED_IN_ALL), this.scene);
    this.others.querySelector("p")?.remove();
    const tabled = this.more.length - LISTED_IN_ALL;
    if (tabled > 0) this.others.insertBefore(made("p", { className: "rg-soft", textContent: `${plural(tabled, "more relation")} in the table.` }), this.others.lastChild);
  }
}

// ``rest`` takes what appends the rows that are not there yet.
function whatChanged(scene, labels, rest) {
  const [one, other] = scene.years, byReport = scene.head.byReport, found = [...scene.compared.values()];
  const dated = byReport ? say(verb(byReport, "oneByReport", "severalByReport"), grouped3(byReport)) : "";
  const parts = [made("header", {}, made("h2", { textContent: `${one} and ${other}` }),
    classed("rg-summary", "p", say("inEach"), classed("rg-on-screen", "span", say("selectRelation")), dated))];
  const sum = ({ first, second }) => first.quotes + second.quotes;
  if (scene.state.layout !== "table") {
    for (const [key, words] of labels.changes) {
      const rows = found.filter(({ change }) => change === key).sort((a, b) => sum(b) - sum(a));
      if (!rows.length) continue;
      parts.push(made("h3", {}, `${sentence(changeWords(words, scene.years))} `, classed("rg-soft", "span", `· ${grouped3(rows.length)}`)));
      const list = classed("rg-rows", "ul", ...rows.slice(0, CHANGED_FIRST).map((row) => changeRow(row, scene)));
      parts.push(list);
      rest.push(...rows.slice(CHANGED_FIRST).map((row) => () => list.append(changeRow(row, scene))));
    }
    if (found.length) parts.push(classed("rg-sums", "p", periodSums(scene)));
  }
  if (!found.length) parts.push(classed("rg-summary", "p", say("noneInEither")));
  parts.push(classed("rg-note", "p", say("ofCollected")));
  return parts;
}

// What to bear in mind of two periods (``changes.cautions``); a part, or none.
export function cautionsOf({ view, periods, comparing, relations }) {
  if (!comparing || !relations.size) return [];
  const found = sourcesByPeriod(view).map((sources, place) => [yearsWords(periods[place]), sources]);
  const empty = found.filter(([, sources]) => !sources.length), lone = found.filter(([, sources]) => sources.length === 1);
  const same = lone.length === 2 && lone[0][1][0] === lone[1][1][0];
  const lonely = same ? [[lone.map(([years]) => years).join(" and "), lone[0][1]]] : lone;
  if (!empty.length && !lonely.length) return [];
  const part = classed("rg-besides rg-cautions", "div");
  part.role = "note";
  part.ariaLabel = say("beforeComparing");
  for (const [years] of empty) part.append(made("p", { textContent: say("noneIn", years) }));
  for (const [years, [key]] of lonely) {
    const [outlet, headline] = document.getElementById(`source-${key}`).querySelectorAll("bdi"), { issued, title } = headline.parentNode.dataset;
    const article = [made("bdi", { lang: headline.lang, textContent: title }), made("bdi", { textContent: outlet.textContent }), issued];
    part.append(made("p", {}, ...sayAround("oneArticle", years, ...article), say(same ? "sameArticle" : "otherArticles")));
  }
  return [part];
}
