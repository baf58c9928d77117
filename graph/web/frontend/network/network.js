// Mount the graph on the page. Streamlit calls this again with all new data and every new theme.

import { answeredFilters, watchAnswers } from "../filtering/answered.js";
import { writeNumbers } from "../filtering/numbers.js";
import { watchWidgets } from "../filtering/widgets.js";
import { furnish, reside } from "../shared/mounting.js";
import { Graph } from "./graph.js";
import { STAGE } from "./stage.js";

export default async function network({ data, parentElement }) {
  await furnish(parentElement, STAGE, "network/network.css");
  return reside(parentElement, () => new Graph(parentElement, [watchWidgets(), watchAnswers(), writeNumbers()]), (graph) => graph.want({ ...data, filters: answeredFilters(data.folder) }));
}
