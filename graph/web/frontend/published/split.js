// Complete a published page in several files: the first can be read as it is, and this adds what the others hold, so
// that the page equals one of a single file. From a disk, where nothing can be fetched, the links lead to the other
// files.

import { placeInAddress } from "./address.js";
import { startPublished } from "./main.js";

export async function startSplit() {
  if (!location.protocol.startsWith("http")) return;
  const { pages, drawn, data } = JSON.parse(document.getElementById("rg-files").textContent);
  let texts, islands;
  try {
    [islands, ...texts] = await Promise.all([data, drawn, ...pages].map(fetchText));
  } catch {
    return; // the page stays as it can be read without a script
  }
  const [whole, ...others] = texts.map((text) => new DOMParser().parseFromString(text, "text/html"));
  const words = document.getElementById("words"), within = (link) => link.setAttribute("href", link.getAttribute("href").replace(/^[\w.-]*#/, "#"));
  const open = placeInAddress();
  document.getElementById("rg-elsewhere").remove();
  for (const other of others) words.append(...[...other.querySelectorAll(".rg-place")].map((place) => document.adoptNode(place)));
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

async function fetchText(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(name);
  return answer.text();
}
