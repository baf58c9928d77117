// Where a reader goes with a selection: to its words, to the very quote, or back to where it was opened from.

import { show } from "../shared/selected.js";
import { arrive, comeBack, point, pointAnew, reveal } from "./arriving.js";
import { byKey } from "./keyboard.js";
import { begin, end } from "./sheet.js";

// From what was shown to what is shown now; ``fresh`` if a reader has just picked it, ``land`` if an address opened it.
export function leadReader(before, mine, fresh, land) {
  show(mine);
  if (!mine) end();
  else if (!before) begin();
  pointAnew(mine, fresh);
  if (mine?.includes(".")) point(mine, land);
  else if ((fresh || land) && mine) reveal(mine, land);
  if (before && !mine) comeBack(before.split(".")[0]);
  else if (fresh && byKey()) arrive(mine ?? "");
}
