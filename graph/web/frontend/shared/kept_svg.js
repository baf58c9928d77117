// Keep the elements of an SVG as they are described, and write only what differs: the browser lays out and paints anew
// what is written, be it the same or not.

import { make, set } from "./svg.js";

const partsOf = new WeakMap();              // element → what was put into it, by key

// An element to be: a text or other parts are ``inside``. It is known again by its ``key``, which whoever makes it
// may give it, else by its place among those of its name. Once it is put, ``node`` is its element.
export function part(name, attributes, inside) { return { name, attributes: attributes ?? {}, inside: inside ?? [], key: "", node: null }; }

// Puts parts into an element, in their order, in place of what was put there before.
export function putParts(parent, parts) {
  const before = partsOf.get(parent) ?? new Map(), now = new Map(), times = {};
  for (const one of parts) {
    let key = one.key || `${one.name} ${(times[one.name] = (times[one.name] ?? 0) + 1)}`;
    while (now.has(key)) key += "+";        // two that are told alike are two nevertheless
    const there = before.get(key);
    if (there?.name === one.name) before.delete(key);
    renew(one, there?.name === one.name ? there : null);
    now.set(key, one);
  }
  for (const { node } of before.values()) node.remove();
  let there = parent.firstChild;
  for (const { node } of now.values()) {
    if (node === there) there = there.nextSibling;
    else parent.insertBefore(node, there);
  }
  partsOf.set(parent, now);
}

function renew(one, there) {
  one.node = there?.node ?? make(one.name);
  for (const name of Object.keys(there?.attributes ?? {})) if (!(name in one.attributes)) one.node.removeAttribute(name);
  set(one.node, one.attributes);
  if (typeof one.inside !== "string") putParts(one.node, one.inside);
  else if (one.inside !== there?.inside) one.node.textContent = one.inside;
}
