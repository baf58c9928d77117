// Report what a reader is about to open: the pointer rests on it, the focus has reached it, or a finger has touched it.

const RESTING = 40;                            // milliseconds; a pointer that only passes means nothing

const approached = new Set();
let resting = null;

// `id` is a relation's, a country's or a quote's, "" for what closes them, and null where the pointer has left.
export function near(id, atOnce = false) {
  clearTimeout(resting);
  if (id === null) return;
  if (atOnce) tellNear(id);
  else resting = setTimeout(() => tellNear(id), RESTING);
}

function tellNear(id) { for (const listener of approached) listener(id); }

// Gives what takes it back.
export function onNear(listener) {
  approached.add(listener);
  return () => approached.delete(listener);
}
