// Redraw the lines of a drawing that the page holds as SVG, for what the filters leave (``render.drawing.svg``): places
// and dots stay as they are.

import { EdgeLooks } from "../engine/edge_looks.js";
import { plural } from "../shared/plural.js";

const TITLE_AT = 0, REACH_AT = 1;                 // of a link: its title, the path where a pointer reaches it; the others are drawn

export class EmbeddedLines {
  // ``tables`` are those of Python's ``vis_network.fixed``.
  constructor(coded, tables) {
    this.looks = new EdgeLooks(coded, tables);
    this.fine = this.looks.fineness(coded.relations.length);
    this.svg = document.querySelector(".rg-svg");
    this.bands = this.svg.querySelector(".rg-bands");
    this.links = new Map([...this.svg.querySelectorAll(":scope > a")].map((link) => [link.getAttribute("href").slice(1), link]));
    this.corners = [...tables.arrow.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x) - tables.box / 2, Number(y) - tables.box / 2].map((one) => one / tables.box));
  }

  // ``view`` is an EngineView.
  show(view) {
    const shown = new Map(view.relations.map((one) => [one.relation.id, one])), countries = new Map(view.countries().map((one) => [one.code, one]));
    this.bands.replaceChildren();
    for (const [id, link] of this.links) {
      const one = shown.get(id), country = countries.get(id);
      link.toggleAttribute("hidden", !one && !country);
      if (one) this.line(link, one);
      else if (country) link.children[TITLE_AT].textContent = `${link.lastElementChild.textContent}, ${plural(country.quotes, "quote")} about ${plural(country.relations, "relation")}`;
    }
  }

  line(link, one) {
    const look = this.looks.look(one), { fine } = this, way = link.children[REACH_AT].getAttribute("d"), core = look.core * fine;
    link.children[TITLE_AT].textContent = this.looks.says(one, look);
    this.bands.append(pathOf({ d: way, "stroke-width": tenths(look.width * fine) }));
    for (const part of [...link.children].slice(REACH_AT + 1)) part.remove();
    let [[ax, ay], [bx, by]] = [...way.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    if (look.arrow < 0) [ax, ay, bx, by] = [bx, by, ax, ay];
    const length = Math.hypot(bx - ax, by - ay) || 1, [x, y] = [(bx - ax) / length, (by - ay) / length];
    const head = look.arrow ? Math.min((look.core + this.looks.tables.head) * fine, length / 2) : 0;
    const dashes = look.dashes.length ? { "stroke-dasharray": look.dashes.map((part) => tenths(part * fine)).join(" "), "stroke-linecap": look.dashes[0] ? "butt" : "round" } : {};
    link.append(pathOf({ class: `rg-edge rg-${look.tone}`, "stroke-width": tenths(core), d: `M${ax} ${ay}L${bx - x * head * 0.7} ${by - y * head * 0.7}`, ...dashes }));
    if (!head) return;
    const [mx, my] = [bx - (x * head) / 2, by - (y * head) / 2];
    const placed = this.corners.map(([along, aside]) => `${mx + head * (along * x - aside * y)} ${my + head * (along * y + aside * x)}`);
    link.append(pathOf({ class: `rg-shape rg-arrow-head rg-${look.tone}`, d: `M${placed.join("L")}Z` }));
  }
}

function tenths(number) { return Number(number.toFixed(1)); }

function pathOf(attributes) {
  const part = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
  return part;
}
