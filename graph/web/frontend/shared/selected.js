// Hold what the dossier shows, for all mounts, and where a mount shows it.

let shown = null;                           // the id of a relation or of one of its quotes, a country's code, or null
const listeners = new Set(), finders = new Set();

export function shownId() { return shown; }

// The relation or country that is shown, also where only one quote of it is.
export function shownPart() { return shown?.split(".")[0]; }

export function show(id) {
  if (id === shown) return;                 // each that hears of it draws anew
  shown = id;
  for (const listener of listeners) listener();
}

// Both give what takes it back.
export function onShow(listener) { return enter(listeners, listener); }
export function offerPlaces(finder) { return enter(finders, finder); }

// The element by which a mount opens an id, if one has it.
export function placeOf(id) {
  for (const finder of finders) {
    const place = finder(id);
    if (place) return place;
  }
  return null;
}

function enter(all, one) {
  all.add(one);
  return () => all.delete(one);
}
