// Show what is read beside the drawing: the overview, or the dossier of what is selected. The others are hidden in the
// page such that the browser's own search finds them.

import { OVERVIEW, classed, linkTo, made } from "../shared/made.js";
import { Dossiers } from "./dossiers.js";
import { Overview, cautionsOf } from "./overview.js";
import { say } from "./sentence_table.js";
import { arriving } from "./words_here.js";

export class ReadingPane {
  constructor(coded, quotes, labels, marks, besides, speakers) {
    Object.assign(this, { coded, besides });
    this.pane = document.querySelector(".rg-reading");
    [this.places, this.groups] = [".rg-place", ".rg-group"].map((one) => [...this.pane.querySelectorAll(one)]);   // templates/places.html
    this.overview = new Overview(document.getElementById(OVERVIEW), labels, speakers);
    this.dossiers = new Dossiers(quotes, marks, speakers, labels.events);
    this.nothing = this.pane.insertBefore(classed("rg-dossier", "section"), this.places[0]);
    this.warned = made("div");
    [this.led, this.ledInstead] = [made("div"), made("div")];  // before what there is, or behind that there is nothing
    this.told = made("div");
    this.pane.prepend(this.told, this.warned, this.led);
    this.nothing.after(this.ledInstead);
    this.wider = made("div");
    this.ledInstead.after(this.wider);
    this.grip = document.getElementById("rg-grip").content.firstElementChild;
    for (const place of this.places) shut(place, true);
    this.open = null;
  }

  show(scene) {
    const id = scene.relation, place = id || OVERVIEW;
    this.warned.replaceChildren(...cautionsOf(scene));
    const there = id ? this.showDossier(id, scene) : scene.relations.size > 0;
    if (!id && there) this.overview.show(scene);
    this.nothing.hidden = there;
    this.nothing.replaceChildren(...(there ? [] : this.gone(id)));
    if (there) delete this.nothing.dataset.dossier;   // what leads a reader to a dossier finds the one that is read
    this.besides.show(there ? this.led : this.ledInstead, there && id ? null : scene);
    this.wider.replaceChildren(...(there ? [] : [this.widen(id)]));
    this.lay(there ? place : "");
    for (const one of this.places) if (one !== this.open) shut(one, one.id === OVERVIEW ? scene.relations.size : scene.relations.has(one.id) || scene.countries.has(one.id));
    for (const group of this.groups) if (group !== this.open?.parentNode) shut(group, true);
  }

  get isSheet() { return this.grip.isConnected; }

  // What is selected lies on a sheet where the screen is narrow (dossier/sheet.js): its edge comes with it.
  lay(id) {
    if (!id || id === OVERVIEW) this.grip.remove();
    else if (!this.grip.isConnected) this.pane.append(this.grip);
    if (this.open?.id === id) return;
    this.pane.scrollTop = 0;
    this.open = id ? document.getElementById(id) : null;
    for (const part of [this.open, this.open?.parentNode]) part?.removeAttribute("hidden");
  }

  // Gives whether the filters leave anything of it; what has not come yet says so in its place.
  showDossier(id, scene) {
    if (!scene.relations.has(id) && !scene.countries.has(id)) return false;
    const told = made("div"), awaited = (scene.awaited = arriving([id], told));
    if (awaited) document.getElementById(id).replaceChildren(made("section", { className: "rg-dossier", data: { dossier: id } }, this.headOf(id, told)));
    else this.dossiers.show(id, scene);
    return true;
  }

  // ``templates/empty_state.html``
  gone(id) {
    this.nothing.dataset.dossier = id;
    const [none, remove] = id ? ["noneHere", "removeHere"] : ["none", "removeAny"];
    return [this.headOf(id, classed("rg-summary", "p", say(none), classed("rg-on-screen", "span", say(remove))))];
  }

  headOf(id, said) {
    const place = this.coded.places.get(id), title = place === undefined ? this.coded.names[this.coded.codes.indexOf(id)] : this.coded.relations[place].title;
    return made("header", {}, ...(id ? [classed("rg-back", "p", linkTo("", `‹ ${say("overview")}`))] : []), made("h2", { textContent: id ? title : say("empty") }), said);
  }

  // ``templates/empty_state.html`` has a button of Streamlit's below it.
  widen(id) {
    const button = made("button", { type: "button", textContent: say(id ? "showHere" : "showAll"), data: { open: id ? `?show=${id}` : "?" } });
    return classed("rg-buttons rg-on-screen", "p", button);
  }
}

// A browser reveals what an address or its search leads to: not what the filters leave nothing of.
function shut(place, inView) {
  const how = inView ? "until-found" : "";
  if (place.getAttribute("hidden") !== how) place.setAttribute("hidden", how);
}
