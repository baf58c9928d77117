// Moves our live drawing as a hand would, an event a frame, and tells what each took: frames a second, the longest frame
// and the longest task in milliseconds. The browser reports a task from 50 ms on; 50 stands for none.
globalThis.inMotion = async (kind) => {
  const frame = () => new Promise((go) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = go;
    port2.postMessage(null);
  }));
  const rest = (ms) => new Promise((go) => setTimeout(go, ms));
  const stage = stageOfOurs(), box = stage.querySelector(".vis-network canvas"), { left, top, width, height } = box.getBoundingClientRect();
  const says = stage.querySelector(".says"), watched = stage.querySelector(".canvas");
  const event = (what, x, y, more = {}) => new PointerEvent(what, { clientX: x, clientY: y, pointerId: 1, pointerType: "mouse", button: 0, buttons: 1, isPrimary: true, bubbles: true, cancelable: true, composed: true, ...more });
  let task = 50, longest = 0;
  const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) task = Math.max(task, duration); });
  observer.observe({ type: "longtask" });
  const during = async (times, act) => {
    const began = performance.now();
    let last = began;
    for (let at = 0; at < times; at++) {
      act(at);
      await frame();
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - last), now];
    }
    return (1000 * times) / (last - began);
  };
  const told = async (speed) => {
    await rest(700);                         // what was put off until the hand rests
    observer.disconnect();
    return { speed, longest, task };
  };
  // Somewhere on paper, or on a country: what the page says there.
  const place = (wanted) => {
    for (let step = 1; step < 5000; step++) {
      const x = left + width * (0.1 + 0.8 * ((step * 0.618) % 1)), y = top + height * (0.1 + 0.7 * ((step * 0.414) % 1));
      watched.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y }));
      if (wanted(says.textContent)) return [x, y];
    }
    throw new Error(`no place for ${kind}`);
  };
  if (kind === "zoom") {
    const [x, y] = [left + width / 2, top + height / 2];
    const wheel = (deltaY) => box.dispatchEvent(new WheelEvent("wheel", { clientX: x, clientY: y, deltaY, ctrlKey: true, bubbles: true, cancelable: true, composed: true }));
    return told(await during(60, (at) => wheel(at < 30 ? -20 : 20)));
  }
  if (kind === "all") {
    const button = stage.querySelector(".fewer button");
    return told(await during(60, (at) => { if (at % 30 === 0) button.click(); }));
  }
  const [x, y] = kind === "country" ? place((text) => / (on|about) \d+ relation/u.test(text)) : [left + 8, top + 8];
  box.dispatchEvent(event("pointerdown", x, y));
  const speed = await during(60, (at) => box.dispatchEvent(event("pointermove", x + (at < 30 ? at : 60 - at) * 3 + 3, y + (at < 30 ? at : 60 - at) * 2)));
  box.dispatchEvent(event("pointerup", x, y, { buttons: 0 }));
  return told(speed);
};
