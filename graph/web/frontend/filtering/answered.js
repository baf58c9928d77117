// The filters that the server answers with stand in the page's HTML (`.rg-status`) as soon as Streamlit has put its parts
// together. A component hears of its data only after the frame that shows them, and would be drawn with the next one.

import { answerSooner } from "./current.js";

let lastAnswer = "";

// Watches while the drawing is there; gives what ends it.
export function watchAnswers() {
  const observer = new MutationObserver(hearAnswer);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-filters"] });
  return () => observer.disconnect();
}

function hearAnswer() {
  const { of, filters } = document.querySelector(".rg-status")?.dataset ?? {}, answer = `${of} ${filters}`;
  if (answer === lastAnswer) return;
  lastAnswer = answer;
  if (of) answerSooner(of, JSON.parse(filters));
}
