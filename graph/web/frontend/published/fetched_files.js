// Fetch the files of a page of several, and say what hinders it.

import { made } from "../shared/made.js";

class Refused extends Error {}

export async function fetchText(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Refused(name);
  return answer.text();
}

// Tells in a part of the page why ``what`` is not there and what a reader can do; ``own`` is the address where it stands
// by itself. Resolves when it is to be tried again.
export function whatHinders(error, told, what, own) {
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
