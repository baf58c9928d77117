// Draw only some of very many lines, and tell the reader how many; the others are one press away.

import { thinOut } from "../engine/forest.js";
import { shownPart } from "../shared/selected.js";
import { kept } from "./kept.js";

export class Fewer {
  constructor(graph) {
    this.graph = graph;
    this.place = graph.root.querySelector(".fewer");
    this.words = this.place.querySelector("span");
    this.button = this.place.querySelector("button");
    this.key = graph.root.querySelector(".key");
    this.button.addEventListener("click", () => {
      kept.all = !kept.all;
      graph.choose();
    }, { signal: graph.events.signal });
  }

  // What is selected is drawn in any case, with all lines of a country, and the line that a key has reached.
  of({ edges, most = Infinity, key }) {
    const shown = shownPart(), { focused } = this.graph, many = edges.length > most;
    const lines = kept.all ? edges : thinOut(edges, most, ({ id, from, to }) => id === focused || [id, from, to].includes(shown));
    this.place.hidden = !many;
    if (many) this.tell(lines.length, edges.length, most);
    this.explain(key, many, lines.length < edges.length, edges.some(({ sign }) => sign));
    return lines;
  }

  // What the legend's two rows have no room for (render.drawing.legend).
  explain(key, many, fewer, compared) {
    const told = { width: compared && key.width, none: (many || compared) && (fewer ? key.fewer : key.none) };
    this.key.hidden = !told.none;
    for (const [name, words] of Object.entries(told)) {
      const part = this.key.querySelector(`.${name}`);
      part.hidden = !words;
      part.textContent = words || "";
    }
  }

  // Whether some of a comparison's signs have no room.
  tellSigns(thinned) { this.key.querySelector(".signs").textContent = thinned ? "Zoom in for more signs" : ""; }

  tell(drawn, all, most) {
    const [some, many, first] = [drawn, all, most].map((number) => number.toLocaleString("en"));
    this.words.textContent = kept.all ? `All ${many} relations drawn; ` : `${some} of ${many} relations drawn; filter, or `;
    this.button.textContent = kept.all ? `draw the ${first} with most quotes` : "draw all";
  }
}
