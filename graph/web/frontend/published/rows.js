// List relations to choose from, each with its line and its numbers (``templates/rows.html``).

import { plural } from "../shared/plural.js";
import { classed, grouped3, lineIn, linkTo, made, shownBy } from "../shared/made.js";
import { summaryOnPage } from "./said.js";

const saidOf = new WeakMap();               // link → all that its row says

// The part of a row that the filters change.
function renewRow(link, one, scene) {
  const look = scene.lookOf(one), acts = scene.looks.actsWords(one.relation, look), change = scene.compared.get(one.relation.id)?.change;
  const title = scene.wordsOf(one), classes = scene.looks.classes(look), all = [title, classes, acts, change, one.quotes].join("|");
  if (saidOf.get(link) === all) return;
  saidOf.set(link, all);
  link.title = title;
  const line = lineIn(link);
  line.className = classes;
  link.querySelector(":scope > .rg-sign")?.remove();
  if (change) line.after(classed(`rg-sign rg-${change}`));
  link.lastElementChild.replaceChildren(plural(one.quotes, "quote"), ...(acts ? [made("br"), acts] : []));
}

// The rows of the list that the page has, by the relations that they open; each is in the document or waits here.
export function takeRows(list) { return new Map([...list.children].map((row) => [shownBy(row.querySelector("a")), row])); }

export function showRows(list, rows, some, scene) {
  for (const { relation } of some) if (!rows.has(relation.id)) rows.set(relation.id, rowOf(relation));
  const wanted = some.map((one) => rows.get(one.relation.id));
  some.forEach((one, at) => renewRow(wanted[at].querySelector("a"), one, scene));
  if (wanted.length !== list.children.length || wanted.some((row, at) => list.children[at] !== row)) list.replaceChildren(...wanted);
}

// A row that the page's list has not: of very many relations it has some.
function rowOf({ id, title }) {
  const name = classed("rg-name", "span", title), summary = summaryOnPage(id), told = summary && made("span", {}, name, made("br"), classed("rg-told", "span", summary));
  return made("li", {}, linkTo(id, classed("rg-line"), told || name, classed("rg-soft")));
}

export function changeRow(compared, scene) {
  const { relation, first, second, change } = compared, [before, after] = [first, second].map((part) => scene.lookOfPeriod(part));
  const looks = change === "changed" ? [before, after] : [after ?? before];
  const told = classed("rg-told");
  looks.forEach((look, at) => told.append(classed("", "span", at ? " → " : "", classed(scene.looks.classes(look)), look.words), " "));
  const words = made("span", {}, classed("rg-name", "span", relation.title), made("br"), told);
  return made("li", {}, linkTo(relation.id, classed(`rg-sign rg-${change}`), words, classed("rg-soft", "span", `${grouped3(first.quotes)} → ${plural(second.quotes, "quote")}`)));
}
