// Uses a published page and gives what was measured, as ``measured``; every wait is for a frame.
globalThis.measured = new Promise((done) => {
  const next = () => new Promise((go) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = go;
    port2.postMessage(null);
  }));
  const stage = () => document.querySelector(".rg-drawn")?.shadowRoot?.querySelector(".stage[data-drawn]");
  const timed = async (act) => {
    const began = performance.now();
    act();
    await next();
    return performance.now() - began;
  };
  const rest = (ms) => new Promise((go) => setTimeout(go, ms));
  const middle = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
  // Frames a second while events come, one a frame.
  const moving = async (times, act) => {
    const began = performance.now();
    for (let at = 0; at < times; at++) {
      act(at);
      await next();
    }
    return (1000 * times) / (performance.now() - began);
  };
  const use = async () => {
    const boxes = [...document.querySelectorAll(".rg-choices")].find((one) => one.textContent.startsWith("Kind")).querySelectorAll("input");
    const found = {};
    await timed(() => boxes[0].click());
    found.interactive = performance.now();
    boxes[0].click();
    await rest(1500);
    const filters = [];
    for (let at = 0; at < 12; at++) {
      filters.push(await timed(() => boxes[(at >> 1) % 4].click()));
      await rest(120);
    }
    found.filter = middle(filters);
    const row = document.querySelector("#overview .rg-rows a"), id = row.hash.slice(1);
    found.click = await timed(() => row.click());
    if (!document.getElementById(id).checkVisibility()) throw new Error(`${id} was not opened`);
    await rest(300);
    const box = stage().querySelector(".vis-network"), { left, top, width, height } = box.getBoundingClientRect();
    const at = (far) => ({ clientX: left + width * 0.1 + far, clientY: top + height * 0.06 + far / 2, pointerId: 1, button: 0, isPrimary: true, bubbles: true, cancelable: true, composed: true });
    box.setPointerCapture = () => {};       // of a pointer that is none
    box.dispatchEvent(new PointerEvent("pointerdown", at(0)));
    found.drag = await moving(60, (step) => box.dispatchEvent(new PointerEvent("pointermove", at(step * 2))));
    box.dispatchEvent(new PointerEvent("pointerup", at(120)));
    await rest(400);
    found.zoom = await moving(60, (step) => box.dispatchEvent(new WheelEvent("wheel", { ...at(100), ctrlKey: true, deltaY: step < 30 ? -20 : 20 })));
    return found;
  };
  const look = () => (stage() && document.querySelector(".rg-filter-form") ? use().then(done) : setTimeout(look, 4));
  setTimeout(look, 4);
});
