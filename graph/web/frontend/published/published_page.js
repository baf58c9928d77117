// Decide what the published page shows and what a reader does with it. ``filtering/current.js`` holds the filters, as
// on the live page; since no server answers, what a reader does is final.

import { carry } from "../dossier/share.js";
import { escape, follow, skip } from "../dossier/clicks.js";
import { focus, notice } from "../dossier/keyboard.js";
import { leadReader } from "../dossier/leading.js";
import { drag, press } from "../dossier/sheet.js";
import { EdgeLooks } from "../engine/edge_looks.js";
import { alikeFilters, currentFilters, filterAhead, followView, keepFilters } from "../filtering/current.js";
import { loadQuotes, loadWords } from "../filtering/loaded.js";
import { EVERYTHING } from "../engine/sieve.js";
import { UNHURRIED, atLeisure } from "../shared/idle.js";
import { answerPicks } from "../shared/picks.js";
import { yearsWords } from "../shared/plural.js";
import { addressOfState, openWith, openedBy, ownParameters, placeInAddress } from "./address.js";
import { readAddress, valuesOf } from "./address_reading.js";
import { AddressTables } from "./address_tables.js";
import { comparisonsInstead, areApart } from "./address_years.js";
import { Controls } from "./controls.js";
import { islandText } from "./files.js";
import { closeLists } from "./form.js";
import { mountGraph, mountTimeline } from "./mounted.js";
import { Notices } from "./notices.js";
import { PageQuotes, holdQuotes } from "./page_quotes.js";
import { Scene } from "../engine/scene.js";
import { ShownView } from "./shown_view.js";
import { WrittenAddress } from "./written_address.js";

export class PublishedPage {
  constructor({ engine, fixed }) {
    const labels = JSON.parse(islandText("rg-labels")), { coded } = engine;
    Object.assign(this, { engine, coded, labels, view: null, asked: null, address: new WrittenAddress(coded) });
    openWith(labels.periods);
    this.looks = new EdgeLooks(coded, fixed.looks);
    this.quotes = holdQuotes(new PageQuotes(coded, labels.periods));
    this.known = new AddressTables(coded, this.quotes, JSON.parse(islandText("rg-address")));
    this.notices = new Notices(this.known.tables.around);
    Object.assign(this, { mistakes: [], beside: false });
    this.shown = new ShownView(engine, this.quotes, labels);
    this.controls = new Controls(coded, labels, (filters) => this.apply(filters), (layout) => this.choose({ layout }));
    this.state = this.read();
  }

  async start() {
    followView(({ view }) => this.follow(view));
    this.hear();
    this.asked = { land: true };
    const { filters } = this.state;
    await mountTimeline(document.querySelector(".rg-timeline"), filters, (years) => this.apply({ ...this.state.filters, periods: years }));
    await mountGraph(document.querySelector(".rg-drawn"), JSON.parse(islandText("rg-places")), filters);
    atLeisure(() => loadWords("./", this.engine).then(() => atLeisure(() => loadQuotes("./"), UNHURRIED)), UNHURRIED);   // a search then finds them read
  }

  // ---- what is shown

  // A view of other filters; without ``asked`` a handle of the timeline is under way, and nothing is kept of it yet.
  follow(view) {
    const asked = this.asked, before = this.state.show;
    this.asked = null;
    this.view = view;
    this.state = { ...this.state, ...asked?.state, filters: view.filters };
    keepFilters();
    const scene = new Scene(view, this.looks, this.state);
    this.controls.show(scene, this.engine.counts());
    this.renew(scene, asked?.state ? before : null, asked);
    if (asked && !asked.write) Object.assign(this, { kept: view.filters, typing: false, others: this.butWords() });
  }

  renew(scene, before, asked) {
    this.shown.show(scene);
    this.tell(scene);
    this.controls.showLayout(this.state.layout, addressOfState(this.state, this.coded));
    if (asked?.write) this.write();
    if (asked) leadReader(before || null, this.state.show || null, Boolean(asked.picked), Boolean(asked.land));
  }

  // Do the filters hide the quote that is opened?
  hidesQuote({ relation, quote, view }) {
    if (!quote) return false;
    return !view.quotesOf({ place: this.coded.places.get(relation) }).some((number) => this.quotes.hash(number) === quote);
  }

  // What is wrong with the address: over the view, or at the words, and there too that the filters hide the quote.
  tell(scene) {
    const { state, coded, mistakes, beside } = this, whole = { ...state, show: scene.relation };
    const hidden = this.hidesQuote(scene) ? [this.known.mistake("quote-hidden", [["Show it without the filters", openedBy({ ...state, filters: EVERYTHING, newest: false }, coded)]])] : [];
    this.notices.show(this.notices.above, beside ? [] : mistakes, openedBy(state, coded));
    this.notices.show(this.shown.placeOfNotices(state.layout), [...(beside ? mistakes : []), ...hidden], openedBy(hidden.length ? whole : state, coded));
  }

  // ---- what a reader does

  apply(filters) {
    const { periods } = filters, clash = periods.length > 1 && !areApart(...periods);
    Object.assign(this, clash ? { mistakes: [this.overlap(filters)], beside: false } : { mistakes: [] });
    this.filter(clash ? { ...filters, periods: this.kept.periods } : filters, { write: true });
  }

