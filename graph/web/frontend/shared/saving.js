// Files that the browser itself makes. A frame may be kept from saving one, and cannot know it: where that may be, its
// content is shown to be copied, with a way to save it all the same.

import { made } from "./made.js";
import { copyText } from "./copying.js";

const REVOKED = 60_000;                     // milliseconds; some browsers ask for the file later than they are told to

// ``content`` is a text, or a Blob. Gives whether it was saved.
export function saveFile(name, content, mime = "text/plain") {
  const blob = content instanceof Blob ? content : new Blob([content], { type: `${mime};charset=utf-8` });
  if (maySave()) return save(name, blob);
  const told = "A frame on this page may not save files, so here is what would be in it.";
  if (content instanceof Blob) asPicture(blob, (picture) => showText({ name, told: `${told} Take the picture by a right click or a long press.`, parts: [picture] }));
  else showText({ name, told, text: content, more: [actButton("Save all the same", () => save(name, blob))] });
  return false;
}

// What is inside another page and has no origin is sandboxed, or as good as that.
function maySave() { return window === window.top || self.origin !== "null"; }

function save(name, blob) {
  const link = made("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKED);
  return true;
}

function asPicture(blob, use) {
  const reader = new FileReader();
  reader.onload = () => use(made("img", { src: reader.result, alt: "" }));
  reader.readAsDataURL(blob);
}

// A text to be copied, over the page; ``told`` says what it is for.
export function showText({ name, told, text = "", parts = [], more = [] }) {
  const dialog = made("dialog", { className: "rg-text", ariaLabel: name });
  const close = actButton("Close", () => dialog.close());
  const field = text && made("textarea", { readOnly: true, value: text, ariaLabel: name, rows: Math.min(16, text.split("\n").length + 3) });
  const copy = text && actButton("Copy", async () => { await copyText(text, dialog); copy.textContent = "Copied"; });
  dialog.role = "dialog";                   // by which Escape knows that it is not for what lies beneath
  dialog.append(made("h2", { textContent: name }), made("p", { textContent: told }), ...(text ? [field] : parts), made("p", { className: "rg-buttons" }, ...(text ? [copy] : []), ...more, close));
  dialog.addEventListener("close", () => dialog.remove());
  (document.querySelector(".rg-page") ?? document.body).append(dialog);
  dialog.showModal();
  (copy || close).focus();
}

function actButton(textContent, act) {
  const found = made("button", { type: "button", textContent });
  found.addEventListener("click", act);
  return found;
}
