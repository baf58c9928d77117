// Write as SVG what is painted on a canvas: as much of a canvas's context as the drawing uses.

import { make } from "../shared/svg.js";

const BASELINE = 0.35;                      // of a letter's size below its middle
const SAVED_STATE = ["globalAlpha", "strokeStyle", "fillStyle", "lineWidth", "lineCap", "lineJoin", "font", "textAlign", "matrix", "dashes"];

export class SvgContext {
  constructor(width, height) {
    this.canvas = { width };
    this.root = make("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
    this.into = this.root;
    this.ruler = document.createElement("canvas").getContext("2d");
    this.saved = [];
    Object.assign(this, { globalAlpha: 1, strokeStyle: "#000", fillStyle: "#000", lineWidth: 1, lineCap: "butt", lineJoin: "miter", font: "10px sans-serif", textAlign: "start", matrix: new DOMMatrix(), dashes: [] });
  }

  save() { this.saved.push(SAVED_STATE.map((name) => this[name])); }
  restore() { this.saved.pop().forEach((value, place) => { this[SAVED_STATE[place]] = value; }); }
  setTransform(...parts) { this.matrix = new DOMMatrix(parts); }
  translate(x, y) { this.matrix = this.matrix.translate(x, y); }
  rotate(angle) { this.matrix = this.matrix.rotate((angle * 180) / Math.PI); }
  setLineDash(dashes) { this.dashes = dashes; }
  beginPath() { this.path = new SvgPath(); }
  moveTo(x, y) { this.path.moveTo(x, y); }
  lineTo(x, y) { this.path.lineTo(x, y); }
  arc(x, y, radius) { this.path.arc(x, y, radius); }
  fillRect(x, y, width, height) { this.put(make("rect", { x, y, width, height, fill: this.fillStyle })); }

  measureText(text) {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }

  stroke(path = this.path) {
    const dashes = this.dashes.length ? { "stroke-dasharray": this.dashes.map(hundredth).join(" ") } : {};
    this.paths(path, { fill: "none", stroke: this.strokeStyle, "stroke-width": hundredth(this.lineWidth), "stroke-linecap": this.lineCap, "stroke-linejoin": this.lineJoin, ...dashes });
  }

  fill(path = this.path, rule = "nonzero") { this.paths(path, { fill: this.fillStyle, ...(rule === "evenodd" ? { "fill-rule": rule } : {}) }); }

  fillText(text, x, y) { this.text(text, x, y, { fill: this.fillStyle }); }
  strokeText(text, x, y) { this.text(text, x, y, { fill: "none", stroke: this.strokeStyle, "stroke-width": this.lineWidth, "stroke-linejoin": "round" }); }

  text(words, x, y, look) {
    const [, weight, size, family] = this.font.match(/^(\d+) ([\d.]+)px (.*)$/);
    this.put(make("text", { x: hundredth(x), y: hundredth(y + size * BASELINE), "font-family": family, "font-size": size, "font-weight": weight, "text-anchor": this.textAlign === "center" ? "middle" : "start", ...look }, words));
  }

  paths({ d, placed }, look) {
    if (d) this.put(make("path", { d, ...look }));
    for (const [outline, matrix] of placed) this.put(make("path", { d: outline.d, ...look }), this.matrix.multiply(matrix));
  }

  put(part, matrix = this.matrix) {
    if (!matrix.isIdentity) part.setAttribute("transform", `matrix(${["a", "b", "c", "d", "e", "f"].map((name) => +matrix[name].toFixed(4)).join(" ")})`);
    if (this.globalAlpha < 1) part.setAttribute("opacity", this.globalAlpha);
    this.into.append(part);
  }

  // What is painted by ``act`` is cut off at the sides of a part of the picture, at its upper left.
  within(width, height, act) {
    this.into = this.root.appendChild(make("svg", { width, height, overflow: "hidden" }));
    act();
    this.into = this.root;
  }

  written(title) {
    this.root.prepend(make("title", {}, title));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(this.root)}\n`;
  }
}

// In the place of Path2D; circles are whole.
export class SvgPath {
  constructor(d = "") { Object.assign(this, { d, placed: [] }); }
  moveTo(x, y) { this.d += `M${hundredth(x)} ${hundredth(y)}`; }
  lineTo(x, y) { this.d += `L${hundredth(x)} ${hundredth(y)}`; }
  arc(x, y, radius) {
    const r = hundredth(radius);
    this.d += `M${hundredth(x + radius)} ${hundredth(y)}a${r} ${r} 0 1 0 ${-2 * r} 0a${r} ${r} 0 1 0 ${2 * r} 0z`;
  }
  addPath(outline, matrix) { this.placed.push([outline, matrix]); }
}

function hundredth(number) { return Math.round(number * 100) / 100; }
