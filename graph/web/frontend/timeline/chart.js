// Draw the timeline, and describe it in words. Nothing here knows about clicks.

import { part, putParts } from "../shared/kept_svg.js";
import { grouped3 } from "../shared/made.js";
import { pick } from "../shared/picks.js";
import { shownPart } from "../shared/selected.js";
import { make, set } from "../shared/svg.js";
import { axis } from "./axis.js";
import { day, newYear } from "./days.js";
import { AXIS, Layout, PAD, RAIL } from "./layout.js";
import { arrow, openTick } from "./outlines.js";
import { plural } from "../shared/plural.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const SAMPLE = 16;                          // the length of a kind's sign

// A kind's sign before its words: a piece of its line, as the drawing strokes it, or a hollow dot for what did not happen.
function sample({ tone, line }, x, y) {
  const shape = line ? part("line", { x1: x, x2: x + SAMPLE, y1: y, y2: y }) : part("circle", { cx: x + SAMPLE / 2, cy: y, r: 3.5 });
  return part("g", { class: `sample ${tone} ${line || "hollow"}` }, [shape]);
}

export class Chart extends Layout {
  draw() {
    const { clientWidth: width, clientHeight: height } = this.size;
    if (!this.data || !width) return;
    const focused = this.root.getRootNode().activeElement?.dataset?.key;
    const narrow = (this.isNarrow ??= this.narrowNow());
    this.left = narrow ? 12 : this.beside ??= this.roomBeside();
    this.right = width - 12;
    this.bottom = height - AXIS;
    this.axis = axis(this.data.stops, this.left, this.right);
    this.arrange(narrow ? 18 : 0, narrow ? 8 : 18);
    this.halos = [];                                    // under all marks, as the graph's glow
    this.words = [];                                    // over all, so that no reader loses a lane's name
    this.items = [];
    const lanes = this.data.lanes.map((lane, number) => this.lane(lane, number, narrow));
    const over = (name) => part("rect", { class: name, y: RAIL, height: this.bottom - RAIL });
    const many = this.data.stops.length > 1, bands = [over("band first"), over("band second")], dims = [over("dim"), over("dim"), over("dim")];
    const ons = many ? ["first", "second"].map((name) => part("line", { class: `rail on ${name}`, y1: 11, y2: 11 })) : [];
    const rail = many ? [part("line", { class: "rail", x1: this.left, x2: this.right, y1: 11, y2: 11 }), ...ons] : [];
    putParts(this.chart, [this.patterns(), ...this.scale(), ...bands, part("g", { class: "halos" }, this.halos), ...lanes, ...dims, ...this.words, ...rail]);
    set(this.chart, { "aria-label": this.label() });
    [this.bands, this.dims, this.ons] = [bands, dims, ons].map((parts) => parts.map(({ node }) => node));
    for (const item of this.items) item.node = item.part.node;
    this.explain();
    this.time.classList.toggle("two", this.periods.length > 1);
    this.show(this.timer || this.drag?.moved ? this.shown : this.periods);
    if (focused) this.items.find((item) => item.key === focused)?.node.focus({ preventScroll: true });
    if (this.near) this.tell(this.items.find(({ key }) => key === this.near.key) ?? null);   // of other numbers now, or gone
    this.time.dataset.drawn = `${this.items.length} ${this.dense ? "years" : "marks"}`;
  }

  // Has it no room for the names beside their lanes? The style says so (timeline.css).
  narrowNow() { return getComputedStyle(this.plot).getPropertyValue("--narrow").trim() === "1"; }

  // How much room the lanes' names need beside them, in whatever typeface the system has.
  roomBeside() {
    const context = document.createElement("canvas").getContext("2d");
    context.font = `12px ${getComputedStyle(this.plot).fontFamily}`;
    return Math.ceil(Math.max(...this.data.lanes.map(({ words }) => context.measureText(words).width), 128)) + SAMPLE + 6 + 12;
  }

  // ---- what is drawn

