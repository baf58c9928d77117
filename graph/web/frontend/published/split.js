// Complete a published page in several files: the first can be read as it is, and this adds what the others hold, so
// that the page equals one of a single file. From a disk, where nothing can be fetched, the links lead to the other
// files.

import { classed, made } from "../shared/made.js";
import { placeInAddress } from "./address.js";
import { startPublished } from "./main.js";

export async function startSplit() {
  if (!location.protocol.startsWith("http")) return;
  const { pages, drawn, data } = JSON.parse(document.getElementById("rg-files").textContent);
  const [islands, ...texts] = await fetchAll([data, drawn, ...pages]);
  const [whole, ...others] = texts.map((text) => new DOMParser().parseFromString(text, "text/html"));
  const words = document.getElementById("words"), within = (link) => link.setAttribute("href", link.getAttribute("href").replace(/^[\w.-]*#/, "#"));
  const open = placeInAddress();
  document.getElementById("rg-elsewhere").parentNode.remove();
  words.prepend(...[...others[0]?.querySelectorAll(".rg-usual") ?? []].map((part) => document.adoptNode(part)));   // of very many, what all quotes share
  for (const other of others) words.append(...[...other.querySelectorAll(".rg-group")].map((group) => document.adoptNode(group)));
  document.getElementById("graph").replaceChildren(...[...whole.getElementById("graph").childNodes].map((part) => document.adoptNode(part)));
  const sources = document.getElementById("sources"), listed = document.adoptNode(whole.getElementById("listed"));
  if (!sources.querySelector("ol")) sources.prepend(...listed.childNodes);
  for (const id of ["relations", "records"]) document.getElementById("sources").before(document.adoptNode(whole.getElementById(id)));
  for (const link of document.querySelectorAll("a[href*='.html#']:not([href*=':'])")) within(link);   // the others lead within already
  for (const [id, value] of Object.entries(JSON.parse(islands))) {
    const island = document.createElement("script");
    Object.assign(island, { type: "application/json", id, textContent: JSON.stringify(value) });
    document.body.append(island);
  }
  await startPublished();
  if (open) document.getElementById(open)?.scrollIntoView({ block: "start" });
}

// The texts of all files, as soon as they can be had: meanwhile, and where one is refused, the page says so, and can be
// read as it can without a script.
async function fetchAll(names) {
  const told = classed("rg-fetching", "div");
  told.role = "status";
  document.querySelector(".rg-columns").before(told);
  for (;;) {
    told.replaceChildren(made("p", { textContent: "Filters and search follow as soon as all quotes are here." }));
    try {
      const texts = await Promise.all(names.map(fetchText));
      told.remove();
      return texts;
    } catch (error) {
      await reasonTold(told, error instanceof Refused);
    }
  }
}

// Why there are no filters and no search, and what a reader can do: resolves when it is to be tried again.
function reasonTold(told, refused) {
  const words = refused
    ? "This page was published anew since you opened it, or one of its files is missing: there are no filters and no search. Each relation below leads to its quotes."
    : "The quotes could not be fetched, since the network or the server does not answer: there are no filters and no search until then. Each relation below leads to its quotes.";
  return new Promise((again) => {
    const button = made("button", { type: "button", className: "rg-link", textContent: refused ? "Open it anew" : "Try again" });
    button.addEventListener("click", () => (refused ? location.reload() : again()));
    told.replaceChildren(made("p", {}, words, " ", button));
  });
}

class Refused extends Error {}

async function fetchText(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Refused(name);
  return answer.text();
}
