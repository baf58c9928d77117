// Show the timeline: each quote from the earliest to the latest day that its date allows, in a lane for its kind, and
// two handles that choose years, or four in a comparison. This module handles what a reader does with it. Streamlit
// calls the default export again with all new data and every new theme.

import { catchUp, followView, withdraw } from "../filtering/current.js";
import { loadQuotes } from "../filtering/loaded.js";
import { bright, onOtherColours, paletteOf } from "../shared/colours.js";
import { afterFrame } from "../shared/idle.js";
import { made } from "../shared/made.js";
import { furnish, reside } from "../shared/mounting.js";
import { near } from "../shared/near.js";
import { onShow, shownPart } from "../shared/selected.js";
import { Size } from "../shared/size.js";
import { FRAME } from "./frame.js";
import { AXIS } from "./layout.js";
import { TimelineMarks } from "./marks.js";
import { YearsChart } from "./years.js";

const TAP = { mouse: 5, touch: 18 };        // how far from a mark a click may be
const DRAG = 5;                             // how far a pointer moves before it drags

export default async function timeline({ data, parentElement, setTriggerValue }) {
  await furnish(parentElement, FRAME, "timeline/timeline.css");
  return reside(parentElement, () => new Timeline(parentElement), (chart) => chart.want(data, setTriggerValue));
}

export class Timeline extends YearsChart {
  constructor(root) {
    super();
    this.root = root;
    const parts = ["time", "span", "all", "plot", "chart", "signs", "pointed", "fault"];
    for (const part of parts) this[part] = root.querySelector(`.${part}`);
    this.grips = [...root.querySelectorAll(".grip")];   // the first and last year of the one period, then of the other
    this.items = [];                        // what can be pointed at: marks, or where there are too many, years
    this.roving = [];                       // the key of each lane's one tab stop
    this.drag = this.timer = this.near = this.data = null;
    // Years: none for all, one span, or two that are compared. What is seen, what is chosen, what the server was told.
    this.shown = this.periods = this.told = [];
    this.events = new AbortController();
    this.listen();
    this.refusals = 0;
    this.known = { folder: null };          // what quotes are known by, once they are loaded
    this.leave = [
      onShow(() => afterFrame(() => this.choice())),  // the words that a click asks for come first
      followView((found) => this.follow(found), (error) => this.fail(error)),
    ];
  }

  // From Python: all that is to be drawn, but where the browser has the data and the drawing's filters.
  want(data, send) {
    this.send = send;
    if (data.folder) {
      this.following = true;
      if (this.data && !this.time.classList.contains(this.theme())) this.repaint();
      catchUp();
      if (data.refusals !== this.refusals) withdraw();
      this.refusals = data.refusals;
    } else {
      this.following = this.marks = null;
      this.told = this.periods = data.periods;
      this.take(data);
    }
  }

  // From the browser's own filters. Of years alone the marks are the same, and years that are shown are our own proposal.
  follow({ folder, engine, fixed, periods, others }) {
    if (!this.following) return;
    this.fault.hidden = true;
    const proposed = String(periods) === String(this.shown);
    if (!proposed && !this.busy()) this.told = this.periods = periods;
    if (folder !== this.folder || others !== this.others) {
      Object.assign(this, { folder, others, marks: new TimelineMarks(engine, fixed) });
      if (this.data) this.fillSoon();
      else this.fill();
    } else if (this.data && !proposed && !this.busy()) this.draw();
  }

  busy() { return this.timer !== null || Boolean(this.drag?.moved); }

  // What is shown may bring marks, where there are too many to draw each.
  choice() {
    if (this.marks?.crowded) this.fill();
    else if (this.data) this.draw();
  }

  // The drawing comes first.
  fillSoon() {
    if (!this.due) afterFrame(() => { this.due = false; if (!this.events.signal.aborted) this.fill(); });
    this.due = true;
  }

  fill() {
    const { marks, folder } = this, drawn = marks.drawn(shownPart()), known = this.known.folder === folder;
    if (drawn.length && !known) {
      loadQuotes(folder).then((quotes) => {
        if (this.events.signal.aborted || this.folder !== folder) return;
        this.known = { folder, ...quotes };
        this.fill();
      }).catch((error) => this.fail(error));
      if (!marks.crowded) return;
    }
    this.take(marks.payload(known ? drawn : [], this.periods, this.known));
  }

  take(data) {
    this.data = data;
    this.fault.hidden = true;
    if (this.painted !== data.palettes) this.paint();
    this.draw();
  }

  repaint() {
    this.paint();
    this.draw();
  }

  fail(error) {
    if (!this.following) return;
    this.fault.textContent = `The timeline cannot be drawn: ${error.message}. All words can be read.`;
    this.fault.hidden = false;
  }

  theme() {
    const style = getComputedStyle(this.root.host ?? this.root);
    return bright(style.getPropertyValue("--st-background-color").trim()) ? "light" : "dark";
  }

  // The theme is looked up where it may be another one, and not for each filter: the browser would look through the page.
  paint() {
    this.painted = this.data.palettes;
    const theme = this.theme();
    this.time.className = `time ${theme}`;
    for (const [name, colour] of Object.entries(paletteOf(this.data.palettes, theme))) this.time.style.setProperty(`--${name}`, colour);
  }

