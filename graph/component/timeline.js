// The timeline on the page: each quote from the earliest to the latest day that its date allows, in a lane for its
// kind, and two handles that choose years; four, where two periods are compared. Streamlit calls the default export again with every new data and theme.

const GAP = 2;                              // longer runs of empty years are cut out of the axis
const BREAK = 24;                           // the width of such a cut, in CSS pixels as all that follows
const LEAST = 6;                            // the least width of a mark, with the gap behind it
const PITCH = { most: 10, least: 4, dense: 8 };     // the height of a row of marks, and of those upon bars
const PAD = 6;                              // the room of a lane that no mark takes
const RAIL = 28, AXIS = 20;                 // the room above and below the lanes
const TAP = { mouse: 5, touch: 18 };        // how far from a mark a click may be
const DRAG = 5;                             // how far a pointer moves before it drags
const PAUSE = 400;                          // milliseconds after the last key before the years are sent
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const charts = new WeakMap();               // parentElement → Timeline: it stays while the page does

export default function mount({ data, parentElement, setTriggerValue }) {
  if (!charts.has(parentElement)) charts.set(parentElement, new Timeline(parentElement));
  const chart = charts.get(parentElement);
  chart.want(data, setTriggerValue);
  return () => { chart.destroy(); charts.delete(parentElement); };
}

class Timeline {
  constructor(root) {
    this.root = root;
    const parts = ["time", "span", "all", "plot", "chart", "signs", "pointed"];
    for (const part of parts) this[part] = root.querySelector(`.${part}`);
    this.grips = [...root.querySelectorAll(".grip")];   // the first and last year of the one period, then of the other
    this.items = [];                        // what can be pointed at: marks, or where there are too many, years
    this.roving = [];                       // the key of each lane's one tab stop
    this.drag = this.timer = this.near = null;
    this.events = new AbortController();
    this.listen();
  }

  want(data, send) {
    this.data = data;
    this.send = send;
    this.periods = data.periods;            // none for all years, one, or the two that are compared
    const style = getComputedStyle(this.root.host ?? this.root);
    const theme = bright(style.getPropertyValue("--st-background-color").trim()) ? "light" : "dark";
    this.time.className = `time ${theme}`;
    for (const [name, colour] of Object.entries(data.palettes[theme])) this.time.style.setProperty(`--${name}`, colour);
    this.draw();
  }

  destroy() { this.flush(); this.events.abort(); this.resized.disconnect(); }

  // ---- where things lie

