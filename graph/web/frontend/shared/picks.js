// List what a click may ask for, and send it to Python, which has the same list (graph/web/frontend/picks.py).

export const PICKS = ["show", "sort", "whole", "drop", "open", "inline"];

let send = () => {};
const ahead = new Set();
let presses = 0;                            // an answer names the press that it is to

export function answerPicks(answer) { send = answer; }

// Who shows something before the server does hears what was picked, and the number of the press; gives what takes it back.
export function followPicks(follower) {
  ahead.add(follower);
  return () => ahead.delete(follower);
}

// Asks for one of PICKS: of what it is asked is an id, a column or an address.
export function pick(what, of) {
  presses += 1;
  for (const follower of ahead) follower(what, of, presses);                 // first: with the sending a run begins
  send({ [what]: of, press: presses });
}
