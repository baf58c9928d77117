// What the filters leave and how it is shown, worked out once for all parts of the page.

import { comparedWords } from "./looks.js";
import { comparePeriods } from "./periods.js";
import { yearsWords } from "../shared/plural.js";

export class Scene {
  // ``looks`` are EdgeLooks; ``state`` is what the address says, with ``show``, ``layout``, ``sort`` and ``newest``.
  constructor(view, looks, state) {
    Object.assign(this, { view, looks, state, coded: view.coded });
    this.periods = view.filters.periods;
    this.comparing = this.periods.length > 1;
    this.head = view.head();
    this.relations = new Map(view.relations.map((one) => [one.relation.id, one]));
    this.compared = new Map(comparePeriods(view).map((one) => [one.relation.id, one]));
    this.countries = new Map(view.countries().map((one) => [one.code, one]));
    const [relation, quote] = state.show.split(".");
    Object.assign(this, { relation, quote: quote ?? "" });
  }

  get years() { return this.periods.map(yearsWords); }

  // Most quotes first.
  get fullest() { return [...this.relations.values()].sort((a, b) => b.quotes - a.quotes); }

  lookOf(one) { return (one.look ??= this.looks.look(one)); }

  wordsOf(one) {
    const compared = this.compared.get(one.relation.id);
    return compared ? comparedWords(this.looks, this.view, compared) : this.lookOf(one).words;
  }

  // How the quotes of one period would be drawn; null where there are none.
  lookOfPeriod(part) { return part.quotes ? this.looks.look(part) : null; }
}
