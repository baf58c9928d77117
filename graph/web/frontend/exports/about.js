// What a file says of itself: the data, and what of it is in view (``export.about``).

export function aboutView({ held, words }) {
  const { title, version, description, license, URL: url } = held.file.head;
  const parts = [`${title}${version ? `, version ${version}` : ""}: ${words}`, description, license, url];
  return `${parts.filter(Boolean).map((part) => part.replace(/\.+$/, "")).join(". ")}.`;
}

// The address that opens the view, if the data has one.
export function addressIn({ held, address }) { return held.file.head.URL ? linkBehind(held.file.head.URL, address.replace("?", "")) : ""; }

// The link that opens this on the page at ``page``, which may have parameters and a place of its own (``view.links``).
export function linkBehind(page, parameters) {
  const [, address, place] = /^([^#]*)(.*)$/s.exec(page), joint = address.includes("?") ? (address.endsWith("?") ? "" : "&") : "?";
  return parameters ? `${address}${joint}${parameters}${place}` : page;
}
