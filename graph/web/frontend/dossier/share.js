// Copy what a reader takes away (a link, a citation, the record of a source) by the buttons in the page's own HTML.

import { joinedRecords } from "../exports/bibliography.js";
import { copyText } from "../shared/copying.js";
import { linkForOthers, linkHere, linkWarning } from "../shared/links.js";
import { ownPart } from "../shared/own.js";
import { recordIn } from "../shared/records.js";
import { saveFile } from "../shared/saving.js";

export async function carry(event) {
  const button = ownPart(event, ["copy", "link", "save"]);
  if (!button) return;
  const { copy, link, save, ending, refusal } = button.dataset, of = button.dataset.of ?? button.closest("[data-cites]")?.dataset.cites;
  if (refusal) return refuse(button, refusal);
  if (save) {
    const section = button.closest("section"), holder = recordOf(of, section), record = holder && recordIn(holder, save);
    const quote = button.parentElement.querySelector("[data-copy]")?.dataset;
    const text = quote ? quoting(record, save, quote) : record ?? allOf(section, save);
    return saveFile(`${of === "*" ? "sources" : of}${ending}`, text) && said(button, "Saved");
  }
  const address = link !== undefined && (copy ? linkForOthers(link) : linkHere(link)), warning = copy ? "" : linkWarning();
  const text = [copy, address].filter(Boolean).join("\n");
  if (text) await copyText(text);
  if (warning) refuse(button, warning);
  else said(button, "Copied");
}

function recordOf(source, section) {
  const name = `[data-source="${CSS.escape(source)}"]`;
  return section.querySelector(name) ?? document.querySelector(name);
}

// A published page has no record of several sources: those of the quotes in view are put together, in the page's order.
function allOf(section, format) {
  const cited = new Set([...section.querySelectorAll(".rg-quote:not([hidden])")].map(({ dataset }) => dataset.cites));
  const records = [...document.querySelectorAll("[data-source]")].filter(({ dataset }) => cited.has(dataset.source));
  return joinedRecords(format, records.map((one) => recordIn(one, format)));
}

// A source's record that is taken from one quote names it: its words with who says them and when, and its own link.
function quoting(record, format, { copy, link }) {
  const note = [copy.split("\n")[0], link && linkForOthers(link)].filter(Boolean).join(" ");
  if (format === "bibtex") return record.replace(/\n}\s*$/, () => `\n  annotation = {${latex(note)}},\n}\n`);
  if (format === "ris") return record.replace(/ER {2}-\s*$/, () => `N1  - ${note}\r\nER  - \r\n`);
  if (format !== "csl") return record;
  const [item] = JSON.parse(record);
  return `${JSON.stringify([{ ...item, note: [item.note, note].filter(Boolean).join("\n") }], null, 2)}\n`;
}

// As export/bibtex.py writes words: BibTeX counts braces even behind a backslash, so that odd ones are commands.
const SIGNS = { "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "\\": "\\textbackslash{}" };
const ODD = { ...SIGNS, "{": "\\textbraceleft{}", "}": "\\textbraceright{}" };

function latex(text) {
  let depth = 0;
  const even = [...text].every((sign) => (depth += (sign === "{") - (sign === "}")) >= 0) && !depth;
  const plain = text.replace(/[&%$#_{}~^\\]/g, (sign) => (even ? SIGNS : ODD)[sign] ?? `\\${sign}`);
  return plain.replace(/([-`',<>])(?=\1)|[!?](?=`)/g, "$&{}");
}

// The button says what it has done, at its width: what stands beside it stays in its place.
function said(button, word) {
  if (button.dataset.said === undefined) {
    button.dataset.said = word;
    button.style.minWidth = `${button.getBoundingClientRect().width}px`;
    const before = [...button.childNodes];
    button.replaceChildren(word);
    setTimeout(() => { if (button.textContent === word) button.replaceChildren(...before); button.style.minWidth = ""; delete button.dataset.said; }, 1500);
  }
  announce(word);
}

// A change of a button's name is not read out; a status is.
function announce(words) {
  const status = document.querySelector(".rg-done") ?? document.body.appendChild(Object.assign(document.createElement("p"), { className: "rg-done", role: "status" }));
  status.textContent = "";
  requestAnimationFrame(() => { status.textContent = words; });
}

// Why a link is not copied, beside the button, until a reader goes on.
function refuse(button, words) {
  const note = document.createElement("p"), closed = new AbortController();
  const place = () => {
    const { left, bottom } = button.getBoundingClientRect();
    note.style.left = `${Math.max(8, Math.min(left, innerWidth - note.offsetWidth - 8))}px`;
    note.style.top = `${Math.min(bottom + 6, innerHeight - note.offsetHeight - 8)}px`;
  };
  note.className = "rg-refusal";
  note.popover = "auto";
  note.textContent = words;
  (document.querySelector(".stApp") ?? document.body).appendChild(note);
  note.showPopover();
  place();
  document.addEventListener("scroll", place, { capture: true, signal: closed.signal });
  note.addEventListener("toggle", (event) => {
    if (event.newState === "closed") { closed.abort(); note.remove(); }
  });
  announce(words);
}
