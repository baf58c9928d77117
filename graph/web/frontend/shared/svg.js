// Make elements of SVG.

const SVG = "http://www.w3.org/2000/svg";

export function make(name, attributes = {}, inside = []) {
  const node = set(document.createElementNS(SVG, name), attributes);
  if (typeof inside === "string") node.textContent = inside;
  else node.append(...inside);
  return node;
}

// Writes only what differs.
export function set(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) if (node.getAttribute(key) !== String(value)) node.setAttribute(key, value);
  return node;
}