  draw() {
    const width = this.plot.clientWidth, height = this.plot.clientHeight;
    if (!this.data || !width) return;
    const focused = this.root.getRootNode().activeElement?.dataset?.key;
    const narrow = getComputedStyle(this.plot).getPropertyValue("--narrow").trim() === "1";
    const most = Math.max(...this.data.lanes.map((lane) => lane.undated));
    this.left = narrow ? 12 : 118;
    this.right = width - (narrow || !most ? 12 : 74 + 7 * String(most).length);
    this.bottom = height - AXIS;
    this.axis = axis(this.data.stops, this.left, this.right);
    this.arrange(narrow ? 18 : 0, narrow ? 8 : 18);
    this.halos = make("g", { class: "halos" });         // under all marks, as the graph's glow
    this.words = [];                                    // over all, so that no reader loses a lane's name
    this.items = [];
    const lanes = this.data.lanes.map((lane, number) => this.lane(lane, number, narrow));
    const over = (name) => make("rect", { class: name, y: RAIL, height: this.bottom - RAIL });
    this.bands = [over("band first"), over("band second")];
    this.dims = [over("dim"), over("dim"), over("dim")];
    this.ons = ["first", "second"].map((name) => make("line", { class: `rail on ${name}`, y1: 11, y2: 11 }));
    const rail = this.data.stops.length > 1 ? [make("line", { class: "rail", x1: this.left, x2: this.right, y1: 11, y2: 11 }), ...this.ons] : [];
    this.chart.replaceChildren(this.patterns(), ...this.scale(), ...this.bands, this.halos, ...lanes, ...this.dims, ...this.words, ...rail);
    this.chart.setAttribute("aria-label", this.label());
    this.explain();
    this.time.classList.toggle("two", this.periods.length > 1);
    this.show(this.timer || this.drag?.moved ? this.shown : this.periods);
    if (focused) this.items.find((item) => item.key === focused)?.node.focus();
    this.time.dataset.drawn = `${this.items.length} ${this.dense ? "years" : "marks"}`;
  }

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
    if (this.dense) this.bars = this.columns();
  }

  // A mark is wide enough to be seen, and never leaves the room of its years for that.
  box(mark) {
    let x = mark.first === null ? this.left : this.axis.x(mark.first);
    let end = mark.last === null ? this.right : this.axis.x(mark.last + 1);
    if (end - x < LEAST) {
      const low = this.axis.x(newYear(yearOf(mark.first ?? mark.last))), high = this.axis.x(newYear(yearOf(mark.last ?? mark.first) + 1));
      x = Math.max(Math.min((x + end - LEAST) / 2, high - LEAST), Math.min(low, this.right - LEAST));
      end = x + LEAST;
    }
    x = Math.round(x);
    return { mark, x, w: Math.round(end) - x - 1 };
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

  // ---- what is drawn

  // How a date is known: hatched where it is inferred, dotted where it is in doubt, both ways where it is both.
  patterns() {
    const line = (attributes) => make("line", { class: "weave", ...attributes }), turned = { patternTransform: "rotate(45)" };
    const square = (name, width, height) => make("rect", { class: name, width, height });
    const cloths = () => [
      ["inferred", 4, turned, [line({ y2: 4 })]],
      ["both", 4, turned, [line({ y2: 4 }), line({ x2: 4 })]],
      ["doubt", 3, {}, [make("circle", { class: "dot", cx: 1.5, cy: 1.5, r: 1 })]],
      ["thin", 4, {}, [square("dot", 2, 4)]],   // for marks in which a slanting line would be no line
    ];
    const weave = (tone) => cloths().map(([name, size, how, threads]) => make(
      "pattern", { id: `${name}-${tone}`, class: tone, width: size, height: size, patternUnits: "userSpaceOnUse", ...how },
      [square("paper", size, size), square("tint", size, size), ...threads],
    ));
    return make("defs", {}, [...new Set(this.data.lanes.map((lane) => lane.tone))].flatMap(weave));
  }

  // Years, months where there is room, and a cut where years are left out.
  scale() {
    const parts = [], y = this.bottom, room = this.axis.year;
    const every = room >= 390 ? 1 : room >= 136 ? 3 : 0;        // each month has its name, or each third, or none
    const word = (x, text, kind, anchor) => parts.push(make("text", { x, y: y + 15, class: kind, "text-anchor": anchor }, text));
    const tick = (x, kind, y1, y2) => parts.push(make("line", { class: kind, x1: x, x2: x, y1, y2 }));
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
      parts.push(make("g", { class: "cut" }, [make("rect", { x: from, y: RAIL, width: to - from, height: y - RAIL }), make("path", { d: strokes })]));
    }
    return parts;
  }

  lane(lane, number, narrow) {
    const { top, head, base, boxes } = this.lanes[number], middle = narrow ? top + 13 : (head + base) / 2 + 4;
    const name = `${lane.words}: ${lane.dated} dated, ${lane.undated} undated`;
    const group = make("g", { class: `lane ${lane.tone}`, role: "group", "aria-label": name });
    group.append(make("line", { class: "base", x1: narrow ? 0 : this.left, x2: this.right, y1: base, y2: base }));
    const word = (x, anchor, kind, text) => this.words.push(make("text", { x, y: middle, class: kind, "text-anchor": anchor, "aria-hidden": "true" }, text));
    word(narrow ? this.left : 0, "start", "title", lane.words);
    if (lane.undated) word(narrow ? this.right : this.right + 12, narrow ? "end" : "start", "undated", `+${lane.undated.toLocaleString("en")} undated`);
    const own = this.dense ? this.crowd(group, number, lane) : [];
    for (const box of boxes) own.push(this.mark(group, box));
    if (!own.some((item) => item.key === this.roving[number])) this.roving[number] = own[0]?.key;
    for (const item of own) {
      item.lane = number;
      item.node.dataset.key = item.key;
      set(item.node, { role: "button", "aria-label": item.says.join(" · "), tabindex: item.key === this.roving[number] ? 0 : -1 });
    }
    this.items.push(...own);
    return group;
  }

  mark(group, box) {
    const { mark, x, y, w, h } = box, lane = this.data.lanes[mark.lane], thin = h < 5, strong = this.emphasis(mark);
    const shape = { class: `body ${mark.sure}${mark.hollow ? " hollow" : ""}${thin ? " thin" : ""}` };
    if (mark.sure !== "told" && !mark.hollow) shape.fill = `url(#${thin && mark.sure !== "doubt" ? "thin" : mark.sure}-${lane.tone})`;
    const inset = thin && !mark.hollow ? 0 : 0.5;       // half the outline, so that it covers whole pixels
    const body = mark.first === null || mark.last === null
      ? make("path", { ...shape, d: pointed(box, mark.first === null, mark.last === null) })
      : make("rect", { ...shape, x: x + inset, y: y + inset, width: w - 2 * inset, height: h - 2 * inset, rx: thin ? 0.5 : 2 });
    const round = (name, wide) => make("rect", { class: name, x: x - wide, y: y - wide, width: w + 2 * wide, height: h + 2 * wide, rx: 3 });
    const node = make("g", { class: `mark ${strong}` }, strong === "quote" ? [body, round("ring", 1)] : [body]);
    if (strong) this.halos.append(round("halo", 3));
    const relation = mark.on.find((id) => id === this.data.show?.split(".")[0]) ?? mark.on[0];
    group.append(node);
    return {
      ...box, node, key: `${mark.lane} ${mark.hash} ${mark.when} ${mark.hollow}`, words: mark.words,
      says: [this.data.titles[relation], mark.when, [lane.words, ...mark.flags].join(", "), `“${mark.words}”`],
      open: () => this.send("pick", { show: `${relation}.${mark.hash}` }),
    };
  }

  // Too many to draw each: bars of how many there are, and a tab stop for each year.
  crowd(group, number, lane) {
    const { head, base } = this.lanes[number], { told, all } = this.bars[number];
    const highest = Math.max(1, ...this.bars.map((bar) => Math.max(...bar.all)));
    const level = (value) => base - (value && Math.max(2, (value / highest) * (base - head - PAD)));
    const outline = (values) => `M${this.left} ${base}${values.map((value) => `V${level(value)}h1`).join("")}V${base}z`;
    group.append(make("path", { class: "bar", d: outline(all), fill: `url(#inferred-${lane.tone})` }));
    group.append(make("path", { class: "bar told", d: outline(told) }));
    return this.data.stops.map((year) => {
      const x = this.axis.x(newYear(year)), place = { x, y: head + 1, w: this.axis.x(newYear(year + 1)) - x, h: base - head - 2 };
      const node = make("rect", { class: "cell", x, y: place.y, width: place.w, height: place.h });
      group.append(node);
      const says = [`${plural(this.inside([year, year], number), "quote")} in ${year}`, lane.words];
      return { ...place, node, key: `${number} ${year}`, says, open: () => this.choose(this.replaced(this.nearby(x), [year, year])) };
    });
  }

  // ---- what is said

  label() {
    const cuts = this.axis.cuts.map(({ words }) => words);
    return ["Quotes by their dates", ...cuts].join("; ");
  }

  explain() {
    const text = (words) => document.createTextNode(words);
    const rows = this.items.length ? [[text(this.dense ? "height: number of quotes; click a year to choose it" : "each mark opens its quote")]] : [];
    const found = new Set(this.lanes.flatMap(({ boxes }) => boxes).flatMap(({ mark }) => [mark.sure, mark.hollow ? "hollow" : ""]));
    if (this.dense && this.spans().some((span) => !span[3])) found.add("inferred");
    for (const [sign, words] of Object.entries(this.data.signs).filter(([name]) => found.has(name))) {
      const body = make("rect", { class: `body ${sign}`, x: 1, y: 1, width: 20, height: 7, rx: 2 });
      if (sign !== "hollow") body.setAttribute("fill", `url(#${sign}-comment)`);
      rows.push([make("svg", { width: 22, height: 9, class: "comment", "aria-hidden": "true" }, [body]), text(words)]);
    }
    this.signs.replaceChildren(...rows.map((inside) => {
      const item = document.createElement("li");
      item.append(...inside);
      return item;
    }));
  }

  tell(item, words = item?.says) {
    this.near?.node.classList.remove("near");
    this.near = item;
    item?.node.classList.add("near");
    this.time.classList.toggle("telling", Boolean(words));
    this.pointed.replaceChildren(...(words ?? []).flatMap((text, at) => {
      const part = document.createElement("bdi");
      part.textContent = text;
      if (item?.words && at === words.length - 1) part.className = "words";
      return at ? [document.createTextNode(" · "), part] : [part];
    }));
  }

  spans() {
    if (this.data.spans.length) return this.data.spans;
    return this.data.marks.map((mark) => [mark.lane, mark.first, mark.last, Number(mark.sure === "told"), 1]);
  }

  // How many quotes have a day in these years; of all lanes, those that stand in two count once.
  inside([first, last], lane = null) {
    const from = newYear(first), to = newYear(last + 1), touches = (start, end) => (start ?? -Infinity) < to && (end ?? Infinity) >= from;
    if (lane === null && !this.data.spans.length) {
      return new Set(this.data.marks.filter((mark) => touches(mark.first, mark.last)).map((mark) => mark.hash)).size;
    }
    return sum(this.spans().filter(([own, start, end]) => (lane === null || own === lane) && touches(start, end)).map((span) => span[4]));
  }

  emphasis(mark) {
    const [relation, quote] = (this.data.show ?? "").split(".");
    return !mark.on.includes(relation) ? "" : quote === mark.hash ? "quote" : "relation";
  }

  // ---- choosing years

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
    this.grips.forEach((grip, place) => this.place(grip, place, spans[place >> 1], ends[place >> 1], periods.length > 1));
    this.head(spans, many && !periods.length && this.right - this.left > 240);
    this.all.hidden = !periods.length;
  }

  place(grip, place, years, ends, two) {
    const stops = this.data.stops, side = place & 1;
    grip.hidden = stops.length < 2 || !years;
    if (grip.hidden) return;
    const apart = Math.max(0, (18 - (ends[1] - ends[0])) / 2);      // two handles never lie on each other
    const period = two ? `, ${["first", "second"][place >> 1]} period` : "";
    grip.style.transform = `translateX(${ends[side] + (side ? apart : -apart)}px)`;
    set(grip, {
      "aria-label": `${side ? "Last" : "First"} year${period}`, "aria-valuenow": years[side], "aria-valuetext": `${side ? "to" : "from"} ${years[side]}`,
      "aria-valuemin": side ? years[0] : stops[0], "aria-valuemax": side ? stops.at(-1) : years[1],
    });
  }

  head(spans, hint) {
    const parts = spans.flatMap(([first, last], number) => {
      const name = document.createElement("b");
      name.textContent = !this.data.stops.length ? "No dates" : first === last ? String(first) : `${first}–${last}`;
      if (spans.length > 1) name.className = ["first", "second"][number];
      const inside = this.inside([first, last]), latest = number === spans.length - 1;     // on a telephone the end may be cut
      const told = !this.data.stops.length ? "" : spans.length > 1 ? `: ${latest ? plural(inside, "dated quote") : inside}` : ` · ${plural(inside, "dated quote")}`;
      return [document.createTextNode(number ? ", " : ""), name, document.createTextNode(told)];
    });
    this.span.replaceChildren(...parts, document.createTextNode(hint ? " · drag to choose years" : ""));
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
    clearTimeout(this.timer);
    this.timer = null;
    this.periods = periods;
    this.show(periods);
    if (String(periods) === String(this.data.periods)) return;
    this.data.periods = periods;
    this.send("years", periods);
  }

  flush() { if (this.timer) this.choose(this.shown); }

  listen() {
    const options = { signal: this.events.signal }, on = (where, kind, act) => where.addEventListener(kind, act.bind(this), options);
    this.resized = new ResizeObserver(() => this.draw());
    this.resized.observe(this.plot);
    on(this.plot, "pointerdown", this.press);
    on(this.plot, "pointermove", this.move);
    on(this.plot, "pointerup", this.release);
    on(this.plot, "pointercancel", () => { this.drag = null; this.show(this.periods); });
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
    if (event.button || !event.isPrimary || this.data?.stops.length < 2) return;
    const { x, y } = this.at(event), grip = this.grips.indexOf(event.target);
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
    this.show(this.replaced(drag.period, years));
  }

  release() {
    if (this.drag?.moved) this.choose(this.shown);
    this.drag = null;
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

  slide(event, grip) {
    const stops = this.data.stops, number = this.grips.indexOf(grip), side = number & 1;
    const ends = (this.shown[number >> 1] ?? [stops[0], stops.at(-1)]).map((year) => stops.indexOf(year));
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    ends[side] = Math.min(side ? stops.length - 1 : ends[1], Math.max(side ? ends[0] : 0, ends[side] + step));
    this.periods = this.replaced(number >> 1, ends.map((place) => stops[place]));
    this.show(this.periods);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
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

  // The stop in whose year a point lies, or whose beginning (side 0) or end (side 1) is nearest to it.
  year(x) {
    return closest(this.data.stops, (stop) => Math.max(this.axis.x(newYear(stop)) - x, 0, x - this.axis.x(newYear(stop + 1))));
  }

  nearest(x, side) { return closest(this.data.stops, (stop) => Math.abs(this.axis.x(newYear(stop + side)) - x)); }
}

// Days → pixels. Years that have data share the width by their days; where more than GAP years are empty, they are cut.
function axis(stops, left, right) {
  const runs = [];
  for (const year of stops) {
    const run = runs.at(-1);
    if (run && year - run.last <= GAP + 1) run.last = year;
    else runs.push({ first: year, last: year });
  }
  const gap = runs.length > 1 ? Math.min(BREAK, (0.3 * (right - left)) / (runs.length - 1)) : 0;
  const days = sum(runs.map((run) => newYear(run.last + 1) - newYear(run.first)));
  const scale = (right - left - gap * (runs.length - 1)) / (days || 1);
  const bends = [], cuts = [];              // [day, x] where the scale changes
  let x = left;
  runs.forEach((run, number) => {
    if (number) cuts.push({ words: `${runs[number - 1].last + 1} to ${run.first - 1} left out: nothing is dated then`, from: x, to: (x += gap) });
    bends.push([newYear(run.first), x], [newYear(run.last + 1), (x += (newYear(run.last + 1) - newYear(run.first)) * scale)]);
  });
  const place = (at) => {
    if (!bends.length || at <= bends[0][0]) return left;
    const next = bends.findIndex(([bend]) => bend >= at);
    if (next < 0) return right;
    const [[day0, x0], [day1, x1]] = [bends[next - 1], bends[next]];
    return x0 + ((at - day0) / (day1 - day0)) * (x1 - x0);
  };
  return { runs, cuts, x: place, year: 365 * scale };
}

// Shares ``room`` among those who want so much: whoever wants least is served first, what is left over goes to all.
function share(wanted, room) {
  const given = new Array(wanted.length);
  let left = room, others = wanted.length;
  for (const lane of wanted.map((_, lane) => lane).sort((a, b) => wanted[a] - wanted[b])) {
    given[lane] = Math.min(wanted[lane], left / others--);
    left -= given[lane];
  }
  return given.map((height) => height + left / given.length);
}

// The row of each box: the lowest in which it touches none before it. Gives the number of rows.
function stack(boxes) {
  const ends = [];
  for (const box of [...boxes].sort((a, b) => a.x - b.x || b.w - a.w)) {
    const free = ends.findIndex((end) => end <= box.x + 0.01);
    box.row = free < 0 ? ends.length : free;
    ends[box.row] = box.x + box.w + 1;
  }
  return ends.length;
}

// The outline of a box whose open ends come to a point.
function pointed({ x, y, w, h }, left, right) {
  const tip = Math.min(w / 2, 5), from = x + (left ? tip : 0), to = x + w - (right ? tip : 0), half = h / 2;
  return `M${from} ${y}H${to}${right ? `l${tip} ${half}l${-tip} ${half}` : `v${h}`}H${from}${left ? `l${-tip} ${-half}` : ""}z`;
}

function make(name, attributes = {}, inside = []) {
  const node = set(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);
  if (typeof inside === "string") node.textContent = inside;
  else node.append(...inside);
  return node;
}

function set(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

// Days since 1970; Date.UTC would take the year 45 for 1945.
function day(year, month) { return new Date(0).setUTCFullYear(year, month, 1) / 864e5; }
function yearOf(at) { return new Date(at * 864e5).getUTCFullYear(); }
function newYear(year) { return day(year, 0); }
function sum(numbers) { return numbers.reduce((total, number) => total + number, 0); }
function plural(number, noun) { return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`; }
function closest(stops, far) { return stops.reduce((best, stop) => (far(stop) < far(best) ? stop : best)); }

function bright(colour) {
  const hex = /^#[0-9a-f]{6}/i.test(colour), parts = hex ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) : colour.match(/\d+/g)?.map(Number);
  const [r, g, b] = parts ?? [255, 255, 255];
  return 0.299 * r + 0.587 * g + 0.114 * b > 128;
}
