// Fetch the files of a page of several, and say what hinders it.

import { classed, made } from "../shared/made.js";

class Refused extends Error {}

export async function fetchText(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Refused(name);
  return answer.text();
}

// Gives what ``act`` promises, and calls it again where that fails and a reader wants to try again. Meanwhile ``said``, some
// nodes, stands at the end of ``place``, or over the page without one; and where something hinders it, why ``what`` is not
// there. ``own`` is the address where it stands by itself, and ``come`` gives a promise that it is there without a reader.
export async function untilFetched(act, { said, what, place, own, come = () => new Promise(() => {}) }) {
  const told = classed("rg-fetching", "div");
  told.role = "status";
  if (place) place.append(told);
  else document.querySelector(".rg-columns").before(told);
  for (;;) {
    told.replaceChildren(...said);
    try {
      const found = await act();
      told.remove();
      return found;
    } catch (error) {
      await Promise.race([whatHinders(error, told, what, own), come()]);   // guard: unfetched-words-say-so
    }
  }
}

// Tells what hinders it and what a reader can do. Resolves when it is to be tried again.
function whatHinders(error, told, what, own) {
  const refused = error instanceof Refused;
  const words = refused
    ? "This page was published anew since you opened it, or one of its files is missing."
    : `${what} could not be fetched, since the network or the server does not answer.`;
  return new Promise((again) => {
    const button = made("button", { type: "button", className: "rg-link", textContent: refused ? "Open it anew" : "Try again" });
    button.addEventListener("click", () => (refused ? location.reload() : again()));
    told.replaceChildren(made("p", {}, words, " ", button, ...(own ? [" · ", made("a", { href: own, textContent: "Open them by themselves" })] : [])));
  });
}
