// The filters that the server answers with stand in the page's HTML (`.rg-answer`) as soon as Streamlit has put its first
// parts together, and before all others: they are drawn while the rest is under way.

import { answerSooner } from "./current.js";

let lastAnswer = "";

// Watches while the drawing is there; gives what ends it.
export function watchAnswers() {
  const observer = new MutationObserver(hearAnswer);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-filters"] });
  return () => observer.disconnect();
}

// Null where there are none, or they are of other data.
export function answeredFilters(folder = answer().of) {
  const { of, filters } = answer();
  return of && of === folder ? JSON.parse(filters) : null;
}

function answer() { return document.querySelector(".rg-answer")?.dataset ?? {}; }

function hearAnswer() {
  const { of, filters } = answer(), said = `${of} ${filters}`;
  if (said === lastAnswer) return;
  lastAnswer = said;
  if (of) answerSooner(of, JSON.parse(filters));
}
