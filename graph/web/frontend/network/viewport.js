// Keep which part of the drawing is in sight, and zoom.

import { Size } from "../shared/size.js";
import { bounds } from "./geometry.js";
import { kept } from "./kept.js";

export const MARGIN = { x: 50, y: 34 };     // room round the drawing for its labels, in CSS pixels
const REST = 150;                           // milliseconds after the last move
const SAME_VIEW = 1e-3;                     // what rounding makes of a place and a scale
const ZOOM = { least: 1 / 3, most: 4 };     // times the scale at which all is in sight

export class Viewport {
  constructor(graph) {
    this.graph = graph;
    this.size = new Size(graph.canvas, () => {
      graph.canvas.style.setProperty("--wide", `${this.size.clientWidth}px`);   // it keeps this size on paper
      graph.canvas.style.setProperty("--high", `${this.size.clientHeight}px`);
      if (this.net) this.look();
    });
    const zoom = (event) => this.zoom(event.target.dataset.zoom);
    graph.root.querySelector(".zoom").addEventListener("click", zoom, { signal: graph.events.signal });
  }

  get net() { return this.graph.net; }

  // A reader has zoomed or moved something: from now on nothing but a reader changes what is in sight.
  remember() { kept.view = { position: this.net.getViewPosition(), scale: this.net.getScale() }; }

  // What is in sight: what a reader chose, else everything.
  look() {
    if (kept.view) this.turnTo(kept.view);
    else this.fit();
  }

  // The drawing moves until nothing has moved it for a while.
  move() {
    this.graph.moving = true;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => { this.graph.moving = false; this.graph.redraw(); }, REST);
  }

  // What "all" is: the frame of the whole dataset, so that filtering moves nothing, and wherever a reader dragged a country.
  whole() {
    const { left, top, right, bottom } = this.graph.data.frame;
    return fitted(this.size, [{ x: left, y: top }, { x: right, y: bottom }, ...kept.places.values()]);
  }

  fit() { if (this.size.clientWidth) this.turnTo(this.whole()); }

  // vis-network would draw again what is in sight already.
  turnTo({ position, scale }) {
    const { x, y } = this.net.getViewPosition(), off = Math.abs(x - position.x) + Math.abs(y - position.y) + Math.abs(scale / this.net.getScale() - 1);
    if (off > SAME_VIEW) this.net.moveTo({ position, scale });
  }

  // A scale that leaves something to see.
  within(scale) {
    const all = this.whole().scale;
    return Math.max(all * ZOOM.least, Math.min(all * ZOOM.most, scale));
  }

  // The wheel or two fingers have zoomed; past the bounds it is taken back about the same point.
  bound({ pointer, scale }) {
    this.move();
    const bounded = this.within(scale);
    if (bounded !== scale) {
      const fixed = this.net.DOMtoCanvas(pointer), { clientWidth, clientHeight } = this.size;
      const off = (length, at) => (length / 2 - at) / bounded;
      this.net.moveTo({ scale: bounded, position: { x: fixed.x + off(clientWidth, pointer.x), y: fixed.y + off(clientHeight, pointer.y) } });
    }
    this.remember();
  }

  zoom(how) {
    if (!this.net || !how) return;
    if (how === "fit") {
      kept.view = null;
      this.fit();
    } else {
      this.net.moveTo({ scale: this.within(this.net.getScale() * (how === "in" ? 1.3 : 1 / 1.3)) });
      this.remember();
    }
  }

  destroy() {
    clearTimeout(this.rest);
    this.size.end();
  }
}

// How these points are all in sight in a box: its middle, and the scale.
function fitted(box, points) {
  const [west, east, north, south] = bounds(points);
  const room = (length, margin, span) => Math.max(60, length - 2 * margin) / Math.max(1, span);
  const scale = Math.min(1.6, room(box.clientWidth, MARGIN.x, east - west), room(box.clientHeight, MARGIN.y, south - north));
  return { position: { x: (west + east) / 2, y: (north + south) / 2 }, scale };
}

// What the drawing asks of vis-network, for a box in which all of these places are in sight.
export function fittedNet(places, box) {
  const { position, scale } = fitted(box, Object.values(places));
  return {
    getPositions: () => places,
    getScale: () => scale,
    canvasToDOM: ({ x, y }) => ({ x: box.clientWidth / 2 + (x - position.x) * scale, y: box.clientHeight / 2 + (y - position.y) * scale }),
  };
}
