// vis-network, which holds nodes and edges, zooms, pans and drags: a classic script that leaves ``vis``. A page without a
// server has less of it in its place (published/plain_vis.js).

import { loadScript } from "../shared/files.js";

export async function loadVis(engine) {
  await loadScript(engine);
  return globalThis.vis;
}
