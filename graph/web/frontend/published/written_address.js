// When the address is made to say what is seen: behind the frame that shows it, since the browser puts the whole page away
// for the way back, which takes longer the larger that is; and before a reader does anything else.

import { afterFrame } from "../shared/idle.js";
import { writeAddress } from "./address.js";

export class WrittenAddress {
  // ``kept`` is the state of which the address was last written or read. ``behind`` is what was written behind the #:
  // inside ``srcdoc``, WebKit says that somebody has gone there before it lets the writer go on, and whoever read it anew
  // would take a chip away under the pointer that presses it.
  constructor(coded) { Object.assign(this, { coded, written: null, waiting: null, kept: null, typing: false, behind: null }); }

  // Each state has its own step of the browser's history; words that are typed are one step together.
  write(state) {
    this.flush();
    const typing = this.kept && withoutWords(state) === withoutWords(this.kept), anew = !(typing && this.typing);
    this.keep(state, typing);
    this.wait({ state, anew });
  }

  // What was wrong in the address is told on the page; it says what is seen from then on, with no step of its own.
  mend(state) {
    this.keep(state);
    this.wait({ state, anew: false });
  }

  wait(mine) {
    this.waiting = mine;
    afterFrame(() => { if (this.waiting === mine) this.flush(); });
  }

  // The address says a state already.
  keep(state, typing = false) { Object.assign(this, { kept: state, typing }); }

  flush() {
    if (!this.waiting) return;
    const { state, anew } = this.waiting;
    this.waiting = null;
    writeAddress(state, this.coded, anew, (behind) => { this.behind = behind; });
    this.written = location.href;
  }

  // Is it what was written here, and not what somebody has gone to?
  isOwn() { return location.href === this.written || location.hash.slice(1) === this.behind; }

  // Somebody has gone elsewhere: what waits belongs to what they have left.
  follow() { Object.assign(this, { written: location.href, waiting: null, behind: null }); }

  hear() {
    for (const kind of ["keydown", "pointerdown", "click", "input"]) document.addEventListener(kind, () => this.flush(), { capture: true });
    for (const kind of ["pagehide", "visibilitychange"]) addEventListener(kind, () => this.flush(), { capture: true });
  }
}

function withoutWords(state) { return JSON.stringify({ ...state, filters: { ...state.filters, words: "" } }); }
