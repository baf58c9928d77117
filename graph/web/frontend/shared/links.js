// The links that a reader takes away. A published page, which may have no address, has a module of its own for them.

// A link that others can open; "" where there is none.
export function linkForOthers(link) { return linkHere(link); }

// The same for the reader's own use.
export function linkHere(link) { return new URL(link, location.href.split("?")[0]).href; }

// What is to be said of such links; nothing where others can open them.
export function linkWarning() { return ""; }
