// Build the filters of the published page: a form made from the index, each choice with the number of quotes that it
// would leave.

import { halves } from "../engine/periods.js";
import { LONGEST_QUERY } from "../engine/reading.js";
import { EVERYTHING } from "../engine/sieve.js";
import { afterFrame } from "../shared/idle.js";
import { grouped3, made, reword } from "../shared/made.js";

export class FilterForm {
  // ``words`` has the labels; ``tell`` is called with the filters whenever a reader changes them.
  constructor(place, coded, words, tell) {
    Object.assign(this, { coded, boxes: new Map(), numbers: new Map(), untold: null, view: { coded, filters: EVERYTHING, fails: [] } });
    this.form = place.appendChild(made("form", { className: "rg-filter-form" }));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    // The browser's own reset would come behind, and leave every box empty.
    this.form.addEventListener("reset", (event) => { event.preventDefault(); tell(EVERYTHING); });
    this.form.addEventListener("input", () => tell(this.read()));
    for (const kind of ["click", "toggle"]) this.form.addEventListener(kind, () => this.count(), { capture: true });   // a list that opens is true
    this.search = this.field("Search", made("input", { type: "search", maxLength: LONGEST_QUERY, placeholder: "words, or “a phrase”" }));
    this.choices = coded.choices.filter(({ used }) => used.size); // no list opens upon nothing
    for (const choice of this.choices) this.choice(choice);
    this.years();
    this.kinds = this.group("Kind", coded.kinds.map((kind) => [kind, words.kinds[kind]]), "kind");
    this.acts = this.box(this.kinds, "Acts only");
    this.byReport = this.box(this.kinds, "quotes dated by their report only");
    this.form.append(made("button", { type: "reset", textContent: "Reset filters" }));
  }

  field(label, input) {
    const row = this.form.appendChild(made("label", { className: "rg-field" }));
    row.append(made("span", { textContent: label }), input);
    return input;
  }

  choice({ name, label, values, words }) {
    const group = this.group(label, values.map((value, place) => [value, words[place]]), name);
    if (name === "country") this.only = this.box(group, "only among these");
  }

  // A list of boxes behind a click; one is open at a time.
  group(label, values, name) {
    const group = this.form.appendChild(made("details", { className: "rg-choices", name: "rg-choices" }));
    const head = group.appendChild(made("summary")), list = group.appendChild(made("div", { className: "rg-choice-list" }));
    head.append(made("span", { textContent: label }), " ", made("b"));
    this.boxes.set(name, values.map(([value, words]) => [value, this.box(list, words)]));
    return list;
  }

  box(group, words) {
    const row = group.appendChild(made("label")), input = row.appendChild(made("input", { type: "checkbox" }));
    row.append(made("span", { textContent: words }), made("b"));
    return input;
  }

  years() {
    const { stops } = this.coded;
    if (stops.length < 2) return;
    this.spans = ["Years", "Second period"].map((words) => {
      const row = this.form.appendChild(made("fieldset", { className: "rg-years" }, made("legend", { textContent: words })));
      const bounds = ["from", "to"].map((label) => {
        const select = made("select", { ariaLabel: label });
        for (const year of stops) select.append(made("option", { value: year, textContent: year }));
        row.append(made("span", { textContent: label }), select);
        return select;
      });
      return { row, bounds };
    });
    const row = this.form.insertBefore(made("label", { className: "rg-compare" }), this.spans[1].row);
    this.comparing = row.appendChild(made("input", { type: "checkbox" }));
    row.append("Compare two periods");
  }

  // The years that a reader has chosen: none for all, one span, or two.
  periods() {
    const { stops } = this.coded;
    if (!this.spans) return [];
    const [first, second] = this.spans.map(({ bounds }) => bounds.map((select) => Number(select.value)).sort((a, b) => a - b));
    if (this.comparing.checked) return this.view.filters.periods.length > 1 ? [first, second] : halves(this.view) ?? [];
    return first[0] > stops[0] || first[1] < stops.at(-1) ? [first] : [];
  }

