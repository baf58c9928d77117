// Choose years on the timeline: the handles and what they say, and periods as they are dragged or moved by keys. See
// ``timeline`` for how a pointer gets here, and ``chart`` for the drawing.

import { filterAhead } from "../filtering/current.js";
import { doubt } from "../shared/doubt.js";
import { grouped3 } from "../shared/made.js";
import { plural, yearsWords } from "../shared/plural.js";
import { set } from "../shared/svg.js";
import { Chart } from "./chart.js";
import { newYear } from "./days.js";
import { closest, keptApart } from "./rows.js";

const APART = 18;                           // two handles never lie on each other
const PAUSE = 400;                          // milliseconds after the last key before the years are sent

export class YearsChart extends Chart {
  // Shows what is chosen, or would be; nothing is drawn anew.
  show(periods) {
    const stops = this.data.stops, many = stops.length > 1, spans = periods.length ? periods : [[stops[0], stops.at(-1)]];
    this.shown = periods;
    const ends = spans.map(([first, last]) => many ? [this.axis.x(newYear(first)), this.axis.x(newYear(last + 1))] : [this.left, this.right]);
    this.bands.forEach((band, number) => set(band, { x: ends[number]?.[0] ?? 0, width: periods[number] ? ends[number][1] - ends[number][0] : 0 }));
    this.ons.forEach((on, number) => set(on, { x1: ends[number]?.[0] ?? 0, x2: ends[number]?.[1] ?? 0, visibility: ends[number] ? "visible" : "hidden" }));
    let dark = this.left - 1;               // what lies in no period is dimmed
    [...ends].sort((a, b) => a[0] - b[0]).concat([[this.right + 1, this.right + 1]]).forEach(([from, to], number) => {
      set(this.dims[number], { x: dark, width: Math.max(0, from - dark) });
      dark = Math.max(dark, to);
    });
    this.dims.slice(ends.length + 1).forEach((dim) => set(dim, { width: 0 }));
    const apart = keptApart(ends.flat(), APART);
    this.grips.forEach((grip, place) => this.place(grip, place, spans[place >> 1], apart[place], periods.length > 1));
    this.head(spans, many && !periods.length && this.right - this.left > 240);
    this.all.hidden = !periods.length;
  }

  place(grip, place, years, x, two) {
    const stops = this.data.stops, side = place & 1;
    grip.hidden = stops.length < 2 || !years;
    if (grip.hidden) return;
    const period = two ? `, ${["first", "second"][place >> 1]} period` : "";
    grip.style.transform = `translateX(${x}px)`;
    grip.at = x;
    set(grip, {
      "aria-label": `${side ? "Last" : "First"} year${period}`, "aria-valuenow": years[side], "aria-valuetext": `${side ? "to" : "from"} ${years[side]}`,
      "aria-valuemin": side ? years[0] : stops[0], "aria-valuemax": side ? stops.at(-1) : years[1],
    });
  }

  head(spans, hint) {
    const parts = spans.flatMap(([first, last], number) => {
      const name = !this.data.stops.length ? "No dates" : yearsWords([first, last]);
      const inside = this.inside([first, last]), latest = number === spans.length - 1;     // on a telephone the end may be cut
      const told = !this.data.stops.length ? "" : spans.length > 1 ? `: ${latest ? plural(inside, "quote") : grouped3(inside)}` : ` · ${plural(inside, "quote")}${this.inTwo([first, last])}`;
      return [[number ? ", " : ""], [name, spans.length > 1 ? ["first", "second"][number] : "only"], [told]];
    });
    const both = spans.length > 1 ? this.inBoth(spans) : 0;
    parts.push([both ? ` (${grouped3(both)} in both)` : ""], [hint ? " · drag to choose years" : ""]);
    if (String(parts) === this.headed) return;
    this.headed = String(parts);
    this.span.replaceChildren(...parts.map(([words, which]) => {
      const name = which ? document.createElement("b") : document.createTextNode("");
      name.textContent = words;
      if (which && which !== "only") name.className = which;
      return name;
    }));
  }

  // Why the lanes have more marks than there are quotes.
  inTwo(years) {
    const number = this.twice(years);
    return number ? ` (${grouped3(number)} in two lanes)` : "";
  }

  // Of two periods, the one that lies nearer.
  nearby(x) {
    const off = ([first, last]) => Math.max(this.axis.x(newYear(first)) - x, 0, x - this.axis.x(newYear(last + 1)));
    return this.periods.length > 1 && off(this.periods[1]) < off(this.periods[0]) ? 1 : 0;
  }

  // The periods, with other years for one of them; none where those are all years and nothing is compared.
  replaced(number, years) {
    const stops = this.data.stops, all = years[0] === stops[0] && years[1] === stops.at(-1);
    return this.periods.length > 1 ? this.periods.with(number, years) : all ? [] : [years];
  }

  choose(periods) {
    if (!this.data) return;                 // it has yet to come
    clearTimeout(this.timer);
    this.timer = null;
    this.periods = periods;
    this.propose(periods);
    if (String(periods) === String(this.told)) return;
    this.told = periods;                    // what the server says, or has been told
    doubt();
    this.send("years", periods);
  }

  // While a handle is dragged the drawing follows; the server hears of where it is let go.
  propose(periods) {
    if (!this.data) return;                 // it has yet to come
    this.show(periods);
    filterAhead({ periods });
  }

  flush() { if (this.timer) this.choose(this.shown); }

  // Handles may reach over each other, most of all by touch: what is meant is the nearest.
  nearestGrip(x) {
    const seen = this.grips.filter((grip) => !grip.hidden);
    return this.grips.indexOf(seen.reduce((best, grip) => (Math.abs(grip.at - x) < Math.abs(best.at - x) ? grip : best)));
  }

  slide(event, grip) {
    const stops = this.data.stops, number = this.grips.indexOf(grip), side = number & 1;
    const ends = (this.shown[number >> 1] ?? [stops[0], stops.at(-1)]).map((year) => stops.indexOf(year));
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    ends[side] = Math.min(side ? stops.length - 1 : ends[1], Math.max(side ? ends[0] : 0, ends[side] + step));
    this.periods = this.replaced(number >> 1, ends.map((place) => stops[place]));
    this.propose(this.periods);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  // The stop in whose year a point lies, or whose beginning (side 0) or end (side 1) is nearest to it.
  year(x) {
    return closest(this.data.stops, (stop) => Math.max(this.axis.x(newYear(stop)) - x, 0, x - this.axis.x(newYear(stop + 1))));
  }

  nearest(x, side) { return closest(this.data.stops, (stop) => Math.abs(this.axis.x(newYear(stop + side)) - x)); }
}
