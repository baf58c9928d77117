// Paint many lines once, as a picture that moves with the drawing and is painted anew at another scale. So a stroke
// never changes its meaning, and a frame costs the same however many lines there are. Very many are painted in slices,
// one a frame; meanwhile the former picture is shown, or as much as there is of the new one. Of others that a filter
// brings, the lines themselves are painted, which takes half as long, and the picture when nothing else is done.

import { atLeisure } from "../shared/idle.js";

const BEYOND = 0.3;                         // how much of the stage's sides is painted beyond each of its edges
const GROWN = [0.6, 1.7];                   // how much smaller and larger a picture is shown while it moves
const SAME = [0.999, 1.001];
const [MANY, SLICE] = [1000, 600];          // lines: more are painted in slices, and of how many
const UNPAINTED = 300;                      // milliseconds after the last frame without a picture

export class Picture {
  constructor(drawing) {
    this.drawing = drawing;
    this.graph = drawing.graph;
    this.whole = this.next = null;          // the last one that is finished, and the one that is being painted
    this.due = false;
  }

  // Is there none of what is in sight, and so little that it is painted without one? Then one is made later.
  canWait(context) {
    if (this.due || this.graph.ground.size > MANY) return false;
    const of = this.of(context, new Set());
    if (this.whole && of.every((part, place) => part === this.whole.of[place]) && this.fits(this.whole)) return false;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => atLeisure(() => {
      if (this.graph.events.signal.aborted) return;
      this.due = true;
      this.graph.redraw();
    }), UNPAINTED);
    return true;
  }

  // What a picture is of, in canvas dots for each CSS pixel, and without whom.
  of(context, without) { return [this.graph.ground, this.graph.colours, context.canvas.width / this.graph.size.clientWidth, [...without].join()]; }

  // ``context`` has the stage's transform; ``without`` are the countries that move by themselves.
  show(context, without) {
    if (!context.canvas.width || !context.canvas.height) return;  // out of sight, as behind a table, there is no picture
    this.due = false;
    const of = this.of(context, without), [, , fine] = of;
    const same = (one) => one && one.of.every((part, place) => part === of[place]);
    if (!same(this.whole)) this.whole = null;
    if (!same(this.next) || !this.fits(this.next)) this.next = null;
    if (!this.next && !(this.whole && this.fits(this.whole))) this.next = this.begin(of, without, fine);
    const seen = this.whole ?? this.next;
    if (this.next) this.proceed();
    this.put(context, this.next ? seen : this.whole);
  }

  // Does it cover what is in sight, and at the scale at which that is seen? While it moves, nearly so is enough.
  fits({ x, y, w, h, scale }) {
    const now = this.drawing.window(), grown = this.graph.net.getScale() / scale, [least, most] = this.graph.moving ? GROWN : SAME;
    return grown >= least && grown <= most && now.x >= x && now.y >= y && now.x + now.w <= x + w && now.y + now.h <= y + h;
  }

  begin(of, without, fine) {
    const { drawing } = this, scale = this.graph.net.getScale(), window = drawing.window(BEYOND), dots = drawing.dots(), all = scale * fine;
    for (const [start, side] of [["x", "w"], ["y", "h"]]) {     // whole dots beyond each edge: it lies where its lines would be painted
      const beyond = (window[side] * all * BEYOND) / (1 + 2 * BEYOND);
      window[start] -= (Math.ceil(beyond) - beyond) / all;
    }
    const sheet = document.createElement("canvas"), slices = [];
    sheet.width = Math.ceil(window.w * all);
    sheet.height = Math.ceil(window.h * all);
    const paper = sheet.getContext("2d");
    paper.setTransform(all, 0, 0, all, -window.x * all, -window.y * all);
    const lines = drawing.lines(dots, ({ id, from, to }) => this.graph.ground.has(id) && !without.has(from) && !without.has(to)), many = lines.length > MANY, size = many ? SLICE : MANY;
    if (many) lines.sort((one, other) => other.edge.core - one.edge.core);   // thin ones on wide ones, as in a single slice
    for (const parts of many ? [["band"], ["core"]] : [["band", "core"]]) {
      for (let at = 0; at < lines.length; at += size) slices.push(() => drawing.scene(paper, window, lines.slice(at, at + size), parts));
    }
    slices.push(() => { for (const [id, dot] of dots) if (!without.has(id)) drawing.disc(paper, id, dot); });
    return { ...window, w: sheet.width / all, h: sheet.height / all, scale, of, sheet, slices, many };
  }

  // The next slice. Nothing is pointed out in a picture: what is, is painted on it.
  proceed() {
    const { drawing, next } = this, { near } = drawing, now = document.timeline.currentTime;
    if (next.many && now === this.painted) return this.graph.redraw();   // a frame may be drawn more than once
    this.painted = now;
    drawing.near = { ids: new Set(), fades: false };
    do next.slices.shift()(); while (next.slices.length === 1);
    drawing.near = near;
    if (next.slices.length) {
      this.flush(next.sheet);
      this.graph.redraw();
    } else [this.whole, this.next] = [next, null];
  }

  // A canvas paints when it is asked for: each slice in its own frame.
  flush(sheet) {
    this.probe ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
    this.probe.getContext("2d").drawImage(sheet, 0, 0, 1, 1, 0, 0, 1, 1);
  }

  // At its own scale pixel on pixel: nothing is blurred.
  put(context, { x, y, w, h, scale, sheet }) {
    const grown = this.graph.net.getScale() / scale;
    if (grown < SAME[0] || grown > SAME[1]) return context.drawImage(sheet, x, y, w, h);
    const { a, d, e, f } = context.getTransform();
    context.save();
    context.setTransform(1, 0, 0, 1, Math.round(e + x * a), Math.round(f + y * d));
    context.drawImage(sheet, 0, 0);
    context.restore();
  }
}
