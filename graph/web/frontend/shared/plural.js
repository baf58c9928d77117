// Write numbers with their nouns.

import { grouped3 } from "./made.js";

export function plural(number, noun) { return `${grouped3(number)} ${noun}${number === 1 ? "" : "s"}`; }

export function yearsWords([first, last]) { return first === last ? String(first) : `${first}–${last}`; }
