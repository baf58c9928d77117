// Ask every second which generation of the data the server has, and run the page anew if the page shows another one. A
// Streamlit fragment that runs every second would do, if its runs did not sometimes fall between a reader's click and
// its answer: what the click should have removed from the page then stays.

import { tellPrinting } from "../shared/printed.js";
import { tellConnection } from "./connection.js";

const SECOND = 1000, LATER = 10 * SECOND;

let hearing = [];                           // end what tells of a lost connection, and of printing
let clock = null;                           // the one that ticks

export default function watch({ data, setTriggerValue }) {
  clock?.abort();
  for (const end of hearing) end();
  hearing = [tellConnection(), tellPrinting()];
  const own = (clock = new AbortController()), { signal } = own;
  let told = data.generation;
  const ask = async () => {
    const found = document.hidden ? told : await generation(signal); // guard: unseen-pages-ask-nothing
    if (signal.aborted || found === null) return; // guard: no-address-no-asking
    if (found !== undefined && found !== told) setTriggerValue("saved", (told = found)); // guard: only-news-is-told
    setTimeout(ask, found === undefined ? LATER : SECOND); // guard: slower-when-in-trouble
  };
  if (told >= 0) setTimeout(ask, SECOND);
  return () => own.abort();
}

// A number; undefined while there is no answer; null from a server that has no such address.
async function generation(signal) {
  try {
    const response = await fetch("generation", { cache: "no-store", signal });
    return response.ok ? Number(await response.text()) : response.status === 404 ? null : undefined;
  } catch {
    return undefined;
  }
}