  // Two periods that a reader chose and that overlap are not compared: those of before stay.
  overlap(filters) {
    const { periods } = filters, fixes = comparisonsInstead(...periods, this.coded.stops);
    const addressed = fixes.map(([label, two]) => [label, openedBy({ ...this.state, filters: { ...filters, periods: two } }, this.coded)]);
    return this.known.mistake("periods-kept", addressed, { first: yearsWords(periods[0]), second: yearsWords(periods[1]) });
  }

  // Whoever follows the filters hears of others only.
  filter(filters, asked) {
    this.asked = asked;
    if (this.view && alikeFilters(currentFilters(), filters)) this.follow(this.view);
    else filterAhead(filters, true);
  }

  // The same quotes, laid out otherwise, or something else of them opened.
  turn(change, picked = false) {
    const before = this.state.show, other = Object.entries(change).some(([name, value]) => this.state[name] !== value);
    if (!other && !picked) return;
    this.state = { ...this.state, ...change };
    this.renew(new Scene(this.view, this.looks, this.state), before, { picked, write: other });
  }

  // What is wrong with an address is told until a reader chooses something.
  choose(change) {
    this.mistakes = [];
    this.turn(change);
  }

  // The button may be laid anew with the quotes, which takes the focus from it.
  turnRound(button) {
    if (!button) return;
    this.choose({ newest: !this.state.newest });
    focus(button);
  }

  // ``show`` leads from the view of all quotes, which has no dossier beside it, to the words.
  pick({ show, sort, whole, drop, open }) {
    if (this.beside) this.mistakes = [];    // a notice at the words goes with them, one over the view stays
    if (show !== undefined) this.turn({ show: this.idOf(show), ...(show && this.state.layout === "quotes" ? { layout: "network" } : {}) }, true);
    if (sort !== undefined) this.turn({ sort });
    if (whole !== undefined) this.shown.showWhole(new Scene(this.view, this.looks, this.state));
    const address = open ?? drop;
    if (address === undefined) return;
    const { opened } = this.readFrom(valuesOf(new URLSearchParams(address)));
    this.mistakes = [];
    if (open !== undefined) this.go(opened, !this.holds(opened));
    else this.take(opened);
  }

  // Is it seen already what an address opens? Who closes a notice is led nowhere.
  holds({ filters, show }) {
    const now = this.state.show;
    return alikeFilters(filters, this.state.filters) && (!show || show === now || show === now.split(".")[0]);
  }

  go(state, picked = true) {
    this.filter(state.filters, { state, write: true, picked });
  }

  // Other filters alone: what is selected stays so, unless another is named, and so does how it is laid out.
  take({ filters, show }) {
    const { state } = this, layout = show && state.layout === "quotes" ? "network" : state.layout;
    this.go({ ...state, layout, filters, show: show || state.show }, Boolean(show));
  }

  // ---- the address

  // An id as the page has it; "" for what it has not.
  idOf(value) { return this.known.selection(value) ?? ""; }

  readFrom(values) { return readAddress(values, this.known); }

  // A place behind the # is what is shown, unless it is another part of the page that a link leads to.
  read() {
    const parameters = ownParameters(), values = valuesOf(parameters), place = placeInAddress();
    const other = place === "overview" || (document.getElementById(place) && !this.known.selection(place));
    if (place && !other && !values.has("show")) values.set("show", [place]);
    const { opened, mistakes } = this.readFrom(values);
    Object.assign(this, { mistakes, beside: Boolean(opened.show) });
    // A page of two periods opens with them.
    if (!parameters.size && this.labels.periods.length) opened.filters.periods = this.labels.periods;
    return opened;
  }

  // Each step is one of the browser's history; words that are typed are one step together.
  write() {
    const others = this.butWords(), typing = others === this.others;
    this.address.write(this.state, !(typing && this.typing));
    Object.assign(this, { typing, others, kept: this.state.filters });
  }

  butWords() { return JSON.stringify({ ...this.state, filters: { ...this.state.filters, words: "" } }); }

  // Somebody has gone back or forward, or followed a link into the page.
  open() {
    if (this.address.isOwn()) return;
    const place = placeInAddress();
    if (place && document.getElementById(place) && !this.known.selection(place) && place !== "overview") return; // the browser goes there
    this.address.follow();
    const state = this.read();
    this.filter(state.filters, { state, land: true });
  }

  hear() {
    answerPicks((asked) => this.pick(asked));
    for (const kind of ["keydown", "pointerdown", "click"]) document.addEventListener(kind, notice, { capture: true });
    this.address.hear();
    document.addEventListener("pointerdown", drag);
    for (const listener of [follow, carry, skip, press, closeLists]) document.addEventListener("click", listener);
    document.addEventListener("click", ({ target }) => this.turnRound(target.closest?.("[data-turn]")));
    document.addEventListener("keydown", (event) => { if (!closeLists(event)) escape(event); });
    document.addEventListener("beforematch", ({ target }) => { if (target.matches(".rg-place")) this.turn({ show: this.idOf(target.id) }); });
    for (const kind of ["popstate", "hashchange"]) addEventListener(kind, () => this.open());
  }
}
