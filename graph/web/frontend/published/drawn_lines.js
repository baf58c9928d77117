// The drawing under other filters: Python drew it with all that the page holds (``render.drawing.svg``); here bands,
// cores, arrowheads and dots follow what is in view, each in its place.

const SVG = "http://www.w3.org/2000/svg";

export class DrawnLines {
  constructor(coded, looks) {
    Object.assign(this, { coded, looks });
    this.svg = document.querySelector(".rg-svg");
    const bands = [...this.svg.querySelectorAll(".rg-bands > *")];
    this.lines = coded.relations.map((relation, place) => ({ relation, band: bands[place], item: this.item(relation.id) }));
    this.dots = new Map(coded.codes.map((code) => [code, this.item(code)]));
  }

  item(id) { return this.svg.querySelector(`[data-show="${id}"]`); }

  show(view, relations, countries) {
    const fine = this.looks.fineness(relations.size), radii = new Map();
    for (const [code, item] of this.dots) {
      const one = countries.get(code), circle = item.querySelector("circle");
      item.style.display = one ? "" : "none";
      if (!one) continue;
      radii.set(code, this.looks.radius(one.quotes) * fine);
      circle.setAttribute("r", rounded(radii.get(code)));
      tell(item, `${this.coded.names[this.coded.codes.indexOf(code)]}, ${one.words}`);
    }
    for (const line of this.lines) {
      const one = relations.get(line.relation.id);
      line.item.style.display = line.band.style.display = one ? "" : "none";
      if (one) this.draw(line, one, radii, fine);
    }
  }

  draw({ relation, band, item }, one, radii, fine) {
    const { look } = one, [a, b] = this.ends(relation, radii), core = item.querySelector(".rg-edge");
    band.setAttribute("stroke-width", rounded(look.width * fine));
    for (const path of [band, item.querySelector(".rg-reach")]) path.setAttribute("d", pathOf(a, b));
    item.querySelector(".rg-arrow-head")?.remove();
    const [from, to] = look.arrow < 0 ? [b, a] : [a, b], length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const head = look.arrow ? Math.min((look.core + this.looks.tables.head) * fine, length / 2) : 0;
    const along = (far) => ({ x: from.x + ((to.x - from.x) / length) * far, y: from.y + ((to.y - from.y) / length) * far });
    core.setAttribute("d", pathOf(from, along(length - head * 0.7)));
    core.setAttribute("class", `rg-edge rg-${look.tone}`);
    core.setAttribute("stroke-width", rounded(look.core * fine));
    core.setAttribute("stroke-dasharray", look.dashes.length ? look.dashes.map((part) => rounded(part * fine)).join(" ") : "none");
    core.setAttribute("stroke-linecap", look.dashes.length && !look.dashes[0] ? "round" : "butt");
    if (head) core.after(this.arrow(along(length - head / 2), head, Math.atan2(to.y - from.y, to.x - from.x), look.tone));
    tell(item, one.says);
  }

  arrow(at, size, angle, tone) {
    const { arrow, box } = this.looks.tables, path = document.createElementNS(SVG, "path"), scale = size / box;
    path.setAttribute("class", `rg-shape rg-arrow-head rg-${tone}`);
    path.setAttribute("d", arrow);
    path.setAttribute("transform", `translate(${rounded(at.x)} ${rounded(at.y)}) rotate(${rounded((angle * 180) / Math.PI)}) scale(${scale.toFixed(3)}) translate(${-box / 2} ${-box / 2})`);
    return path;
  }

  // Where a line leaves its two dots; their centres where these touch.
  ends(relation, radii) {
    const [a, b] = relation.pair.map((place) => {
      const code = this.coded.codes[place], circle = this.dots.get(code).querySelector("circle");
      return { x: Number(circle.getAttribute("cx")), y: Number(circle.getAttribute("cy")), r: radii.get(code) };
    });
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length <= a.r + b.r) return [a, b];
    const x = (b.x - a.x) / length, y = (b.y - a.y) / length;
    return [{ x: a.x + x * a.r, y: a.y + y * a.r }, { x: b.x - x * b.r, y: b.y - y * b.r }];
  }
}

function tell(item, words) {
  item.setAttribute("aria-label", words);
  item.querySelector("title").textContent = words;
}

function pathOf(a, b) { return `M${rounded(a.x)} ${rounded(a.y)}L${rounded(b.x)} ${rounded(b.y)}`; }

// As Python writes it: at most one decimal.
function rounded(number) { return `${Math.round(number * 10) / 10}`; }
