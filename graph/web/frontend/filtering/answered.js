// The filters that the server answers with stand in the page's HTML (`.rg-status`) as soon as Streamlit has put its parts
// together. A component hears of its data only after the frame that shows them, and would be drawn with the next one.

import { answerSooner } from "./current.js";

let lastAnswer = "";

// Watches while the drawing is there; gives what ends it.
export function watchAnswers() {
  const observer = new MutationObserver(() => hearAnswer(document.querySelector(".rg-status")?.dataset.answer ?? ""));
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-answer"] });
  return () => observer.disconnect();
}

function hearAnswer(answer) {
  if (answer === lastAnswer) return;
  lastAnswer = answer;
  if (!answer) return;
  const { folder, filters } = JSON.parse(answer);
  answerSooner(folder, filters);
}
