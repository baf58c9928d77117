// The sources of a view, and the data itself as one of them (``citation.cite``, ``export.bibtex``, ``ris`` and ``csl``).

import { addressIn } from "./about.js";

export function notes(taken) {
  const { held } = taken, seen = new Set(keysIn(taken)), { notes: head, lines } = held.file.bibliography;
  return `${openedText(taken, head)}\n\n${lines.filter(([key]) => seen.has(key)).map(([, line]) => `${line}\n`).join("")}`;
}

// A source by its key as a note: its line of the bibliography, which says as well where it has no address.
export function noteOf(held, key) {
  const { nowhere } = held.file.bibliography, line = held.lines.get(key), end = ` ${nowhere}`;
  return line.endsWith(end) ? line.slice(0, -end.length) : line;
}

export function bibtex(taken) { return joinedRecords("bibtex", [...recordsOf(taken, "bibtex"), openedText(taken, taken.held.file.bibliography.bibtex.trimStart())]); }

export function ris(taken) { return joinedRecords("ris", [...recordsOf(taken, "ris"), openedText(taken, taken.held.file.bibliography.ris)]); }

export function csl(taken) {
  const data = Object.entries(taken.held.file.bibliography.csl).map(([key, value]) => [key, typeof value === "string" ? openedText(taken, value) : value]);
  return joinedRecords("csl", [...recordsOf(taken, "csl"), JSON.stringify([Object.fromEntries(data)])]);
}

// Records of single sources as one file.
export function joinedRecords(format, records) {
  if (format === "csl") return `${JSON.stringify(records.flatMap((record) => JSON.parse(record)), null, 2)}\n`;
  return records.join({ bibtex: "\n", ris: "" }[format]);
}

// The sources in view, in the order of the data.
function keysIn({ held: { coded }, view }) {
  const seen = new Set(view.allQuotes().map((number) => coded.source[number]));
  return coded.sources.filter((_, place) => seen.has(place));
}

function recordsOf(taken, format) { return keysIn(taken).map((key) => taken.held.said(format, key)); }

function openedText(taken, text) {
  const [address, words] = taken.held.file.bibliography.places;
  return text.replaceAll(address, () => addressIn(taken)).replaceAll(words, () => taken.words);
}
