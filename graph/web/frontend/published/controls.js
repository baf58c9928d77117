// Keep all that a reader sets in step: the view, the filters, those in use, and the switches of the legend.

import { FilterForm } from "./form.js";
import { LegendSwitches } from "./legend_switches.js";
import { made } from "../shared/made.js";
import { FilterChips } from "./used.js";
import { ViewSwitch } from "./view_switch.js";

export class Controls {
  // ``filter`` is called with other filters, ``lay`` with another layout.
  constructor(coded, labels, filter, lay) {
    const panel = document.querySelector(".rg-controls"), bar = panel.appendChild(made("div", { className: "rg-bar" }));
    const drawer = panel.appendChild(made("details", { className: "rg-drawer", open: matchMedia("(min-width: 769px)").matches }));
    drawer.append(made("summary", { textContent: "Filters" }));
    this.views = new ViewSwitch(bar, lay);
    this.form = new FilterForm(drawer, coded, labels, filter);
    this.chips = new FilterChips(panel, coded, labels, filter);
    this.legend = new LegendSwitches(coded, labels, filter);
  }

  show(scene, counts) {
    this.form.show(scene.view, counts);
    this.chips.show(scene.view.filters);
    this.legend.show(scene);
  }

  showLayout(layout, address) { this.views.show(layout, address); }
}
