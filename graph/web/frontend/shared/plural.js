// Write numbers with their nouns.

// Formatting a number takes longer than all else that is said of a line, and most numbers are small.
export function plural(number, noun) {
  return `${number >= 0 && number < 1000 ? number : number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

export function yearsWords([first, last]) { return first === last ? String(first) : `${first}–${last}`; }
