// Make elements of SVG.

const SVG = "http://www.w3.org/2000/svg";

export function make(name, attributes = {}, inside = []) {
  const node = set(document.createElementNS(SVG, name), attributes);
  if (typeof inside === "string") node.textContent = inside;
  else node.append(...inside);
  return node;
}

export function set(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}
