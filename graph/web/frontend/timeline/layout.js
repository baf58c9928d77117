// Place the marks and bars of the timeline, in CSS pixels. Nothing is drawn here.

import { shownId } from "../shared/selected.js";
import { newYear, yearOf } from "./days.js";
import { TICK, placesBeside, share, stack, sum } from "./rows.js";

const NARROWEST = 6;                        // the least width of a mark, with the gap behind it
const PITCH = { most: 10, least: 4, dense: 8 };     // the height of a row of marks, and of those upon bars
export const PAD = 6;                       // the room of a lane that no mark takes
export const RAIL = 28, AXIS = 20;          // the room above and below the lanes

export class Layout {
  // Each mark its row, so that none hides another. All lanes get what they need; the emptiest grow first.
  arrange(head, least) {
    const boxes = this.data.marks.map((mark) => this.box(mark));
    const lanes = this.data.lanes.map((_, lane) => boxes.filter((box) => box.mark.lane === lane));
    const rows = lanes.map(stack), room = this.bottom - RAIL;
    const need = (pitch) => rows.map((number) => head + Math.max(least, number * pitch + PAD));
    const needed = need(PITCH.least), spare = room - sum(needed);
    this.dense = this.data.spans.length > 0 || spare < 0;
    const more = share(need(PITCH.most).map((most, lane) => most - needed[lane]), Math.max(0, spare));
    const heights = needed.map((own, lane) => (this.dense ? room / lanes.length : own + more[lane]));
    let top = RAIL;
    this.lanes = lanes.map((own, lane) => {
      const base = Math.round(top + heights[lane]), place = { top, head: top + head, base, boxes: own };
      top = base;
      let pitch = Math.min(PITCH.most, Math.floor((base - place.head - PAD + 1) / Math.max(1, rows[lane]))), fits = Infinity;
      if (this.dense) {                     // upon the bars only what is shown in the dossier
        place.boxes = own.filter((box) => this.emphasis(box.mark));
        stack(place.boxes);
        pitch = PITCH.dense;
        fits = Math.floor((base - place.head - PAD) / pitch);
      }
      for (const box of place.boxes) {
        box.y = base - 2 - ((box.row % fits) + 1) * pitch;
        box.h = pitch - (pitch > 6 ? 2 : 1);
      }
      return place;
    });
    if (this.dense) [this.bars, this.yearly] = [this.columns(), this.ofYears()];
  }

  // A mark is wide enough to be seen, and never leaves the room of its years for that. What only its report dates is
  // often much and all of one day: such ticks may stand beside each other.
  box(mark) {
    const tick = mark.sure === "report", least = tick ? TICK : NARROWEST;
    let x = mark.first === null ? this.left : this.axis.x(mark.first);
    let end = mark.last === null ? this.right : this.axis.x(mark.last + 1), places;
    if (end - x < least) {
      const low = this.axis.x(newYear(yearOf(mark.first ?? mark.last))), high = this.axis.x(newYear(yearOf(mark.last ?? mark.first) + 1));
      x = Math.max(Math.min((x + end - least) / 2, high - least), Math.min(low, this.right - least));
      end = x + least;
      if (tick) places = placesBeside(Math.round(x)).filter((at, number) => !number || (at >= low && at + least <= high));
    }
    x = Math.round(x);
    return { mark, x, w: Math.round(end) - x - 1, places };
  }

  // How many quotes of each lane touch each column of pixels: those whose date is told, and all of them.
  columns() {
    const width = Math.ceil(this.right - this.left), at = (x) => Math.min(width, Math.max(0, Math.round(x - this.left)));
    const bars = this.data.lanes.map(() => ({ told: new Array(width + 1).fill(0), all: new Array(width + 1).fill(0) }));
    for (const [lane, first, last, told, number] of this.spans()) {
      const from = first === null ? 0 : Math.min(width - 1, at(this.axis.x(first)));
      const to = last === null ? width : Math.max(from + 1, at(this.axis.x(last + 1)));
      for (const steps of told ? [bars[lane].told, bars[lane].all] : [bars[lane].all]) {
        steps[from] += number;
        steps[to] -= number;
      }
    }
    const level = (steps) => { let number = 0; return steps.slice(0, width).map((step) => (number += step)); };
    return bars.map(({ told, all }) => ({ told: level(told), all: level(all) }));
  }

