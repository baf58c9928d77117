// Give a page inside an article its filters, and tell the page around it how high it is, so that the frame can be as high
// and nothing scrolls in it. It takes no wheel.

import { EmbeddedFilters } from "./embedded_filters.js";

export function startEmbed() {
  const [index, looks, hues] = ["rg-index", "rg-looks", "rg-hues"].map((id) => document.getElementById(id)?.textContent);
  if (index) new EmbeddedFilters(index, JSON.parse(looks), JSON.parse(hues));
  if (parent === window) return;
  const tell = () => parent.postMessage({ relationsGraphHeight: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*");
  // guard: frame-as-high-as-its-words
  new ResizeObserver(tell).observe(document.body);
  // end guard
  for (const kind of ["load", "hashchange"]) addEventListener(kind, tell);
}
