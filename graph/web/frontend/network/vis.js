// Load vis-network, which holds nodes and edges, zooms, pans and drags: a classic script that leaves ``vis``. A
// published page has a smaller one in its place (published/plain_vis.js).

import { loadScript } from "../shared/files.js";

export async function loadVis(engine) {
  await loadScript(engine);
  return globalThis.vis;
}
