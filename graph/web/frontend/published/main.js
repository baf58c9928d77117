// The published page with a script: filters, search, an address that says what is seen, and numbers that follow. All its
// words stand in the page already; what is left out is hidden, and nothing is written that was not there.

import { carry } from "../dossier/share.js";
import { Engine } from "../engine/engine.js";
import { EVERYTHING } from "../engine/sieve.js";
import { filtersIn, ownParameters, shownIn, writeAddress } from "./address.js";
import { FilterForm, closeLists } from "./form.js";
import { made } from "./made.js";
import { ShownView } from "./shown_view.js";
import { FilterChips } from "./used.js";
import { followReading, leadTo } from "./reading_place.js";

export function startPublished() {
  const island = (id) => document.getElementById(id)?.textContent ?? null, index = island("rg-index");
  if (!index) return;
  const engine = new Engine(index), labels = JSON.parse(island("rg-labels")), { coded } = engine;
  engine.learn(island("rg-words"), island("rg-tables"));
  document.body.classList.add("rg-scripted");
  const shown = new ShownView(engine, labels.looks), panel = document.querySelector(".rg-controls");
  let filters = EVERYTHING, place = "";
  const apply = (wanted, anew) => {
    const view = engine.view(wanted);
    filters = view.filters;
    form.show(filters, engine.counts());
    chips.show(filters);
    shown.show(view);
    if (anew !== null) writeAddress(filters, place, coded, anew);
  };
  const drawer = panel.appendChild(made("details", { className: "rg-drawer", open: matchMedia("(min-width: 769px)").matches }));
  drawer.append(made("summary", { textContent: "Filters" }));
  const form = new FilterForm(drawer, coded, labels, (wanted) => apply(wanted, true));
  const chips = new FilterChips(panel, coded, labels, (wanted) => apply(wanted, true));
  const open = () => {
    const parameters = ownParameters();
    place = shownIn(parameters);
    apply(filtersIn(parameters, coded), null);
    if (place) leadTo(place);
  };
  for (const kind of ["click", "keydown"]) document.addEventListener(kind, closeLists);
  document.addEventListener("click", carry);
  addEventListener("popstate", open);
  addEventListener("hashchange", open);
  followReading((id) => { place = id; });
  open();
}
