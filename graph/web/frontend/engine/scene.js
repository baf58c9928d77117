// What the filters leave and how it is shown, worked out once for all parts of the page; what the filters alone say, once
// for every order, layout and selection of a view.

import { comparedWords } from "./looks.js";
import { comparePeriods } from "./periods.js";
import { yearsWords } from "../shared/plural.js";

const ofViews = new WeakMap();              // view → what it says, however it is shown

export class Scene {
  // ``looks`` are EdgeLooks; ``state`` is what the address says, with ``show``, ``layout``, ``sort`` and ``newest``.
  constructor(view, looks, state) {
    Object.assign(this, { view, looks, state, coded: view.coded });
    this.periods = view.filters.periods;
    this.comparing = this.periods.length > 1;
    if (!ofViews.has(view)) ofViews.set(view, worked(view));
    Object.assign(this, ofViews.get(view));
    const [relation, quote] = state.show.split(".");
    Object.assign(this, { relation, quote: quote ?? "" });
  }

  get years() { return this.periods.map(yearsWords); }

  // Most quotes first.
  get fullest() { return [...this.relations.values()].sort((a, b) => b.quotes - a.quotes); }

  // How relations add up (``EngineView.totals``), and a relation's articles and years.
  get totals() { return (ofViews.get(this.view).sum ??= this.view.totals()); }

  reachOf(one) { return (one.reach ??= this.view.reach(one.relation)); }

  lookOf(one) { return (one.look ??= this.looks.look(one)); }

  wordsOf(one) {
    const compared = this.compared.get(one.relation.id);
    return compared ? comparedWords(this.looks, this.view, compared) : this.lookOf(one).words;
  }

  // How the quotes of one period would be drawn; null where there are none.
  lookOfPeriod(part) { return part.quotes ? this.looks.look(part) : null; }
}

function worked(view) {
  return {
    head: view.head(),
    relations: new Map(view.relations.map((one) => [one.relation.id, one])),
    compared: new Map(comparePeriods(view).map((one) => [one.relation.id, one])),
    countries: new Map(view.countries().map((one) => [one.code, one])),
  };
}
