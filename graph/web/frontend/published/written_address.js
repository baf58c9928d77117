// When the address is made to say what is seen: behind the frame that shows it, since the browser puts the whole page away
// for the way back, which takes longer the larger that is; and before a reader does anything else.

import { writeAddress } from "./address.js";

export class WrittenAddress {
  // ``kept`` is the state of which the address was last written or read.
  constructor(coded) { Object.assign(this, { coded, written: null, waiting: null, kept: null, typing: false }); }

  // Each state has its own step of the browser's history; words that are typed are one step together.
  write(state) {
    this.flush();
    const typing = this.kept && withoutWords(state) === withoutWords(this.kept), anew = !(typing && this.typing);
    this.keep(state, typing);
    const mine = this.waiting = { state, anew };
    requestAnimationFrame(() => setTimeout(() => { if (this.waiting === mine) this.flush(); }));
  }

  // The address says a state already.
  keep(state, typing = false) { Object.assign(this, { kept: state, typing }); }

  flush() {
    if (!this.waiting) return;
    const { state, anew } = this.waiting;
    this.waiting = null;
    writeAddress(state, this.coded, anew);
    this.written = location.href;
  }

  // Is it what was written here, and not what somebody has gone to?
  isOwn() { return location.href === this.written; }

  // Somebody has gone elsewhere: what waits belongs to what they have left.
  follow() { Object.assign(this, { written: location.href, waiting: null }); }

  hear() {
    for (const kind of ["keydown", "pointerdown", "click", "input"]) document.addEventListener(kind, () => this.flush(), { capture: true });
    for (const kind of ["pagehide", "visibilitychange"]) addEventListener(kind, () => this.flush(), { capture: true });
  }
}

function withoutWords(state) { return JSON.stringify({ ...state, filters: { ...state.filters, words: "" } }); }
