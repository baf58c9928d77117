// The dossiers of a view as Markdown (``export.markdown``).

import { plural } from "../shared/plural.js";
import { aboutView, addressIn, linkBehind } from "./about.js";
import { noteOf } from "./bibliography.js";
import { codedSentence, whenWords } from "./sentence.js";

const SPACE = /[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;   // as in export/in_browser.py

export function viewMarkdown(taken) {
  const { held, view } = taken, { file } = held, markup = new RegExp(file.markup, "g");
  const escape = (words) => oneLine(words).replace(markup, (sign) => `\\${sign}`);
  const parts = [`# ${escape(file.head.title)}`, `Data: ${escape(aboutView(taken))}`];
  if (file.head.URL) parts.push(`<${addressIn(taken)}>`);
  for (const one of view.relations) parts.push(...writtenDossier(taken, one, escape));
  return `${parts.join("\n\n")}\n`;
}

function writtenDossier({ held, view, wordsOf }, one, escape) {
  const { title, place } = one.relation, summary = held.said("summary", place);
  const parts = [`## ${escape(title)}`, ...(summary ? [`Summary: ${escape(summary)}`] : []), `${plural(one.quotes, "quote")}: ${wordsOf(one)}.`];
  return [...parts, ...view.quotesOf(one.relation).map((number) => quoteOf(held, number, escape))];
}

function quoteOf(held, number, escape) {
  const cell = (name) => held.cell(name, number), said = (name) => held.said(name, number), { URL: url } = held.file.head;
  const beside = (words) => (words ? [`[${oneLine(words)}]`] : []), [opening, closing] = cell("markdown marks");
  const words = [...beside(said("prefix")), `${opening}${oneLine(said("exact"))}${closing}`, ...beside(said("suffix"))].join(" ");
  const lines = [`> ${escape(words)}`, ">", `> — ${escape(said("attribution"))}, ${whenWords(held, number)}`, "",
    `- Coded: ${escape(codedSentence(held, number))}`, `- Source: ${escape(noteOf(held, held.coded.sources[held.coded.source[number]]))}`];
  if (said("translation")) {
    const by = held.file.columns["translation.by"] && cell("translation.by");
    lines.push(`- Translation${by ? ` (by ${escape(by)})` : ""}, not the source's wording: ${escape(said("translation"))}`);
  }
  if (said("comment")) lines.push(`- Note: ${escape(said("comment"))}`);
  return [...lines, url ? `- Quote: <${linkBehind(url, `show=${said("id")}`)}>` : `- Quote: \`${said("id")}\``].join("\n");
}

function oneLine(words) { return words.replace(SPACE, " ").replace(/^ | $/g, ""); }