  // How a date is known: hatched where it is inferred, dotted where it is in doubt, both ways where it is both.
  patterns() {
    const line = (attributes) => part("line", { class: "weave", ...attributes }), turned = { patternTransform: "rotate(45)" };
    const square = (name, width, height) => part("rect", { class: name, width, height });
    const cloths = () => [
      ["inferred", 4, turned, [line({ y2: 4 })]],
      ["both", 4, turned, [line({ y2: 4 }), line({ x2: 4 })]],
      ["doubt", 3, {}, [part("circle", { class: "dot", cx: 1.5, cy: 1.5, r: 1 })]],
      ["thin", 4, {}, [square("dot", 2, 4)]],   // for marks in which a slanting line would be no line
    ];
    const weave = (tone) => cloths().map(([name, size, how, threads]) => part(
      "pattern", { id: `${name}-${tone}`, class: tone, width: size, height: size, patternUnits: "userSpaceOnUse", ...how },
      [square("paper", size, size), square("tint", size, size), ...threads],
    ));
    return part("defs", {}, [...new Set(this.data.lanes.map((lane) => lane.tone))].flatMap(weave));
  }

  // Years, months where there is room, and a cut where years are left out.
  scale() {
    const parts = [], y = this.bottom, room = this.axis.year;
    const every = room >= 390 ? 1 : room >= 136 ? 3 : 0;        // each month has its name, or each third, or none
    const word = (x, text, kind, anchor) => parts.push(part("text", { x, y: y + 15, class: kind, "text-anchor": anchor }, text));
    const tick = (x, kind, y1, y2) => parts.push(part("line", { class: kind, x1: x, x2: x, y1, y2 }));
    let free = -Infinity;
    for (const run of this.axis.runs) {
      for (let year = run.first; year <= run.last; year++) {
        const x = this.axis.x(newYear(year)), start = every ? x + 3 : x + room / 2 - 13;
        if (room > 7 || year === run.first) tick(x, "tick", RAIL, y + 5);
        if (start > free) {
          word(every ? start : start + 13, String(year), "year", every ? "start" : "middle");
          free = start + 32;
        }
        for (let month = 1; room >= 84 && month < 12; month++) {
          const at = this.axis.x(day(year, month));
          tick(at, "month", y, y + 4);
          if (every && month % every === 0) word(at + 3, MONTHS[month], "name", "start");
        }
      }
      tick(this.axis.x(newYear(run.last + 1)), "tick", RAIL, y);
    }
    for (const { from, to } of this.axis.cuts) {
      const x = (from + to) / 2, stroke = (at) => `M${at - 2.5} ${y + 6}l5 -12`;
      const strokes = to - from < 14 ? stroke(x) : stroke(x - 3.5) + stroke(x + 3.5);
      parts.push(part("g", { class: "cut" }, [part("rect", { x: from, y: RAIL, width: to - from, height: y - RAIL }), part("path", { d: strokes })]));
    }
    return parts;
  }

  lane(lane, number, narrow) {
    const { top, head, base, boxes } = this.lanes[number], middle = narrow ? top + 13 : (head + base) / 2 + 4;
    const name = `${lane.words}: ${plural(lane.quotes, "quote")}${lane.by_report ? `, ${grouped3(lane.by_report)} of them dated by their report only` : ""}`;
    const inside = [part("line", { class: "base", x1: narrow ? 0 : this.left, x2: this.right, y1: base, y2: base })];
    const word = (x, anchor, kind, text) => this.words.push(part("text", { x, y: middle, class: kind, "text-anchor": anchor, "aria-hidden": "true" }, text));
    word((narrow ? this.left : 0) + SAMPLE + 6, "start", "title", lane.words);
    this.words.push(sample(lane, narrow ? this.left : 0, middle - 4));
    const own = this.dense ? this.crowd(inside, number, lane) : [];
    for (const box of boxes) own.push(this.mark(inside, box));
    if (!own.some((item) => item.key === this.roving[number])) this.roving[number] = own[0]?.key;
    for (const item of own) {
      item.lane = number;
      item.part.key = item.key;
      Object.assign(item.part.attributes, { "data-key": item.key, role: "button", "aria-label": item.says.join(" · "), tabindex: item.key === this.roving[number] ? 0 : -1 });
    }
    this.items.push(...own);
    return part("g", { class: `lane ${lane.tone}`, role: "group", "aria-label": name }, inside);
  }

