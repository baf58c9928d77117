// Whether the words of the page are there: in one file all of them are. A page of several files has ``words_apart.js`` in
// this place.

export function wordsAreHere() { return true; }

// Gives a promise that resolves when the words of these places (ids of relations and countries; all without) are there,
// and tells in a part of the page what hinders them; null where they are.
export function arriving() { return null; }

// Gives a promise of what ``view.quotes_file`` writes; null where the page's own words say it.
export function quotesApart() { return null; }

// The hash of a distinct quote, if it is known without its words.
export function hashApart() { return null; }

// Gives a promise that resolves when the address can be read: one that names a quote may need to know of all.
export function addressAwaited() { return null; }
