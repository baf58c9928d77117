// Make elements and numbers that the browser itself writes: text only, never markup.

export function made(tag, properties = {}, ...inside) {
  const { data = {}, ...others } = properties, part = Object.assign(document.createElement(tag), others);
  Object.assign(part.dataset, data);
  part.append(...inside);
  return part;
}

export function classed(name, tag = "span", ...inside) { return made(tag, { className: name }, ...inside); }

export const OVERVIEW = "overview";        // the place of what stands where nothing is selected (``render.html.share``)

// A link to what a relation, a country or nothing opens: it works without a script as well.
export function linkTo(show, ...inside) { return made("a", { href: `#${show || OVERVIEW}`, data: { show } }, ...inside); }

// What such a link shows; of very many its address alone says so.
export function shownBy(link) { return (link.dataset.show ??= link.hash.slice(1)); }

// The line of a relation in a row; of very many each look has one class (``render.html.style.short_lines``).
export function lineIn(row) { return row.querySelector("[class^='rg-line']"); }

// Other words for a part that has none but text; the same are not written again, for what is written is laid out anew.
export function reword(part, words) { if (part.textContent !== words) part.textContent = words; }

// Other parts inside of one; where they are alike, those that stand there stay.
export function renewed(place, parts) {
  const there = [...place.childNodes];
  if (there.length !== parts.length || parts.some((part, at) => !part.isEqualNode(there[at]))) place.replaceChildren(...parts);
}

// ``12,345``, as Python writes it, whatever the reader's language. A browser's own formatting takes longer than all else
// that a row says, and most numbers are small.
export function grouped3(number) { return number < 1000 ? String(number) : number.toLocaleString("en-US"); }

export function sentence(words) { return words.slice(0, 1).toUpperCase() + words.slice(1); }

// The verb of one, or of several.
export function verb(number, one, several) { return number === 1 ? one : several; }
