// What is shown, and what a reader picks: it carries one id to the drawing and back, never the graph.

import { drawer } from "../page/drawer.js";
import { answerPicks } from "../shared/picks.js";
import { show, shownId } from "../shared/selected.js";
import { arrive, comeBack, point, pointAnew, reveal } from "./arriving.js";
import { carry } from "./share.js";
import { escape, follow, skip } from "./clicks.js";
import { byKey, notice } from "./keyboard.js";
import { drag, press } from "./sheet.js";

let picked = 0, landed = false;
let links = null;                           // ends the listening

export default function selection({ data, setTriggerValue }) {
  answerPicks((asked) => setTriggerValue("pick", asked));
  const before = shownId(), mine = data?.show ?? null;
  show(mine);
  const fresh = (data?.picks ?? 0) > picked;  // a reader has just picked it
  picked = data?.picks ?? 0;
  pointAnew(mine, fresh);
  const land = !landed;                     // a link that somebody sent leads to the words, wherever they begin
  landed = true;
  if (mine?.includes(".")) point(mine, land);
  else if ((fresh || land) && mine) reveal(mine, land);
  if (before && !mine) comeBack(before.split(".")[0]);
  else if (fresh && byKey()) arrive(mine ?? "");
  const own = hear();
  return () => {
    own.abort();
    if (own === links && shownId() === mine) show(null);
  };
}

function hear() {
  links?.abort();                           // first: the same listener twice would count as once, and go with the old
  links = new AbortController();
  const { signal } = links;
  for (const listener of [follow, carry, skip, drawer, press]) document.addEventListener("click", listener, { signal });
  document.addEventListener("keydown", escape, { signal, capture: true });
  document.addEventListener("pointerdown", drag, { signal });
  for (const kind of ["keydown", "pointerdown", "click"]) document.addEventListener(kind, notice, { signal, capture: true });
  return links;
}
