// Decide what the published page shows and what a reader does with it. ``filtering/current.js`` holds the filters, as
// on the live page; since no server answers, what a reader does is final.

import { readOn } from "../dossier/arriving.js";
import { carry } from "../dossier/share.js";
import { escape, follow, skip } from "../dossier/clicks.js";
import { focus, notice } from "../dossier/keyboard.js";
import { leadReader } from "../dossier/leading.js";
import { drag, press } from "../dossier/sheet.js";
import { EdgeLooks } from "../engine/edge_looks.js";
import { alikeFilters, currentFilters, filterAhead, followView, keepFilters } from "../filtering/current.js";
import { loadQuotes, loadWords } from "../filtering/loaded.js";
import { UNHURRIED, atLeisure } from "../shared/idle.js";
import { answerPicks } from "../shared/picks.js";
import { addressOfState, openWith } from "./address.js";
import { AddressMistakes } from "./address_mistakes.js";
import { readAddress, valuesOf } from "./address_reading.js";
import { AddressTables } from "./address_tables.js";
import { areApart } from "./address_years.js";
import { BriefQuotes } from "./brief_quotes.js";
import { Controls } from "./controls.js";
import { islandText } from "./files.js";
import { closeLists } from "./form.js";
import { mountGraph, mountTimeline } from "./mounted.js";
import { leadsToPart, readOwnAddress } from "./opened_address.js";
import { PageQuotes, holdQuotes } from "./page_quotes.js";
import { Scene } from "../engine/scene.js";
import { holdSentences } from "./sentence_table.js";
import { ShownView } from "./shown_view.js";
import { addressAwaited, wordsAreHere } from "./words_here.js";
import { WrittenAddress } from "./written_address.js";

export class PublishedPage {
  constructor({ engine, fixed }) {
    const labels = JSON.parse(islandText("rg-labels")), { coded } = engine;
    Object.assign(this, { engine, coded, labels, view: null, asked: null, address: new WrittenAddress(coded) });
    openWith(labels.periods);
    holdSentences(labels.sentences);
    this.looks = new EdgeLooks(coded, fixed.looks);
    this.quotes = holdQuotes(new PageQuotes(coded, labels.periods, new BriefQuotes(labels.meanings)));
    this.known = new AddressTables(coded, this.quotes, JSON.parse(islandText("rg-address")));
    this.mistakes = new AddressMistakes(this.known, this.quotes);
    this.shown = new ShownView(engine, this.quotes, labels);
    this.controls = new Controls(coded, labels, fixed, (filters) => this.apply(filters), (layout) => this.choose({ layout }));
    this.state = this.read();
  }

  async start() {
    followView(({ view }) => this.follow(view));
    this.hear();
    this.asked = { land: true, mend: this.mistakes.any };
    const { filters } = this.state;
    await mountTimeline(document.querySelector(".rg-timeline"), filters, (years) => this.apply({ ...currentFilters(), periods: years }));
    await mountGraph(document.querySelector(".rg-drawn"), JSON.parse(islandText("rg-places")), filters);
    if (wordsAreHere()) atLeisure(() => loadWords("./", this.engine).then(() => atLeisure(() => loadQuotes("./"), UNHURRIED)), UNHURRIED);   // a search then finds them read
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
    this.controls.show(scene, () => this.engine.counts());
    this.renew(scene, asked?.state ? before : null, asked);
    if (asked?.mend) this.address.mend(this.state);
    else if (asked && !asked.write) this.address.keep(this.state);
  }

  // Of what is not there yet it is said so, and again when it has come.
  renew(scene, before, asked) {
    this.scene = scene;
    this.shown.show(scene);
    scene.awaited?.then(() => { if (this.scene === scene) this.renew(new Scene(this.view, this.looks, this.state), before, asked && { ...asked, write: false }); });
    this.mistakes.show(scene, this.shown.placeOfNotices(this.state.layout));
    this.controls.showLayout(this.state.layout, addressOfState(this.state, this.coded));
    if (asked?.write) this.address.write(this.state);
    if (asked) leadReader(before || null, this.state.show || null, Boolean(asked.picked), Boolean(asked.land));
  }

  // ---- what a reader does

  // Two periods that overlap are not compared: those of before stay.
  apply(filters) {
    const { periods } = filters, clash = periods.length > 1 && !areApart(...periods);
    if (clash) this.mistakes.tellOverlap({ ...this.state, filters });
    else this.mistakes.clear();
    this.filter(clash ? { ...filters, periods: this.address.kept.filters.periods } : filters, { write: true });
  }

  // Whoever follows the filters hears of others only.
  filter(filters, asked) {
    this.asked = asked;
    if (!alikeFilters(currentFilters(), filters)) {
      filterAhead(filters, true);
      keepFilters();                        // a search may wait for words longer than for an answer
    }
    if (this.asked === asked && this.view && alikeFilters(this.view.filters, filters)) this.follow(this.view);
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
    this.mistakes.clear();
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
    if (this.mistakes.beside) this.mistakes.clear();    // a notice at the words goes with them, one over the view stays
    if (show !== undefined) this.turn({ show: this.idOf(show), ...(show && this.state.layout === "quotes" ? { layout: "network" } : {}) }, true);
    if (sort !== undefined) this.turn({ sort });
    if (whole !== undefined) {
      this.shown.document.whole = true;
      this.renew(new Scene(this.view, this.looks, this.state));
    }
    const address = open ?? drop;
    if (address === undefined) return;
    const { opened } = readAddress(valuesOf(new URLSearchParams(address)), this.known);
    this.mistakes.clear();
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

  read() {
    const { opened, mistakes } = readOwnAddress(this.known, this.labels.periods);
    this.mistakes.keep(mistakes, Boolean(opened.show));
    return opened;
  }

  // Somebody has gone back or forward, or followed a link into the page.
  open() {
    if (this.address.isOwn()) return;
    const awaited = addressAwaited();
    if (awaited) return awaited.then(() => this.open());
    if (leadsToPart(this.known)) return;    // the browser goes there
    this.address.follow();
    const state = this.read();
    this.filter(state.filters, { state, land: true, mend: this.mistakes.any });
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
    for (const kind of ["popstate", "hashchange"]) addEventListener(kind, () => {
      readOn();
      this.open();
    });
  }
}
