// The sentences that both pages say, as Python writes them (``render/html/sentences.py``).

import { filled } from "../shared/sentences.js";

let table = {};

export function holdSentences(sentences) { table = sentences; }

// A sentence as text, with what stands in the places of its braces.
export function say(key, ...inside) { return sayAround(key, ...inside).join(""); }

// The same in pieces, for what is put in as an element.
export function sayAround(key, ...inside) { return filled(table[key], ...inside); }
