// Write the sidebar's numbers of what is drawn ahead of the server's answer, which has the same ones: into the words that
// stand there. What is not there yet (the number of a first country, or why kinds add up to more) comes with the answer.

import { afterFrame } from "../shared/idle.js";
import { grouped3, made, renewed, reword } from "../shared/made.js";
import { plural } from "../shared/plural.js";
import { answeredFilters } from "./answered.js";
import { alikeFilters, currentFilters, followView } from "./current.js";
import { renumberBox } from "./widgets.js";

const RESTS = 80;                           // milliseconds without another view: while a handle is dragged its frames come first

let counted = null, numbers = null, writing = null, shownAt = -Infinity;   // { view, engine } of what is drawn, and its numbers, once counted

// Writes while the drawing or the table is there; gives what ends it.
export function writeNumbers() {
  const leave = followView(({ view, engine }) => {
    const now = performance.now(), moving = now - shownAt < RESTS;
    [counted, numbers, shownAt] = [{ view, engine }, null, now];
    clearTimeout(writing);
    if (moving) writing = setTimeout(writeAll, RESTS);
    else afterFrame(() => { if (shownAt === now) writeAll(); });
  });
  // An answer to an earlier press has the numbers of that.
  const observer = new MutationObserver(() => { if (numbers && isAhead()) writeAll(); });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return () => {
    leave();
    observer.disconnect();
    clearTimeout(writing);
    counted = numbers = null;
  };
}

// Is another view drawn than that which the server has answered with last?
function isAhead() {
  const answer = answeredFilters();
  return answer !== null && !alikeFilters(answer, currentFilters());
}

function writeAll() {
  if (!counted) return;
  const { view, engine } = counted, { chosen } = view.filters;
  numbers ??= { ...engine.counts(), quotes: view.head().quotes };
  for (const [kind, number] of Object.entries(numbers.kinds)) renumberBox(`kind-${kind}`, number);
  renumberBox("acts_only", numbers.acts);
  renumberBox("report_dated", numbers.reportDated);
  for (const choice of view.coded.choices) writeChosen(choice, chosen[choice.name] ?? [], numbers.choices[choice.name]);
  writeSum(Object.values(numbers.kinds).reduce((sum, number) => sum + number, 0), numbers.ofAllKinds);
  if (numbers.quotes) renumber(document.querySelector(".rg-show"), [/[\d,]+ quotes?/, plural(numbers.quotes, "quote")]);
}

// What each chosen value leaves (``templates/counts.html``).
function writeChosen({ name, values, words }, chosen, left) {
  const place = document.querySelector(`.st-key-filter-${name} .rg-left`);
  if (!place || !chosen.every((value) => values.includes(value))) return;
  renewed(place, chosen.flatMap((value) => [made("span", {}, `${words[values.indexOf(value)]} `, made("b", { textContent: grouped3(left[value] ?? 0) })), new Text(" ")]));
}

// Why the kinds add up to more than the quotes (``templates/kind_sum.html``). Words that are not wanted stay: they may be
// again, and the server then sends none.
function writeSum(sum, quotes) {
  const place = document.querySelector(".st-key-kinds .rg-sum");
  if (!place) return;
  place.hidden = sum <= quotes;
  if (!place.hidden) renumber(place, [/^[\d,]+/, grouped3(sum)], [/[\d,]+ quotes?/, plural(quotes, "quote")]);
}

function renumber(place, ...others) {
  if (place) reword(place, others.reduce((words, [number, other]) => words.replace(number, other), place.textContent));
}