  mark(inside, box) {
    const { mark, x, y, w, h } = box, lane = this.data.lanes[mark.lane], thin = h < 5, strong = this.emphasis(mark);
    const tick = mark.sure === "report", shape = { class: `body ${mark.sure}${mark.hollow && !tick ? " hollow" : ""}${thin ? " thin" : ""}` };
    if (mark.sure !== "told" && !mark.hollow && !tick) shape.fill = `url(#${thin && mark.sure !== "doubt" ? "thin" : mark.sure}-${lane.tone})`;
    const inset = thin && !mark.hollow ? 0 : 0.5;       // half the outline, so that it covers whole pixels
    const body = tick ? part("path", { ...shape, d: openTick(box) }) : mark.first === null || mark.last === null
      ? part("path", { ...shape, d: arrow(box, mark.first === null, mark.last === null) })
      : part("rect", { ...shape, x: x + inset, y: y + inset, width: w - 2 * inset, height: h - 2 * inset, rx: thin ? 0.5 : 2 });
    const round = (name, wide) => part("rect", { class: name, x: x - wide, y: y - wide, width: w + 2 * wide, height: h + 2 * wide, rx: 3 });
    const own = part("g", { class: `mark ${strong}` }, strong === "quote" ? [body, round("ring", 1)] : [body]);
    if (strong) this.halos.push(round("halo", 3));
    const relation = mark.on.find((id) => id === shownPart()) ?? mark.on[0], id = `${relation}.${mark.hash}`;
    inside.push(own);
    return {
      ...box, part: own, key: `${mark.lane} ${mark.hash} ${mark.when} ${mark.hollow}`, words: mark.words,
      says: [this.data.titles[relation], mark.when, [lane.words, ...mark.flags].join(", "), `“${mark.words}”`],
      id, open: () => pick("show", id),
    };
  }

  // Too many to draw each: bars of how many there are, and a tab stop for each year.
  crowd(inside, number, lane) {
    const { head, base } = this.lanes[number], { told, all } = this.bars[number];
    const highest = Math.max(1, ...this.bars.map((bar) => Math.max(...bar.all)));
    const level = (value) => base - (value && Math.max(2, (value / highest) * (base - head - PAD)));
    const outline = (values) => `M${this.left} ${base}${values.map((value) => `V${level(value)}h1`).join("")}V${base}z`;
    inside.push(part("path", { class: "bar", d: outline(all), fill: `url(#inferred-${lane.tone})` }), part("path", { class: "bar told", d: outline(told) }));
    return this.data.stops.map((year, rank) => {
      const x = this.axis.x(newYear(year)), place = { x, y: head + 1, w: this.axis.x(newYear(year + 1)) - x, h: base - head - 2 };
      const cell = part("rect", { class: "cell", x, y: place.y, width: place.w, height: place.h });
      inside.push(cell);
      const says = [`${plural(this.yearly[number][rank], "quote")} in ${year}`, lane.words];
      return { ...place, part: cell, key: `${number} ${year}`, says, open: () => this.choose(this.replaced(this.nearby(x), [year, year])) };
    });
  }

  // ---- what is said

  label() {
    const cuts = this.axis.cuts.map(({ words }) => words);
    return ["Quotes by their dates", ...cuts].join("; ");
  }

  explain() {
    const rows = this.items.length ? [["", this.dense ? "height: number of quotes; click a year to choose it" : "each mark opens its quote"]] : [];
    const found = new Set(this.lanes.flatMap(({ boxes }) => boxes).flatMap(({ mark }) => [mark.sure, mark.hollow && mark.sure !== "report" ? "hollow" : ""]));
    if (this.dense && this.spans().some((span) => !span[3])) found.add("loose");
    rows.push(...Object.entries(this.data.signs).filter(([name]) => found.has(name)));
    if (String(rows) === this.explained) return;
    this.explained = String(rows);
    this.signs.replaceChildren(...rows.map(([sign, words]) => {
      const item = document.createElement("li");
      item.append(...(sign ? [this.signOf(sign)] : []), words);
      return item;
    }));
  }

  signOf(sign) {
    const filled = sign !== "hollow" && sign !== "report";
    const body = sign === "report" ? make("path", { class: "body report", d: openTick({ x: 7, y: 0, w: 8, h: 9 }) })
      : make("rect", { class: `body ${sign}`, x: 1, y: 1, width: 20, height: 7, rx: 2, ...(filled ? { fill: `url(#${sign === "loose" ? "inferred" : sign}-comment)` } : {}) });
    return make("svg", { width: 22, height: 9, class: "comment", "aria-hidden": "true" }, [body]);
  }
}
