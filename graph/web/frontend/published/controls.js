// Keep all that a reader sets in step: the view, the filters, those in use, and the switches of the legend.

import { plural } from "../shared/plural.js";
import { filled } from "../shared/sentences.js";
import { FilterForm } from "./form.js";
import { LegendSwitches } from "./legend_switches.js";
import { made, reword } from "../shared/made.js";
import { FilterChips } from "./used.js";
import { ViewSwitch } from "./view_switch.js";

export class Controls {
  // ``fixed`` has the words of the drawing. ``filter`` is called with other filters, ``lay`` with another layout.
  constructor(coded, labels, fixed, filter, lay) {
    const panel = document.querySelector(".rg-controls"), bar = panel.appendChild(made("div", { className: "rg-bar" }));
    this.chips = new FilterChips(panel, coded, labels, filter);
    const wide = matchMedia("(min-width: 769px)"), drawer = panel.appendChild(made("details", { className: "rg-drawer", open: wide.matches }));
    wide.addEventListener("change", () => { if (wide.matches) drawer.open = true; });   // nothing opens it there (published.css)
    drawer.append(made("summary", { textContent: "Filters" }));
    this.drawer = drawer;
    this.said = labels.showQuotes;
    this.views = new ViewSwitch(bar, lay);
    this.form = new FilterForm(drawer, coded, labels, filter);
    this.showing = drawer.appendChild(made("button", { type: "button", className: "rg-show" }));
    this.showing.addEventListener("click", () => this.close());
    this.legend = new LegendSwitches(coded, labels, fixed, filter);
  }

  show(scene, counts) {
    this.form.show(scene.view, counts);
    const { quotes } = scene.head;
    reword(this.showing, quotes ? filled(this.said[0], plural(quotes, "quote")).join("") : this.said[1]);
    this.chips.show(scene.view.filters);
    this.legend.show(scene);
  }

  // The filters on a phone, when what they leave is to be seen (``templates/show_quotes.html``).
  close() {
    this.drawer.open = false;
    this.drawer.firstElementChild.focus();
  }

  showLayout(layout, address) { this.views.show(layout, address); }
}