  checked(name) { return this.boxes.get(name).filter(([, box]) => box.checked).map(([value]) => value); }

  // What a reader has chosen.
  read() {
    const chosen = {};
    for (const { name } of this.choices) {
      const values = this.checked(name);
      if (values.length) chosen[name] = values;
    }
    const kinds = this.checked("kind");
    return {
      chosen,
      match: this.only?.checked && chosen.country ? "only" : "any",
      periods: this.periods(),
      kinds: kinds.length < this.coded.kinds.length ? kinds : null,
      reportDated: this.byReport.checked,
      actsOnly: this.acts.checked,
      words: this.search.value,
    };
  }

  // Shows the filters of a view, and how many quotes each choice leaves under the others (``counts`` gives that): at once
  // where a list is open, else when the view has been seen.
  show(view, counts) {
    const { filters } = this.view = view;
    if (this.search.value.trim() !== filters.words.trim()) this.search.value = filters.words;
    for (const [name, boxes] of this.boxes) {
      const some = name === "kind" ? filters.kinds : filters.chosen[name];
      reword(boxes[0][1].closest("details").querySelector("b"), `${some?.length ?? "all"}`);   // the first is in the head
    }
    for (const { name } of this.choices) {
      const some = new Set(filters.chosen[name]);
      for (const [value, box] of this.boxes.get(name)) box.checked = some.has(value);
    }
    for (const [kind, box] of this.boxes.get("kind")) box.checked = !filters.kinds || filters.kinds.includes(kind);
    [this.acts.checked, this.byReport.checked] = [filters.actsOnly, filters.reportDated];
    const { chosen: { country }, match } = filters;
    if (this.only) Object.assign(this.only, { checked: Boolean(country) && match === "only", disabled: !country });
    if (this.spans) this.showYears(filters.periods);
    this.untold = counts;
    if (this.form.querySelector("details[open]")) this.count();
    else afterFrame(() => this.count());
  }

  // The numbers of the view that is shown, unless they stand there already.
  count() {
    if (!this.untold) return;
    const counts = this.untold();
    this.untold = null;
    for (const { name } of this.choices) {
      for (const [value, box] of this.boxes.get(name)) {
        const number = counts.choices[name][value], none = number === undefined && !box.checked, row = box.parentElement;
        this.number(box, number);
        if (row.hidden !== none) row.hidden = none;
      }
    }
    for (const [kind, box] of this.boxes.get("kind")) this.number(box, counts.kinds[kind]);
    this.number(this.acts, counts.acts);
    this.number(this.byReport, counts.reportDated);
  }

  // Beside a box; the same is not written again.
  number(box, given) {
    const number = given ?? 0, row = box.parentElement;
    if (this.numbers.get(box) === number) return;
    this.numbers.set(box, number);
    row.lastChild.textContent = grouped3(number);
    row.classList.toggle("rg-empty-choice", !number);
  }

  // Of a view that is shown already, too: years that were refused stand in the lists.
  showYears(periods) {
    const { stops } = this.coded, two = periods.length > 1, [first, second] = this.spans;
    this.comparing.checked = first.row.classList.toggle("rg-two", two);
    if (second.row.hidden === two) second.row.hidden = !two;
    reword(first.row.firstChild, two ? "First period" : "Years");
    this.spans.forEach(({ bounds }, place) => bounds.forEach((select, end) => {
      const year = periods[place]?.[end] ?? stops.at(-end);     // the first or the last
      select.value = stops.reduce((best, one) => (Math.abs(one - year) < Math.abs(best - year) ? one : best));
    }));
  }
}

// A list closes when a reader goes on elsewhere, or with Escape, which gives the focus back to its head. Gives whether one did.
export function closeLists(event) {
  // The page's beginning: where nothing is open, all of it would be looked through at every click.
  const open = document.querySelector(".rg-controls").querySelector(".rg-choices[open]");
  if (!open || (event.type === "click" && open.contains(event.target)) || (event.type === "keydown" && event.key !== "Escape")) return false;
  open.open = false;
  if (event.type === "keydown") open.querySelector("summary").focus();
  return true;
}
