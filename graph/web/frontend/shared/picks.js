// What a click may ask for, and the way to Python, which has the same list (graph/web/frontend/picks.py).

export const PICKS = ["show", "sort", "whole", "drop", "open"];

let send = () => {};

export function answerPicks(answer) { send = answer; }

// Asks for one of PICKS: of what it is asked is an id, a column or an address.
export function pick(what, of) { send({ [what]: of }); }
