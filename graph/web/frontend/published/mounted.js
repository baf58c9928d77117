// Mount the live page's drawing and timeline on a published page, each in a place and with a style of its own.

import { Graph } from "../network/graph.js";
import { STAGE } from "../network/stage.js";
import { furnish } from "../shared/mounting.js";
import { FRAME } from "../timeline/frame.js";
import { Timeline } from "../timeline/timeline.js";

const FOLDER = "./";                        // of the data, which stands in the page

// ``places`` is what Python's ``vis_network.placing`` writes.
export async function mountGraph(host, places, filters) {
  const root = host.attachShadow({ mode: "open" });
  await furnish(root, STAGE, "network/network.css");
  const graph = new Graph(root);
  graph.want({ ...places, folder: FOLDER, filters, drawing: 1, engine: "" });
}

// ``choose`` is called with the years that a reader has chosen.
export async function mountTimeline(host, filters, choose) {
  const root = host.attachShadow({ mode: "open" });
  await furnish(root, FRAME, "timeline/timeline.css");
  new Timeline(root).want({ folder: FOLDER, filters, refusals: 0 }, (_, years) => choose(years));
}