  // How many quotes of each lane have a day in each of the years that have any: ``inside`` of all of them, in one round.
  ofYears() {
    const years = this.data.stops.map((year) => firstDaysOf([year, year])), numbers = this.data.lanes.map(() => years.map(() => 0));
    const each = ([lane, start, end], act) => years.forEach(([from, to], place) => { if (liesWithin(from, to, start, end)) act(numbers[lane], place, `${lane} ${place}`); });
    for (const span of this.spans()) each(span, (of, place) => { of[place] += span[4]; });
    for (const marks of this.data.several) {
      const counted = new Set();
      for (const mark of marks) each(mark, (of, place, key) => { of[place] -= Number(counted.has(key)); counted.add(key); });
    }
    return numbers;
  }

  spans() {
    if (this.data.spans.length) return this.data.spans;
    return this.data.marks.map((mark) => [mark.lane, mark.first, mark.last, Number(mark.sure === "told"), 1]);
  }

  // How many quotes have a day in these years; of all lanes, those that stand in two count once.
  inside(years, lane = null) {
    if (lane === null && !this.data.spans.length) return this.lanesOf(years).size;
    const [from, to] = firstDaysOf(years), meant = ([own, start, end]) => (lane === null || own === lane) && liesWithin(from, to, start, end);
    const counted = sum(this.spans().filter(meant).map((span) => span[4]));
    return counted - sum(this.data.several.map((marks) => Math.max(0, marks.filter(meant).length - 1)));
  }

  // How many have a day in each of two periods: why these add up to more than there are.
  inBoth([first, second]) {
    if (this.data.spans.length) {
      const inside = (years) => ([, start, end]) => touches(years, start, end), both = (span) => inside(first)(span) && inside(second)(span);
      const counted = sum(this.spans().filter(both).map((span) => span[4]));
      return counted + sum(this.data.several.map((marks) => Number(marks.some(inside(first)) && marks.some(inside(second))) - marks.filter(both).length));
    }
    const others = this.lanesOf(second);
    return [...this.lanesOf(first).keys()].filter((quote) => others.has(quote)).length;
  }

  // How many quotes with a day in these years are coded differently on different relations, and stand in several lanes.
  twice(years) {
    if (!this.data.spans.length) return [...this.lanesOf(years).values()].filter((found) => found.size > 1).length;
    const lanesOf = (marks) => new Set(marks.filter(([, first, last]) => touches(years, first, last)).map(([lane]) => lane));
    return this.data.several.filter((marks) => lanesOf(marks).size > 1).length;
  }

  // The quotes with a day in these years, each with the lanes that it stands in.
  lanesOf(years) {
    const lanes = new Map();
    for (const { hash, lane, first, last } of this.data.marks) {
      if (touches(years, first, last)) lanes.set(hash, (lanes.get(hash) ?? new Set()).add(lane));
    }
    return lanes;
  }

  emphasis(mark) {
    const [relation, quote] = (shownId() ?? "").split(".");
    return !mark.on.includes(relation) ? "" : quote === mark.hash ? "quote" : "relation";
  }
}

// Does something from one day to another, either of which may be open, have a day in these years?
function touches(years, first, last) {
  const [from, to] = firstDaysOf(years);
  return liesWithin(from, to, first, last);
}

// The first day of some years, and the first behind them.
function firstDaysOf([from, to]) { return [newYear(from), newYear(to + 1)]; }

function liesWithin(from, to, first, last) { return (first ?? -Infinity) < to && (last ?? Infinity) >= from; }
