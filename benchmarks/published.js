// Uses a published page and gives what was measured, as ``measured``; every wait is for a frame.
globalThis.measured = new Promise((done, fail) => {
  let task = 50;                             // the browser tells of tasks from 50 ms on: 50 stands for none
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) task = Math.max(task, duration); }).observe({ type: "longtask", buffered: true });
  // The first task behind this frame: when its styles, layout and painting are done.
  const endOfFrame = (go) => scheduler.postTask(go, { priority: "user-blocking" });
  const next = () => new Promise((go) => requestAnimationFrame(() => endOfFrame(go)));
  const root = (place) => document.querySelector(place)?.shadowRoot;
  const stage = () => root(".rg-drawn")?.querySelector(".stage[data-drawn]");
  // From an event until the end of the frame that writes these attributes, or these parts, anew; nothing where the act
  // says that it changed nothing.
  const changed = (place, what, act) => new Promise((go, stop) => {
    let atOnce = true;                       // what changes before a frame is made waits for that frame
    const observer = new MutationObserver(() => {
      observer.disconnect();
      const end = () => endOfFrame(() => go(performance.now() - began));
      atOnce ? requestAnimationFrame(end) : end();
    });
    observer.observe(place, what);
    setTimeout(() => stop(new Error("nothing was drawn in 15 s")), 15000);
    const began = performance.now();
    if (act() === false) go(null);
    queueMicrotask(() => { atOnce = false; });
  });
  const drawn = (act) => changed(stage(), { attributeFilter: ["data-drawn"] }, act);
  const timed = async (act) => {
    const began = performance.now();
    act();
    await next();
    return performance.now() - began;
  };
  const rest = (ms) => new Promise((go) => setTimeout(go, ms));
  const middle = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
  // The median of what each act takes, with a rest behind each, at any time between two frames.
  const medianOf = async (acts, measure = drawn) => {
    const found = [];
    for (const act of acts) {
      found.push(await measure(act));
      await rest(120 + Math.random() * 17);
    }
    return middle(found.filter((one) => one !== null));
  };
  // Frames a second while events come, one a frame.
  const moving = async (times, act) => {
    const began = performance.now();
    for (let at = 0; at < times; at++) {
      act(at);
      await next();
    }
    return (1000 * times) / (performance.now() - began);
  };
  const at = (x, y) => ({ clientX: x, clientY: y, pointerId: 1, button: 0, isPrimary: true, bubbles: true, cancelable: true, composed: true });
  const handle = async () => {
    const plot = root(".rg-timeline").querySelector(".plot"), grip = plot.querySelector(".grip"), box = grip.getBoundingClientRect(), y = box.top + box.height / 2;
    const years = [...plot.querySelectorAll(".tick")].map((one) => one.getBoundingClientRect().left).sort((a, b) => a - b).slice(1, -1).map((x) => x + 2);
    plot.setPointerCapture = () => {};       // of a pointer that is none
    grip.dispatchEvent(new PointerEvent("pointerdown", at(box.left + box.width / 2, y)));
    const said = () => root(".rg-timeline").querySelector(".span").textContent;
    const told = await medianOf([...years, ...years.slice(0, -1).reverse()].map((x) => () => {
      const before = said();
      grip.dispatchEvent(new PointerEvent("pointermove", at(x, y)));
      return said() !== before;
    }));
    grip.dispatchEvent(new PointerEvent("pointermove", at(box.left + box.width / 2, y)));
    grip.dispatchEvent(new PointerEvent("pointerup", at(box.left + box.width / 2, y)));
    return told;
  };
  const search = async () => {
    const field = document.querySelector(".rg-filter-form input[type=search]"), words = ["t", "te", "ter", "te", "t"];
    const type = (value) => () => { field.value = value; field.dispatchEvent(new Event("input", { bubbles: true })); };
    const told = await medianOf(words.map(type));
    await drawn(type(""));
    return told;
  };
  // What cannot be measured is told, and the rest goes on.
  const use = async () => {
    const boxes = [...document.querySelectorAll(".rg-choices")].find((one) => one.textContent.startsWith("Kind")).querySelectorAll("input");
    const found = {}, failed = {};
    const take = async (name, act) => {
      try {
        found[name] = await act();
      } catch (error) {
        failed[name] = error.message;
      }
      await rest(400);
    };
    await timed(() => boxes[0].click());
    Object.assign(found, { interactive: performance.now(), opening: task });
    boxes[0].click();
    await rest(1500);
    await take("filter", () => medianOf(Array.from({ length: 12 }, (_, time) => () => boxes[(time >> 1) % 4].click())));
    await take("handle", handle);
    await take("search", search);
    const comparing = document.querySelector(".rg-compare input"), fewer = stage().querySelector(".fewer");
    if (comparing) await take("compare", () => medianOf([1, 2, 3, 4].map(() => () => comparing.click())));
    if (!fewer.hidden) await take("all", () => medianOf([1, 2, 3, 4].map(() => () => fewer.querySelector("button").click())));
    await take("click", async () => {
      const row = document.querySelector("#overview .rg-rows a"), id = row.hash.slice(1), took = await timed(() => row.click());
      if (!document.getElementById(id).checkVisibility()) throw new Error(`${id} was not opened`);
      return took;
    });
    const box = stage().querySelector(".vis-network"), { left, top, width, height } = box.getBoundingClientRect();
    const off = (far) => at(left + width * 0.1 + far, top + height * 0.06 + far / 2);
    box.setPointerCapture = () => {};       // of a pointer that is none
    await take("drag", async () => {
      box.dispatchEvent(new PointerEvent("pointerdown", off(0)));
      const speed = await moving(60, (step) => box.dispatchEvent(new PointerEvent("pointermove", off(step * 2))));
      box.dispatchEvent(new PointerEvent("pointerup", off(120)));
      return speed;
    });
    await take("zoom", () => moving(60, (step) => box.dispatchEvent(new WheelEvent("wheel", { ...off(100), ctrlKey: true, deltaY: step < 30 ? -20 : 20 }))));
    await take("sort", async () => {
      document.querySelector(".rg-views [data-layout=table]").click();
      await rest(700);
      const table = document.querySelector(".rg-table"), heads = [...document.querySelectorAll(".rg-table thead button")].slice(0, 3);
      return medianOf(heads, (head) => changed(table, { subtree: true, childList: true, attributeFilter: ["aria-sort"] }, () => head.click()));
    });
    return { found, failed };
  };
  const look = () => (stage() && document.querySelector(".rg-filter-form") ? use().then(done, fail) : setTimeout(look, 4));
  setTimeout(look, 4);
});
