// What each page has to show: each probe gives the number of what is drawn, or nothing while it is not drawn.
globalThis.probes = {
  ours() {
    const root = document.querySelector(".st-key-network [data-testid=stBidiComponentIsolated]")?.shadowRoot;
    const stage = root?.querySelector(".stage");
    if (!stage) return null;
    if (!stage.watched) {
      stage.watched = 1;
      stage.times = stage.dataset.drawn ? 1 : 0;
      new MutationObserver(() => { stage.times += 1; }).observe(stage, { attributeFilter: ["data-drawn"] });
    }
    // It is put together out of sight. To ask for a style takes time, so it is asked at the end, and once.
    stage.seen ||= stage.times > 0 && getComputedStyle(document.querySelector(".rg-loading")).display === "none";
    if (!stage.seen) return null;
    return stage.times || null;
  },
  pyvis() {
    const page = [...document.querySelectorAll("iframe")].map((one) => one.contentWindow).find((one) => one?.network);
    if (!page) return null;
    if (!page.watched) {
      page.watched = 1;
      page.network.on("afterDrawing", () => { page.drawn ??= globalThis.pages = (globalThis.pages ?? 0) + 1; });
      page.network.redraw();
    }
    return page.drawn || null;
  },
  links() {
    const page = [...document.querySelectorAll("iframe")].map((one) => one.contentDocument).find((one) => one);
    const cy = page && [...page.querySelectorAll("div")].find((one) => one._cyreg)?._cyreg.cy;
    if (!cy) return null;
    if (cy.container().watched !== cy) {
      cy.container().watched = cy;
      cy.on("render", () => { cy.drawn = `${cy.edges().length}`; });
      cy.forceRender();
    }
    return cy.drawn || null;
  },
  empty() { return document.querySelector(".st-key-tiny p.tiny")?.textContent ?? null; },
};
// Look in each frame until `found` gives something; a page that never does would be waited for for ever.
globalThis.until = (found, limit) => new Promise((done, fail) => {
  const began = performance.now();
  const look = () => {
    if (found()) done(performance.now());
    else if (performance.now() - began > limit) fail(new Error(`not seen in ${limit / 1000} s`));
    else requestAnimationFrame(look);
  };
  look();
});
// From the next event of a reader until `found` gives something: the milliseconds.
globalThis.timed = async (kind, found, limit) => {
  const frames = [window, ...[...document.querySelectorAll("iframe")].map((one) => one.contentWindow)];
  let began = null;
  for (const frame of frames) frame.addEventListener(kind, () => { began ??= performance.now(); }, { capture: true });
  await new Promise(requestAnimationFrame);
  return (await until(() => began !== null && found(), limit)) - began;
};
globalThis.filtered = (which, limit) => {
  const before = probes[which]();
  return timed("click", () => { const now = probes[which](); return now && now !== before; }, limit);
};
