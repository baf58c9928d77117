// Switch between network, table and quotes, and keep the link to the view.

import { made } from "../shared/made.js";

const WORDS = { network: "Network", table: "Table", quotes: "Quotes" };

export class ViewSwitch {
  constructor(place, tell) {
    this.group = place.appendChild(made("div", { className: "rg-views", role: "radiogroup", ariaLabel: "View" }));
    this.buttons = Object.entries(WORDS).map(([layout, textContent]) => {
      const button = this.group.appendChild(made("button", { type: "button", role: "radio", textContent, data: { layout } }));
      button.addEventListener("click", () => tell(layout));
      return button;
    });
    this.group.addEventListener("keydown", (event) => this.step(event));
    this.share = made("button", { type: "button", textContent: "Share this view", data: { link: "" } });
    place.append(made("span", { className: "rg-share-view" }, this.share));
  }

  step(event) {
    const at = this.buttons.indexOf(event.target), to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = this.buttons.at(to % this.buttons.length);
    next.focus();
    next.click();
  }

  show(layout, address) {
    for (const button of this.buttons) {
      const on = button.dataset.layout === layout;
      button.ariaChecked = String(on);
      button.tabIndex = on ? 0 : -1;
    }
    this.share.dataset.link = address;
  }
}
