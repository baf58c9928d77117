// Fill in sentences that Python and the browser take from one table, with a pair of braces for each insertion.

// A sentence in pieces: its words, and in the place of each pair of braces what is put in, a node, words, or a list of these.
export function filled(sentence, ...inside) {
  return sentence.split("{}").flatMap((words, at) => [words, ...(at < inside.length ? [inside[at]].flat() : [])]).filter((one) => one !== "");
}

// ``A, B and C``, of parts that are nodes, words, or lists of these.
export function inTurn(parts, last = " and ") {
  return parts.flatMap((part, at) => [...(at ? [at < parts.length - 1 ? ", " : last] : []), part].flat());
}

// The same as one text.
export function inWords(names) { return inTurn(names).join(""); }
