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
// Streamlit gives a widget its name back with any of its answers: here it is taken away before the page looks, whose
// observers are younger. Else what is drawn would be what the page reads there, and not what Python answers.
globalThis.unread = false;
globalThis.hideActs = () => { if (unread) document.querySelector(".st-key-acts_only")?.classList.remove("st-key-acts_only"); };
new MutationObserver(hideActs).observe(document, { subtree: true, childList: true, attributeFilter: ["class"] });
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
// Wait until Streamlit has had nothing to do for `quiet` milliseconds: a run that a widget causes begins some frames later.
globalThis.quiet = (quiet, limit) => {
  let since = performance.now();
  return until(() => {
    const now = performance.now();
    if (document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning") since = now;
    return now - since > quiet;
  }, limit);
};
globalThis.stageOfOurs = () => document.querySelector(".st-key-network [data-testid=stBidiComponentIsolated]").shadowRoot.querySelector(".stage");
// Behind this frame: the first task when its styles, layout and painting are done. A message would come behind the
// timers that have waited meanwhile, which change nothing of what is on the screen.
const endOfFrame = (act) => scheduler.postTask(() => act(performance.now()), { priority: "user-blocking" });
// From the time stamp of a reader's next event to the end of the frame in which our drawing is painted anew: the
// milliseconds, with the wait for that frame. Null where nothing was to be drawn.
globalThis.framed = (kind, limit) => new Promise((done) => {
  let began = null;
  const heard = (event) => { began ??= event.timeStamp; };
  addEventListener(kind, heard, { capture: true });
  const end = (told) => {
    observer.disconnect();
    removeEventListener(kind, heard, { capture: true });
    done(told);
  };
  const observer = new MutationObserver(() => { if (began !== null) endOfFrame((now) => end(now - began)); });
  observer.observe(stageOfOurs(), { attributeFilter: ["data-drawn"] });
  setTimeout(() => end(null), limit);
});
// From a reader's next press, when the sidebar's numbers changed last: the milliseconds, to the end of that frame.
globalThis.watchNumbers = () => {
  const sidebar = document.querySelector("[data-testid=stSidebar]");
  const numbers = () => [...sidebar.querySelectorAll("label")].map((one) => one.textContent).filter((text) => text.includes(" · ")).join();
  let began = null, last = null, before = numbers();
  addEventListener("click", (event) => { began ??= event.timeStamp; }, { capture: true, once: true });
  const observer = new MutationObserver(() => {
    const now = numbers();
    if (began === null || now === before) return;
    before = now;
    requestAnimationFrame(() => endOfFrame((time) => { last = time - began; }));
  });
  observer.observe(sidebar, { subtree: true, childList: true, characterData: true });
  globalThis.numbersChanged = () => { observer.disconnect(); return last; };
};
// Pixels that lines of ours really own, whether a mouse or a finger is there, by what the page says of them: [x, y,
// title], a line each, at most `most`.
globalThis.ownedPixels = (most) => {
  const canvas = stageOfOurs().querySelector(".canvas"), says = stageOfOurs().querySelector(".says"), found = new Map();
  const box = canvas.getBoundingClientRect();
  for (let step = 1; step < 3000 && found.size < most; step++) {
    const x = Math.round(box.x + box.width * (0.15 + 0.7 * ((step * 0.618) % 1)));
    const y = Math.round(box.y + Math.min(box.height, 480) * (0.15 + 0.7 * ((step * 0.414) % 1)));
    const [title, byTouch] = ["mouse", "touch"].map((pointerType) => {
      canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y, pointerType }));
      return /^(.+? – .+?)[:,·]/u.exec(says.textContent)?.[1].trim();
    });
    if (title && title === byTouch && !found.has(title)) found.set(title, [x, y, title]);
  }
  canvas.dispatchEvent(new PointerEvent("pointerleave"));
  return [...found.values()];
};
