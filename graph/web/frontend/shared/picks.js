// List what a click may ask for, and send it to Python, which has the same list (graph/web/frontend/picks.py).

import { afterFrame } from "./idle.js";

export const PICKS = ["show", "sort", "whole", "drop", "open", "inline"];

const LONGEST_UNSENT = 100;                 // milliseconds that a press may wait for what is shown ahead of its answer

let send = () => {};
let unsent = null;                          // what was asked for and is not sent yet
const ahead = new Set();
let presses = 0;                            // an answer names the press that it is to

export function answerPicks(answer) { send = answer; }

// Who shows something before the server does hears what was picked, and the number of the press, and gives a promise of
// when it stands there. Gives what takes it back.
export function followPicks(follower) {
  ahead.add(follower);
  return () => ahead.delete(follower);
}

// Asks for one of PICKS: of what it is asked is an id, a column or an address.
export function pick(what, of) {
  sendNow(unsent);                            // in the order in which they came
  presses += 1;
  const asked = { [what]: of, press: presses }, shown = [...ahead].map((follower) => follower(what, of, presses)).filter(Boolean);
  if (!shown.length) return send(asked);
  // With the sending a run begins, and server and browser have no time for the words that a reader waits for.
  unsent = asked;
  Promise.all(shown).then(() => afterFrame(() => sendNow(asked)));
  setTimeout(() => sendNow(asked), LONGEST_UNSENT);
}

function sendNow(asked) {
  if (!asked || unsent !== asked) return;
  unsent = null;
  send(asked);
}
