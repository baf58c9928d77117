// A document of many quotes comes in pieces (``page.documents``): each but the last has a mark at its end, in place of which
// the next one comes, as soon as the page has time.

import { atLeisure } from "../shared/idle.js";
import { fetchAt } from "./fetched.js";

const PIECE_MARK = "[data-piece]";
const PIECE_TRIES = 5, PIECE_WAIT = 500;    // how often a piece is asked for, and milliseconds until the next time

// Puts in what is still to come of the document of an address, whose first piece stands in the place. ``stands`` tells
// whether it still does: the mark that is found may be that of another one.
export function fetchPieces(place, address, stands, again = 0) {
  const mark = stands() && place.querySelector(PIECE_MARK);
  if (!mark) return;
  fetchAt(`${address}&piece=${mark.dataset.piece}`).then((html) => {
    if (!stands() || !mark.isConnected) return;
    if (html === null) {
      if (again < PIECE_TRIES) setTimeout(() => fetchPieces(place, address, stands, again + 1), PIECE_WAIT * (again + 1));
      return;
    }
    const parts = document.createElement("template");
    parts.innerHTML = html;                 // as safe as the first piece (place.js)
    mark.replaceWith(...parts.content.firstElementChild.childNodes);
    atLeisure(() => fetchPieces(place, address, stands));
  });
}