  destroy() {
    this.flush();
    this.events.abort();
    this.leave.forEach((leave) => leave());
    this.size.end();
  }

  tell(item, words = item?.says) {
    if (item !== this.near) near(item?.id ?? null);
    this.near?.node.classList.remove("near");
    this.near = item;
    item?.node.classList.add("near");
    this.time.classList.toggle("telling", Boolean(words));
    this.pointed.replaceChildren(...(words ?? []).flatMap((text, at) => {
      const part = made("bdi", { textContent: text });
      if (item?.words && at === words.length - 1) part.className = "words";
      return at ? [" · ", part] : [part];
    }));
  }

  listen() {
    const options = { signal: this.events.signal }, on = (where, kind, act) => where.addEventListener(kind, act.bind(this), options);
    this.size = new Size(this.plot, () => {
      this.isNarrow = this.narrowNow();
      this.draw();
    });
    onOtherColours(() => { if (this.data) this.repaint(); }, options);
    on(this.plot, "pointerdown", this.press);
    on(this.plot, "pointermove", this.move);
    on(this.plot, "pointerup", this.release);
    on(this.plot, "pointercancel", () => { this.drag = null; this.propose(this.periods); });
    on(this.plot, "pointerleave", () => { if (!this.drag) this.tell(this.focused()); });
    on(this.plot, "click", this.click);
    on(this.plot, "dblclick", (event) => { if (!this.hit(event)?.words) this.choose([]); });
    on(this.all, "click", () => { this.choose([]); this.grips[0].focus({ preventScroll: true }); });
    on(this.chart, "keydown", this.key);
    on(this.chart, "focusin", () => this.tell(this.focused()));
    on(this.chart, "focusout", () => this.tell(null));
    for (const grip of this.grips) {
      on(grip, "keydown", (event) => this.slide(event, grip));
      on(grip, "blur", this.flush);
    }
  }

  focused() {
    const node = this.root.getRootNode().activeElement;
    return this.items.find((item) => item.node === node) ?? null;
  }

  at(event) {
    const box = this.plot.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  press(event) {
    this.moved = false;
    near(this.hit(event)?.id ?? null, true);  // a finger rests on nothing before
    if (event.button || !event.isPrimary || this.data?.stops.length < 2) return;
    const { x, y } = this.at(event), grip = this.grips.includes(event.target) ? this.nearestGrip(x) : -1;
    const inside = x >= this.left - 8 && x <= this.right + 8 && y <= this.bottom + AXIS;
    if (grip >= 0 || inside) this.drag = { x, grip, moved: false, period: grip >= 0 ? grip >> 1 : this.nearby(x) };
  }

  move(event) {
    const { x } = this.at(event), drag = this.drag;
    if (!drag) {
      const item = this.hit(event), cut = item ? null : this.axis?.cuts.find((one) => x >= one.from && x <= one.to);
      if (cut) this.tell(null, [cut.words]);
      else this.tell(item ?? this.focused());
      return;
    }
    if (!event.isPrimary) return;
    if (!drag.moved && Math.abs(x - drag.x) < DRAG) return;
    if (!drag.moved) this.plot.setPointerCapture(event.pointerId);
    this.moved = drag.moved = true;
    const [first, last] = this.periods[drag.period] ?? [this.data.stops[0], this.data.stops.at(-1)];
    const years = drag.grip < 0 ? [Math.min(x, drag.x), Math.max(x, drag.x)].map((one) => this.year(one))
      : drag.grip & 1 ? [first, Math.max(first, this.nearest(x, 1))] : [Math.min(last, this.nearest(x, 0)), last];
    this.propose(this.replaced(drag.period, years));
  }

  // What answers at once, as the published page does, finds no drag any more and may say otherwise.
  release() {
    const { drag } = this;
    this.drag = null;
    if (drag?.moved) this.choose(this.shown);
  }

  click(event) {
    if (this.moved || this.grips.includes(event.target)) return;
    // A screen reader's click has no place.
    const item = event.detail ? this.hit(event) : this.items.find((one) => one.node.contains(event.target));
    item?.open();
  }

  key(event) {
    const item = this.focused();
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    const own = this.items.filter((one) => one.lane === item.lane), place = own.indexOf(item);
    const next = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: own.length - 1 }[event.key];
    if (next === undefined && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (next === undefined) item.open();
    else if (own[next]) {
      item.node.setAttribute("tabindex", -1);
      own[next].node.setAttribute("tabindex", 0);
      this.roving[item.lane] = own[next].key;
      own[next].node.focus();
    }
  }

  // The nearest of what can be pointed at, within a fingertip.
  hit(event) {
    const { x, y } = this.at(event), off = (at, start, length) => Math.max(start - at, 0, at - start - length);
    let best = null, least = TAP[event.pointerType === "touch" ? "touch" : "mouse"];
    for (const item of this.items) {
      const gap = Math.hypot(off(x, item.x, item.w), off(y, item.y, item.h));
      if (gap <= least) [best, least] = [item, gap];
    }
    return best;
  }
}
