// Tell the others what a reader is about to open by a link in the HTML, and that a touched widget may change the view.

import { doubt } from "../shared/doubt.js";
import { near } from "../shared/near.js";

const WIDGETS = "[data-testid='stSidebar'], [role='listbox'], .st-key-layout, .st-key-widen";

export function touch({ target }) { if (target.closest?.(WIDGETS)) doubt(); }

export function approach({ type, target }) {
  const link = target.closest?.("[class^='rg-'] a[data-show], [class*=' rg-'] a[data-show]") ?? target.closest?.(".rg-table tbody tr")?.querySelector("a[data-show]");
  if (link) near(link.dataset.show, type !== "pointerover");
}
