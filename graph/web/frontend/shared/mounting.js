// Keep what lives in a place that Streamlit gives. Streamlit calls a module again with all new data and every new
// theme, and calls what the module returned when the place goes; a slow call may be ended after a newer one began.

import { readText } from "./files.js";

const sheets = new Map();                   // the name of a style sheet → the promise of it
const residents = new WeakMap();            // parentElement → what lives there, and its newest call

// Brings HTML and its style into a place, at once, so that nothing is seen without its style.
export async function furnish(root, html, sheet) {
  const style = await styleSheet(sheet);
  if (root.adoptedStyleSheets.includes(style)) return;
  root.querySelector(":scope > .mount")?.remove();  // what a server with other code has left there
  root.adoptedStyleSheets = [style];
  const mount = document.createElement("div");
  mount.className = "mount";
  mount.innerHTML = html;
  root.append(mount);
}

function styleSheet(name) {
  if (!sheets.has(name)) {
    const sheet = readText(name).then((text) => new CSSStyleSheet().replace(text));
    sheet.catch(() => sheets.delete(name));  // who comes next asks again
    sheets.set(name, sheet);
  }
  return sheets.get(name);
}

// What lives in a place, made at its first call; gives what ends it.
export function reside(root, make, tell) {
  const resident = residents.get(root) ?? { self: make(), call: 0 }, call = ++resident.call;
  residents.set(root, resident);
  tell(resident.self);
  return () => {
    if (call !== resident.call || residents.get(root) !== resident) return;
    residents.delete(root);
    resident.self.destroy();
  };
}
