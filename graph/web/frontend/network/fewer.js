// Draw only some of very many lines, and tell the reader how many; the others are one press away.

import { thinOut } from "../engine/forest.js";
import { grouped3 } from "../shared/made.js";
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
      graph.update();
    }, { signal: graph.events.signal });
  }

  // The lines that are drawn whatever is selected.
  of({ edges, most = Infinity }) { return kept.all ? edges : thinOut(edges, most); }

  // These and what is selected, with all lines of a country, and the line that a key has reached.
  withChosen({ edges, most = Infinity, key }, ground) {
    const shown = shownPart(), { focused } = this.graph, many = edges.length > most;
    const hidden = ground.size < edges.length ? edges.filter(({ id, from, to }) => !ground.has(id) && (id === focused || [id, from, to].includes(shown))) : [];
    const lines = hidden.length ? new Map([...ground, ...hidden.map((edge) => [edge.id, edge])]) : ground;
    this.place.hidden = !many;
    if (many) this.tell(lines.size, edges.length, most);
    this.explain(key, many, lines.size < edges.length, edges.some(({ sign }) => sign));
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
    const [some, many, first] = [drawn, all, most].map(grouped3);
    this.words.textContent = kept.all ? `All ${many} relations drawn; ` : `${some} of ${many} relations drawn; filter, or `;
    this.button.textContent = kept.all ? `draw the ${first} with most quotes` : "draw all";
  }
}
