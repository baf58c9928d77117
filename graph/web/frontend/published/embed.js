// Tell the page around an embedded one how high it is, so that the frame can be as high and nothing scrolls in it. It
// takes no wheel and no key.

export function startEmbed() {
  if (parent === window) return;
  const tell = () => parent.postMessage({ relationsGraphHeight: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*");
  // guard: frame-as-high-as-its-words
  new ResizeObserver(tell).observe(document.body);
  // end guard
  for (const kind of ["load", "hashchange"]) addEventListener(kind, tell);
}
