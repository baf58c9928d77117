// Tell keys from pointers: what was opened by key takes the focus, so that a screen reader reads on; after a click it
// stays.

let pressed = false;                        // was it by key that a reader last opened something?

export function byKey() { return pressed; }

export function notice(event) {
  const key = event.type === "keydown" && (event.key === "Enter" || event.key === " ");
  if (key || (event.type === "click" && !event.detail)) pressed = true;    // a screen reader's click has no detail
  else if (event.type !== "click") pressed = false;
}

export function focus(part) {
  if (!part) return;
  if (part.tabIndex < 0) part.tabIndex = -1;  // what is no stop of the Tab key can have the focus all the same
  part.focus({ preventScroll: true });
}
